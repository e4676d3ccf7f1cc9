"""How joining grows: seconds and memory for 10,000 to 300,000 statements of made-up accounts, and the exponent of growth.

Run from the repository: python -m benchmarks.scale [STATEMENTS ...]      (each size in a process of its own)
The accounts are made by a generator from invented names and the shared concepts, the same ones every time: happenings with a day, a kind,
names, a place and concepts, told by one to thirty documents, each of which leaves things out and errs on a day in twenty.
The limit is for 100,000 statements of 2,000 documents: 60 seconds of CPU time (joining runs in one thread; a shared machine's clock
says more) and 2 GB.
"""

import json
import math
import random
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from itertools import combinations

from eusebius.aligning import align
from eusebius.model import Actor, Document, Form, Mention, Name, Passage, Source, Span, Statement
from eusebius.model import moment as moments
from eusebius.packs.concepts import class_of, concepts, kind_of

SIZES = (10_000, 30_000, 100_000, 300_000)
LIMIT_SIZE, LIMIT_SECONDS, LIMIT_MEGABYTES = 100_000, 60, 2_000

#: Statements of a document; of documents, one in so many tells any one of a happening's neighbours.
A_DOCUMENT = 50
LANGUAGES = ("en", "hu", "ar", "cs")
FIRST_DAY = 700_000

#: A statement, the mark that ends its sentence, and what lies between it and the next.
SENTENCE = "-" * 95 + ".    "

#: How often a teller leaves a thing out, and errs on the day.
LEFT_OUT, WRONG_DAY = 0.35, 0.05


@dataclass(frozen=True)
class Happening:
    """What is told of: its day, its words and names."""

    day: int
    concepts: tuple[str, ...]
    people: tuple[int, ...]
    place: int


