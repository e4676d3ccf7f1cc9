"""An account that tells no year reads its days in the year of the others: which accounts tell none, and which expressions lend theirs."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ..model import TimeExpression
from ..model.civil import civil

#: A year is lent if at least this share of the accounts that tell one tell it most.
LEAST_SHARE = 0.5


def tells_no_year(times: Iterable[TimeExpression]) -> bool:
    """True for an account of which some expressions are left open, and none says its year by itself."""
    times = list(times)
    told = any(t.basis == "explicit" and t.moment is not None and not t.moment.uncertain for t in times)
    return not told and any(t.kind in ("date", "time") and not t.optional and (t.moment is None or t.moment.uncertain) for t in times)


def lenders(accounts: Sequence[Sequence[TimeExpression]]) -> tuple[TimeExpression, ...]:
    """For each year that most of the accounts tell most, the first expression that says it, the commonest year first; none if they don't agree.

    Only days count: a year alone is mostly that of something else.
    """
    first: dict[int, TimeExpression] = {}
    most: list[int] = []
    for times in accounts:
        years: Counter[int] = Counter()
        for time in times:
            if time.sets_clock and time.moment is not None and time.moment.is_one_day and time.moment.first_day is not None:
                year = civil(time.moment.first_day)[0]
                years[year] += 1
                if time.basis == "explicit":
                    first.setdefault(year, time)
        most += [year for year, _ in years.most_common(1)]
    return tuple(first[year] for year, n in Counter(most).most_common() if year in first and n >= LEAST_SHARE * len(most))
