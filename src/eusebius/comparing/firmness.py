"""How firmly a source says when: in the statement's own words, just before it, or by what its narrative carries on."""

from typing import Final

from ..model import Statement, TimeExpression
from .case import Case

#: Steps of a time expression's trace by which its day comes from the narrative and not from its own words ("at noon", "that day").
CARRIED: Final = frozenset({"day carried on", "same", "counted from where the narrative stands"})

#: Steps by which its own words name the day, but from where the narrative stands ("the next day", "on Sunday").
COUNTED: Final = frozenset({"next", "previous", "the next such weekday"})

#: A date leads a statement that follows within so many code points, where no sentence ends between them.
NEAR: Final = 80

#: So many "on the same day" are followed back.
CHAIN: Final = 4

ENDS: Final = frozenset(".!?؟\n")


def firmness(case: Case, statement: Statement) -> int:
    """2: its own words name the day. 1: they name a time whose day is carried on; or words just before it, or its heading, name the day.
    0: the day is carried on from elsewhere."""
    times = [case.ground.times[t] for t in statement.times if t in case.ground.times]
    times = [t for t in times if t.span.document == statement.span.document]
    if statement.time_basis == "stated":
        return 2 if any(not _is_carried(t) for t in times) else 1
    if leader(case, statement) is not None:
        return 1
    return 1 if any(_heads(case, t, statement) for t in times) else 0


def is_counted(case: Case, statement: Statement) -> bool:
    """True if every time that a statement names rests on where the narrative stands: that may have been followed wrongly."""
    times = [case.ground.times[t] for t in statement.times if t in case.ground.times]
    return bool(times) and all(any(step.rule in COUNTED for step in t.trace) for t in times)


def leader(case: Case, statement: Statement) -> TimeExpression | None:
    """The words just before a statement that name its day, if any."""
    if statement.time_basis == "stated":
        return None
    times = [case.ground.times[t] for t in statement.times if t in case.ground.times]
    return next((t for t in times if t.span.document == statement.span.document and _leads(case, t, statement)), None)


def _is_carried(time: TimeExpression) -> bool:
    return any(step.rule in CARRIED for step in time.trace)


def _leads(case: Case, time: TimeExpression, statement: Statement) -> bool:
    start, end = time.span.end, statement.span.start
    if _is_carried(time) or not 0 <= end - start <= NEAR:
        return False
    between = case.ground.documents[statement.span.document].text[start:end]
    return not between.strip(" \n:") or not any(sign in ENDS for sign in between)


def _heads(case: Case, time: TimeExpression, statement: Statement) -> bool:
    """True if the day stands in the heading above, be it by way of "on the same day"."""
    time = _source(case, time)
    if _is_carried(time):
        return False
    above = case.ground.heading_above(statement.span)
    return above is not None and above.overlaps(time.span)


def _source(case: Case, time: TimeExpression) -> TimeExpression:
    """The expression from which the day of another is carried on, step by step, as far as their traces tell."""
    for _ in range(CHAIN):
        rests_on = next((step.span for step in time.trace if step.rule in CARRIED and step.span is not None), None)
        earlier = case.ground.time_at.get(rests_on) if rests_on is not None else None
        if earlier is None or earlier.id == time.id:
            break
        time = earlier
    return time
