"""No text makes a rule of any pack slow: ten times as much of it takes about ten times as long, in every language."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eusebius.dating import date
from eusebius.packs import available, load
from eusebius.packs.sections.time import Time
from eusebius.reading import read_text

#: What is repeated, beside words of the pack itself.
UNITS = ("1", "12 ", ".", "1/", "(", "1:1", "a", "1910-", "1910 ", "'5", "١", "\u00a0")


def words_of(code: str) -> list[str]:
    """Some words of the pack, without the signs of patterns."""
    pack = load(code, "time")
    assert pack is not None
    section = pack.section(Time)
    units, parts = list(section.units.values()), list(section.parts.values())
    rows = [section.months["5"], section.weekdays["0"], units[2], parts[1], section.glue[-1:], pack.about.function_words[:1]]
    return [re.sub(r"[\\?()|\[\]:^$*+{}]", "", word) + " " for row in rows for word in row[:1]]


def seconds(text: str, code: str) -> float:
    document = read_text(text, "t", language=code)
    began = time.process_time()
    date(document)
    return time.process_time() - began


@pytest.mark.parametrize("code", available())
def test_time_grows_with_the_text(code: str) -> None:
    units = [*UNITS, *words_of(code), "4 " + words_of(code)[0]]
    seconds("1 4 1910", code)  # the pack is compiled before the clock starts
    slow = []
    for unit in units:
        short, long = ((unit * size)[:size] for size in (1_000, 10_000))
        if seconds(long, code) > 30 * max(seconds(short, code), 0.02):
            slow.append(unit)
    assert slow == []


@pytest.mark.parametrize("code", available())
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_any_row_of_its_words_is_read_and_quoted(code: str, data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from([*UNITS, *words_of(code), "31", ". ", "\n", " – "]), max_size=40))
    text = "".join(pieces)
    end = 0
    for found in date(read_text(text, "t", language=code)).times:
        assert text[found.span.start : found.span.end] == found.quote and found.span.start >= end
        end = found.span.end
