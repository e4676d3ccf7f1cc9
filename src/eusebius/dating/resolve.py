"""Resolves an expression along the narrative: what it leaves open is taken from where the narrative stands, and the trace says so."""

import re
from dataclasses import replace

from ..model import Moment, TraceStep
from ..model import moment as moments
from ..model.civil import days_in_month, weekday
from ..model.time import LENT
from .calendars import CALENDARS, from_julian, moment_in
from .day_time import time_of_day
from .part import Part
from .portions import portion
from .stand import Stand
from .stepping import add_months, offset, stepped

#: A bare weekday is the next one, unless it was at most so many days ago.
WEEKDAY_BACK = 1

#: The century of a year of two digits where a text tells no other: that in which a writer of today leaves it out.
CENTURY = 1900

#: A year of two digits that lies ahead of where the narrative stands counts as so many times as far; none lies beyond LATEST: no text tells
#: of such years yet.
AHEAD, LATEST = 1.1, 2030

ISO_UNITS = {"minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "month": "{}M", "year": "{}Y"}

Resolved = tuple[Moment | None, tuple[TraceStep, ...], bool]


def resolve(part: Part, stand: Stand, shift: int = 0) -> Resolved:
    """The moment that a part means, the trace of what was carried on, and whether the words alone said it (True: explicit).

    A part that needs what the narrative doesn't tell is left without a moment; no day, month or year is invented. `shift`: take
    what is carried on from so many years (of a month), months (of a day) or weeks (of a weekday) later.
    """
    try:
        return _resolve(part, stand, shift)
    except ValueError:  # a day or an hour that does not exist: the words are no date after all
        return None, (TraceStep("there is no such date"),), True


def duration_of(part: Part) -> str:
    """The ISO 8601 duration of a duration or set; X where the number is vague."""
    template = ISO_UNITS.get(part.unit or "", "{}D")
    if part.unit in ("decade", "century"):
        years = int((part.number or 1) * (10 if part.unit == "decade" else 100))
        return f"P{years}Y"
    if part.vague:
        return "P" + template.format("X")
    number = part.number if part.number is not None else 1
    return "P" + template.format(int(number) if number == int(number) else number)


def _resolve(part: Part, stand: Stand, shift: int) -> Resolved:
    trace: list[TraceStep] = [TraceStep(part.rule)]
    if part.last is not None:
        return _range(part, stand, shift)
    told = part
    part, since_when = _with_century(part, stand)
    base, carried = _date(part, stand, shift)
    if base is None:
        return None, (*trace, TraceStep("the narrative doesn't say from which day")), False
    carried += since_when
    if told.short_year is not None and stand.year is None:
        base = moments.doubtful(base)
    trace += [TraceStep(LENT if stand.lent else rule, stand.span) for rule in carried]
    base = portion(base, part.position)
    if part.is_gregorian and part.calendar is not None:
        base = replace(base, calendar=part.calendar)
    if part.day_step and base.is_one_day and base.first_day is not None:
        base = moments.of_day_number(base.first_day + part.day_step)
    if part.span_days and base.first_day is not None:
        base = moments.between(base, moments.of_day_number(base.first_day + part.span_days - 1))
    if part.has_time and base.is_one_day:
        base, more = time_of_day(part, base, stand)
        trace += [TraceStep(rule, stand.span) for rule in more]
    if part.about:
        base = moments.about(base)
    return _with_edge(part, base), tuple(trace), not carried and part.beside is None


def _with_century(part: Part, stand: Stand) -> tuple[Part, list[str]]:
    """A year or decade of two digits ("'56", "the sixties") is that nearest to where the narrative stands, sooner before it than after;
    without a narrative a year is one of CENTURY, a decade is left open."""
    if part.short_year is not None and stand.year is None:
        return replace(part, year=CENTURY + part.short_year, short_year=None), [f"of the {CENTURY}s, as no century is told"]
    if (part.short_year is None and part.short_decade is None) or stand.year is None:
        return part, []
    here = stand.year
    digits = part.short_year if part.short_year is not None else 10 * (part.short_decade or 0) + 5
    ahead = AHEAD if part.short_year is not None else 1
    years = [here // 100 * 100 + century + digits for century in (-100, 0, 100)]
    year = min((y for y in years if y <= max(LATEST, here)), key=lambda year: max(here - year, ahead * (year - here)))
    if part.short_year is not None:
        return replace(part, year=year, short_year=None), ["century carried on"]
    return replace(part, decade=year // 10, short_decade=None), ["century carried on"]


def _with_edge(part: Part, base: Moment) -> Moment:
    if part.edge == "by":
        return moments.by(base)
    if part.edge == "since":
        return moments.since(base)
    if part.edge in ("before", "after") and base.precision in ("minute", "hour", "part"):
        return replace(moments.about(base), relation=part.edge)
    if part.edge == "before":
        return replace(moments.by(base), relation="before")
    if part.edge == "after":
        return replace(moments.since(base), relation="after")
    return base


def _range(part: Part, stand: Stand, shift: int) -> Resolved:
    last = part.last
    if last is None:
        return None, (), True
    first = replace(part, last=None, edge=None)
    if first.year is None and last.year is not None and last.month is not None:
        year = last.year - 1 if first.month is not None and first.month > last.month else last.year
        first = replace(first, year=year) if first.month is not None else first
    if first.month is None and first.day is not None and last.month is not None:
        first = replace(first, month=last.month, year=first.year or last.year)
    if first.has_time and not first.has_date and first.weekday is None and last.has_date:
        first = replace(first, year=last.year, month=last.month, day=last.day, weekday=last.weekday)  # "between 6 and 8 p.m. on 5 May"
    low, trace, explicit = resolve(first, stand, shift)
    if low is None:
        return None, trace, explicit
    second, standing = replace(last, edge=None), Stand(low, None, stand.span)
    high, more, explicit_too = resolve(second, standing)
    if high is not None and low.earliest is not None and (high.latest or 0) < low.earliest and last.month is not None and last.year is None:
        high, more, explicit_too = resolve(second, standing, 1)  # "from October to March"
    if high is None or (low.earliest is not None and high.latest is not None and high.latest < low.earliest):
        return low, trace, explicit
    carried = tuple(step for step in (*trace[1:], *more[1:]))
    explicit = explicit and (explicit_too or last.year is None)
    return moments.between(low, high), (TraceStep(part.rule), *dict.fromkeys(carried)), explicit


def _date(part: Part, stand: Stand, shift: int) -> tuple[Moment | None, list[str]]:
    """The date of a part, before its time of day, and what was carried on for it."""
    if part.calendar in CALENDARS and part.calendar != "julian" and not part.is_gregorian:
        return moment_in(part, stand)
    if part.decade is not None:
        return moments.of_decade(part.decade), []
    if part.century is not None:
        return _century(part.century), []
    if part.feast is not None:
        return _feast(part, stand)
    if part.direction is not None:
        return offset(part, stand)
    if part.step is not None:
        return stepped(part, stand)
    if part.season is not None:
        year = part.year if part.year is not None else stand.year
        return (None, []) if year is None else (moments.of_season(year, part.season), [] if part.year else ["year carried on"])
    if part.month is not None:
        return _month_or_day(part, stand, shift)
    if part.year is not None:
        return moments.of_year(part.year), []
    if part.short_year is not None or part.short_decade is not None:
        return None, []
    if part.day is not None:
        return _day_of_month(part, stand, shift)
    if part.weekday is not None:
        return _weekday(part, stand, shift)
    day = stand.day
    return (None, []) if day is None else (moments.of_day_number(day), ["day carried on"])


def _century(number: int) -> Moment:
    """A century by its first two digits, or minus its ordinal before our era (-1: 100 to 1 BCE)."""
    if number >= 0:
        return moments.of_century(number)
    return moments.between(moments.of_year(1 + 100 * number), moments.of_year(100 * (number + 1)))


def _feast(part: Part, stand: Stand) -> tuple[Moment | None, list[str]]:
    """A feast that moves with Easter, of its own year or the one told."""
    from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

    year = part.year if part.year is not None else stand.year
    if year is None or not 1583 <= year <= 4099:
        return None, []
    name, sign, days = re.match(r"([a-z ]+)([+-]?)(\d*)", part.feast or "").groups()  # type: ignore[union-attr]
    day = easter(year, EASTER_ORTHODOX if name.startswith("orthodox") else EASTER_WESTERN).toordinal()
    return moments.of_day_number(day + int(f"{sign}{days}" or 0)), [] if part.year is not None else ["year carried on"]


def _month_or_day(part: Part, stand: Stand, shift: int) -> tuple[Moment | None, list[str]]:
    month = part.month or 1
    year, carried = part.year, []
    if year is None:
        if stand.year is None:
            return None, []
        year = stand.year + shift
        carried = ["year carried on"] if not shift else ["the year after" if shift > 0 else "the year before"]
    if part.calendar == "julian" and not part.is_gregorian:
        return from_julian(part, year), carried
    if part.day is None and part.weekday is not None:
        return _edge_of_month(year, month, part), [*carried, "the weekday nearest to that end of the month"]
    return (moments.of_month(year, month) if part.day is None else moments.of_day(year, month, part.day)), carried


def _edge_of_month(year: int, month: int, part: Part) -> Moment:
    """ "On a Tuesday at the end of September": the last Tuesday, or at its beginning the first; roughly."""
    days = [moments.of_day(year, month, day + 1) for day in range(days_in_month(year, month))]
    fitting = [day for day in days if weekday(day.first_day or 0) == part.weekday]
    return moments.about(fitting[-1 if part.position == "late" else 0])


def _day_of_month(part: Part, stand: Stand, shift: int) -> tuple[Moment | None, list[str]]:
    """A bare day of the month ("the 23rd"): of the month the narrative stands in, or so many months on; a weekday must fit."""
    if stand.year is None or stand.month is None or part.day is None:
        return None, []
    year, month = add_months(stand.year, stand.month, shift)
    day = moments.of_day(year, month, part.day)
    if part.weekday is not None and day.first_day is not None and weekday(day.first_day) != part.weekday and shift:
        return None, []
    return day, ["month and year carried on"] if not shift else ["the month after" if shift > 0 else "the month before"]


def _weekday(part: Part, stand: Stand, shift: int) -> tuple[Moment | None, list[str]]:
    """A bare weekday: the next one from where the narrative stands, that day included, or one that has only just passed."""
    here = stand.day
    if part.weekday is None or stand.moment is None:
        return None, []
    if stand.lent and stand.moment.is_one_day and (day := stand.moment.first_day) is not None:
        return moments.of_day_number(day + (part.weekday - weekday(day) + 3) % 7 - 3), ["the nearest such weekday"]
    if here is None:
        return None, []
    ahead = (part.weekday - weekday(here)) % 7 + 7 * shift
    if stand.written:
        return moments.of_day_number(here + ahead - 7 * (ahead > 0)), ["such a weekday before the day of writing"]
    if ahead >= 7 - WEEKDAY_BACK:
        return moments.of_day_number(here + ahead - 7), ["the last such weekday"]
    return moments.of_day_number(here + ahead), ["the next such weekday"]
