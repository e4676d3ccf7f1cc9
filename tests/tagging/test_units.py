"""Units of measure behind numbers, by CLDR's words, inflected or short."""

import pytest

from eusebius.tagging.units import unit_behind
from tests.stating.test_stating import told


@pytest.mark.parametrize(
    ("language", "text", "unit", "words"),
    [
        ("en", " miles away", "length-mile", " miles"),
        ("en", " metres deep", "length-meter", " metres"),
        ("en", " square miles", "area-square-mile", " square miles"),
        ("en", " miles per hour", "speed-mile-per-hour", " miles per hour"),
        ("en", "-foot wall", "length-foot", "-foot"),
        ("en", " tons of sand", "mass-tonne", " tons"),
        ("hu", " tonna homok", "mass-tonne", " tonna"),
        ("hu", " kilométerre innen", "length-kilometer", " kilométerre"),
        ("ru", " километрах от города", "length-kilometer", " километрах"),
        ("pl", " metrach", "length-meter", " metrach"),
        ("de", " km", "length-kilometer", " km"),
        ("ar", " كيلومترا من", "length-kilometer", " كيلومترا"),
        ("fa", " کیلومتر", "length-kilometer", " کیلومتر"),
    ],
)
def test_units_are_known_by_their_words(language: str, text: str, unit: str, words: str) -> None:
    assert unit_behind(text, language) == (unit, len(words))


@pytest.mark.parametrize(("language", "text"), [("en", " people"), ("en", " mills"), ("en", " more miles"), ("xx", " km")])
def test_what_is_no_unit(language: str, text: str) -> None:
    assert unit_behind(text, language) is None


def test_measures_are_counts_and_soldiers_on_foot_are_no_feet() -> None:
    counts = [c for s in told("The wall fell over 1.5 kilometres, and 300 foot soldiers came.", "en") for c in s.counts]
    assert [(c.low, c.what, c.bound) for c in counts] == [(1.5, "length-kilometer", "at least"), (300, "soldier", "exact")]


def test_a_range_of_measures_is_one_count() -> None:
    counts = [c for s in told("The wreck was found at a depth of 74 to 85 metres.", "en") for c in s.counts]
    assert [(c.low, c.high, c.what) for c in counts] == [(74, 85, "length-meter")]
