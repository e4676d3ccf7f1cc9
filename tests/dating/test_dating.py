"""Dating along a narrative: what is carried on, what moves the clock, what is left alone; and that nothing is slow or misplaced."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eusebius.dating import date
from eusebius.dating.compile import check_patterns, words_of
from eusebius.model import Timeline
from eusebius.packs import available
from eusebius.reading import read_text


def told(text: str, language: str = "en") -> Timeline:
    return date(read_text(text, "t.txt", language=language))


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(t.quote, t.moment.edtf if t.moment else t.duration or "") for t in told(text, language).times]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "On 4 May 1910 it began. On 6 June it ended.", ["1910-05-04", "1910-06-06"]),
        ("en", "It began on 30 December 1910. On 2 January it ended.", ["1910-12-30", "1911-01-02"]),
        ("en", "On 6 June it ended. All this was in May 1910.", ["1910-06-06", "1910-05"]),
        ("en", "On 20 April 1910 the dike held. On 14 March it had been tried. So it was in 1911.", ["1910-04-20", "1910-03-14", "1911"]),
        ("en", "On 4 May 1910 it held. It sank on 9 June. Next day, the 5th, it broke.", ["1910-05-04", "1910-06-09", "1910-05-05", "1910-05-05"]),
        ("en", "On 4 May 1910 it began. Two months earlier, on 9 March, it had snowed.", ["1910-05-04", "1910-03-09"]),
        ("en", "It was 1994. On a Tuesday at the end of September it began.", ["1994", "1994-09-27~"]),
        ("hu", "1994-ben történt. Azon a szeptember eleji kedden elindultunk. Másnap esett.", ["1994", "1994-09-06~", "1994-09-07"]),
        ("de", "In der Nacht vom 11. auf den 12. Mai 1927, gegen 3.20 Uhr, brach die Mauer.", ["1927-05-12T03:20"]),
        ("en", "On 4 May 1910 Ann Lee, a nurse dismissed in 1906, came at eleven. It rained.", ["1910-05-04", "1906", "1910-05-04T11:00"]),
        ("en", "In 1945 it was lost. It came back in '89.", ["1945", "1989"]),
        ("en", "In 1994 it was lost. It had been found in '31.", ["1994", "1931"]),
        ("hu", "1910. október 31-én esett. Elsején fagyott.", ["1910-10-31", "1910-11-01"]),
        ("en", "Forty years ago it began. On 4 May 1910 the dike broke.", ["1910", "1910-05-04"]),
        ("en", "Monday, 2 May 1910 was quiet. On Thursday the dike broke.", ["1910-05-02", "1910-05-05"]),
        ("en", "On 4 May 1910 at eleven at night it rained. At 1.30 a.m. it stopped.", ["1910-05-04T23:00", "1910-05-05T01:30"]),
        ("en", "On 4 May 1910, shortly after midnight, it broke. The next day help came.", ["1910-05-04", "1910-05-04T00:00~", "1910-05-05"]),
        ("en", "On 4 May 1910 the men stood by all day. Shortly after midnight it broke.", ["1910-05-04", "1910-05-05T00:00~"]),
        ("hu", "1910. május 4-én, röviddel éjfél után szakadt át. Másnap elállt.", ["1910-05-04", "1910-05-04T00:00~", "1910-05-05"]),
        ("en", "On 4 May 1990, 14:10, it ended. At 10:05 they left. At 9:30 it began", ["1990-05-04T14:10", "1990-05-04T10:05", "1990-05-04T09:30"]),
        ("en", "In 1910 the dike broke. Three years later it was mended.", ["1910", "1913"]),
        ("hu", "1910. május 4-én este nyolckor szakadt át. 5-én hajnalban elállt.", ["1910-05-04T20:00", "1910-05-05"]),
        ("hu", "1910. május 4-én délután kezdődött. Fél tízkor véget ért.", ["1910-05-04", "1910-05-04T21:30"]),
        ("hu", "1910. május 6-án volt. Az 5-ére virradó éjszaka esett.", ["1910-05-06", "1910-05-04"]),
        ("ar", "بدأ المطر في 4 أيار 1910. وفي الساعة التاسعة والنصف مساءً توقف.", ["1910-05-04", "1910-05-04T21:30"]),
        ("ar", "في ٤ مايو ١٩١٠ انهار السد.", ["1910-05-04"]),
        ("ar", "في 4 مايو 1910 احترق. وكان العرض قد بدأ في الأول من الشهر نفسه. وفي اليوم التالي أُغلق.", ["1910-05-04", "1910-05-01", "1910-05-05"]),
        ("fr", "Entre 18 h et 20 h, mardi 3 mai 1910, il a plu.", ["1910-05-03T18:00/1910-05-03T20:00"]),
        ("en", "It began on 3 May and 5 June 1912. In the sixties it had been dry.", ["1912-05-03", "1912-06-05", "186X"]),
        ("en", "It was 1911. From 28 December to 3 January it froze.", ["1911", "1911-12-28/1912-01-03"]),
        ("sv", "Den 4 maj 1910 brast dammen. Den 6 maj var det över.", ["1910-05-04", "1910-05-06"]),
    ],
)
def test_along_a_narrative(language: str, text: str, expected: list[str]) -> None:
    assert [edtf for _, edtf in found(text, language)] == expected


def test_a_year_stays_a_year_and_a_month_a_month() -> None:
    times = told("In 1910 it rained. In May 1911 it was dry.").times
    assert [t.moment.precision for t in times if t.moment] == ["year", "month"]


def test_a_heading_dates_what_follows() -> None:
    timeline = told("4 May 1910\nThe dike broke.\n\n5 May 1910\nHelp came.")
    reading = timeline.at(len("4 May 1910\nThe d"))
    assert reading is not None and reading.moment is not None and reading.moment.edtf == "1910-05-04"


def test_a_look_back_does_not_move_the_clock() -> None:
    timeline = told("On 4 May 1910 the tower that had been built in 1850 fell. The next day people came.")
    assert [(t.moment.edtf, t.sets_clock) for t in timeline.times if t.moment] == [
        ("1910-05-04", True), ("1850", False), ("1910-05-05", True)
    ]  # fmt: skip


def test_the_trace_says_from_which_words_a_year_was_carried() -> None:
    text = "On 4 May 1910 it began. On 6 June it ended."
    second = told(text).times[1]
    spans = [s.span for s in second.trace if s.span]
    assert second.basis == "context" and text[spans[0].start : spans[0].end] == "4 May 1910"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "They may march with 2,500 men to the second bridge; page 1848 tells of 1956 tanks."),
        ("hu", "Már hetedikes volt, és a 13. fejezetet olvasta."),
        ("ar", "فقدت الفرقة الثانية 1956 دبابة في المادة الثالثة."),
    ],
)
def test_false_friends_are_left_alone(language: str, text: str) -> None:
    assert found(text, language) == []


def test_durations_and_sets_are_no_moments() -> None:
    assert found("It rained for three days, every night.") == [("three days", "P3D"), ("every night", "P1D")]


PIECES = ["4 May 1910 ", " the next day ", " at 9.30 p.m. ", " in ", " and ", " between ", " – ", " (1848) "]
PIECES += [" . ", " Monday ", " \n ", " 31 February"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES)))
def test_spans_quote_the_text_and_do_not_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for t in told(text).times:
        assert text[t.span.start : t.span.end] == t.quote and t.span.start >= end
        end = t.span.end


@pytest.mark.parametrize("language", ["en", "hu", "ar"])
@pytest.mark.parametrize("unit", ["1", ".", "the ", "4 ", "1910-", "május ", "في ", "-", "("])
def test_time_stays_linear_on_hostile_text(language: str, unit: str) -> None:
    """Ten times the text may take at most thirty times as long: a pattern that backtracks takes a hundred."""
    took = []
    for size in (4_000, 40_000):
        began = time.process_time()
        told((unit * size)[:size], language)
        took.append(time.process_time() - began)
    assert took[1] < 30 * max(took[0], 0.02)


@pytest.mark.parametrize("language", available())
def test_every_pattern_of_a_pack_holds_in_a_text_with_vowel_signs(language: str) -> None:
    known = words_of(language, marked=True)
    assert known is not None
    check_patterns(known)


def test_vowel_signs_of_a_persian_text_are_read_over() -> None:
    assert found("دولت ملّی در ۴ مه ۱۹۱۰ آمد.", "fa") == [("۴ مه ۱۹۱۰", "1910-05-04")]
