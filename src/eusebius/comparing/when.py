"""Check `when`: do the sources put the event on the same day, and, where they give it, at the same time of day?"""

from functools import partial
from itertools import product
from typing import Final, NamedTuple

from ..model import Span, Statement
from ..model.civil import MINUTES_A_DAY
from .case import Case, across
from .finding import Finding, Point
from .firmness import firmness, is_counted, leader
from .moments import Held, apart, held, same_clock, width
from .verdicts import worst

#: Two dates are held against each other if both are as firm as this (see `firmness`): a day carried on from afar is mostly the machine's.
FIRM: Final = 1

#: ... and from this likelihood of one happening on. It is low, since a date that differs itself speaks against one happening; below
#: SURE_OF_ONE what clashes is told as a difference, not as a contradiction. Measured: from 0.15 to 0.5 little changes on any accounts.
SURE: Final = 0.15
SURE_OF_ONE: Final = 0.5

#: Below this firmness a day is carried on: where the clock agrees and the day does not, it was carried wrongly.
SURE_OF_ITS_DAY: Final = 2

#: Precisions too coarse to be worth listing as an agreement.
COARSE: Final = ("year", "decade", "century")

#: Kinds of happening that last: a source may tell one day of them, another the next.
LASTING: Final = frozenset(
    {"violence", "protest", "strike", "negotiation", "deployment", "withdrawal", "occupation", "refuge", "trial"}
)

#: States in which someone is found on one day, and was on others.
STATES: Final = frozenset({"be_absent", "continue", "live_reside", "rest", "rule", "sleep", "stay", "wait"})

#: A day that is carried or counted on, and is off by more days than this, is of another happening.
CARRIED_FARTHEST: Final = 31 * MINUTES_A_DAY

#: Kinds that move along: they pass one witness hours before another, so that near clock times are no difference, but for those of their ends.
MOVING: Final = LASTING | {"travel", "invasion"}
ENDS: Final = frozenset({"arrive", "begin", "cease", "depart", "end", "land_aircraft"})

DISAGREE: Final = ("differs", "contradicts")


class Match(NamedTuple):
    """Two statements of two documents, and how their moments compare; `why` is the sentence's key where it isn't the verdict's."""

    a: Statement
    b: Statement
    held: Held
    why: str = ""


def when(case: Case) -> list[Finding]:
    """At most one finding on dates and one on times of day."""
    pairs = across(case.by_document, partial(_matches, case))
    found: list[Finding] = []
    for kind in ("date", "time"):
        mine = [match for matches in pairs if (match := _best(case, matches, kind)) is not None]
        if not mine:
            continue
        verdict = worst([m.held.verdict for m in mine])
        if verdict in DISAGREE:
            mine = [m for m in mine if m.held.verdict == verdict]
        elif kind == "date" and verdict != "corroborated" and all(_is_coarse(s) for m in mine for s in (m.a, m.b)):
            continue
        key = next((m.why for m in mine if m.why and m.held.verdict == verdict), verdict)
        found.append(Finding(kind, verdict, f"{kind}.{key}", _points(case, mine)))
    return found


def _matches(case: Case, left: list[Statement], right: list[Statement]) -> list[Match]:
    """Every two dated statements of two documents, as they compare."""
    return [_believed(case, a, b) for a, b in product(_dated(case, left), _dated(case, right))]


def _best(case: Case, matches: list[Match], kind: str) -> Match | None:
    """The two statements that are surest to tell the same date or time; two that agree go before two that don't.

    Where times of the day are told, they say all of the date; that the date agrees says nothing of the time.
    """
    mine = matches if kind == "date" else [m for m in matches if m.held.kind == kind]
    best = min(mine, key=lambda m: _rank(case, m), default=None)
    if best is not None and best.held.verdict in DISAGREE:
        agreeing = [m for m in mine if m.held.verdict in ("corroborated", "finer") and "stated" in (m.a.time_basis, m.b.time_basis)]
        best = min(agreeing, key=lambda m: _rank(case, m), default=best)
    return best if best is not None and best.held.kind == kind else None


