"""Decisions, end to end: a line written into decisions.jsonl holds in every later build and when sources are added, until it is taken back."""

import json
from pathlib import Path
from typing import Any

import pytest

import eusebius
from eusebius.api import Opened, build_report
from eusebius.errors import ChronicleError

#: Two engineers of one name, and one who is called otherwise at home; of a flood that never was.
ACCOUNTS = {
    "a.txt": "On 4 May 1910 the engineer Anna Brannigan closed the lock. Brannigan slept at the lock.",
    "b.txt": "On 5 May 1910 the engineer Anna Brannigan left for the hills. In the evening Brannigan wrote a letter.",
    "c.txt": "On 6 May 1910 the engineer Nora Odhiambo opened the lock again.",
}


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    found = []
    for name, text in ACCOUNTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        found.append(tmp_path / name)
    return found


def place(document: str, quote: str, moved: int = 0) -> dict[str, Any]:
    start = ACCOUNTS[document].index(quote) + moved
    return {"document": document, "start": start, "end": start + len(quote), "quote": quote}


def rule(folder: Path, *decisions: dict[str, Any]) -> None:
    lines = [json.dumps({"kind": "same_name", "by": "a reader", "at": "2024-05-01T10:00:00Z", "note": "", "undone_by": None, **d}) for d in decisions]
    (folder / "decisions.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def people(opened: Opened) -> list[list[tuple[str, str]]]:
    return sorted([(f.span.document, f.quote) for f in n.forms] for n in opened.chronicle.names if n.kind == "person")


NOT_THE_SAME = {"id": "d-1", "subject": {"mentions": [place("a.txt", "Anna Brannigan"), place("b.txt", "Anna Brannigan")]}, "value": False}
THE_SAME = {"id": "d-2", "subject": {"mentions": [place("a.txt", "Anna Brannigan"), place("c.txt", "Nora Odhiambo")]}, "value": True}

A, B, C = (
    [("a.txt", "Anna Brannigan"), ("a.txt", "Brannigan")],
    [("b.txt", "Anna Brannigan"), ("b.txt", "Brannigan")],
    [("c.txt", "Nora Odhiambo")],
)


def test_what_is_ruled_not_to_be_one_name_holds_in_each_rebuild(paths: list[Path], tmp_path: Path) -> None:
    assert people(eusebius.build(paths, tmp_path / "c")) == [A + B, C]
    rule(tmp_path / "c", NOT_THE_SAME)
    for _ in range(2):
        assert people(eusebius.build(paths, tmp_path / "c")) == [A, B, C]
    assert people(eusebius.open(tmp_path / "c")) == [A, B, C]


def test_what_is_ruled_to_be_one_name_holds_when_a_source_is_added_and_says_so(paths: list[Path], tmp_path: Path) -> None:
    eusebius.build([paths[0], paths[2]], tmp_path / "c")
    rule(tmp_path / "c", THE_SAME)
    added = eusebius.add(tmp_path / "c", [paths[1]])
    assert people(added.opened) == [A + B + C]
    (name,) = (n for n in added.opened.chronicle.names if n.kind == "person")
    assert any("a person ruled so" in reason for f in name.forms for reason in f.reasons)


def test_a_ruling_waits_for_the_source_that_it_is_about(paths: list[Path], tmp_path: Path) -> None:
    eusebius.build(paths[:1], tmp_path / "c")
    rule(tmp_path / "c", NOT_THE_SAME)
    report = build_report(paths[:1], tmp_path / "c")
    assert any("d-1" in line for line in report.passed)
    added = eusebius.add(tmp_path / "c", [paths[1]])
    assert people(added.opened) == [A, B]
    assert not added.passed


@pytest.mark.parametrize(
    "later", [{**NOT_THE_SAME, "undone_by": "d-3"}, {**NOT_THE_SAME, "id": "d-3", "value": True}], ids=["taken back", "ruled otherwise"]
)
def test_the_last_word_on_a_pair_holds(paths: list[Path], tmp_path: Path, later: dict[str, Any]) -> None:
    eusebius.build(paths, tmp_path / "c")
    rule(tmp_path / "c", NOT_THE_SAME, later)
    assert people(eusebius.build(paths, tmp_path / "c")) == [A + B, C]


def test_a_ruling_finds_its_place_again_in_a_changed_text(paths: list[Path], tmp_path: Path) -> None:
    eusebius.build(paths, tmp_path / "c")
    rule(tmp_path / "c", NOT_THE_SAME)
    paths[1].write_text("It had rained for days. " + ACCOUNTS["b.txt"], encoding="utf-8")
    assert people(eusebius.build(paths, tmp_path / "c")) == [A, B, C]


@pytest.mark.parametrize("line", ["same_name", '{"id": 7, "kind": "same_name"}', '{"kind": "same_name"}'])
def test_a_line_that_is_no_decision_is_named_and_nothing_is_built(paths: list[Path], tmp_path: Path, line: str) -> None:
    eusebius.build(paths, tmp_path / "c")
    before = (tmp_path / "c" / "manifest.json").read_bytes()
    (tmp_path / "c" / "decisions.jsonl").write_text("\n" + line + "\n", encoding="utf-8")
    with pytest.raises(ChronicleError, match=r"decisions\.jsonl:2: .*mend the line"):
        eusebius.build(paths[:1], tmp_path / "c")
    assert (tmp_path / "c" / "manifest.json").read_bytes() == before
