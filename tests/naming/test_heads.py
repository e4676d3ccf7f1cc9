"""Names whose kind stands first, in languages whose pack says so."""

import pytest

from eusebius.dating import date
from eusebius.naming import find_mentions
from eusebius.reading import read_text
from eusebius.tagging import tag


def names(text: str, language: str) -> list[str]:
    document = read_text(text, "x", language=language)
    return [f"{m.kind}: {m.quote}" for m in find_mentions(tag(document), date(document))]


@pytest.mark.parametrize(
    "language, text, wanted",
    [
        ("fr", "Hier, la Confédération générale du travail se réunit.", "organisation: Confédération générale du travail"),
        ("fr", "Les troupes allemandes reculèrent.", "organisation: troupes allemandes"),
        ("es", "Salió de la plaza de la Constitución.", "place: plaza de la Constitución"),
        ("es", "Ayer Ramón de la Cruz calló.", "person: Ramón de la Cruz"),
        ("it", "Ieri Maria della Valle tacque.", "person: Maria della Valle"),
    ],
)
def test_what_follows_the_kind_belongs_to_the_name(language: str, text: str, wanted: str) -> None:
    assert wanted in names(text, language)


def test_the_office_in_capitals_is_no_name() -> None:
    assert names("Hier, le ministre de l'Intérieur se tut.", "fr") == []


def test_a_people_behind_a_noun_is_an_adjective() -> None:
    assert names("Las costas españolas callan.", "es") == []
    assert names("Ayer los españoles callaron.", "es") == ["organisation: españoles"]