def _rank(case: Case, match: Match) -> tuple[object, ...]:
    """The likeliest first; then those that are firmest of their date, the narrowest, the first in the text."""
    a, b = match.a, match.b
    widths = sum(width(s.moment) for s in (a, b) if s.moment)
    return (-round(case.likelihood(a, b), 1), -firmness(case, a) - firmness(case, b), widths, a.span.start, b.span.start)


def _dated(case: Case, group: list[Statement]) -> list[Statement]:
    """Statements that say when it happened: not since when, not what is only planned, not with a date from afar."""
    return [s for s in group if s.moment and s.moment.relation != "since" and s.modality in ("happened", "denied")]


def _believed(case: Case, a: Statement, b: Statement) -> Match:
    """A date that differs also speaks against one happening: it is a disagreement only where the rest speaks strongly for it."""
    if a.moment is None or b.moment is None:
        return Match(a, b, Held("date", "compatible"))
    found = held(a.moment, b.moment)
    if found.verdict not in DISAGREE:
        return Match(a, b, found, "zones" if found.zones else "")
    weaker = min(firmness(case, a), firmness(case, b))
    counted = weaker < SURE_OF_ITS_DAY or is_counted(case, a) or is_counted(case, b)
    if counted and same_clock(a.moment, b.moment) and (found.kind == "date" or found.verdict == "contradicts"):
        return Match(a, b, found._replace(verdict="compatible"))
    likelihood = case.likelihood(a, b)
    if weaker < FIRM or (likelihood < SURE and case.given is None) or (likelihood < SURE_OF_ONE and not _share_a_topic(case, a, b)):
        return Match(a, b, found._replace(verdict="compatible"))
    if found.kind == "date" and (_is_state(a) or _is_state(b)):
        return Match(a, b, found._replace(verdict="compatible"))
    if found.kind == "date" and counted:
        near = apart(a.moment, b.moment) <= CARRIED_FARTHEST
        return Match(a, b, found._replace(verdict="differs" if near else "compatible"), "carried" if near else "")
    if found.kind == "date" and a.type in LASTING and b.type in LASTING:
        return Match(a, b, found._replace(verdict="differs"), "lasting")
    if found == Held("time", "differs") and case.event.type in MOVING and not ENDS & {*a.concepts, *b.concepts}:
        return Match(a, b, found._replace(verdict="compatible"))
    return Match(a, b, found if likelihood >= SURE_OF_ONE else found._replace(verdict="differs"))


def _share_a_topic(case: Case, a: Statement, b: Statement) -> bool:
    """True if both tell one kind of happening, or speak of one thing or name: without it, two dates are of two happenings."""
    names = case.ground.names_in
    return a.type == b.type != "other" or bool(set(a.concepts) & set(b.concepts)) or bool(names(a) & names(b))


def _is_state(statement: Statement) -> bool:
    """True if it tells of no act, but of how someone was on that day."""
    return statement.type == "other" and bool(STATES & set(statement.concepts))


def _is_coarse(statement: Statement) -> bool:
    return statement.moment is None or statement.moment.precision in COARSE


def _points(case: Case, matches: list[Match]) -> tuple[Point, ...]:
    """One point a document, in their order."""
    chosen: dict[str, Statement] = {}
    for match in matches:
        for statement in (match.a, match.b):
            chosen.setdefault(statement.span.document, statement)
    return tuple(_point(case, chosen[document]) for document in sorted(chosen))


def _point(case: Case, statement: Statement) -> Point:
    """The words that date the statement; with the statement where they stand just before it; the statement alone where it is carried on."""
    value = statement.moment or ""
    if statement.time_basis == "stated":
        for time_id in reversed(statement.times):
            expression = case.ground.times.get(time_id)
            if expression is not None and expression.span.document == statement.span.document:
                return Point(statement, expression.span, value)
    lead = leader(case, statement)
    start = lead.span.start if lead is not None else statement.span.start
    return Point(statement, Span(statement.span.document, start, statement.span.end), value)
