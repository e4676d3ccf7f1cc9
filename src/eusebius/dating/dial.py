"""The dial of a text: where one clock time runs past twelve (14:10), those written in the same way are of twenty-four hours too (10:05)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from .part import Part

#: A clock time written in digits.
DIGITAL = re.compile(r"(?<!\d)\d{1,2}:[0-5]\d(?!\d)")


def in_one_dial(found: Sequence[tuple[int, Part]], text: str) -> list[tuple[int, Part]]:
    """The expressions of a document, each with the number of its passage; `text` is what they were found in."""
    digital = [part.hour is not None and part.meridiem is None and DIGITAL.search(text, part.start, part.end) is not None for _, part in found]
    past_twelve = any(is_digital and (part.hour or 0) > 12 for is_digital, (_, part) in zip(digital, found, strict=True))
    return [
        (number, replace(part, ambiguous=False) if past_twelve and is_digital and part.part is None else part)
        for is_digital, (number, part) in zip(digital, found, strict=True)
    ]
