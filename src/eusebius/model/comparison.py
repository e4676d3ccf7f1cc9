"""Comparisons: what the sources of one event say alike, or can't all be right about."""

from dataclasses import dataclass
from typing import Literal

from .span import Span

ComparisonKind = Literal["date", "time", "count", "place", "actor", "outcome", "other"]
Verdict = Literal["corroborated", "finer", "compatible", "differs", "contradicts"]


@dataclass(frozen=True, slots=True)
class Position:
    """What one statement says on the point: its place, its words, and the value they were read as.

    `value` is EDTF for a moment, plain English for the rest; `said` is it in words, in every language of the interface, as (ISO 639-1 code,
    words), by code.
    """

    statement: str
    span: Span
    quote: str
    value: str
    said: tuple[tuple[str, str], ...] = ()

    def said_in(self, language: str) -> str:
        """The value in words of that language (ISO 639-1); as it is where it is not told in it."""
        return dict(self.said).get(language, self.value)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One point on which sources of one event are compared.

    `verdict`: corroborated (the same specific value), finer (one lies inside the other), compatible (both can be right),
    differs (a reader would note it), contradicts (both can't be right). `sentence` says it in plain English; `sentences` in every
    language of the interface, as (ISO 639-1 code, sentence), by code. `perhaps`: where the statements were not joined, how likely it is
    (0 to 1) that they tell one happening; None where they were.
    """

    id: str
    event: str
    kind: ComparisonKind
    verdict: Verdict
    positions: tuple[Position, ...]
    sentence: str
    sentences: tuple[tuple[str, str], ...] = ()
    perhaps: float | None = None

    def sentence_in(self, language: str) -> str:
        """The sentence in that language (ISO 639-1), in English where it is not told in it."""
        return dict(self.sentences).get(language, self.sentence)

    @property
    def is_within_one_source(self) -> bool:
        """True if all positions stand in one document: that source says two things of one happening."""
        return len({p.span.document for p in self.positions}) == 1

    @property
    def is_disagreement(self) -> bool:
        """True for the verdicts that a reader should look at."""
        return self.verdict in ("differs", "contradicts")
