"""Measures: numbers in two units of one measure are held against each other, each rounded in its own."""

import pytest

from eusebius.comparing.counts import of_counts, same_measure
from eusebius.model import Count, Span
from eusebius.tagging.units import unit_of


def measure(number: float, what: str) -> Count:
    return Count(Span("d", 0, 1), "x", number, number, what, what)


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (measure(60, "length-mile"), measure(97, "length-kilometer"), "compatible"),
        (measure(60, "length-mile"), measure(100, "length-kilometer"), "compatible"),
        (measure(60, "length-mile"), measure(60, "length-kilometer"), "differs"),
        (measure(80, "length-meter"), measure(85, "length-meter"), "compatible"),
        (measure(82, "length-meter"), measure(85, "length-meter"), "differs"),
        (measure(10, "length-foot"), measure(3, "length-meter"), "compatible"),
        (measure(5, "mass-tonne"), measure(5000, "mass-kilogram"), "corroborated"),
    ],
)
def test_two_units_of_one_measure_are_compared(a: Count, b: Count, verdict: str) -> None:
    assert same_measure(a.what, b.what)
    assert of_counts(a, b) == of_counts(b, a) == verdict


def test_a_length_is_no_weight() -> None:
    assert not same_measure("length-mile", "mass-tonne") and not same_measure("length-mile", "soldier")
    assert unit_of("soldier") is None
