"""Check `when`: do the sources put the event on the same day, and, where they give it, at the same time of day?"""

from itertools import combinations

from ..model import Comparison, Moment, Position, Statement, Verdict
from ..model.civil import MINUTES_A_DAY
from .case import Case, quoted
from .verdicts import of_bounds, worst

#: Minutes that two clock times may be apart and still be one: people round to the quarter and say "shortly after".
CLOCK_SLACK = 30

#: The same for a time that the source itself calls rough.
ROUGH_CLOCK_SLACK = 60

#: A night may be named by either of its two days: so many minutes past one day's end it can still be the same night.
NIGHT_MINUTES = 6 * 60

#: Two dates are held against each other from this likelihood of one happening on: if both are stated, if one is carried on.
SURE_STATED, SURE_CARRIED = 0.35, 0.6

#: A date is carried on firmly for so many code points.
NEAR = 300

#: Precisions that say something about the time of day.
OF_THE_DAY = ("minute", "hour", "part")

#: Precisions too coarse to be worth listing as an agreement.
COARSE = ("year", "decade", "century")


def when(case: Case) -> list[Comparison]:
    """At most one comparison of dates and one of times of day."""
    best = [s for s in (_most_telling(case, group) for group in case.by_document.values()) if s is not None]
    if len(best) < 2:
        return []
    pairs = list(combinations(best, 2))
    verdicts = [_believed(case, a, b, _verdict(a, b)) for a, b in pairs]
    found: list[Comparison] = []
    clocks = [s for s in best if s.moment and s.moment.precision in ("minute", "hour")]
    dates: list[Verdict] = []
    times: list[Verdict] = []
    for (a, b), (kind, verdict) in zip(pairs, verdicts, strict=True):
        (times if kind == "time" and (a in clocks or b in clocks) else dates).append(verdict)
    for kind, group in (("date", dates), ("time", times)):
        if not group:
            continue
        verdict = worst(group)
        if verdict in ("compatible", "finer") and kind == "date" and all(_coarse(s.moment) for s in best):
            continue
        members = clocks if kind == "time" and verdict not in ("differs", "contradicts") and len(clocks) > 1 else best
        positions = [_position(case, s) for s in members]
        sentence = _SENTENCES[verdict].format(what="time" if kind == "time" else "date", positions=quoted(positions))
        found.append(case.comparison("time" if kind == "time" else "date", verdict, positions, sentence))
    return found


_SENTENCES: dict[Verdict, str] = {
    "corroborated": "The sources give the same {what}: {positions}.",
    "finer": "One source gives a finer {what} that lies within the other's: {positions}.",
    "compatible": "The {what}s given can all be right: {positions}.",
    "differs": "The {what}s differ, though one of them is only carried on from the narrative: {positions}.",
    "contradicts": "The {what}s can't all be right: {positions}.",
}


def _coarse(moment: Moment | None) -> bool:
    return moment is None or moment.precision in COARSE


def _most_telling(case: Case, group: list[Statement]) -> Statement | None:
    """The statement of one source with the narrowest moment, one with a date of its own before one that carries it on."""
    dated = [s for s in group if s.moment and s.moment.relation != "since" and s.modality in ("happened", "denied") and _is_near(case, s)]
    if not dated:
        return None
    return min(dated, key=lambda s: (s.time_basis != "stated", _width(s.moment), s.span.start, s.span.end))


def _believed(case: Case, a: Statement, b: Statement, found: tuple[str, Verdict]) -> tuple[str, Verdict]:
    """A date that differs also speaks against one happening: it is a disagreement only where the rest speaks strongly for it."""
    kind, verdict = found
    stated = a.time_basis == b.time_basis == "stated"
    if verdict in ("differs", "contradicts") and case.likelihood(a, b) < (SURE_STATED if stated else SURE_CARRIED):
        return kind, "compatible"
    return kind, verdict


def _is_near(case: Case, statement: Statement) -> bool:
    """True if the statement states its date, or follows closely on the words that do: a date carried on from afar proves nothing."""
    if statement.time_basis == "stated":
        return True
    sources = [case.times[t].span for t in statement.times if t in case.times]
    return any(span.document == statement.span.document and 0 <= statement.span.start - span.end <= NEAR for span in sources)


def _width(moment: Moment | None) -> int:
    if moment is None or moment.earliest is None or moment.latest is None:
        return 10**9
    return moment.latest - moment.earliest


def _verdict(left: Statement, right: Statement) -> tuple[str, Verdict]:
    a, b = left.moment, right.moment
    if a is None or b is None:
        return "date", "compatible"
    days = of_bounds((a.first_day, a.last_day), (b.first_day, b.last_day))
    both_of_day = a.precision in OF_THE_DAY and b.precision in OF_THE_DAY
    if both_of_day and (a.zone or b.zone) and a.zone != b.zone:
        return "time", "compatible"
    slack = ROUGH_CLOCK_SLACK if a.approximate or b.approximate or "part" in (a.precision, b.precision) else CLOCK_SLACK
    instants = of_bounds((a.earliest, a.latest), (b.earliest, b.latest), slack)
    if both_of_day and (days != "contradicts" or _apart(a, b) < MINUTES_A_DAY // 2):
        return "time", _softened(instants, left, right)
    of_day = a.precision in OF_THE_DAY or b.precision in OF_THE_DAY
    if days == "contradicts" and ((of_day and _apart(a, b) <= slack) or ("night" in (a.part, b.part) and _apart(a, b) < NIGHT_MINUTES)):
        return "date", "compatible"
    return "date", _softened(days, left, right)


def _apart(a: Moment, b: Moment) -> int:
    """Minutes between two moments, 0 if they touch."""
    low_a, high_a = a.earliest, a.latest
    low_b, high_b = b.earliest, b.latest
    if high_a is not None and low_b is not None and high_a < low_b:
        return low_b - high_a
    if high_b is not None and low_a is not None and high_b < low_a:
        return low_a - high_b
    return 0


def _softened(verdict: Verdict, left: Statement, right: Statement) -> Verdict:
    """A date that a source only carries on proves less than one that it states."""
    if verdict == "contradicts" and "stated" not in (left.time_basis, right.time_basis):
        return "differs"
    return verdict


def _position(case: Case, statement: Statement) -> Position:
    """The words that date the statement; the statement itself where the date is carried on."""
    value = statement.moment.edtf if statement.moment else ""
    if statement.moment and statement.moment.part and statement.moment.precision == "part":
        value = f"{value}, {statement.moment.part}"
    if statement.time_basis == "stated":
        for time_id in reversed(statement.times):
            expression = case.times.get(time_id)
            if expression is not None and expression.span.document == statement.span.document:
                return case.position(statement, expression.span, value)
    return case.position(statement, statement.span, value)
