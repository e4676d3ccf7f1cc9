"""Dates of other calendars: Gregorian bounds, and the calendar of the words kept. Days checked against published conversion tables."""

import pytest

import eusebius


def found(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    return [(t.quote, t.moment.edtf, t.moment.calendar) for t in eusebius.times(text, language) if t.moment]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The palace fell on 25 October (7 November) 1917.", ("25 October (7 November) 1917", "1917-11-07", "julian")),
        ("The palace fell on 25 October/7 November 1917.", ("25 October/7 November 1917", "1917-11-07", "julian")),
        ("On 29 February 1900 O.S. it snowed.", ("29 February 1900 O.S.", "1900-03-13", "julian")),
        ("On 7 November 1917 (New Style) it snowed.", ("7 November 1917 (New Style)", "1917-11-07", "gregorian")),
        ("The battle was on 10 Muharram 61 AH (10 October 680).", ("10 Muharram 61 AH (10 October 680)", "0680-10-10", "islamic")),
        ("On 1 Ramadan 1375 he left.", ("1 Ramadan 1375", "1956-04-12", "islamic")),
        ("In 1375 AH he was born.", ("1375 AH", "1955-08-20/1956-08-07", "islamic")),
        ("The state was founded on 5 Iyar 5708.", ("5 Iyar 5708", "1948-05-14", "hebrew")),
        ("The coup came on 18 Brumaire Year VIII.", ("18 Brumaire Year VIII", "1799-11-09", "french_republican")),
    ],
)
def test_other_calendars(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


def test_without_a_year_it_lies_nearest_to_the_narrative() -> None:
    assert found("In May 1956 it began. During Ramadan he fasted.")[1] == ("Ramadan", "1956-04-12/1956-05-11", "islamic")
    assert found("It was 18 Brumaire Year VIII. On 20 Brumaire it ended.")[1][1] == "1799-11-11"


def test_two_near_dates_in_brackets_are_not_always_two_calendars() -> None:
    assert [edtf for _, edtf, _ in found("The two marches (on 3 May and on 5 May 1910) were quiet; on 2 May (9 May in Arva) shops closed.")] == [
        "1910-05-03", "1910-05-05", "1910-05-02", "1910-05-09"
    ]  # fmt: skip


def test_a_day_that_the_calendar_does_not_have_is_no_date() -> None:
    assert found("On 31 Brumaire Year VIII nothing happened.") == []
