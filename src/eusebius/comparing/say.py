"""Says values and findings in words: a moment, a count, a name, in every language of words/."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_decimal
from babel.units import format_unit

from ..model import Count, Moment
from ..model.civil import MINUTES_A_DAY, civil
from ..model.moment import PART_BOUNDS
from .called import Called
from .words import Words


@dataclass(frozen=True, slots=True)
class Term:
    """A word of [terms]."""

    key: str


@dataclass(frozen=True, slots=True)
class Lasting:
    """So many of a CLDR unit of time ("year", "month")."""

    number: int
    unit: str


#: What can stand at a position: a moment, a count, a word of [terms], a duration, a name, or words as they are.
Said = Moment | Count | Term | Lasting | Called | str


@cache
def _locale(name: str) -> Locale:
    """A locale, parsed once."""
    return Locale.parse(name)


def say(value: Said, words: Words) -> str:
    """The value in words."""
    match value:
        case Moment():
            return moment_said(value, words)
        case Count():
            return count_said(value, words)
        case Term():
            return words.terms[value.key]
        case Called():
            return dict(value.forms).get(words.locale.partition("_")[0], value.label)
        case Lasting():
            return str(format_unit(value.number, f"duration-{value.unit}", locale=_locale(words.locale)))
    return value


def points_said(points: Sequence[tuple[Said, str]], words: Words) -> str:
    """Values with their sources, side by side; a value that several give is said once."""
    given: dict[str, list[str]] = {}
    for value, source in points:
        given.setdefault(say(value, words), []).append(source)
    told = {value: words.between_sources.join(dict.fromkeys(sources)) for value, sources in given.items()}
    return words.between_points.join(words.point.format(value=value, source=sources) for value, sources in told.items())


def count_said(count: Count, words: Words) -> str:
    """A count with its hedge and what is counted: "at least 60 dead"."""
    what = words.counted.get(count.what or "", count.unit_text or (count.what or "").replace("_", " "))
    low, high = count.low, count.high
    if count.bound == "at most" and high is not None:
        return words.counts["at most"].format(number=_number(high, words), what=what).strip()
    if low is not None and high is not None and low != high and count.bound == "exact":
        return words.counts["range"].format(low=_number(low, words), high=_number(high, words), what=what).strip()
    middle = (low + high) / 2 if count.bound == "approx" and low is not None and high is not None else None
    number = middle if middle is not None else low if low is not None else high or 0.0
    return words.counts[count.bound].format(number=_number(number, words), what=what).strip()


def _number(value: float, words: Words) -> str:
    return str(format_decimal(round(value, 2), locale=_locale(words.locale)))


def moment_said(moment: Moment, words: Words) -> str:
    """A moment no finer than the source gives it, its doubt, its open end and its zone kept."""
    said = _bounded(moment, words)
    if moment.approximate:
        said = words.moments["about"].format(moment=said)
    return words.moments["zoned"].format(moment=said, zone=moment.zone) if moment.zone else said


def _bounded(moment: Moment, words: Words) -> str:
    first, last = moment.earliest, moment.latest
    relation = moment.relation
    if first is None or last is None:
        edge = last if last is not None else first
        if edge is None:
            return moment.edtf
        if relation not in (("by", "before") if first is None else ("since", "after")):
            return words.moments["until" if first is None else "from"].format(moment=_edge(moment, edge, words))
    else:
        edge = last if relation in ("by", "before") else first
    if relation == "by" and moment.precision == "part" and moment.part:
        return words.by_edges[moment.part].format(day=_day(_part_day(moment, edge), words))
    if relation in ("by", "since", "before", "after"):
        return words.moments[relation].format(moment=_edge(moment, edge, words))
    return _plain(moment, edge, words)


def _plain(moment: Moment, minute: int, words: Words) -> str:
    first, last = minute // MINUTES_A_DAY, (moment.latest if moment.latest is not None else minute) // MINUTES_A_DAY
    if moment.precision == "part" and moment.part and _is_told(first):
        return words.moments["part"].format(day=_day(first, words), part=words.parts[moment.part])
    if moment.precision in ("interval", "week") and first != last:
        return words.moments["between"].format(first=_day(first, words), last=_day(last, words))
    if moment.precision == "century" and _is_told(first) and _is_told(last):
        return words.moments["between"].format(first=civil(first)[0], last=civil(last)[0])
    return _edge(moment, minute, words)


def _edge(moment: Moment, minute: int, words: Words) -> str:
    """The day, month, year or clock time of one edge of a moment, at the moment's precision."""
    day = minute // MINUTES_A_DAY
    year, month, dom = civil(day)
    if not _is_told(day):
        return moment.edtf
    match moment.precision:
        case "minute" | "hour":
            clock = time(minute % MINUTES_A_DAY // 60, minute % 60)
            return words.moments["clock"].format(day=_day(day, words), time=format_time(clock, "HH:mm", locale=_locale(words.locale)))
        case "part" if moment.part:
            return words.edges[moment.part].format(day=_day(_part_day(moment, minute), words))
        case "month":
            return str(format_skeleton("yMMMM", date(year, month, dom), locale=_locale(words.locale)))
        case "season":
            season = words.seasons.get(moment.edtf.strip("./~?%")[-2:], "")
            return words.moments["season"].format(season=season, year=year).strip()
        case "year" | "century":
            return str(year)
        case "decade":
            return words.moments["decade"].format(year=year)
    return _day(day, words)


def _part_day(moment: Moment, minute: int) -> int:
    """The day of a part of a day, which may run on into the next one."""
    runs_on = max(0, PART_BOUNDS[moment.part][1] + 1 - MINUTES_A_DAY) if moment.part and minute == moment.latest else 0
    return (minute - runs_on) // MINUTES_A_DAY


def _is_told(day: int) -> bool:
    """True for the years in which Babel writes dates."""
    return 1 <= civil(day)[0] <= 9999


def _day(day: int, words: Words) -> str:
    year, month, dom = civil(day)
    return str(format_date(date(year, month, dom), "long", locale=_locale(words.locale))) if _is_told(day) else f"{year}-{month:02d}-{dom:02d}"
