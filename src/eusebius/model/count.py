"""Counts: how many of what, at least and at most."""

from dataclasses import dataclass
from typing import Literal

from .span import Span

Bound = Literal["exact", "approx", "at least", "at most"]

#: The bounds of a number hedged as "about" lie by so much of it apart from it.
APPROX = 0.15


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something, as one source gives it.

    `span` holds the number with its hedge and unit; `what` is the concept counted ("dead", "tank", "demonstrator") or the unit of a measure,
    as CLDR calls it ("length-mile"), None if unknown; `unit_text` the word counted as written. `low`/`high` are inclusive bounds, None for an
    open one. `bound` says how the source hedges it. `part`: whether the source gives it as a part of another number ("among them 12
    children").
    """

    span: Span
    quote: str
    low: float | None
    high: float | None
    what: str | None
    unit_text: str
    bound: Bound = "exact"
    part: bool = False
