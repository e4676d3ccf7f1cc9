"""Clashes: two statements of one source that it can't mean as one happening. Across sources the same is a disagreement, and no bar."""

import math

from ..model import Statement
from ..model.populations import same_population

#: A source that states two days further apart than this tells two happenings, or one that went on; never one step.
DAYS_APART = 1


def clash(a: Statement, b: Statement) -> bool:
    """True if two statements of one document are of days apart, both stated, or give numbers of one thing that can't both be right."""
    return _days_apart(a, b) or (_numbers_clash(a, b) and not (_runs_on(a) or _runs_on(b)))


def _runs_on(s: Statement) -> bool:
    """True for what stood so by or since a moment ("by Friday", "in the end"): a number told of it grows, and another is no other happening."""
    return s.moment is not None and (s.moment.first_day is None or s.moment.last_day is None)


def _days_apart(a: Statement, b: Statement) -> bool:
    if a.time_basis != "stated" or b.time_basis != "stated" or a.moment is None or b.moment is None:
        return False
    firsts = [m.first_day for m in (a.moment, b.moment) if m.first_day is not None]
    lasts = [m.last_day for m in (a.moment, b.moment) if m.last_day is not None]
    return bool(firsts) and bool(lasts) and max(firsts) - min(lasts) > DAYS_APART


def _numbers_clash(a: Statement, b: Statement) -> bool:
    same = [(c, d) for c in a.counts for d in b.counts if c.what == d.what and same_population(c.what, d.what)]
    return bool(same) and all(
        max(c.low or 0.0, d.low or 0.0) > min(math.inf if c.high is None else c.high, math.inf if d.high is None else d.high) for c, d in same
    )
