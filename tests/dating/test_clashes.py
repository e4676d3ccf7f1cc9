"""Dates of one text that can't all be right: the smallest set of sentences, and nothing where the text merely leaves things open."""

import pytest

import eusebius


def clashing(text: str, language: str = "en") -> list[tuple[str, list[str]]]:
    found = eusebius.timeline(text, language).clashes
    return [(c.kind, [text[s.start : s.end] for s in c.sentences]) for c in found]


def test_a_weekday_that_its_date_does_not_have() -> None:
    assert clashing("The dike broke on Monday, 4 May 1910.") == [("weekday", ["The dike broke on Monday, 4 May 1910."])]


def test_the_sentence_that_tells_the_year_belongs_to_it_and_those_between_do_not() -> None:
    text = "The dike broke on 4 May 1910. On 7 May boats came. On Sunday, 12 May, it was mended."
    assert clashing(text) == [("weekday", ["The dike broke on 4 May 1910.", "On Sunday, 12 May, it was mended."])]


def test_two_words_for_one_day() -> None:
    text = "On 4 May 1910 the dike broke. The next day, 7 May, boats came."
    assert clashing(text) == [("same day", ["On 4 May 1910 the dike broke.", "The next day, 7 May, boats came."])]


def test_a_range_that_ends_before_it_begins() -> None:
    assert [kind for kind, _ in clashing("It rained from 5 May 1911 to 3 May 1911.")] == ["order"]


def test_a_day_that_its_month_does_not_have() -> None:
    assert [kind for kind, _ in clashing("It rained on 31 June 1910.")] == ["no such date"]


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday, 4 May 1910 the dike broke. The next day, 5 May, boats came.",
        "On 29 February 1912 it froze. On Monday it thawed.",
        "From 30 December 1911 to 3 January 1912 it rained.",
        "The next day, 7 May, boats came.",
    ],
)
def test_what_can_be_right_does_not_clash(text: str) -> None:
    assert clashing(text) == []
