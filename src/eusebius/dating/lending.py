"""An account that tells no year reads its days in the year of the others, one that tells only weekdays in their week: who lends what to whom."""

from collections import Counter
from collections.abc import Iterable, Sequence
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


@dataclass(frozen=True)
class Lenders:
    """What accounts that tell days agree on, each with the first expression that says so, the likeliest first: years, and days."""

    years: tuple[TimeExpression, ...]
    days: tuple[tuple[int, TimeExpression], ...]

    def lend(self, borrower: Iterable[TimeExpression]) -> Lent:
        """What they lend to an account that borrows: no year to one that says its own, and no day that lies outside what it says."""
        own = _own(borrower)
        day = next((time for day, time in self.days if not own or any(_holds(moment, day) for moment in own)), None)
        return Lent(() if own else self.years, day)


def borrows(times: Iterable[TimeExpression]) -> bool:
    """True for an account that leaves expressions open, and says no year by itself, or means no day."""
    times = list(times)
    is_open = any(t.kind in ("date", "time") and not t.optional and (t.moment is None or t.moment.uncertain) for t in times)
    return is_open and (not _own(times) or all(_day(t) is None for t in times))


def lenders(accounts: Iterable[Sequence[TimeExpression]]) -> Lenders:
    """What the accounts, none of which borrows, have to lend; nothing where they tell of many years. Only days count: a year alone is mostly that
    of something else."""
    told: list[Counter[int]] = []
    first: dict[int, TimeExpression] = {}
    saying: dict[int, TimeExpression] = {}
    for times in accounts:
        days: Counter[int] = Counter()
        for time in times:
            if (day := _day(time)) is None:
                continue
            days[day] += time.sets_clock
            for known, key in ((first, day), (saying, civil(day)[0])):
                if key not in known or (time.basis == "explicit" != known[key].basis):
                    known[key] = time
        told += [days] if days.total() else []
    years = Counter(Counter(civil(day)[0] for day in days.elements()).most_common(1)[0][0] for days in told)
    spread, often = Counter(day for days in told for day, n in days.items() if n), sum(told, Counter[int]())
    enough = LEAST_SHARE * len(told)
    near = sorted((day for day, n in spread.items() if n >= enough), key=lambda day: (-spread[day], -often[day], day))
    return Lenders(tuple(saying[year] for year, n in years.most_common() if n >= enough), tuple((day, first[day]) for day in near))


def _own(times: Iterable[TimeExpression]) -> list[Moment]:
    """The moments that an account says by its own words alone."""
    return [t.moment for t in times if t.basis == "explicit" and t.moment is not None and not t.moment.uncertain]


def _day(time: TimeExpression) -> int | None:
    return time.moment.first_day if time.moment is not None and time.moment.is_one_day else None


def _holds(moment: Moment, day: int) -> bool:
    return (moment.first_day is None or moment.first_day <= day) and (moment.last_day is None or day <= moment.last_day)
