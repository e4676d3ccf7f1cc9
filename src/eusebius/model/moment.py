"""When: the first and last instant that words can mean, how precisely, and its EDTF (ISO 8601-2). Build one with the functions here.

To add a precision: a function that builds it, its name in `Precision`, and a row in tests/model/test_moment.py.
"""

from dataclasses import dataclass, replace
from typing import Literal

from .civil import MINUTES_A_DAY, civil, day_number, days_in_month

Precision = Literal["minute", "hour", "part", "day", "week", "month", "season", "year", "decade", "century", "interval"]
PartOfDay = Literal["night", "dawn", "morning", "noon", "afternoon", "evening", "midnight"]
Relation = Literal["at", "by", "since", "before", "after", "between"]

#: First and last minute of each part of a day, counted from that day's 00:00; night runs on into the next day.
#: The bounds are wide on purpose: languages and seasons draw them differently, and a bound must not exclude what a source may mean.
PART_BOUNDS: dict[PartOfDay, tuple[int, int]] = {
    "dawn": (3 * 60, 7 * 60 - 1),
    "morning": (5 * 60, 12 * 60 - 1),
    "noon": (11 * 60, 13 * 60 - 1),
    "afternoon": (12 * 60, 19 * 60 - 1),
    "evening": (17 * 60, 24 * 60 - 1),
    "night": (20 * 60, 30 * 60 - 1),
    "midnight": (23 * 60, 25 * 60 - 1),
}

