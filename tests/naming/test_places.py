"""Places: what the gazetteer knows of them, which of several of one name a text means, and the town on which a square hangs."""

import pytest

from eusebius.model import Name
from eusebius.naming import gather
from tests.naming.test_naming import mentions


def places(text: str, language: str = "en") -> dict[str, Name]:
    return {n.label: n for n in gather(mentions(text, language, "t")) if n.kind == "place"}


def test_a_city_has_its_coordinates_its_country_and_its_kind() -> None:
    city = places("The ministers met in Lisbon.")["Lisbon"]
    assert (city.place_kind, city.country) == ("capital", "PT")
    assert city.latitude == pytest.approx(38.7, abs=0.1) and city.longitude == pytest.approx(-9.1, abs=0.1)


def test_a_country_lies_at_its_capital_and_says_so() -> None:
    country = places("The ministers met in Portugal.")["Portugal"]
    assert country.place_kind == "country" and country.latitude == pytest.approx(38.7, abs=0.1)
    assert "coordinates of its capital" in country.reasons


def test_a_town_lies_in_its_country_where_the_text_names_it() -> None:
    found = places("The ministers met in Lisbon. Portugal was quiet.")
    assert found["Lisbon"].part_of == found["Portugal"].id


def test_of_several_places_the_largest_is_taken_and_the_others_are_told() -> None:
    city = places("The train left Birmingham.")["Birmingham"]
    assert city.country == "GB" and city.others and "the largest" in city.reasons[0]


def test_a_country_that_the_text_names_settles_which_place_is_meant() -> None:
    city = places("The American troops left Birmingham. The United States kept silent. The United States did nothing.")["Birmingham"]
    assert city.country == "US" and "US" in city.reasons[0]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The crowd stood in Castle Square, Lisbon."),
        ("en", "The crowd stood in Castle Square in Lisbon."),
        ("hu", "A tömeg elérte Lisszabonban a Kastély teret."),
        ("ar", "وقف الناس في ساحة الحرية في لشبونة."),
    ],
)
def test_a_square_hangs_on_the_town_beside_it(language: str, text: str) -> None:
    found = gather(mentions(text, language, "t"))
    square = next(n for n in found if n.place_kind == "square")
    town = next(n for n in found if n.place_kind == "capital")
    assert square.part_of == town.id and square.latitude == town.latitude
    assert f"coordinates of {town.label}" in square.reasons


def test_a_square_hangs_on_no_town_that_the_text_only_passes() -> None:
    found = places("The crowd stood in Castle Square, and the minister flew to Lisbon. In Porto and Madrid shops were closed.")
    assert next(n for n in found.values() if n.place_kind == "square").part_of is None
