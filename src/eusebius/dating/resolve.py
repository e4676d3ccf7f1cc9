"""Resolves an expression along the narrative: what it leaves open is taken from where the narrative stands, and the trace says so."""

import re
from dataclasses import dataclass, replace

from ..model import Moment, Span, TraceStep
from ..model import moment as moments
from ..model.civil import MINUTES_A_DAY, civil, weekday
from .part import Part

#: A bare weekday is the next one, unless it was at most so many days ago.
WEEKDAY_BACK = 2

#: From this hour on, a clock time before six in the morning that names no day is the next day's.
EVENING_HOUR, SMALL_HOURS = 17, 6

#: In which half of the day the parts lie, to tell eight in the evening from eight in the morning.
LATE_PARTS = ("afternoon", "evening")

ISO_UNITS = {"minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W", "month": "{}M", "year": "{}Y"}


@dataclass(frozen=True)
class Stand:
    """Where a narrative stands: the moment told last, the minute of its day if known, and the words that say so.

    `begin`: nothing has been told yet, the moment is a guess; `written`: it is the day of writing, from which a text mostly looks back.
    """

    moment: Moment | None = None
    minute: int | None = None
    span: Span | None = None
    begin: bool = False
    written: bool = False

    @property
    def day(self) -> int | None:
        """The day that it stands on, if it is known to the day; the last one of a range."""
        if self.moment is None:
            return None
        if self.moment.is_one_day:
            return self.moment.first_day
        return self.moment.last_day if self.moment.precision == "interval" or self.moment.earliest is None else None

    @property
    def year(self) -> int | None:
        """The year that it stands in, if it stands in one."""
        if self.moment is None:
            return None
        edge = self.moment.first_day if self.moment.first_day is not None else self.moment.last_day
        return None if edge is None else civil(edge)[0]

    @property
    def month(self) -> int | None:
        """The month that it stands in, if known."""
        if self.moment is None or self.moment.precision in ("year", "decade", "century", "season"):
            return None
        edge = self.moment.first_day if self.moment.first_day is not None else self.moment.last_day
        return None if edge is None else civil(edge)[1]


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
    base, carried = _date(part, stand, shift)
    if base is None:
        return None, (*trace, TraceStep("the narrative doesn't say from which day")), False
    trace += [TraceStep(rule, stand.span) for rule in carried]
    if part.day_step and base.is_one_day and base.first_day is not None:
        base = moments.of_day_number(base.first_day + part.day_step)
    if part.span_days and base.first_day is not None:
        base = moments.between(base, moments.of_day_number(base.first_day + part.span_days - 1))
    if part.has_time and base.is_one_day:
        base, more = _time_of_day(part, base, stand)
        trace += [TraceStep(rule, stand.span) for rule in more]
    if part.about:
        base = moments.about(base)
    return _with_edge(part, base), tuple(trace), not carried


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
    low, trace, explicit = resolve(first, stand, shift)
    if low is None:
        return None, trace, explicit
    high, more, explicit_too = resolve(replace(last, edge=None), Stand(low, None, stand.span))
    if high is None or (low.earliest is not None and high.latest is not None and high.latest < low.earliest):
        return low, trace, explicit
    carried = tuple(step for step in (*trace[1:], *more[1:]))
    explicit = explicit and (explicit_too or last.year is None)
    return moments.between(low, high), (TraceStep(part.rule), *dict.fromkeys(carried)), explicit


def _date(part: Part, stand: Stand, shift: int) -> tuple[Moment | None, list[str]]:
    """The date of a part, before its time of day, and what was carried on for it."""
    if part.decade is not None:
        return moments.of_decade(part.decade), []
    if part.century is not None:
        return moments.of_century(part.century), []
    if part.feast is not None:
        return _feast(part, stand)
    if part.direction is not None:
        return _offset(part, stand)
    if part.step is not None:
        return _stepped(part, stand)
    if part.season is not None:
        year = part.year if part.year is not None else stand.year
        return (None, []) if year is None else (moments.of_season(year, part.season), [] if part.year else ["year carried on"])
    if part.month is not None:
        return _month_or_day(part, stand, shift)
    if part.year is not None:
        return moments.of_year(part.year), []
    if part.day is not None:
        return _day_of_month(part, stand, shift)
    if part.weekday is not None:
        return _weekday(part, stand, shift)
    day = stand.day
    return (None, []) if day is None else (moments.of_day_number(day), ["day carried on"])


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
    return (moments.of_month(year, month) if part.day is None else moments.of_day(year, month, part.day)), carried


