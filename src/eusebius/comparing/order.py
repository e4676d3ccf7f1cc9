"""Check `order`: does one source put the event after a happening before which another puts it ("after the speech", "before it")?"""

from functools import partial
from typing import Final, Literal

from ..model import Statement
from ..packs.concepts import kind_of
from .case import Case, across
from .finding import Finding, Point
from .say import Term

#: From this likelihood of one happening on; and from this one on both can't be right.
SURE: Final = 0.5
SURE_OF_BOTH: Final = 0.75

Relation = Literal["after", "before"]


def order(case: Case) -> list[Finding]:
    """At most one finding: the likeliest two statements of two sources that say the opposite."""
    pairs = across(case.by_document, partial(_opposites, case))
    if not pairs:
        return []
    a, b, (first, second) = min(pairs, key=lambda p: (-round(case.likelihood(p[0], p[1]), 1), p[0].span, p[1].span))
    verdict: Literal["contradicts", "differs"] = "contradicts" if case.likelihood(a, b) >= SURE_OF_BOTH else "differs"
    return [Finding("time", verdict, "time.order", (Point(a, a.span, Term(first)), Point(b, b.span, Term(second))))]


def _opposites(case: Case, left: list[Statement], right: list[Statement]) -> tuple[Statement, Statement, tuple[Relation, Relation]] | None:
    """The likeliest two statements of two sources that say the opposite."""
    sure = [(a, b) for a, b in case.likeliest(left, right) if case.likelihood(a, b) >= SURE]
    return next(((a, b, way) for a, b in sure if (way := _opposite(a, b)) is not None), None)


def _opposite(a: Statement, b: Statement) -> tuple[Relation, Relation] | None:
    """How the two put themselves to one kind of happening, if one comes after it and the other before it, and neither says both."""
    if a.modality != "happened" or b.modality != "happened":
        return None
    after_a, before_a, after_b, before_b = (_kinds(acts) for acts in (a.after, a.before, b.after, b.before))
    if after_a & before_b - before_a - after_b:
        return "after", "before"
    if before_a & after_b - after_a - before_b:
        return "before", "after"
    return None


def _kinds(acts: tuple[str, ...]) -> set[str | None]:
    """The kinds of happening that acts report: a speech and to speak are one."""
    return {kind_of(act) for act in acts} - {None}