#: First month and length in months of each season, as EDTF numbers them (northern, meteorological: ISO 8601-2 leaves them open).
SEASON_MONTHS: dict[int, int] = {21: 3, 22: 6, 23: 9, 24: 12}


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was.

    `earliest` and `latest` are the first and last minute that it can mean, inclusive, as minutes since day 0 (see
    eusebius.model.civil); None is an open end. `edtf` is its EDTF value. `part` is the part of the day; the day of a night is
    the day on which it begins. `relation` tells "by noon" from "at noon". `calendar` names the calendar of the words;
    the bounds are always Gregorian. `zone` is what the text says of the clock's zone; the bounds are that zone's wall clock.
    """

    earliest: int | None
    latest: int | None
    precision: Precision
    edtf: str
    part: PartOfDay | None = None
    relation: Relation = "at"
    approximate: bool = False
    uncertain: bool = False
    calendar: str = "gregorian"
    zone: str | None = None

    @property
    def first_day(self) -> int | None:
        """Number of the first day, None if open."""
        return None if self.earliest is None else self.earliest // MINUTES_A_DAY

    @property
    def last_day(self) -> int | None:
        """Number of the last day, None if open. The night of the 23rd ends, for this purpose, on the 23rd."""
        if self.latest is None:
            return None
        if self.part is not None and self.earliest is not None and self.precision in ("part", "hour", "minute"):
            return self.earliest // MINUTES_A_DAY
        return self.latest // MINUTES_A_DAY

    @property
    def is_one_day(self) -> bool:
        """True if it is known to the day or better."""
        return self.first_day is not None and self.first_day == self.last_day

    @property
    def sort_key(self) -> tuple[int, int]:
        """By earliest, then by latest instant; an open start sorts just before its end."""
        low = self.earliest if self.earliest is not None else (self.latest or 0) - 1
        return low, self.latest if self.latest is not None else low + 10 * 366 * MINUTES_A_DAY


def year_text(year: int) -> str:
    """The year as ISO 8601 writes it: 1956, 0476, -0043 (44 BCE)."""
    return f"{'-' if year < 0 else ''}{abs(year):04d}"


def _days(first: int, last: int, precision: Precision, edtf: str) -> Moment:
    return Moment(first * MINUTES_A_DAY, (last + 1) * MINUTES_A_DAY - 1, precision, edtf)


def of_day_number(day: int) -> Moment:
    """The day of that number."""
    year, month, dom = civil(day)
    return _days(day, day, "day", f"{year_text(year)}-{month:02d}-{dom:02d}")


def of_day(year: int, month: int, day: int) -> Moment:
    """A day.

    Raises:
        ValueError: there is no such day.
    """
    return of_day_number(day_number(year, month, day))


def of_month(year: int, month: int) -> Moment:
    """A month (1 to 12)."""
    first = day_number(year, month, 1)
    return _days(first, first + days_in_month(year, month) - 1, "month", f"{year_text(year)}-{month:02d}")


def of_season(year: int, season: int) -> Moment:
    """A season, numbered as in EDTF: 21 spring, 22 summer, 23 autumn, 24 winter (December of that year to February)."""
    start = SEASON_MONTHS[season]
    end_year, end = (year + 1, 2) if season == 24 else (year, start + 2)
    last = day_number(end_year, end, days_in_month(end_year, end))
    return _days(day_number(year, start, 1), last, "season", f"{year_text(year)}-{season}")


def of_year(year: int) -> Moment:
    """A year, astronomical: 0 is 1 BCE."""
    return _days(day_number(year, 1, 1), day_number(year, 12, 31), "year", year_text(year))


def of_decade(decade: int) -> Moment:
    """A decade by its first three digits: 195 is the 1950s."""
    return _days(day_number(decade * 10, 1, 1), day_number(decade * 10 + 9, 12, 31), "decade", f"{decade:03d}X")


def of_century(hundreds: int) -> Moment:
    """A century by its first two digits: 19 is 1900 to 1999, which everyday language calls the 20th."""
    return _days(day_number(hundreds * 100, 1, 1), day_number(hundreds * 100 + 99, 12, 31), "century", f"{hundreds:02d}XX")


def at_clock(day: Moment, hour: int, minute: int = 0, *, precision: Precision = "minute") -> Moment:
    """That clock time of a day. Hour 24 is the next day's midnight.

    Raises:
        ValueError: the moment isn't one day, or there is no such time.
    """
    if not day.is_one_day or day.first_day is None:
        raise ValueError(f"{day.edtf} is not one day")
    if not (0 <= hour <= 23 and 0 <= minute <= 59) and (hour, minute) != (24, 0):
        raise ValueError(f"there is no clock time {hour}:{minute}")
    instant = day.first_day * MINUTES_A_DAY + hour * 60 + minute
    year, month, dom = civil(instant // MINUTES_A_DAY)
    text = f"{year_text(year)}-{month:02d}-{dom:02d}T{instant % MINUTES_A_DAY // 60:02d}:{minute:02d}"
    return Moment(instant, instant, precision, text)


def at_part(day: Moment, part: PartOfDay) -> Moment:
    """A part of a day; a night begins on that day.

    Raises:
        ValueError: the moment isn't one day.
    """
    if not day.is_one_day or day.first_day is None:
        raise ValueError(f"{day.edtf} is not one day")
    first, last = PART_BOUNDS[part]
    start = day.first_day * MINUTES_A_DAY
    return replace(of_day_number(day.first_day), earliest=start + first, latest=start + last, precision="part", part=part)


def between(first: Moment, last: Moment) -> Moment:
    """From the start of `first` to the end of `last`, both included.

    Raises:
        ValueError: it would end before it begins.
    """
    if first.earliest is not None and last.latest is not None and last.latest < first.earliest:
        raise ValueError(f"{first.edtf}/{last.edtf} ends before it begins")
    return Moment(first.earliest, last.latest, "interval", f"{first.edtf}/{last.edtf}", relation="between")


def by(moment: Moment) -> Moment:
    """At `moment` or before it."""
    return replace(moment, earliest=None, edtf=f"../{moment.edtf}", relation="by")


def since(moment: Moment) -> Moment:
    """From `moment` on."""
    return replace(moment, latest=None, edtf=f"{moment.edtf}/..", relation="since")


def about(moment: Moment) -> Moment:
    """Roughly `moment` (EDTF ~). The bounds stay; a comparison must allow for the doubt."""
    return moment if moment.approximate else replace(moment, edtf=f"{moment.edtf}~", approximate=True)


def doubtful(moment: Moment) -> Moment:
    """`moment`, if it was understood rightly (EDTF ?)."""
    return replace(moment, edtf=f"{moment.edtf}?", uncertain=True)
