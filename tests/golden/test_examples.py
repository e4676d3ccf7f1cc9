"""Golden chronicles of the examples: what a reader must find in them, and that the same sources give the same bytes."""

from pathlib import Path

import pytest

import eusebius
from eusebius.api import Opened
from eusebius.model import Comparison, Event

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@pytest.fixture(scope="module")
def titanic() -> Opened:
    return eusebius.build([EXAMPLES / "titanic-1912"])


@pytest.fixture(scope="module")
def budapest() -> Opened:
    return eusebius.build([EXAMPLES / "budapest-1956"])


def quotes(opened: Opened, event: Event) -> str:
    """All words of an event's statements."""
    by_id = {s.id: s.quote for s in opened.chronicle.statements}
    return " | ".join(by_id[i] for i in event.statements)


def disagreements(opened: Opened, kind: str) -> list[Comparison]:
    return [c for c in opened.chronicle.comparisons if c.kind == kind and c.is_disagreement]


def test_each_example_is_four_accounts_of_two_to_four_thousand_characters() -> None:
    for example in ("budapest-1956", "titanic-1912"):
        lengths = [len(p.read_text(encoding="utf-8")) for p in (EXAMPLES / example).iterdir() if p.name != "sources.toml"]
        assert len(lengths) == 4 and all(2000 <= n <= 4000 for n in lengths), (example, lengths)


def test_one_sinking_in_three_languages(titanic: Opened) -> None:
    sinking = [e for e in titanic.chronicle.events if e.moment and e.moment.edtf == "1912-04-15T02:20" and len(e.documents) >= 3]
    assert sinking and "elsüllyedt" in quotes(titanic, sinking[0]) and "غرقت" in quotes(titanic, sinking[0])


def test_the_number_of_the_saved_is_contested(titanic: Opened) -> None:
    values = [{p.value.split()[0] for p in c.positions} for c in disagreements(titanic, "count")]
    assert {"705", "712"} in values


def test_the_day_of_landing_is_contested(titanic: Opened) -> None:
    values = [{p.value[:10] for p in c.positions} for c in disagreements(titanic, "date")]
    assert {"1912-04-17", "1912-04-18"} in values


def test_a_captain_is_one_person_in_two_scripts(titanic: Opened) -> None:
    names = [{f.quote for f in n.forms} for n in titanic.chronicle.names if n.kind == "person"]
    assert any("Edward Smith" in forms and "إدوارد سميث" in forms for forms in names)


def test_gero_speaks_in_four_languages(budapest: Opened) -> None:
    assert any(len(e.documents) == 4 and e.moment and e.moment.edtf.startswith("1956-10-23T20:00") for e in budapest.chronicle.events)


def test_the_cardinals_release_is_contested(budapest: Opened) -> None:
    values = [{p.value for p in c.positions} for c in disagreements(budapest, "date")]
    assert {"1956-10-30", "1956-10-31"} in values


def test_the_same_sources_give_the_same_bytes(budapest: Opened) -> None:
    assert eusebius.build([EXAMPLES / "budapest-1956"], workers=2).json() == budapest.json()
