"""Candidate pairs: the statements that can be one happening at all, found by SQL on DuckDB (candidates.sql) instead of all with all."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .features import Traits

SQL = (Path(__file__).parent / "candidates.sql").read_text(encoding="utf-8")

#: A key that more statements share tells nothing by itself.
COMMON = 60

#: On a day of which no more statements tell, any two may be one happening; on a crowded day they must be of one kind or share a key.
CROWDED = 400

#: Days that two tellings of one happening may be apart: sources err by a day or two, and one may date to the week.
REACH_DAYS = 3

#: A moment longer than so many days is taken as open, so that it falls into no bucket of days.
LONGEST_DAYS = 40


def candidates(traits: Sequence[Traits]) -> list[tuple[int, int]]:
    """Index pairs (left, right) of statements of different documents, left's document first, sorted."""
    import duckdb

    items = []
    keys = []
    for i, t in enumerate(traits):
        moment = t.statement.moment
        first = moment.first_day if moment else None
        last = moment.last_day if moment else None
        if first is None and last is not None:
            first = last - LONGEST_DAYS
        if last is None and first is not None:
            last = first + LONGEST_DAYS
        document = t.statement.span.document
        days = range(first, last + 1) if first is not None and last is not None and last - first <= REACH_DAYS else (None,)
        items += [(i, document, t.statement.type, first, last, day) for day in days]
        keys += [(i, document, key) for key in sorted(t.keys)]
    with duckdb.connect(config={"threads": 1}) as db:
        db.execute("CREATE TABLE items(item INTEGER, document TEXT, kind TEXT, first_day BIGINT, last_day BIGINT, bucket BIGINT)")
        db.execute("CREATE TABLE keys(item INTEGER, document TEXT, key TEXT)")
        _fill(db, "items", items, 6)
        _fill(db, "keys", keys, 3)
        return [(int(a), int(b)) for a, b in db.execute(SQL, {"common": COMMON, "reach": REACH_DAYS, "crowded": CROWDED}).fetchall()]


def _fill(db: Any, table: str, rows: Sequence[tuple[object, ...]], width: int) -> None:
    """Inserts rows in blocks: one statement for a thousand rows is far faster than a thousand statements."""
    block = 1000
    for at in range(0, len(rows), block):
        part = rows[at : at + block]
        marks = ", ".join(["(" + ", ".join("?" * width) + ")"] * len(part))
        db.execute(f"INSERT INTO {table} VALUES {marks}", [v for row in part for v in row])