def _day_of_month(part: Part, stand: Stand, shift: int) -> tuple[Moment | None, list[str]]:
    """A bare day of the month ("the 23rd"): of the month the narrative stands in, or so many months on; a weekday must fit."""
    if stand.year is None or stand.month is None or part.day is None:
        return None, []
    year, month = _add_months(stand.year, stand.month, shift)
    day = moments.of_day(year, month, part.day)
    if part.weekday is not None and day.first_day is not None and weekday(day.first_day) != part.weekday and shift:
        return None, []
    return day, ["month and year carried on"] if not shift else ["the month after" if shift > 0 else "the month before"]


def _weekday(part: Part, stand: Stand, shift: int) -> tuple[Moment | None, list[str]]:
    """A bare weekday: the next one from where the narrative stands, that day included, or one that has only just passed."""
    here = stand.day
    if here is None or part.weekday is None:
        return None, []
    ahead = (part.weekday - weekday(here)) % 7 + 7 * shift
    if stand.written:
        return moments.of_day_number(here + ahead - 7 * (ahead > 0)), ["such a weekday before the day of writing"]
    if ahead >= 7 - WEEKDAY_BACK:
        return moments.of_day_number(here + ahead - 7), ["the last such weekday"]
    return moments.of_day_number(here + ahead), ["the next such weekday"]


def _stepped(part: Part, stand: Stand) -> tuple[Moment | None, list[str]]:
    """ "The next day", "that year", "last Tuesday": so many units from where the narrative stands."""
    step = part.step or 0
    carried = ["same" if step == 0 else "next" if step > 0 else "previous"]
    here = stand.day
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
        return moments.of_month(*_add_months(stand.year, stand.month, step)), carried
    if part.unit == "season":
        return None, []
    if part.unit == "decade":
        return moments.of_decade(stand.year // 10 + step), carried
    if part.unit == "century":
        return moments.of_century(stand.year // 100 + step), carried
    return moments.of_year(stand.year + step), carried


def _offset(part: Part, stand: Stand) -> tuple[Moment | None, list[str]]:
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
        return (None, []) if stand.month is None else (moments.of_month(*_add_months(stand.year, stand.month, count)), carried)
    years = {"decade": 10, "century": 100}.get(part.unit or "year", 1)
    return moments.of_year(stand.year + count * years), carried


def _add_months(year: int, month: int, count: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1


def _time_of_day(part: Part, base: Moment, stand: Stand) -> tuple[Moment, list[str]]:
    """The clock time or part of the day, with noon and midnight set right and the small hours on the day that they dawn."""
    day = base.first_day
    if day is None:
        return base, []
    carried: list[str] = []
    named = part.has_date or part.weekday is not None
    if part.hour is None:
        if part.part is None:
            return base, []
        late = stand.minute is not None and stand.minute >= EVENING_HOUR * 60
        if part.part == "midnight" and part.edge == "after" and (not named or part.step is not None or late) and part.day is None:
            return moments.at_clock(moments.of_day_number(day + 1), 0), [*carried, "the midnight that ends that day"]
        if not named and part.part == "dawn" and late and stand.day == day:
            base = moments.of_day_number(day + 1)
            carried.append("the dawn after that evening")
        return moments.at_part(base, part.part), carried
    hour, minute = part.hour, part.minute or 0
    if part.meridiem == "pm" and hour < 12:
        hour += 12
    elif part.meridiem == "am" and hour == 12:
        hour = 0
    elif part.ambiguous and hour == 12 and stand.day == day and stand.minute is not None and stand.minute < SMALL_HOURS * 60:
        hour = 0
        carried.append("after midnight")
    elif part.ambiguous and part.part is not None:
        hour = _hour_by_part(hour, part.part)
    elif part.ambiguous and stand.minute is not None and stand.day == day and hour < 12:
        after_noon = hour * 60 + 720 + minute
        if hour * 60 + minute < stand.minute <= after_noon:
            hour += 12
            carried.append("later than what was told before")
    small = hour < SMALL_HOURS and not named and stand.day == day and stand.minute is not None
    if small and stand.minute is not None and stand.minute >= EVENING_HOUR * 60:
        base = moments.of_day_number(day + 1)
        carried.append("after midnight")
    elif part.part == "night" and hour < SMALL_HOURS and named and part.step is None and part.ambiguous:
        base = moments.of_day_number(day)
    return moments.at_clock(base, hour, minute), carried


def _hour_by_part(hour: int, part: str) -> int:
    if part in LATE_PARTS and hour < 12:
        return hour + 12
    if part == "night" and 5 < hour < 12:
        return hour + 12
    if part in ("night", "midnight") and hour == 12:
        return 24
    if part == "noon" and hour < 4:
        return hour + 12
    return hour
