"""The folder: written and read back unchanged, swapped in whole, the same bytes each time; decisions are kept."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eusebius.chronicle import DECISIONS, TABLES, read, write
from eusebius.errors import ChronicleError
from eusebius.model import Chronicle
from eusebius.pipeline import build_chronicle
from eusebius.reading import read_text

from ..made import ARABIC, ENGLISH, chronicle

EXAMPLE = Path(__file__).parents[2] / "examples" / "titanic-1912"


def put(value: Chronicle, folder: Path) -> None:
    write(value, folder, version="test", options={})


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    for i, value in enumerate([chronicle(), build_chronicle([read_text(ENGLISH, "a"), read_text(ARABIC, "b")]), build_chronicle([])]):
        put(value, tmp_path / str(i))
        assert read(tmp_path / str(i)) == value


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60))
def test_any_text_survives(tmp_path: Path, text: str) -> None:
    value = build_chronicle([read_text(text, "a.txt")])
    put(value, tmp_path / "c")
    assert read(tmp_path / "c") == value


def test_decisions_survive_a_rebuild(tmp_path: Path) -> None:
    put(chronicle(), tmp_path / "c")
    assert (tmp_path / "c" / DECISIONS).read_text() == ""
    (tmp_path / "c" / DECISIONS).write_text('{"id": "d1"}\n')
    put(chronicle(), tmp_path / "c")
    assert (tmp_path / "c" / DECISIONS).read_text() == '{"id": "d1"}\n'


def test_a_build_that_breaks_off_leaves_the_old_chronicle_whole(tmp_path: Path) -> None:
    put(chronicle(), tmp_path / "c")
    before = {p.name: p.read_bytes() for p in (tmp_path / "c").iterdir() if p.is_file()}

    def broken(_: Chronicle, path: Path) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(ChronicleError, match="No space left"):
        write(chronicle(), tmp_path / "c", version="test", options={}, page=broken)
    assert {p.name: p.read_bytes() for p in (tmp_path / "c").iterdir() if p.is_file()} == before
    assert [p.name for p in tmp_path.iterdir()] == ["c"]


def test_a_folder_that_is_no_chronicle_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(ChronicleError, match="no chronicle"):
        put(chronicle(), tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_a_changed_text_is_noticed(tmp_path: Path) -> None:
    put(chronicle(), tmp_path / "c")
    (tmp_path / "c" / "texts" / "0001.txt").write_text("other words")
    with pytest.raises(ChronicleError, match="was changed"):
        read(tmp_path / "c")


@pytest.mark.parametrize("damage", ["manifest.json", "tables/events.parquet", "texts/0001.txt"])
def test_a_damaged_chronicle_says_what_to_do(tmp_path: Path, damage: str) -> None:
    put(chronicle(), tmp_path / "c")
    (tmp_path / "c" / damage).unlink()
    with pytest.raises(ChronicleError, match="build"):
        read(tmp_path / "c")


def test_another_form_is_refused(tmp_path: Path) -> None:
    put(chronicle(), tmp_path / "c")
    manifest = json.loads((tmp_path / "c" / "manifest.json").read_text())
    (tmp_path / "c" / "manifest.json").write_text(json.dumps({**manifest, "format": 99}))
    with pytest.raises(ChronicleError, match="another form"):
        read(tmp_path / "c")


def test_tables_are_open(tmp_path: Path) -> None:
    import pyarrow.parquet

    put(chronicle(), tmp_path / "c")
    for table, columns in TABLES.items():
        assert pyarrow.parquet.read_table(tmp_path / "c" / "tables" / f"{table}.parquet").column_names == list(columns)


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_same_input_same_bytes(tmp_path: Path) -> None:
    """Whatever the number of workers, the hash seed, the locale and the time zone."""
    made = []
    for i, (workers, seed, zone, locale) in enumerate([("1", "0", "UTC", "C.UTF-8"), ("2", "7", "Asia/Tokyo", "C")]):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        out = tmp_path / str(i) / "c"
        out.parent.mkdir()
        command = [sys.executable, "-m", "eusebius", "build", str(EXAMPLE), "-o", str(out), "--workers", workers, "-q"]
        subprocess.run(command, env=env, check=True)
        made.append(files(out))
    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []
