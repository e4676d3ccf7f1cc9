"""Verdicts on bounds and counts: finer and compatible are kept apart from contradicts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eusebius.comparing.how_many import of_counts, value_of
from eusebius.comparing.verdicts import of_bounds, worst
from eusebius.model import Count, Span

bound = st.one_of(st.none(), st.integers(-100, 100))


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ((1, 1), (1, 1), "corroborated"),
        ((1, 31), (7, 7), "finer"),
        ((1, 5), (4, 9), "compatible"),
        ((None, 5), (4, None), "compatible"),
        ((1, 1), (2, 2), "contradicts"),
        ((None, 5), (6, 6), "contradicts"),
    ],
)
def test_of_bounds(a: tuple[int | None, int | None], b: tuple[int | None, int | None], verdict: str) -> None:
    assert of_bounds(a, b) == verdict


@given(bound, bound, bound, bound)
def test_a_verdict_does_not_depend_on_who_speaks_first(a: int | None, b: int | None, c: int | None, d: int | None) -> None:
    left, right = sort_bounds(a, b), sort_bounds(c, d)
    assert of_bounds(left, right) == of_bounds(right, left)


def sort_bounds(a: int | None, b: int | None) -> tuple[int | None, int | None]:
    return (b, a) if a is not None and b is not None and a > b else (a, b)


def count(low: float | None, high: float | None, bound: str = "exact") -> Count:
    return Count(Span("d", 0, 1), "x", low, high, "dead_person", "dead", bound)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (count(50, None, "at least"), count(60, None, "at least"), "differs"),
        (count(137, 137), count(100, None, "at least"), "finer"),
        (count(72, 72), count(100, None, "at least"), "contradicts"),
        (count(15, 15), count(17, 17), "contradicts"),
        (count(500, 500), count(250, 250, "approx"), "contradicts"),
        (count(100, 100, "approx"), count(97, 97), "compatible"),
        (count(8, 8), count(8, 8), "corroborated"),
    ],
)
def test_of_counts(a: Count, b: Count, verdict: str) -> None:
    assert of_counts(a, b) == verdict


def test_counts_read_as_a_person_would_say_them() -> None:
    assert value_of(count(60, None, "at least")) == "at least 60 dead person"
    assert value_of(count(300, 400)) == "300-400 dead person"


def test_the_worst_verdict_is_shown() -> None:
    assert worst(["corroborated", "contradicts", "finer"]) == "contradicts"
