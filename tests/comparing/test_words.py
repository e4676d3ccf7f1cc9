"""Comparisons in words: every language says every sentence, dates and numbers as its readers write them."""

import re
from dataclasses import replace

import pytest

from eusebius.comparing.called import Called, called
from eusebius.comparing.say import Lasting, Term, points_said, say
from eusebius.comparing.words import PLAIN, SENTENCES, words
from eusebius.model import Count, Form, Mention, Moment, Name, Span
from eusebius.model import moment as moments

DAY = moments.of_day(1910, 5, 4)
DEAD = Count(Span("d", 0, 1), "x", 60, None, "dead_person", "Toten", "at least")


def test_every_language_says_everything_that_english_says() -> None:
    plain = words()[PLAIN]
    assert {"ar", "en", "hu"} <= set(words())
    for known in words().values():
        assert set(known.sentences) == set(SENTENCES)
        for table in ("terms", "counts", "moments", "parts", "edges", "by_edges", "seasons", "counted"):
            mine, theirs = getattr(known, table), getattr(plain, table)
            assert set(mine) == set(theirs), table
            assert all(re.findall(r"{\w+}", mine[k]) and set(re.findall(r"{\w+}", mine[k])) == set(re.findall(r"{\w+}", v))
                       for k, v in theirs.items() if "{" in v)  # fmt: skip


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (DAY, "4 May 1910"),
        (moments.at_clock(DAY, 9, 5), "4 May 1910, 09:05"),
        (moments.about(moments.at_clock(DAY, 9)), "about 4 May 1910, 09:00"),
        (moments.at_part(DAY, "night"), "4 May 1910, night"),
        (moments.by(DAY), "by 4 May 1910"),
        (moments.by(moments.at_part(DAY, "evening")), "by the evening of 4 May 1910"),
        (moments.by(moments.at_part(DAY, "night")), "by the night of 4 May 1910"),
        (moments.since(moments.at_part(DAY, "dawn")), "since dawn on 4 May 1910"),
        (moments.of_century(19), "1900 to 1999"),
        (replace(moments.at_clock(DAY, 9), zone="GMT"), "4 May 1910, 09:00 (GMT)"),
        (replace(DAY, earliest=None), "until 4 May 1910"),
        (moments.by(moments.of_month(1910, 5)), "by May 1910"),
        (moments.since(moments.of_year(1910)), "since 1910"),
        (moments.of_season(1910, 24), "winter 1910"),
        (moments.of_decade(191), "the 1910s"),
        (moments.between(DAY, moments.of_day(1910, 5, 6)), "4 May 1910 to 6 May 1910"),
        (moments.of_day(-43, 3, 15), "-0043-03-15"),
    ],
)
def test_moments_are_said_no_finer_than_they_are_given(moment: Moment, said: str) -> None:
    assert say(moment, words()["en"]) == said


def test_values_are_said_in_each_language() -> None:
    assert say(DEAD, words()["en"]) == "at least 60 dead"
    assert say(DEAD, words()["hu"]) == "legalább 60 halott"
    assert "60" in say(DEAD, words()["ar"]) and "من القتلى" in say(DEAD, words()["ar"])
    assert say(DAY, words()["hu"]) == "1910. május 4."
    assert say(Term("denied"), words()["hu"]) == "nem történt meg"
    assert say("Ashford", words()["ar"]) == "Ashford"


def test_what_was_done_by_a_part_of_a_day_is_said_in_each_language() -> None:
    evening = moments.by(moments.at_part(DAY, "evening"))
    assert say(evening, words()["hu"]) == "1910. május 4. estig"
    assert say(evening, words()["ar"]) == "بحلول مساء 4 مايو 1910"
    assert say(moments.since(DAY), words()["hu"]) == "1910. május 4. óta"


def test_a_name_is_said_as_accounts_in_the_reader_s_language_call_it() -> None:
    called = Called("coast guard", (("hu", "parti őrség"),))
    assert (say(called, words()["hu"]), say(called, words()["en"])) == ("parti őrség", "coast guard")


def test_counts_read_as_a_person_would_say_them() -> None:
    english = words()["en"]
    assert say(Count(Span("d", 0, 1), "x", 300, 400, "dead_person", ""), english) == "300 to 400 dead"
    assert say(Count(Span("d", 0, 1), "x", 85_000, 115_000, None, "Flaschen", "approx"), english) == "about 100,000 Flaschen"
    assert say(Count(Span("d", 0, 1), "x", None, 20, "soldier", "", "at most"), english) == "at most 20 soldiers"


def test_points_stand_side_by_side_with_their_sources() -> None:
    assert points_said([(DAY, "a.txt"), ("Ashford", "b.txt")], words()["en"]) == "4 May 1910 (a.txt); Ashford (b.txt)"
    assert points_said([("Ashford", "a.txt"), (DAY, "c.txt"), ("Ashford", "b.txt")], words()["en"]) == "Ashford (a.txt, b.txt); 4 May 1910 (c.txt)"


def test_durations_are_said_in_each_language() -> None:
    assert [say(Lasting(8, "year"), words()[language]) for language in ("en", "hu", "ar")] == ["8 years", "8 év", "8 سنوات"]


def test_a_name_is_called_by_the_form_that_comes_most_often_in_each_language() -> None:
    bases = [("en", "Port Reeve"), ("hu", "Rév"), ("hu", "Kikötő"), ("hu", "Kikötő"), ("en", "Port Reeve Harbour"), ("de", "Hafen")]
    mentions = {f"m-{i}": Mention(f"m-{i}", Span("d", i, i + 1), "x", "place", base, code) for i, (code, base) in enumerate(bases)}
    by_office = {"o-1": Mention("o-1", Span("d", 9, 10), "x", "person", "mayor", "de")}
    name = Name("n-1", "place", "Port Reeve", tuple(Form(m.id, m.span, "x") for m in (mentions | by_office).values()))
    assert called(name, mentions | by_office) == Called("Port Reeve", (("de", "Hafen"), ("en", "Port Reeve Harbour"), ("hu", "Kikötő")))
