"""Words that writers spell in two ways are looked up as one."""

import pytest

from eusebius.tagging.fold import fold


@pytest.mark.parametrize(
    ("a", "b"), [("İstanbul", "istanbul"), ("IŞIK", "ışık"), ("orașului", "oraşului"), ("Constanţa", "constanța"), ("إسلام", "اسلام")]
)
def test_two_spellings_meet(a: str, b: str) -> None:
    assert fold(a) == fold(b)


@pytest.mark.parametrize(("a", "b"), [("mort", "morț"), ("sapă", "șapă")])
def test_two_words_stay_two(a: str, b: str) -> None:
    assert fold(a) != fold(b)
