"""Chooses the costs of the narrative clock by coordinate search: the values at which most labelled expressions resolve to the right days.

Run from the repository: python -m tools.learn_clock [SET ...]
It prints the costs; dating/clock.py holds them. The labelled histories lie in the folder of yardsticks (../shared); nothing of them is part of
the repository. A cost is only moved where that gains something on all sets together, so that none is bent to one text.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.time import ACCOUNTS, NEWS, edtf, plain, scorer

from eusebius.dating.place import Read
from eusebius.model import Document, Moment
from eusebius.model import moment as moments
from eusebius.reading import find_sources, read_source, read_text

clock = importlib.import_module("eusebius.dating.clock")
dating = importlib.import_module("eusebius.dating.date")

#: The costs that are learnt, by their names in dating/clock.py.
COSTS = ("ON", "BACK", "BACK_DAYS", "ASIDE", "ASIDE_OPENING", "ASIDE_SIGN", "ASIDE_YEAR", "ASIDE_FULL", "ASIDE_DAYS")
COSTS += ("NEXT", "BEFORE", "PAST", "COMING", "SAME_AFTER_ASIDE", "WRONG_WEEKDAY", "UNRESOLVED")

#: Each is tried at so many times its value.
FACTORS = (0.5, 0.75, 1.33, 2.0)

#: Percentage points that a change must gain.
LEAST_GAIN = 0.03

Labelled = tuple[Read, list[Any], Moment | None, list[dict[str, Any]]]


def prepared(document: Document, written: Moment | None, gold: list[dict[str, Any]]) -> Labelled:
    """A document with its expressions found, which don't depend on the costs."""
    read = Read(document)
    return read, dating.expressions(read), written, gold


def public(shared: Path, name: str) -> Iterator[Labelled]:
    """The documents of a public set."""
    for line in (shared / "benchmarks" / "time" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        d = json.loads(line)
        written = moments.of_day(*map(int, d["dct"].split("-"))) if name in NEWS else None
        yield prepared(read_text(d["text"], d["id"], language=d["lang"]), written, d["timexes"])


def accounts(shared: Path) -> Iterator[Labelled]:
    """The labelled accounts."""
    for _, folder, gold in ACCOUNTS:
        files, _ = find_sources(sorted((shared / folder).glob("*.txt")))
        for document in map(read_source, files):
            lines = (shared / gold / "times" / f"{Path(document.id).name}.jsonl").read_text(encoding="utf-8").splitlines()
            rows = [{**row, "value": row["edtf"]} for row in map(json.loads, lines) if not row.get("note", "").startswith("optional:")]
            yield prepared(document, None, rows)


def value_f1(labelled: list[Labelled], days: Any) -> float:
    """F1 in percent of expressions that resolve to the right first and last day."""
    hits = said = wanted = 0
    for read, found, written, gold in labelled:
        times = dating._Narrative(read, list(found), written).timeline().times
        rows = [r for t in times for r in plain(t)] if "type" in gold[0] else [
            {"start": t.span.start, "end": t.span.end, "edtf": edtf(t)} for t in times if not t.optional
        ]  # fmt: skip
        answered = {i: row for i, g in enumerate(gold) for row in rows if row["start"] < g["end"] and g["start"] < row["end"]}
        values = [days(g["value"]) for g in gold]
        wanted += sum(v is not None for v in values)
        said += sum(days(row["edtf"]) is not None for row in rows)
        said -= sum(v is None and i in answered and days(answered[i]["edtf"]) is not None for i, v in enumerate(values))
        hits += sum(v is not None and i in answered and days(answered[i]["edtf"]) == v for i, v in enumerate(values))
    return 200 * hits / (said + wanted)


def main() -> None:
    """Prints each change that gains, and the costs at the end."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("sets", nargs="*", default=["wikiwars-en", "wikiwars-uk", "wikiwars-el"])
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    if not options.shared.is_dir():
        sys.exit(f"{options.shared}: the yardsticks are not there; say where with --shared")
    days = scorer(options.shared).days
    sets = {name: list(public(options.shared, name)) for name in options.sets} | {"accounts": list(accounts(options.shared))}

    def mean() -> float:
        return sum(value_f1(labelled, days) for labelled in sets.values()) / len(sets)

    best = mean()
    print(f"{best:.2f} at first")
    for name in COSTS:
        here = getattr(clock, name)
        for factor in FACTORS:
            setattr(clock, name, round(here * factor, 3))
            reached = mean()
            if reached > best + LEAST_GAIN:
                best, here = reached, round(here * factor, 3)
                print(f"{best:.2f} with {name} = {here}", flush=True)
                break
        setattr(clock, name, here)
    print({name: getattr(clock, name) for name in COSTS})


if __name__ == "__main__":
    main()
