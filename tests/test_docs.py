"""The documentation says what the code does: tables and columns, keys, links, commands, dependencies."""

import dataclasses
import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import eusebius
from eusebius.aligning import second
from eusebius.aligning.weights import likelihood_of
from eusebius.chronicle import TABLES
from eusebius.cli import COMMANDS
from eusebius.model import Decision
from eusebius.model import moment as moments
from eusebius.naming.user_names import UserName
from eusebius.packs import available, load
from eusebius.packs.sections import SECTIONS
from eusebius.packs.sections.time import Values
from eusebius.reading.sources_file import KEYS
from eusebius.seconding import Seconds, adjudicate, likeness, question
from eusebius.seconding.answers import Stored
from eusebius.seconding.server import KEY

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
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


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, Any]]]:
    folder = tmp_path_factory.mktemp("sources") / "accounts"
    shutil.copytree(ROOT / "examples" / "budapest-1956", folder)
    with (folder / "sources.toml").open("a", encoding="utf-8") as out:
        out.write('leans_on = ["teacher-en.txt"]\n')  # of the last source listed: so that there is a dependence to export
    whole: dict[str, list[dict[str, Any]]] = json.loads(eusebius.build([folder]).json())
    return whole


def keys_told(heading: str, text: str) -> dict[str, set[str]]:
    """The keys named in each row of the table whose first heading cell is `heading`."""
    table = re.split(rf"^\| {heading} \| .+\n\| --- \| --- \|\n", text, flags=re.MULTILINE)[1].split("\n\n")[0]
    rows = [row.split("|")[1:3] for row in table.strip().splitlines()]
    return {name.strip(" `"): set(re.findall(r"`(\w+)`", said)) for name, said in rows}


def test_the_keys_of_the_export_are_told(export: dict[str, list[dict[str, Any]]]) -> None:
    told = keys_told("key", sections("#")["The JSON export"])
    assert list(told) == list(export)
    compared = set(export["agreements"][0])
    assert export["disagreements"] and set(export["disagreements"][0]) == compared
    for key, rows in export.items():
        assert rows, key
        assert told[key] == (set() if key == "agreements" else set(rows[0])), key


def test_the_keys_of_lists_in_the_export_are_told(export: dict[str, list[dict[str, Any]]]) -> None:
    told = keys_told("list", sections("#")["The JSON export"])
    found: dict[str, set[str]] = {}
    for row in [row for rows in export.values() for row in rows]:
        for key, value in row.items():
            if isinstance(value, list) and value and isinstance(value[0], dict):
                found.setdefault(key, set()).update(*value)
    assert told == found


def test_the_keys_of_the_manifest_are_told(tmp_path: Path) -> None:
    eusebius.build([ROOT / "examples" / "titanic-1912"], tmp_path / "chronicle")
    manifest = json.loads((tmp_path / "chronicle" / "manifest.json").read_text(encoding="utf-8"))
    told = keys_told("key", sections("##")["manifest.json"])
    assert list(told) == list(manifest)
    assert told["documents"] == set(manifest["documents"][0])
    assert told["options"] == set(manifest["options"])


def test_the_keys_of_what_adding_changed_are_told(tmp_path: Path) -> None:
    sources = sorted(p for p in (ROOT / "examples" / "titanic-1912").iterdir() if p.name != "sources.toml")
    eusebius.build(sources[1:], tmp_path / "chronicle")
    whole = json.loads(eusebius.add(tmp_path / "chronicle", sources[:1]).json())
    section = sections("#")["What adding changed"]
    told = keys_told("part", section)
    event, comparison = (set(re.findall(r"`(\w+)`", part)) for part in section.split("An event has the keys")[1].split(";"))
    event -= {"id", "start", "end", "quote", "document"}  # of its statements
    assert list(told) == list(whole)
    assert all(set(row) == told["confirmed"] | event for row in whole["confirmed"])
    assert {key for row in whole["newly_told"] for key in row} == event
    assert {key for row in whole["contested"] for key in row} == told["contested"] | comparison


def test_the_figures_of_second_readers_are_those_of_the_code() -> None:
    told = " ".join((ROOT / "docs" / "second-readers.md").read_text(encoding="utf-8").split())
    low, high = (likelihood_of(bound) for bound in adjudicate.DOUBTFUL)
    for said in (
        f"log-odds of at least {second.LEAST:g}",
        f"{likeness.WEIGHT * likeness.FURTHEST:.1f} log-odds for or against",
        f"{max(adjudicate.SAYS.values())} log-odds for or against",
        f"above their mean it gains {likeness.WEIGHT}",
        f"fewer than {likeness.FEWEST} likely pairs",
        f"likelihood {low:.2f} to {high:.1f}",
        f"{question.AROUND} characters around",
        f"{Seconds().most} at most",
        f"`--adjudicator-timeout`, {Seconds().timeout:g} seconds",
        KEY,
    ):
        assert said in told, said


