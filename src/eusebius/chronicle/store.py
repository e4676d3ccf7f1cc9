"""Writes tables as Parquet and reads them back, by DuckDB. One thread, a settled order, no time stamps: the same rows, the same bytes."""

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..errors import ChronicleError
from .tables import TABLES, Row


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def write_tables(rows: Mapping[str, Sequence[Row]], folder: Path) -> None:
    """One Parquet file a table, in `folder`."""
    import duckdb

    with duckdb.connect(config={"threads": 1}) as db, tempfile.TemporaryDirectory() as scratch:
        for table, columns in TABLES.items():
            lines = Path(scratch) / "rows.jsonl"
            with lines.open("w", encoding="utf-8", errors="surrogatepass") as out:
                out.writelines(json.dumps({c: row[c] for c in columns}, ensure_ascii=True) + "\n" for row in rows[table])
            types = ", ".join(f"'{name}': '{kind}'" for name, kind in columns.items())
            source = f"read_json({_quoted(lines)}, format='newline_delimited', columns={{{types}}}, maximum_object_size=268435456)"
            if not rows[table]:
                empty = ", ".join(f'NULL::{kind} AS "{name}"' for name, kind in columns.items())
                source = f"(SELECT {empty} WHERE false)"
            db.execute(f"COPY (SELECT * FROM {source}) TO {_quoted(folder / f'{table}.parquet')} (FORMAT parquet, COMPRESSION zstd)")


def read_tables(folder: Path) -> dict[str, list[Row]]:
    """The rows of every table in `folder`.

    Raises:
        ChronicleError: a table is missing, damaged, or has other columns.
    """
    import duckdb

    found: dict[str, list[Row]] = {}
    with duckdb.connect(config={"threads": 1}) as db:
        for table, columns in TABLES.items():
            path = folder / f"{table}.parquet"
            if not path.is_file():
                raise ChronicleError(f"{path}: this table is missing; build the chronicle again")
            try:
                result: Any = db.execute(f"SELECT * FROM read_parquet({_quoted(path)})")
            except duckdb.Error as error:
                raise ChronicleError(f"{path}: this table is damaged; build the chronicle again") from error
            names = [d[0] for d in result.description]
            if names != list(columns):
                raise ChronicleError(f"{path}: its columns are those of another version of Eusebius; build the chronicle again")
            found[table] = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    return found
