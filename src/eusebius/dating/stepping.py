"""Expressions that step from where the narrative stands: "the next day", "that year", "last summer", "three days later"."""

from ..model import Moment
from ..model import moment as moments
from ..model.civil import MINUTES_A_DAY, weekday
from .part import Part
from .stand import Stand

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
        if here is None:
            return None, []
        ahead = (part.weekday - weekday(here)) % 7
        if step > 0:
            ahead = ahead or 7
        elif step < 0:
            ahead = ahead - 7
        return moments.of_day_number(here + ahead), carried
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
    """ "Three days later", "two years ago": as precise as its unit."""
    number, direction = part.number, part.direction or 1
    carried = ["counted from where the narrative stands"]
    here = stand.day
    if part.unit in ("minute", "hour"):
        if here is None:
            return None, []
        if number is not None and stand.minute is not None:
            minutes = int(number * (60 if part.unit == "hour" else 1)) * direction
            return moments.of_day_number(here + (stand.minute + minutes) // MINUTES_A_DAY), carried
        return moments.of_day_number(here), carried
    if number is None:
        return None, []
    count = int(number) * direction
    if part.unit in ("day", "week"):
        return (None, []) if here is None else (moments.of_day_number(here + count * (7 if part.unit == "week" else 1)), carried)
    if stand.year is None:
        return None, []
    if part.unit == "month":
        return (None, []) if stand.month is None else (moments.of_month(*add_months(stand.year, stand.month, count)), carried)
    years = {"decade": 10, "century": 100}.get(part.unit or "year", 1)
    return moments.of_year(stand.year + count * years), carried


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1