def test_the_keys_of_a_stored_answer_are_told() -> None:
    told = [key for names in keys_told("key", sections("##")["answers.jsonl"]) for key in names.replace("`", "").split(", ")]
    assert told == [field.name for field in dataclasses.fields(Stored)]


def test_the_keys_of_a_decision_are_told() -> None:
    told = keys_told("key", sections("##")["decisions.jsonl"])
    assert list(told) == [field.name for field in dataclasses.fields(Decision)]


def test_the_bounds_of_a_day_are_as_told() -> None:
    day = moments.of_day(1956, 10, 23)
    assert f"23 October 1956 is {day.earliest} to {day.latest}" in " ".join(sections("##")["Moments"].split())


@pytest.mark.parametrize("column", ["uncertain", "calendar", "zone"])
def test_columns_said_to_be_empty_are_empty(column: str) -> None:
    opened = eusebius.build([ROOT / "examples" / "titanic-1912"])
    said = re.findall(rf"^\| `{column}` \| \w+ \| (.+) \|$", DATA_MODEL, flags=re.MULTILINE)
    assert len(said) == 3 and all("not filled yet" in text for text in said)
    values = {row[column] for table in ("times", "statements", "events") for row in opened.rows(table)}
    assert values <= {None, False, "gregorian"}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    links = [target for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")) if "://" not in target]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_commands_of_the_readme_exist() -> None:
    named = set(re.findall(r"(?:^ +|&& )(?:\S*/)?eusebius (\w+)", README, flags=re.MULTILINE))
    assert named == {command.name for command in COMMANDS}


def test_options_of_the_readme_exist() -> None:
    known = {name for command in COMMANDS for parameter in command.params for name in parameter.opts}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README))
    assert named and named <= {*known, "--help"}


def test_python_of_the_readme_runs(tmp_path: Path) -> None:
    section = re.split(r"^## .+$", README.split("## From Python\n")[1], flags=re.MULTILINE)[0]
    code = re.sub(r"^ {4}", "", "\n".join(re.findall(r"^ {4}.*$", section, flags=re.MULTILINE)), flags=re.MULTILINE)
    code = code.replace('"examples/', f'"{ROOT.as_posix()}/examples/')
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    said = re.findall(r"# prints: (.+)$", code, flags=re.MULTILINE)
    assert said and [line for line in said if line not in done.stdout] == []


def test_languages_of_the_readme_are_those_with_a_pack() -> None:
    rows = re.findall(r"^\| (\w+) \| ([\w, ]+) \|$", README.split("\n## Languages\n")[1].split("\n## ")[0], flags=re.MULTILINE)
    told = {name: set(areas.split(", ")) for name, areas in rows[1:]}
    packs = [pack for code in available() if (pack := load(code)) is not None]
    areas = ("time", "numbers", "names", "concepts")
    covered = {p.about.english_name: {f"{a} {level}" for a in areas if (level := getattr(p.about.covers, a)) != "none"} for p in packs}
    assert told == covered


def test_every_file_and_key_of_a_pack_is_walked_through() -> None:
    walk = (ROOT / "docs" / "adding-a-language.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", walk, flags=re.MULTILINE)
    told = {name.removesuffix(".toml"): text for name, text in zip(parts[1::2], parts[2::2], strict=True) if name.endswith(".toml")}
    assert set(told) == set(SECTIONS)
    untold = {(name, key) for name, struct in SECTIONS.items() for key in struct.__struct_fields__ if f"`{key}`" not in told[name]}
    assert untold == set()
    assert [key for key in Values.__struct_fields__ if f"`{key}`" not in told["time"]] == []


def test_every_benchmark_is_told() -> None:
    told = set(first_column((ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")))
    assert told == {p.name for p in (ROOT / "benchmarks").glob("*.py") if p.name != "__init__.py"}


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=]", entry)[0] for entry in project["dependencies"]}
    assert set(first_column((ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8"))) == wanted


def test_nothing_is_left_to_fill_in() -> None:
    assert [p.name for p in PAGES if re.search(r"\b(?:FILL|TODO|TBD)\b", p.read_text(encoding="utf-8"))] == []
