"""Expressions that step from where the narrative stands: "the next day", "that year", "last summer", "three days later"."""

from ..model import Moment
from ..model import moment as moments
from ..model.civil import MINUTES_A_DAY, weekday
from .part import Part
from .stand import Stand

#: Minutes of the units that are shorter than a day.
MINUTES = {"minute": 1, "hour": 60}

#: A moment, and what was carried on for it; no moment where the narrative doesn't tell it.
Stepped = tuple[Moment | None, list[str]]


def stepped(part: Part, stand: Stand) -> Stepped:
    """ "The next day", "that year", "last Tuesday": so many units from where the narrative stands."""
    step = part.step or 0
    carried = ["same" if step == 0 else "next" if step > 0 else "previous"]
    here = stand.day
    if part.month is not None or part.season is not None or (part.day is not None and part.unit == "month"):
        return _named(part, stand, step), carried
    if part.weekday is not None:
        if step > 0 and (monday := stand.monday) is not None:
            return moments.of_day_number(monday + part.weekday), carried  # in the course of a week, "the next Sunday" is its Sunday
        if here is None:
            return None, []
        ahead = (part.weekday - weekday(here)) % 7
        if step > 0:
            ahead = ahead or 7
        elif step < 0:
            ahead = ahead - 7
        return moments.of_day_number(here + ahead), carried
    if part.unit in MINUTES:
        return _minutes_on(stand, step * MINUTES[part.unit]), carried
    if part.unit in (None, "day") or part.has_time:
        return (None, []) if here is None else (moments.of_day_number(here + step), carried)
    if part.unit == "week":
        if here is None:
            return None, []
        monday = here - weekday(here) + 7 * step
        return moments.between(moments.of_day_number(monday), moments.of_day_number(monday + 6)), carried
    if stand.year is None:
        return None, []
    if part.unit == "month":
        if stand.month is None:
            return None, []
        return moments.of_month(*add_months(stand.year, stand.month, step)), carried
    if part.unit == "season":
        return None, []
    if part.unit == "decade":
        return moments.of_decade(stand.year // 10 + step), carried
    if part.unit == "century":
        return moments.of_century(stand.year // 100 + step), carried
    return moments.of_year(stand.year + step), carried


def _named(part: Part, stand: Stand, step: int) -> Moment | None:
    """ "June of that year", "the 5th of the next month", "last summer": a month, day or season named, so many years, months or times on."""
    if stand.year is None:
        return None
    year, month = stand.year, part.month or (moments.SEASON_MONTHS[part.season] if part.season is not None else 0)
    if part.unit == "year":
        year += step
    elif not month:
        if stand.month is None:
            return None
        year, month = add_months(stand.year, stand.month, step)
    elif stand.month is None:
        year += step
    elif part.season == 24 and step == 0 and stand.month <= 2:
        year -= 1  # a winter goes on into the next year
    else:
        year += (step > 0 and month <= stand.month) - (step < 0 and month >= stand.month)
    if part.season is not None:
        return moments.of_season(year, part.season)
    return moments.of_month(year, month) if part.day is None else moments.of_day(year, month, part.day)


def offset(part: Part, stand: Stand) -> Stepped:
    """ "Three days later", "two years ago": as precise as its unit, or as the month or day named beside it.

    Where a text begins with "forty years ago", it means the year that it goes on to tell.
    """
    number, direction = part.number, part.direction or 1
    carried = ["counted from where the narrative stands"]
    here = stand.day
    if part.unit in MINUTES:
        return _minutes_on(stand, int((number or 0) * MINUTES[part.unit]) * direction), carried
    if number is None:
        return None, []
    count = int(number) * direction
    if part.unit in ("day", "week"):
        return (None, []) if here is None else (moments.of_day_number(here + count * (7 if part.unit == "week" else 1)), carried)
    if stand.year is None:
        return None, []
    if part.unit == "month":
        if stand.month is None:
            return None, []
        year, month = add_months(stand.year, stand.month, count)
        if part.month is None:
            return moments.of_month(year, month), carried
        year += (part.month < month - 6) - (part.month > month + 6)  # the month named, where it is nearest to the one counted to
        return moments.of_month(year, part.month) if part.day is None else moments.of_day(year, part.month, part.day), carried
    year = stand.year + count * {"decade": 10, "century": 100}.get(part.unit or "year", 1)
    if part.deictic and stand.begin and not stand.written:
        year, carried = stand.year, ["the year that is told next"]
    if part.season is not None:
        return moments.of_season(year, part.season), carried
    if part.month is not None:
        return moments.of_month(year, part.month) if part.day is None else moments.of_day(year, part.month, part.day), carried
    return moments.of_year(year), carried


def _minutes_on(stand: Stand, minutes: int) -> Moment | None:
    """The day that it is so many minutes on; the day where the narrative stands if it doesn't tell the time."""
    if stand.day is None:
        return None
    return moments.of_day_number(stand.day + ((stand.minute + minutes) // MINUTES_A_DAY if stand.minute is not None else 0))


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1
