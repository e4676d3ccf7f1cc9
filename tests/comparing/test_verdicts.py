"""Verdicts on bounds, counts and moments: finer and compatible are kept apart from contradicts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eusebius.comparing.counts import adds_up, factor, of_counts
from eusebius.comparing.moments import Held, apart, held, same_clock
from eusebius.comparing.verdicts import of_bounds, worst
from eusebius.model import Count, Moment, Span
from eusebius.model import moment as moments

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
        (count(13_000, 13_000), count(12_840, 12_840), "compatible"),
        (count(200_000, 200_000), count(250_000, 250_000), "contradicts"),
        (count(500, 500), count(600, 600), "contradicts"),
        (count(40, 40), count(43, 43), "contradicts"),
    ],
)
def test_of_counts(a: Count, b: Count, verdict: str) -> None:
    assert of_counts(a, b) == of_counts(b, a) == verdict


def test_parts_that_add_up_to_another_sources_whole() -> None:
    assert adds_up([count(46, 46), count(5, 5)], count(51, 51))
    assert not adds_up([count(46, 46), count(6, 6)], count(51, 51))
    assert not adds_up([count(51, 51)], count(51, 51))
    assert not adds_up([count(46, 46), count(5, 5, "approx")], count(51, 51))
    assert factor(count(4, 4), count(12, 12)) == 3


DAY = moments.of_day(1910, 5, 4)
NEXT = moments.of_day(1910, 5, 5)
NIGHT = moments.at_part(DAY, "night")


def clock(day: Moment, hour: int, minute: int = 0) -> Moment:
    return moments.at_clock(day, hour, minute)


@pytest.mark.parametrize(
    ("a", "b", "kind", "verdict"),
    [
        (DAY, DAY, "date", "corroborated"),
        (DAY, NEXT, "date", "contradicts"),
        (moments.of_month(1910, 5), NEXT, "date", "finer"),
        (moments.between(moments.of_day(1910, 5, 1), NEXT), DAY, "date", "finer"),
        (moments.by(DAY), NEXT, "date", "contradicts"),
        (moments.by(NEXT), DAY, "date", "finer"),
        (moments.about(DAY), NEXT, "date", "compatible"),
        (moments.about(DAY), moments.of_day(1910, 5, 9), "date", "contradicts"),
        (moments.about(moments.of_year(1910)), moments.of_day(1911, 2, 1), "date", "compatible"),
        (NIGHT, NEXT, "date", "compatible"),
        (clock(DAY, 23, 30), NEXT, "date", "compatible"),
        (clock(DAY, 9), NEXT, "date", "contradicts"),
        (clock(DAY, 9), clock(DAY, 9), "time", "corroborated"),
        (clock(DAY, 9), clock(DAY, 9, 20), "time", "compatible"),
        (clock(DAY, 9), clock(DAY, 10), "time", "differs"),
        (clock(DAY, 19, 30), clock(DAY, 19, 24), "time", "compatible"),
        (clock(DAY, 19, 30), clock(DAY, 19, 15), "time", "differs"),
        (clock(DAY, 9, 12), clock(DAY, 9, 19), "time", "differs"),
        (moments.about(clock(DAY, 14)), clock(DAY, 14, 40), "time", "compatible"),
        (moments.about(clock(DAY, 14)), clock(DAY, 15), "time", "differs"),
        (clock(DAY, 9), clock(DAY, 13), "time", "contradicts"),
        (clock(DAY, 23), clock(NEXT, 2), "time", "contradicts"),
        (clock(DAY, 9), moments.at_part(DAY, "morning"), "time", "finer"),
        (clock(DAY, 9), moments.at_part(DAY, "evening"), "time", "contradicts"),
        (clock(DAY, 9), moments.at_part(NEXT, "evening"), "date", "contradicts"),
        (replace(clock(DAY, 17), zone="GMT"), replace(clock(DAY, 22), zone="local time"), "time", "compatible"),
    ],
)
def test_moments_are_held_against_each_other_at_their_own_precision(a: Moment, b: Moment, kind: str, verdict: str) -> None:
    assert held(a, b)[:2] == held(b, a)[:2] == (kind, verdict)


def test_different_zones_are_said_to_be_the_cause() -> None:
    assert held(replace(clock(DAY, 17), zone="GMT"), clock(DAY, 22)) == Held("time", "compatible", zones=True)
    assert apart(clock(DAY, 23), clock(NEXT, 1)) == 120


def test_the_worst_verdict_is_shown() -> None:
    assert worst(["corroborated", "contradicts", "finer"]) == "contradicts"


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (clock(DAY, 23, 30), clock(NEXT, 23, 20), True),
        (clock(DAY, 23, 30), clock(NEXT, 11, 30), True),  # half past eleven
        (clock(DAY, 23, 30), clock(NEXT, 13, 30), False),
        (clock(DAY, 9), clock(DAY, 11), False),
        (NIGHT, moments.at_part(DAY, "dawn"), True),
        (moments.at_part(DAY, "noon"), moments.at_part(DAY, "midnight"), False),
        (replace(clock(DAY, 19, 30), zone="hora española"), clock(NEXT, 18, 30), True),
        (DAY, DAY, False),
    ],
)
def test_one_clock_on_two_days(a: Moment, b: Moment, same: bool) -> None:
    assert same_clock(a, b) is same_clock(b, a) is same
