"""The time of a day: clock times and parts of the day, with noon and midnight set right and the small hours on the day that they dawn."""

from dataclasses import replace

from ..model import Moment
from ..model import moment as moments
from .part import Part
from .stand import Stand

#: From this hour on, a clock time before six in the morning that names no day is the next day's.
EVENING_HOUR, SMALL_HOURS = 17, 6

#: "On 19 April, shortly after midnight": a date that ends at most so many code points before names the day that begins then.
BESIDE = 12

#: In which half of the day the parts lie, to tell eight in the evening from eight in the morning.
LATE_PARTS = ("afternoon", "evening")


def time_of_day(part: Part, base: Moment, stand: Stand) -> tuple[Moment, list[str]]:
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
        if part.part == "midnight" and part.edge == "after" and part.day is not None:
            return moments.at_clock(base, 0), carried
        if part.part == "midnight" and part.edge in (None, "after") and not named and _stands_beside(part, stand):
            return moments.at_clock(base, 0), [*carried, "the midnight that begins the day beside it"]
        if part.part == "midnight" and part.edge == "after" and (not named or part.step is not None or late):
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
    elif part.overnight and hour < SMALL_HOURS:
        base = moments.of_day_number(day + 1)
        carried.append("the small hours of that night")
    return replace(moments.at_clock(base, hour, minute), zone=part.zone), carried


def _stands_beside(part: Part, stand: Stand) -> bool:
    """True if the day that a part of the day is of was told right before it, as a day."""
    if stand.span is None or stand.minute is not None or stand.moment is None or stand.moment.precision != "day":
        return False
    return 0 <= part.start - stand.span.end <= BESIDE


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
