"""Time expressions, and the narrative clock of a document that they set."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from .clash import Clash
from .moment import Moment
from .span import Span

TimeKind = Literal["date", "time", "period", "duration", "set", "reference"]


#: Steps of a trace that say why an expression does not date the clause that it stands in.
AIMED_AT, ATTRIBUTE = "only aimed at", "part of a description"

#: Steps of a trace that tell where the two ends of a range stand, and the words of time alone where others ("by", "within") belong to
#: the expression too.
FIRST_END, LAST_END, PROPER = "first end of the range", "last end of the range", "the words of time"

#: A step of a trace whose span stands in another document, which told the year or the week.
LENT = "taken from another account, as this one tells none"


@dataclass(frozen=True, slots=True)
class TraceStep:
    """One reason why an expression means what it means.

    `rule` names the rule or the carrying-on ("year carried on"); `span` is the place of the words that it rests on, if any.
    """

    rule: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that place something in time, and what they mean.

    `moment` is None for durations, sets, and expressions that could not be resolved; `duration` is an ISO 8601 duration
    (for kinds duration and set). `basis` is "explicit" if the words alone give the value, "context" if part of it was carried on.
    `sets_clock` is False for flashbacks and asides, that don't move the narrative on.
    `optional`: a mere pointer ("now", kind reference), shown only to who asks for it.
    """

    id: str
    span: Span
    quote: str
    kind: TimeKind
    moment: Moment | None
    duration: str | None = None
    basis: Literal["explicit", "context"] = "explicit"
    sets_clock: bool = True
    optional: bool = False
    trace: tuple[TraceStep, ...] = ()

    @property
    def dates_its_clause(self) -> bool:
        """False for a date that a clause only describes something with, or aims at."""
        return all(step.rule not in (AIMED_AT, ATTRIBUTE) for step in self.trace)


@dataclass(frozen=True, slots=True)
class ClockReading:
    """From offset `start` of the document on, until the next reading, the narrative stands at `moment`, set by time expression `time`.

    A moment of None: the narrative's time is not known there.
    """

    start: int
    moment: Moment | None
    time: str | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """All time expressions of one document, in the order of the text, its narrative clock, by rising `start`, and what clashes in it."""

    document: str
    times: tuple[TimeExpression, ...]
    clock: tuple[ClockReading, ...]
    clashes: tuple[Clash, ...] = ()

    def at(self, offset: int) -> ClockReading | None:
        """The reading of the narrative clock at a code-point offset; None before the first."""
        at = bisect_right(self.clock, offset, key=lambda reading: reading.start)
        return self.clock[at - 1] if at else None

    def chain(self, time: TimeExpression) -> tuple[TimeExpression, ...]:
        """The expressions that fix the moment of `time`: itself, the one that it takes its year, month or day from, and so on to the first.

        The last one says what it says by itself, or the chain ends where the narrative's beginning was guessed from words further on.
        """
        found = [time]
        while (rests_on := self.rests_on(found[-1])) is not None and rests_on not in found:
            found.append(rests_on)
        return tuple(found)

    def rests_on(self, time: TimeExpression) -> TimeExpression | None:
        """The expression from which `time` takes what it does not say itself; None if it says all, or nobody tells."""
        if time.basis == "explicit":
            return None
        own = (s.span for s in time.trace if s.span is not None and s.span.document == self.document)
        spans = (s for s in own if not (time.span.start <= s.start and s.end <= time.span.end))
        span = next(spans, None)
        at = bisect_right(self.times, span.start, key=lambda t: t.span.start) - 1 if span is not None else -1
        return self.times[at] if at >= 0 else None
