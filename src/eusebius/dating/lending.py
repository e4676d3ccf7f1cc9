"""An account that tells no year reads its days in the year of the others, one that tells only weekdays in their week: who lends what to whom."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..model import Moment, TimeExpression
from ..model.civil import civil

#: A year or day is lent if at least this share of the accounts that tell days tell that year most, or tell that day.
LEAST_SHARE = 0.5


@dataclass(frozen=True)
class Lent:
    """Expressions of other documents: `years` say the years in which a document without one may begin, the likeliest first; `day` means the day
    that most of them tell, near which are the weekdays of a document without days."""

    years: tuple[TimeExpression, ...] = ()
    day: TimeExpression | None = None


def borrows(times: Iterable[TimeExpression]) -> bool:
    """True for an account that leaves expressions open, and says no year by itself, or means no day."""
    times = list(times)
    is_open = any(t.kind in ("date", "time") and not t.optional and (t.moment is None or t.moment.uncertain) for t in times)
    return is_open and (not _own(times) or all(_day(t) is None for t in times))


def lent(borrower: Iterable[TimeExpression], accounts: Sequence[Sequence[TimeExpression]]) -> Lent:
    """What the accounts, none of which borrows, lend to one that does: nothing where they tell of many years, no year to one that says its own,
    and no day that lies outside what it says. Only days count: a year alone is mostly that of something else."""
    told = [days for times in accounts if (days := Counter(d for t in times if t.sets_clock and (d := _day(t)) is not None))]
    years = Counter(Counter(civil(day)[0] for day in days.elements()).most_common(1)[0][0] for days in told)
    spread, often = Counter(day for days in told for day in days), sum(told, Counter[int]())
    own = _own(borrower)
    enough = LEAST_SHARE * len(told)
    agreed = [year for year, n in years.most_common() if n >= enough and not own]
    near = [day for day, n in spread.items() if n >= enough and (not own or any(_holds(moment, day) for moment in own))]
    busiest = min(near, key=lambda day: (-spread[day], -often[day], day), default=None)
    first = (_first(accounts, lambda day, year=year: civil(day)[0] == year) for year in agreed)  # type: ignore[misc]
    return Lent(tuple(t for t in first if t is not None), _first(accounts, lambda day: day == busiest))


def _own(times: Iterable[TimeExpression]) -> list[Moment]:
    """The moments that an account says by its own words alone."""
    return [t.moment for t in times if t.basis == "explicit" and t.moment is not None and not t.moment.uncertain]


def _day(time: TimeExpression) -> int | None:
    return time.moment.first_day if time.moment is not None and time.moment.is_one_day else None


def _holds(moment: Moment, day: int) -> bool:
    return (moment.first_day is None or moment.first_day <= day) and (moment.last_day is None or day <= moment.last_day)


def _first(accounts: Sequence[Sequence[TimeExpression]], wanted: Callable[[int], bool]) -> TimeExpression | None:
    """The first expression of a wanted day, one that says it by its own words before all others."""
    found = [t for times in accounts for t in times if (day := _day(t)) is not None and wanted(day)]
    return min(found, key=lambda t: t.basis != "explicit", default=None)
