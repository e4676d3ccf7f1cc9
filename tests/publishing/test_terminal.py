"""The chronicle in the terminal: filters, order, and source text that can't reorder the line."""

import pytest

from eusebius.errors import OptionError
from eusebius.publishing.terminal import disagreement_lines, lines

from ..made import chronicle


def words(**options: str) -> str:
    return "\n".join(text for _, text in lines(chronicle(), **options))  # type: ignore[arg-type]


def test_by_day_with_who_says_what() -> None:
    text = words()
    assert text.index("4 May 1910") < text.index("Twelve people drowned")
    assert "flood-ar.txt:0" in text
    assert "[date contradicts]" in text


def test_a_stretch_of_time_can_be_chosen() -> None:
    assert "0 of 2 events shown" in words(first="1911")
    assert "2 of 2 events shown" in words(first="1910-05", last="1910-05-31")


def test_a_name_can_be_chosen() -> None:
    assert "1 of 2 events shown" in words(name="ashford")
    with pytest.raises(OptionError, match="Nobody"):
        words(name="Nobody")


def test_a_wrong_date_is_refused_with_a_remedy() -> None:
    with pytest.raises(OptionError, match="YYYY-MM-DD"):
        words(first="yesterday")


def test_disagreements_alone() -> None:
    text = "\n".join(line for _, line in disagreement_lines(chronicle()))
    assert "date: contradicts" in text and "1910-05-05" in text and "1 disagreements" in text
