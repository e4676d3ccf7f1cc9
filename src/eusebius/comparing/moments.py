"""Two moments held against each other: bounds in, verdict out, each at its own precision, with the slack that people's clocks need."""

from typing import Final, Literal, NamedTuple

from ..model import Moment, Statement, Verdict
from ..model.civil import MINUTES_A_DAY
from .verdicts import of_bounds

#: Steps to which people round a clock time, in minutes: a time on such a step may be off by less than half of it; any other is meant to
#: the minute.
CLOCK_STEPS: Final = (60, 30, 15)

#: Minutes that two clock times may be apart and still be one where a source calls its own rough; and where one is a part of the day.
ROUGH_CLOCK_SLACK: Final = 45
PART_SLACK: Final = 60

#: Times of the day no farther apart than this are one and the same clock time on two days.
CLOCK_SLACK: Final = 30

#: Clock times no farther apart than this differ rather than contradict: a happening begins for one witness before it does for another.
NEAR_CLOCK: Final = 120

#: A night may be named by either of its two days: so many minutes past one day's end it can still be the same night.
NIGHT_MINUTES: Final = 6 * 60

#: Moments of the day that are no farther apart are told as two times, not as two dates.
HALF_DAY: Final = MINUTES_A_DAY // 2

#: How many days "about" may be off, by precision: about a quarter of the unit, and a day or two for a day. Seasons have no sharp ends at all.
ABOUT_DAYS: Final[dict[str, int]] = {"day": 2, "part": 1, "week": 3, "month": 8, "season": 25, "interval": 2, "year": 200, "decade": 1000}

#: Precisions that say something about the time of day.
OF_THE_DAY: Final = ("minute", "hour", "part")


class Held(NamedTuple):
    """How two moments compare: as dates or as times, the verdict, and whether it is for other zones that it is no more."""

    kind: Literal["date", "time"]
    verdict: Verdict
    zones: bool = False


def held(a: Moment, b: Moment) -> Held:
    """Compares two moments. The order of the two makes no difference."""
    of_day = a.precision in OF_THE_DAY, b.precision in OF_THE_DAY
    gap = apart(a, b)
    if all(of_day) and (gap < HALF_DAY or _days(a, b) != "contradicts"):
        return _times(a, b, gap)
    days = _days(a, b)
    if days != "contradicts":
        return Held("date", days)
    night = "night" in (a.part, b.part) or "midnight" in (a.part, b.part)
    if any(of_day) and gap <= (NIGHT_MINUTES if night else PART_SLACK):
        return Held("date", "compatible")
    about = max((ABOUT_DAYS.get(m.precision, 0) for m in (a, b) if m.approximate or m.precision == "season"), default=0)
    return Held("date", "compatible" if gap <= about * MINUTES_A_DAY else "contradicts")


def clash(a: Statement, b: Statement) -> bool:
    """True if two statements give times that can't both be right: what else differs in them is then mostly of two happenings."""
    return a.moment is not None and b.moment is not None and held(a.moment, b.moment).verdict == "contradicts"


def _times(a: Moment, b: Moment, gap: int) -> Held:
    if (a.zone or b.zone) and a.zone != b.zone:
        return Held("time", "compatible", zones=True)
    verdict = of_bounds((a.earliest, a.latest), (b.earliest, b.latest), _slack(a, b))
    if verdict == "contradicts" and gap <= NEAR_CLOCK:
        return Held("time", "differs")
    return Held("time", verdict)


def _slack(a: Moment, b: Moment) -> float:
    """How many minutes two times of the day may be apart and still be one, by how finely both are told."""
    if "part" in (a.precision, b.precision):
        return PART_SLACK
    if a.approximate or b.approximate:
        return ROUGH_CLOCK_SLACK
    return max((_step(m) - 1) // 2 for m in (a, b))


def _step(moment: Moment) -> int:
    """The step to which a clock time may be rounded, in minutes."""
    edges = _edges(moment)
    return next((step for step in CLOCK_STEPS if edges is not None and edges[0] % step == 0), 1)


def _days(a: Moment, b: Moment) -> Verdict:
    return of_bounds((a.first_day, a.last_day), (b.first_day, b.last_day))


def apart(a: Moment, b: Moment) -> int:
    """Minutes between two moments, 0 if they touch."""
    if a.latest is not None and b.earliest is not None and a.latest < b.earliest:
        return b.earliest - a.latest
    if b.latest is not None and a.earliest is not None and b.latest < a.earliest:
        return a.earliest - b.latest
    return 0


def same_clock(a: Moment, b: Moment) -> bool:
    """True if both give a time of the day, and it can be the same one whatever the day; an hour up to twelve may be of either half.

    Clocks of two zones always can.
    """
    edges = [_edges(m) for m in (a, b)]
    if a.precision not in OF_THE_DAY or b.precision not in OF_THE_DAY or edges[0] is None or edges[1] is None:
        return False
    if a.zone != b.zone:
        return True
    by_halves = any(m.precision != "part" and e[0] % MINUTES_A_DAY <= HALF_DAY for m, e in zip((a, b), edges, strict=True) if e is not None)
    round_of = HALF_DAY if by_halves else MINUTES_A_DAY
    (first, last), (start, end) = edges[0], edges[1]
    shift = round((first - start) / round_of) * round_of
    gap = max(first, start + shift) - min(last, end + shift)
    return gap <= (PART_SLACK if a.approximate or b.approximate else CLOCK_SLACK)


def _edges(moment: Moment) -> tuple[int, int] | None:
    """First and last minute; of a moment that is open at one end the minute that it names."""
    edges = [edge for edge in (moment.earliest, moment.latest) if edge is not None]
    return (edges[0], edges[-1]) if edges else None


def width(moment: Moment) -> int:
    """How many minutes it spans; an open end counts as for ever."""
    return 10**9 if moment.earliest is None or moment.latest is None else moment.latest - moment.earliest
