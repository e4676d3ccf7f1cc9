"""Comparisons: what the sources of one event say alike, or can't all be right about."""

from dataclasses import dataclass
from typing import Literal

from .span import Span

ComparisonKind = Literal["date", "time", "count", "place", "actor", "outcome", "other"]
Verdict = Literal["corroborated", "finer", "compatible", "differs", "contradicts"]


@dataclass(frozen=True, slots=True)
class Position:
    """What one statement says on the point: its place, its words, and the value they were read as."""

    statement: str
    span: Span
    quote: str
    value: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One point on which sources of one event are compared.

    `verdict`: corroborated (the same specific value), finer (one lies inside the other), compatible (both can be right),
    differs (a reader would note it), contradicts (both can't be right). `sentence` says it in plain English.
    """

    id: str
    event: str
    kind: ComparisonKind
    verdict: Verdict
    positions: tuple[Position, ...]
    sentence: str

    @property
    def is_disagreement(self) -> bool:
        """True for the verdicts that a reader should look at."""
        return self.verdict in ("differs", "contradicts")
