"""Dates of other calendars: their days, months and years as Gregorian bounds, by a kept library; the calendar stays on the moment.

The Islamic calendar is the arithmetic one: where a month began by the sighting of the moon, a date may be a day off. Hebrew months are
numbered from Nisan, as the library does. To add a calendar: its row in CALENDARS, its name in packs.sections.time, its months in a pack.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import import_module
from typing import Final

from ..model import Moment
from ..model import moment as moments
from ..model.civil import civil, day_number
from .part import Part
from .stand import Stand


@dataclass(frozen=True)
class Calendar:
    """A calendar of the library: its module, the month that begins its year, and the highest year that is its own.

    A higher year beside one of its months ("Ramadan 1956") is Gregorian.
    """

    module: str
    first_month: int = 1
    last_year: int = 9999

    def day(self, year: int, month: int, day: int) -> int:
        """The number of a day.

        Raises:
            ValueError: there is no such day.
        """
        if not 1 <= day <= self.length(year, month):
            raise ValueError(f"there is no day {day} of month {month} of {year}")
        return _day(self.module, year, month, day)

    def length(self, year: int, month: int) -> int:
        """The days of a month."""
        of: Callable[[int, int], int] | None = getattr(import_module(self.module), "month_length", None)
        if of is not None:
            return of(year, month)
        return 30 if month < 13 else 6

    def year_of(self, day: int) -> int:
        """The year in which a day lies."""
        return _year(self.module, day)


@lru_cache(maxsize=4096)
def _day(module: str, year: int, month: int, day: int) -> int:
    """Remembered: some calendars ask where the sun stood."""
    return day_number(*import_module(module).to_gregorian(year, month, day))


@lru_cache(maxsize=4096)
def _year(module: str, day: int) -> int:
    return int(import_module(module).from_gregorian(*civil(day))[0])


CALENDARS: Final[dict[str, Calendar]] = {
    "julian": Calendar("convertdate.julian"),
    "islamic": Calendar("convertdate.islamic", last_year=1600),
    "hebrew": Calendar("convertdate.hebrew", first_month=7),
    "french_republican": Calendar("convertdate.french_republican", last_year=300),
    "persian": Calendar("convertdate.persian", last_year=1600),
}

#: A lower year beside a Hebrew month is Gregorian.
FIRST_HEBREW_YEAR = 3000

#: So many days the Julian calendar has been behind since 1500.
JULIAN_LAG = range(10, 14)


def moment_in(part: Part, stand: Stand) -> tuple[Moment | None, list[str]]:
    """The moment of a date in another calendar; a year that isn't told is that in which the date lies nearest to where the narrative stands.

    Raises:
        ValueError: there is no such date.
    """
    name = part.calendar or ""
    calendar = CALENDARS[name]
    year, carried = part.calendar_year, []
    gregorian = year is not None and (year > calendar.last_year or (name == "hebrew" and year < FIRST_HEBREW_YEAR))
    if year is None or gregorian:
        near = day_number(year, 7, 1) if year is not None else _middle(stand)
        if near is None or part.month is None:
            return None, []
        own = calendar.year_of(near)
        year = min(range(own - 1, own + 2), key=lambda y: abs(calendar.day(y, part.month or 1, part.day or 1) - near))
        carried = [] if gregorian else ["the year in which it lies nearest"]
    if part.month is None:
        return _stretch(calendar.day(year, calendar.first_month, 1), calendar.day(year + 1, calendar.first_month, 1) - 1, name), carried
    first = calendar.day(year, part.month, part.day or 1)
    last = first if part.day is not None else first + calendar.length(year, part.month) - 1
    return _stretch(first, last, name), carried


def from_julian(part: Part, year: int) -> Moment:
    """A day or month of the Julian calendar.

    Raises:
        ValueError: there is no such date.
    """
    julian = CALENDARS["julian"]
    first = julian.day(year, part.month or 1, part.day or 1)
    last = first if part.day is not None else first + julian.length(year, part.month or 1) - 1
    return _stretch(first, last, "julian")


def is_dual(a: Part, b: Part) -> bool:
    """True if `b` may be the Gregorian form of `a`: "25 October (7 November) 1917", "10 Muharram 61 (10 October 680)"."""
    if b.day is None or b.month is None or b.calendar is not None:
        return False
    if a.calendar not in (None, "julian"):
        return True
    if a.day is None or a.month is None:
        return False
    year = b.year or a.year or 1900
    try:
        lag = day_number(year, b.month, b.day) - day_number(year - (a.month > b.month), a.month, a.day)
    except ValueError:
        return False
    return lag in JULIAN_LAG


def _middle(stand: Stand) -> int | None:
    """A day in the middle of where the narrative stands."""
    if stand.moment is None or stand.moment.first_day is None or stand.moment.last_day is None:
        return stand.day
    return (stand.moment.first_day + stand.moment.last_day) // 2


def _stretch(first: int, last: int, calendar: str) -> Moment:
    """From one day to another, of a calendar."""
    day = moments.of_day_number(first)
    return replace(day if first == last else moments.between(day, moments.of_day_number(last)), calendar=calendar)
