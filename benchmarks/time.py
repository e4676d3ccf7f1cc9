"""Time expressions: F1 of spans and values on the labelled accounts and on the public sets, and characters a second beside dateparser's.

Run from the repository: python -m benchmarks.time [--shared ../shared] [--only NAME] [--misses N]
Texts, labels and scorers lie in the folder of yardsticks beside the repository; nothing of them is part of it. The accounts are read with
the documents' language found by itself; the public sets with the language told, and the day of writing of news, and in
their manner: the words of time without "by" and "since", a range as two expressions, and mere pointers ("now") too.
"""

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from eusebius.dating import date
from eusebius.model import Document, TimeExpression
from eusebius.model import moment as moments
from eusebius.model.time import FIRST_END, LAST_END, PROPER
from eusebius.reading import find_sources, read_source, read_text

#: Labelled accounts: a name, the folder of texts, the folder of labels.
ACCOUNTS = (("seeds", "seeds", "gold"), ("prague-1968", "accounts/prague-1968", "accounts/prague-1968/gold"))

#: Public sets, in benchmarks/time.
SETS = ("wikiwars-en", "te3-platinum", "krauts-de", "wikiwars-uk", "wikiwars-el", "nerkor-hu-wiki")

#: Mere pointers that a set leaves unlabelled, by the rule that finds them; all others are labelled ("now", "at that time", "former").
UNLABELLED = {"te3-platinum": ("then",)}

#: Sets of news, which is read with the day of writing.
NEWS = ("te3-platinum", "krauts-de")


def edtf(time: TimeExpression) -> str | None:
    """The value that a scorer reads."""
    return time.moment.edtf if time.moment else time.duration


def accounts(shared: Path, folder: str, gold: str, misses: int) -> Iterator[str]:
    """Lines of the table for one cluster of accounts."""
    files, _ = find_sources(sorted((shared / folder).glob("*.txt")))
    documents = [read_source(f) for f in files]
    rows = [
        {"document": d.id, "start": t.span.start, "end": t.span.end, "quote": t.quote, "kind": t.kind, "edtf": edtf(t)}
        for d in documents
        for t in date(d).times
        if not t.optional
    ]
    answer = {"documents": [{"id": d.id, "path": d.source.path} for d in documents], "times": rows}
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "times.json"
        path.write_text(json.dumps(answer), encoding="utf-8")
        said = run(shared / "score" / "score.py", path, shared / gold, "--json", "--misses", "400")
    report = json.loads(said.splitlines()[0])["times"]
    yield row(Path(folder).name, *(report[k]["f1"] * 100 for k in ("span", "strict", "value")))
    for name, value in sorted(report["value_f1_by_document"].items()):
        yield f"  {name:20} {100 * value:30.1f}"
    wrong = [line for line in said.splitlines() if "should be" in line]
    yield from (f"    {line}" for line in wrong[:misses])
    if misses:
        yield from spurious(documents, rows, shared / gold)


def spurious(documents: list[Document], rows: list[dict[str, object]], gold: Path) -> Iterator[str]:
    """What was found where the labels have nothing."""
    for document in documents:
        path = gold / "times" / f"{Path(document.id).name}.jsonl"
        labelled = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for found in (r for r in rows if r["document"] == document.id and r["kind"] not in ("duration", "set")):
            if not any(g["start"] < found["end"] and found["start"] < g["end"] for g in labelled):
                yield f"    not labelled: {document.id}:{found['start']} {found['quote']!r} {found['edtf']}"


def public(shared: Path, name: str, misses: int) -> Iterator[str]:
    """Lines of the table for one public set."""
    path = shared / "benchmarks" / "time" / f"{name}.jsonl"
    documents = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    date(read_text("4 1910", "warm", language=documents[0]["lang"]))  # the pack is loaded before the clock starts
    began, size = time.process_time(), 0
    answers = []
    for d in documents:
        size += len(d["text"])
        written = moments.of_day(*map(int, d["dct"].split("-"))) if name in NEWS else None
        found = date(read_text(d["text"], d["id"], language=d["lang"]), written).times
        answers.append({"id": d["id"], "times": [row for t in found if t.trace[0].rule not in UNLABELLED.get(name, ()) for row in plain(t)]})
    taken = time.process_time() - began
    report, missed = scored(shared, path, answers, misses)
    yield row(name, *(report[k]["f1"] for k in ("relaxed", "strict", "value"))) + f"{size / taken:12,.0f}"
    yield from (f"    {line}" for line in missed)


