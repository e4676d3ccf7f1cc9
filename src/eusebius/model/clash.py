"""Clashes: words of one source about time that can't all be right."""

from dataclasses import dataclass
from typing import Literal

from .span import Span

ClashKind = Literal["weekday", "same day", "order", "no such date"]


@dataclass(frozen=True, slots=True)
class Clash:
    """The smallest set of sentences of one document whose times can't all be right: each alone, or all but one of them, could be.

    `words` are the expressions at odds, `sentences` the sentences that hold them and the words from which they take their year, month or
    day. `said` tells in plain English what is at odds. Kinds: a weekday that its date does not have; two words for one day ("the next day,
    7 May") that mean different days; a range that ends before it begins; a day that its month does not have.
    """

    kind: ClashKind
    words: tuple[Span, ...]
    sentences: tuple[Span, ...]
    said: str
