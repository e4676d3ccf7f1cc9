"""Moments: when a statement's happening was, by the time expressions of its clause or by the narrative clock."""

import re
from collections.abc import Sequence
from typing import Literal

from ..model import Hit, Moment, TimeExpression, Timeline, Token
from ..model import moment as moments
from ..packs.concepts import class_of
from ..packs.sections.grammar import Grammar
from ..tagging.fold import fold

Basis = Literal["stated", "narrative", "none"]

FINENESS = ("minute", "hour", "part", "day", "week", "month", "season", "interval", "year", "decade", "century")


def when_of(
    start: int,
    end: int,
    timeline: Timeline,
    times: Sequence[TimeExpression],
    hits: Sequence[Hit],
    tokens: Sequence[Token],
    grammar: Grammar | None,
    predicate: Hit | None = None,
) -> tuple[Moment | None, Basis, tuple[str, ...]]:
    """Moment, basis and the ids of the expressions that it rests on, for the clause text[start:end].

    `times` are the resolved moments (no durations, no sets) that stand in the clause.
    """
    opening = _opening(start, tokens, times)
    main = [t for t in times if t is opening or not is_participial(t, end, hits, predicate, timeline)]
    main = [t for t in main if t.dates_its_clause] or (main if timeline.at(start) is None else [])
    setting = [t for t in main if t.sets_clock] or main
    if setting:
        earliest = min(setting, key=lambda t: t.span.start)
        best = min((t for t in setting if _within(t.moment, earliest.moment)), key=lambda t: (_fineness(t.moment), t.span.start))
        return best.moment, "stated", tuple(t.id for t in setting)
    reading = timeline.at(start)
    if reading is None:
        reading = next((r for r in timeline.clock if r.start < end), None)
    if reading is None and timeline.clock and (first := timeline.clock[0]).moment is not None and first.moment.is_one_day:
        return moments.by(_loosened(first.moment)), "narrative", (first.time,) if first.time else ()
    if reading is None or reading.moment is None:
        return None, "none", ()
    return _shifted(_loosened(reading.moment), tokens, grammar), "narrative", (reading.time,) if reading.time else ()


#: A time of which so many words of its clause stand before it at most opens the clause.
BEFORE_OPENING = 1


def _opening(start: int, tokens: Sequence[Token], times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The expression with which the clause opens, a conjunction aside; it dates the clause even where the narrative only looks aside."""
    first = min(times, key=lambda t: t.span.start, default=None)
    if first is None:
        return None
    return first if sum(t.is_word and start <= t.start < first.span.start for t in tokens) <= BEFORE_OPENING else None


def _shifted(moment: Moment, tokens: Sequence[Token], grammar: Grammar | None) -> Moment:
    """Open to the side on which a clause's words put it: "had left" was before where the narrative stands, "later left" after."""
    if grammar is None or moment.earliest is None or moment.latest is None:
        return moment
    text = f" {' '.join(t.folded for t in tokens)} "
    if any(re.search(f" (?:{fold(w)}) ", text) for w in grammar.before_words):
        return moments.by(moment)
    if any(re.search(f" (?:{fold(w)}) ", text) for w in grammar.after_words):
        return moments.since(moment)
    return moment


def _within(moment: Moment | None, first: Moment | None) -> bool:
    """True if a moment makes the first one of its clause finer; another day is that of something else."""
    if moment is None or first is None or None in (moment.earliest, moment.latest, first.earliest, first.latest):
        return True
    return first.earliest <= moment.latest and moment.earliest <= first.latest  # type: ignore[operator]


def is_participial(time: TimeExpression, end: int, hits: Sequence[Hit], predicate: Hit | None, timeline: Timeline) -> bool:
    """True for an aside that dates only one of the acts of a clause ("followed the plan drawn up in July"), not its predicate."""
    acts = {h.first for h in hits if class_of(h.concept) == "act" and h.start < end}
    if time.sets_clock or len(acts) < 2:
        return False
    beside = predicate is not None and 0 <= predicate.start - time.span.end <= 1  # "in March announced"
    return not beside and not _holds_here(time, timeline)


def _holds_here(time: TimeExpression, timeline: Timeline) -> bool:
    """True for a stretch that holds where the narrative stands: it moves nothing, and yet is no glance aside."""
    reading = timeline.at(time.span.start)
    here = reading.moment if reading is not None else None
    if here is None or time.moment is None or None in (here.earliest, here.latest, time.moment.earliest, time.moment.latest):
        return False
    return time.moment.earliest <= here.earliest and here.latest <= time.moment.latest  # type: ignore[operator]


def _fineness(moment: Moment | None) -> int:
    return FINENESS.index(moment.precision) if moment is not None else len(FINENESS)


def _loosened(moment: Moment) -> Moment:
    """A moment carried on: what is told next may be a little later, so a clock time is carried on as its day."""
    if moment.precision in ("minute", "hour", "part") and moment.first_day is not None and moment.is_one_day:
        return moments.of_day_number(moment.first_day)
    if moment.relation == "by" and moment.last_day is not None and moment.earliest is None:
        return moments.of_day_number(moment.last_day) if moment.precision in ("minute", "hour", "part", "day") else moment
    return moment
