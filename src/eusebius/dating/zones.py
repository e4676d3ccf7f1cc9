"""Whose clock a clock time is of, where words beside it say so ("local time", "Moscow time"); the words are the packs' `clocks`."""

from dataclasses import replace
from typing import Final

from .compile import Words
from .part import Part

#: The words stand directly behind the expression or before it, within so many code points.
REACH: Final = 40


def zoned(part: Part, text: str, original: str, words: Words) -> Part:
    """The expression with its zone as the words beside it tell it; as it is, if it has one or is of no clock.

    `text` is what patterns are matched with, `original` the same as written.
    """
    if words.clock is None or part.hour is None or part.zone is not None:
        return part
    behind = words.clock.match(text, part.end, min(len(text), part.end + REACH))
    if behind is not None:
        return replace(part, zone=original[behind.start("zone") : behind.end("zone")])
    before = [m for m in words.clock.finditer(text, max(0, part.start - REACH), part.start) if not text[m.end() : part.start].strip(" ,(:")]
    return replace(part, zone=original[before[-1].start("zone") : before[-1].end("zone")]) if before else part
