"""Moments in words keep their precision and their doubt."""

import pytest

from eusebius.model import Moment
from eusebius.model import moment as m
from eusebius.publishing.when_text import when_text

DAY = m.of_day(1910, 5, 4)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (None, "undated"),
        (DAY, "4 May 1910"),
        (m.at_clock(DAY, 21, 30), "4 May 1910, 21:30"),
        (m.at_part(DAY, "night"), "4 May 1910, night"),
        (m.of_month(1910, 5), "May 1910"),
        (m.of_season(1910, 23), "autumn 1910"),
        (m.of_year(-43), "44 BCE"),
        (m.of_decade(191), "the 1910s"),
        (m.by(m.at_clock(DAY, 9)), "by 09:00 on 4 May 1910"),
        (m.by(m.at_part(DAY, "midnight")), "by midnight of 4 May 1910"),
        (m.by(m.at_part(DAY, "night")), "by night of 4 May 1910"),
        (m.since(m.at_part(DAY, "midnight")), "since midnight of 4 May 1910"),
        (m.by(m.at_part(DAY, "evening")), "by evening of 4 May 1910"),
        (m.since(m.of_month(1910, 5)), "since May 1910"),
        (m.since(m.of_season(1910, 23)), "since autumn 1910"),
        (m.by(m.about(m.of_season(1910, 21))), "about by spring 1910"),
        (m.about(DAY), "about 4 May 1910"),
        (m.between(DAY, m.of_day(1910, 5, 6)), "4 May 1910 to 6 May 1910"),
    ],
)
def test_when_text(moment: Moment | None, words: str) -> None:
    assert when_text(moment) == words