def scored(shared: Path, path: Path, answers: list[dict[str, object]], misses: int) -> tuple[dict[str, dict[str, float]], list[str]]:
    """What the scorer of the public sets says of answers: its report, and its lines of misses."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "times.jsonl"
        file.write_text("\n".join(json.dumps(a) for a in answers), encoding="utf-8")
        said = run(shared / "benchmarks" / "score_times.py", path, file, "--misses", str(misses)).splitlines()
    return json.loads(said[0]), said[1:]


def plain(time: TimeExpression) -> list[dict[str, object]]:
    """An expression in the manner of the public sets: the words of time alone, and a range as two expressions."""
    ends = {s.rule: s.span for s in time.trace if s.rule in (FIRST_END, LAST_END, PROPER) and s.span}
    value = edtf(time) or ""
    if FIRST_END in ends:
        first, _, last = value.partition("/")
        return [{"start": s.start, "end": s.end, "edtf": v} for s, v in ((ends[FIRST_END], first), (ends[LAST_END], last))]
    span = ends.get(PROPER, time.span)
    if time.moment is not None and time.moment.relation != "between":
        value = value.removeprefix("../").removesuffix("/..")
    return [{"start": span.start, "end": span.end, "edtf": value}]


def scorer(shared: Path) -> ModuleType:
    """The scorer of the public sets, as a module."""
    spec = importlib.util.spec_from_file_location("score_times", shared / "benchmarks" / "score_times.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{shared}: there is no benchmarks/score_times.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def peers(shared: Path, runs: int) -> Iterator[str]:
    """Characters a second and F1 of Eusebius and dateparser on the same English text in the same run, load time left out."""
    from dateparser.search import search_dates

    path = shared / "benchmarks" / "time" / "wikiwars-en.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    texts = [row["text"] for row in rows]
    size = sum(map(len, texts))

    def ours() -> list[list[dict[str, object]]]:
        return [[r for t in date(read_text(text, "t", language="en")).times for r in plain(t)] for text in texts]

    def dateparsers() -> list[list[dict[str, object]]]:
        answers = []
        for text in texts:
            found, at = [], 0
            for line in text.splitlines(keepends=True):
                for quote, value in search_dates(line, languages=["en"]) or []:
                    start = text.find(quote, at)
                    if start >= 0:
                        found.append({"start": start, "end": start + len(quote), "edtf": value.date().isoformat()})
                        at = start + len(quote)
            answers.append(found)
        return answers

    for name, work in (("eusebius", ours), ("dateparser", dateparsers)):
        work_on = texts[0]
        date(read_text(work_on, "t", language="en")) if name == "eusebius" else search_dates(work_on[:200], languages=["en"])
        took, answers = [], []
        for _ in range(runs):
            began = time.process_time()
            answers = work()
            took.append(time.process_time() - began)
        report = scored(shared, path, [{"id": r["id"], "times": a} for r, a in zip(rows, answers, strict=True)], 0)[0]
        speed = size / sorted(took)[len(took) // 2]
        yield f"{name:12}{speed:14,.0f} chars/s   strict {report['strict']['f1']}  relaxed {report['relaxed']['f1']}  value {report['value']['f1']}"


def run(script: Path, *arguments: object) -> str:
    """What a scorer prints."""
    return subprocess.run([sys.executable, str(script), *map(str, arguments)], capture_output=True, text=True, check=True).stdout


def row(name: str, span: float, strict: float, value: float) -> str:
    """A line of the table."""
    return f"{name:22} {span:8.1f} {strict:8.1f} {value:12.1f}"


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="the folder of yardsticks")
    parser.add_argument("--only", action="append", help="only this set (may be given more than once)")
    parser.add_argument("--misses", type=int, default=0, help="so many misses of each set")
    parser.add_argument("--peers", type=int, default=0, metavar="RUNS", help="only the speed beside dateparser's (the median of so many runs)")
    options = parser.parse_args()
    if not options.shared.is_dir():
        sys.exit(f"{options.shared}: the yardsticks are not there; say where with --shared")
    if options.peers:
        for line in peers(options.shared, options.peers):
            print(line, flush=True)
        return
    print(f"{'F1 in percent':22} {'span':>8} {'strict':>8} {'value':>12}{'chars/s':>12}", flush=True)
    for name, folder, gold in ACCOUNTS:
        if not options.only or name in options.only:
            for line in accounts(options.shared, folder, gold, options.misses):
                print(line, flush=True)
    for name in SETS:
        if not options.only or name in options.only:
            for line in public(options.shared, name, options.misses):
                print(line, flush=True)


if __name__ == "__main__":
    main()
