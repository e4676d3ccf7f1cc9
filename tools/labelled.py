"""Labelled accounts: texts with gold events, read through the real stages, and the pairs of statements that are one happening or not.

A cluster is (name, folder of texts, folder of gold); SHARED/gold/SCHEMA.md beside the repository tells the gold's form.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from eusebius.model import Document, Mention, Name, Statement, TimeExpression
from eusebius.naming import gather
from eusebius.pipeline import work
from eusebius.reading import find_sources, read_source

HERE = Path(__file__).resolve().parents[1]
SHARED = HERE.parent / "shared"

CLUSTERS: tuple[tuple[str, Path, Path], ...] = (
    ("seeds", SHARED / "seeds", SHARED / "gold"),
    ("prague-1968", SHARED / "accounts" / "prague-1968", SHARED / "accounts" / "prague-1968" / "gold"),
    *((name, HERE / "tests" / "clusters" / name, HERE / "tests" / "clusters" / name / "gold") for name in ("dam", "siege")),
)


@dataclass(frozen=True)
class Happening:
    """A place where the gold says that something happened, and the gold events that it belongs to (none: told by this place alone)."""

    document: str
    start: int
    end: int
    events: frozenset[str]


@dataclass(frozen=True)
class Cluster:
    """Several accounts of one subject, as the stages read them, and their gold (`gold`: where it lies).

    `translated`: its texts are translations of each other, so that neither a document's id nor the place of a sentence may be evidence.
    """

    name: str
    documents: tuple[Document, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]
    names: tuple[Name, ...]
    happenings: tuple[Happening, ...]
    gold: Path
    times: tuple[TimeExpression, ...] = ()
    translated: bool = False

    def may_judge(self, left: str, right: str) -> bool:
        """True if pairs of these two documents are judged: of translated texts only those of two languages."""
        languages = {d.id: d.language for d in self.documents}
        return left != right and not (self.translated and languages[left] == languages[right])

    def of(self, documents: set[str]) -> "Cluster":
        """The same with some of its documents only, their names gathered anew."""
        mentions = tuple(m for m in self.mentions if m.span.document in documents)
        return Cluster(
            self.name,
            tuple(d for d in self.documents if d.id in documents),
            tuple(s for s in self.statements if s.span.document in documents),
            mentions,
            gather(mentions),
            tuple(h for h in self.happenings if h.document in documents),
            self.gold,
            tuple(t for t in self.times if t.span.document in documents),
            self.translated,
        )


def read_documents(name: str, documents: Sequence[Document], happenings: tuple[Happening, ...], gold: Path, *, translated: bool = False) -> Cluster:
    """A cluster of documents, read through the real stages."""
    worked = [work(d) for d in documents]
    mentions = tuple(m for w in worked for m in w[1])
    times = tuple(t for w in worked for t in w[0])
    statements = tuple(s for w in worked for s in w[2])
    return Cluster(name, tuple(documents), statements, mentions, gather(mentions), happenings, gold, times, translated)


def read_cluster(name: str, folder: Path, gold: Path) -> Cluster:
    """A cluster of files with gold beside them."""
    documents = [read_source(f) for f in find_sources([folder])[0] if "gold" not in f.path.parts[len(folder.parts) :]]
    return read_documents(name, documents, tuple(_happenings(gold)), gold)


def _happenings(gold: Path) -> list[Happening]:
    found = []
    for event in rows(gold / "events.jsonl"):
        found += [Happening(m["doc"], m["start"], m["end"], frozenset({event["id"]})) for m in event["members"]]
    for path in sorted((gold / "statements").glob("*.jsonl")):
        found += [Happening(r["doc"], r["start"], r["end"], frozenset()) for r in rows(path)]
    return found


def rows(path: Path) -> list[dict]:
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def covers(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """True if `a` holds at least half of `b`."""
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return 2 * shared >= b[1] - b[0]


def gold_hits(cluster: Cluster) -> tuple[dict[str, set[str]], set[str]]:
    """Gold events by statement id, and the ids of statements that hit any gold happening (only such pairs can be judged)."""
    told: dict[str, list[Happening]] = defaultdict(list)
    for happening in cluster.happenings:
        told[happening.document].append(happening)
    hits: dict[str, set[str]] = {}
    judged: set[str] = set()
    for s in cluster.statements:
        me = (s.span.start, s.span.end)
        over = [h for h in told[s.span.document] if covers(me, (h.start, h.end)) or covers((h.start, h.end), me)]
        hits[s.id] = {e for h in over for e in h.events}
        if over:
            judged.add(s.id)
    return hits, judged
