"""Candidate pairs: the statements that can be one happening at all, found by SQL on DuckDB (candidates.sql) instead of all with all."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .traits import OPEN, Pile

SQL = (Path(__file__).parent / "candidates.sql").read_text(encoding="utf-8")

#: A key that more statements share (in all, or on one day) makes no pairs by itself.
COMMON = 60

#: On a day of which no more statements tell, any two may be one happening; on a crowded day they must share something.
CROWDED = 250

#: What a shared day adds to how telling a pair is, in thousandths of a thing that no others hold.
SAME_DAY = 500

#: Days that two tellings of one happening may be apart: sources err by a day or two, and one may date to the week.
REACH_DAYS = 3

#: Further apart than that may be only two of which one's day is carried on from the telling, and which share so much, in thousandths of a
#: thing that no others hold.
FAR = 1500

#: A moment longer than so many days is taken as open at its far end.
LONGEST_DAYS = 40

#: Pairs that are looked at closely: about so many in all, but of each statement at least FEWEST, and never more than MOST.
BUDGET, FEWEST, MOST = 1_000_000, 8, 80


@dataclass(frozen=True)
class Candidates:
    """Index pairs (left, right), left's document first, sorted; and the statements of which some pairs were left out as less telling."""

    pairs: list[tuple[int, int]]
    cut: frozenset[int]


def candidates(pile: Pile) -> Candidates:
    """The pairs of a pile of statements that are worth a close look."""
    import duckdb

    most = max(FEWEST, min(MOST, BUDGET // max(1, pile.total)))
    with duckdb.connect(config={"threads": 1}) as db:
        _fill(db, pile)
        given = {"common": COMMON, "crowded": CROWDED, "same_day": SAME_DAY, "reach": REACH_DAYS, "far": FAR, "most": most}
        rows = db.execute(SQL, given).fetchall()
    cut = {item for a, b, of_a, of_b in rows for item, rank in ((a, of_a), (b, of_b)) if rank > most}
    return Candidates([(int(a), int(b)) for a, b, _, _ in rows], frozenset(cut))


def _fill(db: Any, pile: Pile) -> None:
    """Documents and keys go in as numbers: the database then compares no words."""
    numbers = {key: i for i, key in enumerate(sorted(pile.keys))}
    documents = {d: i for i, d in enumerate(sorted({t.statement.span.document for t in pile.traits}))}
    items: list[Row] = []
    buckets: list[Row] = []
    keys: list[Row] = []
    for i, t in enumerate(pile.traits):
        document = documents[t.statement.span.document]
        first, last = _reach(t.days)
        items.append((i, first, last, int(t.statement.time_basis == "stated")))
        if first is not None and last is not None and last - first <= REACH_DAYS:
            buckets += [(i, document, day) for day in range(first, last + 1)]
        keys += [(i, document, numbers[key], round(1000 * pile.keys[key])) for key in sorted(t.keys)]
    for table, columns, rows in (
        ("items", "item INTEGER, first_day BIGINT, last_day BIGINT, stated BOOLEAN", items),
        ("buckets", "item INTEGER, document INTEGER, day BIGINT", buckets),
        ("keys", "item INTEGER, document INTEGER, key INTEGER, rarity INTEGER", keys),
    ):
        db.execute(f"CREATE TABLE {table}({columns})")
        _insert(db, table, rows)


Row = tuple[int | None, ...]


def _reach(days: tuple[int, int] | None) -> tuple[int | None, int | None]:
    """First and last day, an open end a little way off; nothing for the undated."""
    if days is None:
        return None, None
    first, last = days
    if first == -OPEN:
        first = last - LONGEST_DAYS
    if last == OPEN:
        last = first + LONGEST_DAYS
    return first, last


def _insert(db: Any, table: str, rows: Sequence[Row]) -> None:
    """Hands rows over in a file: inserting a million of them by statements takes a minute, this a second."""
    if not rows:
        return  # DuckDB can't tell the form of a file without lines
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{table}.csv"
        path.write_text("".join(",".join("" if v is None else str(v) for v in row) + "\n" for row in rows), encoding="ascii")
        db.execute(f"COPY {table} FROM '{path.as_posix()}' (FORMAT csv, HEADER false, AUTO_DETECT false, DELIMITER ',')")
