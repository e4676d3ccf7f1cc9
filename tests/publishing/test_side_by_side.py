"""Two sources side by side: what both tell, how they differ, what only one tells and how the other stands to it."""

from dataclasses import replace

import pytest

from eusebius.errors import OptionError
from eusebius.publishing.side_by_side import lines

from ..made import chronicle


def words(left: str = "flood-en.txt", right: str = "flood-ar.txt", *, differences: bool = False) -> str:
    return "\n".join(text for _, text in lines(chronicle(), left, right, differences=differences))


def test_what_both_tell_and_how_they_differ() -> None:
    text = words()
    assert "Both tell (1)" in text
    assert "date contradicts: ⁨1910-05-04⁩ (⁦flood-en.txt⁩); ⁨1910-05-05⁩ (⁦flood-ar.txt⁩)  c-1" in text


def test_what_only_one_tells_and_that_the_other_is_silent() -> None:
    text = words()
    assert "Of the two only ⁦flood-en.txt⁩ tells (1)" in text and "Of the two only ⁦flood-ar.txt⁩ tells (0)" in text
    assert "⁦flood-ar.txt⁩ covers it and is silent" in text
    assert "drowned" not in words(differences=True)


def test_sources_of_one_voice_are_said_to_be_so_with_the_reason() -> None:
    assert "These two count as one voice: one phrase" in words()
    alone = replace(chronicle(), dependences=())
    assert "one voice" not in "\n".join(text for _, text in lines(alone, "flood-en.txt", "flood-ar.txt"))


def test_a_part_of_the_name_or_title_is_enough_if_it_fits_one() -> None:
    assert words("en.txt", "-AR") == words() and words("the flood", "-ar") == words()


@pytest.mark.parametrize(
    ("left", "right", "message"),
    [("nobody", "-ar", "no source.*flood-ar.txt, flood-en.txt"), ("flood", "-ar", "several"), ("-ar", "flood-ar.txt", "same source")],
)
def test_a_wrong_source_is_refused_with_those_there_are(left: str, right: str, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        words(left, right)


def test_a_source_that_overrides_directions_cannot_reorder_the_line() -> None:
    text = "\n".join(t for _, t in lines(chronicle(arabic="\u202eفي 5 مايو 1910 انهار السد. وغرق عشرون."), "flood-en.txt", "flood-ar.txt"))
    assert "\u202e" not in text and "⟨U+202E⟩" in text