class Maker:
    """Makes accounts, the same ones for the same number of statements."""

    def __init__(self, statements: int) -> None:
        self.random = random.Random(1)
        self.count = statements
        self.documents = max(2, statements // A_DOCUMENT)
        known = sorted(concepts())
        self.acts = [c for c in known if class_of(c) == "act"]
        self.things = [c for c in known if class_of(c) != "act"]
        self.people = max(20, statements // 40)
        self.places = max(10, statements // 100)

    def common(self, size: int) -> int:
        """An index below `size`, small ones far oftener: as names and words are told of."""
        return min(size - 1, int(size ** self.random.random()) - 1) if size > 1 else 0

    def happenings(self) -> list[tuple[Happening, list[int]]]:
        """Happenings, each with the documents that tell it, until there are enough statements."""
        found: list[tuple[Happening, list[int]]] = []
        told = 0
        days = max(30, self.count // 60)
        while told < self.count:
            words = (self.acts[self.common(len(self.acts))], *(self.things[self.common(len(self.things))] for _ in range(3)))
            people = tuple(self.common(self.people) for _ in range(self.random.choice((1, 1, 2))))
            happening = Happening(FIRST_DAY + self.random.randrange(days), tuple(dict.fromkeys(words)), people, self.common(self.places))
            tellers = min(self.count - told, 30, max(1, int(1 / (1 - self.random.random()) ** 0.7)))
            found.append((happening, self.random.sample(range(self.documents), min(tellers, self.documents))))
            told += len(found[-1][1])
        return found

    def cluster(self) -> tuple[list[Statement], list[Name], list[Mention], list[Document], list[list[str]]]:
        """Statements, names, mentions and documents; and the ids of the statements of each happening."""
        by_document: dict[int, list[tuple[int, int, Happening]]] = {d: [] for d in range(self.documents)}
        happenings = self.happenings()
        for number, (happening, tellers) in enumerate(happenings):
            for d in tellers:
                wrong = self.random.choice((-1, 1)) if self.random.random() < WRONG_DAY else 0
                by_document[d].append((happening.day + wrong, number, happening))
        statements: list[Statement] = []
        mentions: list[Mention] = []
        forms: dict[str, list[Form]] = {}
        truth: list[list[str]] = [[] for _ in happenings]
        for d, told in by_document.items():
            for order, (day, number, happening) in enumerate(sorted(told, key=lambda t: (t[0], t[1]))):
                made = self._statement(f"d{d:05}.txt", order, day, happening, mentions, forms)
                statements.append(made)
                truth[number].append(made.id)
        names = [Name(i, "place" if i.startswith("n-place") else "person", i, tuple(f)) for i, f in sorted(forms.items())]
        return statements, names, mentions, [self._document(d, len(told)) for d, told in by_document.items()], truth

    def _statement(self, document: str, order: int, day: int, of: Happening, mentions: list[Mention], forms: dict[str, list[Form]]) -> Statement:
        start = order * 100
        kept = [c for c in of.concepts if self.random.random() > LEFT_OUT] or [of.concepts[0]]
        people = [p for p in of.people if self.random.random() > LEFT_OUT]
        told = [(f"n-person-{p}", "person", start + 10 + 20 * i) for i, p in enumerate(people)]
        if self.random.random() > LEFT_OUT:
            told.append((f"n-place-{of.place}", "place", start + 70))
        ids: dict[str, list[str]] = {"person": [], "place": []}
        for name, kind, at in told:
            span = Span(document, at, at + 10)
            mention = Mention(f"m-{document}-{at}", span, name, kind, name, "en")  # type: ignore[arg-type]
            mentions.append(mention)
            forms.setdefault(name, []).append(Form(mention.id, span, name))
            ids[kind].append(mention.id)
        kinds = [k for k in (kind_of(c) for c in kept) if k]
        language = LANGUAGES[int(document[1:6]) % len(LANGUAGES)]
        words = tuple(f"{language}{self.common(5000)}" for _ in range(3))
        return Statement(
            f"s-{document}-{order}",
            Span(document, start, start + 90),
            f"{document} {order}",
            order,
            kinds[0] if kinds else "other",
            moments.of_day_number(day),
            "stated",
            concepts=tuple(sorted(kept)),
            actors=tuple(Actor("agent", Span(document, start, start + 10), m) for m in ids["person"]),
            places=tuple(ids["place"]),
            terms=tuple(sorted(set(words))),
        )

    def _document(self, number: int, told: int) -> Document:
        """A document of so many sentences: only where they end is ever looked at."""
        name = f"d{number:05}.txt"
        language = LANGUAGES[number % len(LANGUAGES)]
        whole = Passage(Span(name, 0, 0), language, "ltr", "paragraph")
        return Document(name, Source(name), SENTENCE * told, "", "utf-8", "text/plain", language, (whole,))


def measure(count: int) -> dict[str, float]:
    """Joins so many statements: seconds of CPU time and by the clock, peak memory in MB, and how well the made-up happenings came out."""
    statements, names, mentions, documents, truth = Maker(count).cluster()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    start, cpu = time.perf_counter(), time.process_time()
    found = align(statements, names, mentions, documents)
    seconds, cpu = time.perf_counter() - start, time.process_time() - cpu
    home = {s: i for i, told in enumerate(truth) for s in told}
    said = right = 0
    for event in found.events:
        for a, b in combinations(event.statements, 2):
            said += 1
            right += home[a] == home[b]
    gold = sum(len(told) * (len(told) - 1) // 2 for told in truth)
    return {
        "statements": len(statements), "documents": len(documents), "seconds": cpu, "wall": seconds,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000, "before": before,
        "links": len(found.links), "precision": right / max(1, said), "recall": right / max(1, gold),
    }  # fmt: skip


def main() -> None:
    """Prints a line a size, and the exponent from the first to the last."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(int(sys.argv[2]))))
        return
    rows: list[dict[str, float]] = []
    for size in [int(a) for a in sys.argv[1:]] or SIZES:
        done = subprocess.run([sys.executable, "-m", "benchmarks.scale", "--one", str(size)], capture_output=True, encoding="utf-8", check=True)
        row = json.loads(done.stdout)
        rows.append(row)
        print(
            f"{row['statements']:>8.0f} statements of {row['documents']:>5.0f} documents: {row['seconds']:>6.1f} s "
            f"({row['wall']:.0f} by the clock), {row['megabytes']:>5.0f} MB "
            f"({row['before']:.0f} of them the statements), {row['links']:.0f} links, pairs P {row['precision']:.2f} R {row['recall']:.2f}",
            flush=True,
        )
        if row["statements"] >= LIMIT_SIZE and size == LIMIT_SIZE:
            held = row["seconds"] <= LIMIT_SECONDS and row["megabytes"] <= LIMIT_MEGABYTES
            print(f"         the limit of {LIMIT_SECONDS} s and {LIMIT_MEGABYTES} MB {'holds' if held else 'does NOT hold'}")
    if len(rows) > 1:
        first, last = rows[0], rows[-1]
        grown = math.log(last["seconds"] / first["seconds"]) / math.log(last["statements"] / first["statements"])
        print(f"seconds grow as the statements to the power of {grown:.2f}")


if __name__ == "__main__":
    main()
