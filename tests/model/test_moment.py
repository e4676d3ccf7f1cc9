"""Moments: bounds, days and EDTF, against the standard library, a kept EDTF parser, and each other."""

import datetime

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eusebius.model import Moment, civil
from eusebius.model import moment as m

DAY = m.of_day(1956, 2, 29)

BUILT: list[Moment] = [
    DAY,
    m.of_month(1956, 2),
    m.of_season(1956, 24),
    m.of_year(1956),
    m.of_decade(195),
    m.of_century(19),
    m.between(m.of_month(1956, 2), DAY),
    m.by(DAY),
    m.since(m.of_season(1955, 23)),
    m.about(m.of_year(1956)),
    m.of_day(-44, 3, 15),
]


@pytest.mark.parametrize("moment", BUILT, ids=lambda moment: moment.edtf)
def test_every_edtf_is_read_by_a_kept_parser(moment: Moment) -> None:
    edtf.parse_edtf(moment.edtf)


@given(st.dates())
def test_days_agree_with_the_standard_library(day: datetime.date) -> None:
    number = civil.day_number(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert civil.civil(number) == (day.year, day.month, day.day)
    assert civil.weekday(number) == day.weekday()
    assert m.of_day_number(number).edtf == day.isoformat()


@given(st.integers(-2_000_000, 3_000_000))
def test_days_before_year_one_go_both_ways(number: int) -> None:
    assert civil.day_number(*civil.civil(number)) == number


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    night = m.at_part(DAY, "night")
    assert night.is_one_day and night.first_day == DAY.first_day
    assert night.latest is not None and night.latest // 1440 == (DAY.first_day or 0) + 1


def test_an_open_end_is_open() -> None:
    assert m.by(DAY).earliest is None and m.by(DAY).latest == DAY.latest
    assert m.since(DAY).latest is None


def test_there_is_no_such_day_and_no_such_hour() -> None:
    with pytest.raises(ValueError, match="1957-2-29"):
        m.of_day(1957, 2, 29)
    with pytest.raises(ValueError, match="25:0"):
        m.at_clock(DAY, 25)
    with pytest.raises(ValueError, match="not one day"):
        m.at_clock(m.of_year(1956), 8)
    with pytest.raises(ValueError, match="before it begins"):
        m.between(DAY, m.of_year(1950))


def test_hour_24_is_the_next_midnight() -> None:
    assert m.at_clock(DAY, 24).edtf == "1956-03-01T00:00"


def test_no_day_is_invented() -> None:
    year = m.of_year(1956)
    assert year.edtf == "1956" and not year.is_one_day and (year.last_day or 0) - (year.first_day or 0) == 365
