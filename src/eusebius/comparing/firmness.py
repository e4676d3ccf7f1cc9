"""How firmly a source says when: in the statement's own words, just before it, or by what its narrative carries on."""

from typing import Final

from ..model import Statement, TimeExpression
from .case import Case

#: Steps of a time expression's trace by which its day comes from the narrative and not from its own words ("at noon", "that day").
CARRIED: Final = frozenset({"day carried on", "same", "counted from where the narrative stands"})

#: A date leads a statement that follows within so many code points, where no sentence ends between them.
NEAR: Final = 80

ENDS: Final = frozenset(".!?؟\n")


def firmness(case: Case, statement: Statement) -> int:
    """2: its own words name the day. 1: they name a time whose day is carried on, or words just before it name the day. 0: neither."""
    times = [case.ground.times[t] for t in statement.times if t in case.ground.times]
    times = [t for t in times if t.span.document == statement.span.document]
    if statement.time_basis == "stated":
        return 2 if any(not _is_carried(t) for t in times) else 1
    return 1 if any(_leads(case, t, statement) for t in times) else 0


def _is_carried(time: TimeExpression) -> bool:
    return any(step.rule in CARRIED for step in time.trace)


def _leads(case: Case, time: TimeExpression, statement: Statement) -> bool:
    start, end = time.span.end, statement.span.start
    if _is_carried(time) or not 0 <= end - start <= NEAR:
        return False
    between = case.ground.texts[statement.span.document][start:end]
    return not any(sign in ENDS for sign in between.rstrip()[:-1])
