"""The narrative clock: which expressions move the narrative and which only look aside, chosen for the whole document at once.

A narrative mostly goes on in small steps. Each way to read the document (this date moves the clock, that one is an aside; this
"March" is that year's or the next) costs what its steps cost, and the cheapest way through wins; so what comes later decides
whether a jump back was the story or a glance. The costs are below, chosen by coordinate search on labelled histories in several languages
(tools/learn_clock.py); to weigh something else, add a name here and use it in `_steps`.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..model import Moment, TraceStep
from ..model.civil import MINUTES_A_DAY, weekday
from .part import Part
from .resolve import Resolved, resolve
from .stand import Stand

#: A step on costs this times the logarithm of its days.
ON = 0.2

#: A step back costs so much, and this times the logarithm of its days: stories seldom go back.
BACK, BACK_DAYS = 0.5, 0.3

#: An aside costs so much; more where it opens its sentence; less for each sign that it looks aside; less where it is a bare year.
ASIDE, ASIDE_OPENING, ASIDE_SIGN, ASIDE_YEAR = 1.65, 1.6, 1.5, 0.8

#: It costs so much more where a sentence opens with a full date, which is how a narrative moves on.
ASIDE_FULL = 2.0

#: An aside without a year of its own also costs this times the logarithm of its distance in days: it is about something near.
ASIDE_DAYS = 0.3

#: A day or month taken from the next year (month, week) instead of the one told, or from the one before.
NEXT, BEFORE = 1.35, 3.0

#: A bare day of the month taken from the next month: a month is sooner over than a year.
NEXT_MONTH = 1.15

#: The same where a text is read from the day of its writing: the year before, the year after.
PAST, COMING = 0.6, 3.0

#: "That year" just after an aside more likely means the aside's year.
SAME_AFTER_ASIDE = 1.5

#: A weekday that does not fit its date costs so much: sources do err, but seldom.
WRONG_WEEKDAY = 2.5

#: "The next day, the 20th": a date that is not the day which the words before it say costs so much.
WRONG_APPOSITION = 4.0

#: A reading in which an expression can't be resolved costs so much: it was told to be understood.
UNRESOLVED = 2.0

#: So many readings are followed at a time.
BEAM = 8

COARSE = ("year", "decade", "century", "season")


@dataclass(frozen=True)
class Place:
    """An expression and what its place in the text says: the number of its sentence, whether it opens it, stands in a heading,
    how many signs there are that it looks aside; `fixed` is the day that "yesterday" is counted from, if it was told; `apposed`: it says once
    more which day the expression before it means.
    """

    part: Part
    sentence: int
    opens: bool = False
    heading: bool = False
    signs: int = 0
    fixed: Stand | None = None
    apposed: bool = False


@dataclass(frozen=True)
class Told:
    """What an expression means where it stands, and whether it moves the clock."""

    moment: Moment | None
    trace: tuple[TraceStep, ...]
    explicit: bool
    sets: bool


@dataclass(frozen=True)
class _Way:
    """One way to read the document up to some expression. `aside` is the glance that the sentence `aside_in` has taken."""

    cost: float
    stand: Stand
    aside: Stand | None = None
    aside_in: int = -2
    told: "tuple[_Way, Told] | None" = None


def follow(places: Sequence[Place], begins: Sequence[tuple[float, Stand]], stand_of: Callable[[Part, Moment], Stand]) -> list[Told]:
    """What each expression means, in order. `begins` are where the narrative may stand at first, with what each costs."""
    ways = [_Way(cost, stand) for cost, stand in begins] or [_Way(0.0, Stand())]
    known: dict[tuple[int, Stand, int], Resolved] = {}
    for number, place in enumerate(places):
        on: dict[tuple[object, ...], _Way] = {}
        for way in ways:
            for cost, told, stand, aside in _steps(number, place, way, known, stand_of):
                aside_in = place.sentence if aside is not None and aside is not way.aside else way.aside_in if aside is not None else -2
                new = _Way(way.cost + cost, stand, aside, aside_in, (way, told))
                key = (stand.moment, stand.minute, aside.moment if aside else None, aside_in)
                if key not in on or new.cost < on[key].cost - 1e-9:
                    on[key] = new
        ways = sorted(on.values(), key=lambda w: w.cost)[:BEAM]
    best: list[Told] = []
    way = ways[0]
    while way.told is not None:
        way, told = way.told
        best.append(told)
    return best[::-1]


Step = tuple[float, Told, Stand, Stand | None]


def _steps(
    number: int, place: Place, way: _Way, known: dict[tuple[int, Stand, int], Resolved], stand_of: Callable[[Part, Moment], Stand]
) -> Iterator[Step]:
    """All ways on over one expression: (cost, what it means, where the narrative then stands, the sentence's aside)."""
    part = place.part
    here = way.aside is not None and way.aside_in == place.sentence
    stands = [(0.0, way.aside, True)] if here and way.aside is not None else [(0.0, way.stand, False)]
    if here and (part.month is not None or part.weekday is not None or (part.has_time and not part.has_date)):
        stands.append((0.0, way.stand, False))
    if place.fixed is not None:
        stands = [(0.0, place.fixed, False)]
    aside = way.aside if here or place.sentence == way.aside_in + 1 else None
    for base, stand, looking_aside in stands:
        for shift_cost, shift in _shifts(part, stand):
            key = (number, stand, shift)
            if key not in known:
                known[key] = resolve(part, stand, shift)
            moment, trace, explicit = known[key]
            if moment is None:
                if not shift:
                    yield base + UNRESOLVED, Told(None, trace, explicit, False), way.stand, aside
                continue
            cost = base + shift_cost
            if part.step == 0 and part.unit not in (None, "day") and not here and aside is not None:
                cost += SAME_AFTER_ASIDE
            if part.weekday is not None and moment.is_one_day and weekday(moment.first_day or 0) != part.weekday:
                cost += WRONG_WEEKDAY
            if place.apposed and moment.first_day not in (way.stand.day, way.aside.day if way.aside else None):
                cost += WRONG_APPOSITION
            standing = stand_of(part, moment)
            start = place.fixed or way.stand
            move = None if looking_aside and part.year is None else _move_cost(place, moment, start)
            if move is not None:
                yield cost + move, Told(moment, trace, explicit, True), standing, None
            glance = standing if (here or part.year is not None or part.month is not None) and not part.target else aside
            glancing = _aside_cost(place, moment, start, looking_aside, move is None)
            yield cost + glancing, Told(moment, trace, explicit, False), way.stand, glance


def _shifts(part: Part, stand: Stand) -> list[tuple[float, int]]:
    """Which year, month or week a part without one may take: that told (0), the next (1), the one before (-1)."""
    first = part if part.year is None else None
    free = first is not None and part.step is None and part.direction is None and part.season is None and stand.moment is not None
    if free and stand.month is not None and (part.month is not None or part.day is not None):
        return [(0.0, 0), (PAST, -1), (COMING, 1)] if stand.written else [(0.0, 0), (NEXT if part.month is not None else NEXT_MONTH, 1), (BEFORE, -1)]
    return [(0.0, 0)]


def _move_cost(place: Place, moment: Moment, stand: Stand) -> float | None:
    """What it costs that the narrative moves to a moment; None if this expression can't move it."""
    part = place.part
    if part.aside or (part.target and not place.opens) or (part.edge in ("by", "since") and not part.has_date):
        return None
    here = stand.moment
    if here is None or (stand.begin and not stand.written) or place.heading:
        return 0.0
    low, high = _bounds(moment)
    here_low, here_high = _bounds(here)
    if low <= here_low and here_high < high and moment.precision not in ("day", "interval") and not part.has_time:
        return None  # a stretch that holds where the narrative stands says nothing new
    if moment.relation == "since" and not place.opens:
        return None
    on, back = max(0, low - here_high), max(0, here_low - high)
    if stand.written:
        on, back = back, on
    if on:
        return ON * math.log1p(on)
    if back:
        return BACK + BACK_DAYS * math.log1p(back)
    return 0.0 if low >= here_low else BACK / 2


def _aside_cost(place: Place, moment: Moment, stand: Stand, looking_aside: bool, only: bool) -> float:
    part = place.part
    if only or looking_aside:
        return 0.0
    cost = ASIDE + ASIDE_OPENING * place.opens - ASIDE_SIGN * place.signs
    if place.opens and part.year is not None and part.month is not None:
        cost += ASIDE_FULL
    if place.heading:
        cost += 3 * ASIDE
    if part.year is not None:
        cost -= ASIDE_YEAR * (moment.precision in COARSE)
    elif stand.moment is not None:
        low, high = _bounds(moment)
        here_low, here_high = _bounds(stand.moment)
        cost += ASIDE_DAYS * math.log1p(max(0, low - here_high, here_low - high))
    return max(cost, 0.1)


#: About how many days a stretch has, to bound the open side of "by 1941".
DAYS = {"week": 7, "month": 30, "season": 91, "year": 365, "decade": 3652, "century": 36524}


def _bounds(moment: Moment) -> tuple[int, int]:
    """First and last day; an open end counts as that of the stretch named."""
    width = DAYS.get(moment.precision, 1) - 1
    if moment.earliest is None or moment.latest is None:
        first = moment.earliest // MINUTES_A_DAY if moment.earliest is not None else (moment.latest or 0) // MINUTES_A_DAY - width
        return first, first + width
    last = moment.last_day if moment.is_one_day and moment.last_day is not None else moment.latest // MINUTES_A_DAY
    return moment.earliest // MINUTES_A_DAY, last
