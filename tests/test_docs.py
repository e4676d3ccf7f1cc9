"""The documentation says what the code does: tables and columns, keys, links, commands, dependencies."""

import json
import re
import tomllib
from pathlib import Path

import pytest

import eusebius
from eusebius.chronicle import TABLES
from eusebius.cli import COMMANDS
from eusebius.naming.user_names import UserName
from eusebius.reading.sources_file import KEYS

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])
DATA_MODEL = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")


def sections(level: str) -> dict[str, str]:
    """The text below each heading of a level, by heading."""
    parts = re.split(rf"^{level} (.+)$", DATA_MODEL, flags=re.MULTILINE)
    return {name: re.split(r"^#{1,2} ", text, flags=re.MULTILINE)[0] for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def first_column(text: str) -> list[str]:
    return re.findall(r"^\| `([^`]+)` \|", text, flags=re.MULTILINE)


def test_every_table_and_column_is_told_with_its_type() -> None:
    told = {
        name: dict(re.findall(r"^\| `(\w+)` \| ([A-Z\[\]]+) \| \S", text, flags=re.MULTILINE))
        for name, text in sections("##").items()
        if name in TABLES or "| column | type |" in text
    }
    assert told == {name: dict(columns) for name, columns in TABLES.items()}


def test_the_keys_of_sources_toml_and_names_toml_are_told() -> None:
    told = sections("##")
    assert set(first_column(told["sources.toml"])) == KEYS
    assert set(first_column(told["names.toml"])) == set(UserName.__struct_fields__)


def test_the_keys_of_the_export_are_told() -> None:
    text = sections("#")["The JSON export"]
    whole = json.loads(eusebius.build([ROOT / "examples" / "titanic-1912"]).json())
    assert first_column(text) == list(whole)
    for key in ("documents", "times", "names", "events", "links"):
        row = re.search(rf"^\| `{key}` \| (.+) \|$", text, flags=re.MULTILINE)
        assert row is not None
        assert set(whole[key][0]) - set(re.findall(r"`(\w+)`", row.group(1))) <= {"document", "start", "end", "quote"}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = [target for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")) if "://" not in target]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_commands_of_the_readme_exist() -> None:
    named = set(re.findall(r"^ +(?:\S*/)?eusebius (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert named and named <= {command.name for command in COMMANDS}


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=]", entry)[0] for entry in project["dependencies"]}
    assert set(first_column((ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8"))) == wanted


def test_nothing_is_left_to_fill_in() -> None:
    assert [p.name for p in PAGES if re.search(r"\b(?:FILL|TODO|TBD)\b", p.read_text(encoding="utf-8"))] == []
