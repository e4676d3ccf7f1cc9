"""Says values and findings in words: a moment, a count, a name, in every language of words/."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from babel.dates import format_date, format_skeleton, format_time
from babel.numbers import format_decimal

from ..model import Count, Moment
from ..model.civil import MINUTES_A_DAY, civil
from .words import Words


@dataclass(frozen=True, slots=True)
class Term:
    """A word of [terms]."""

    key: str


#: What can stand at a position: a moment, a count, a word of [terms], or a label as it is.
Said = Moment | Count | Term | str


def say(value: Said, words: Words) -> str:
    """The value in words."""
    match value:
        case Moment():
            return moment_said(value, words)
        case Count():
            return count_said(value, words)
        case Term():
            return words.terms[value.key]
    return value


def points_said(points: Sequence[tuple[Said, str]], words: Words) -> str:
    """Values with their sources, side by side."""
    return words.between_points.join(words.point.format(value=say(value, words), source=source) for value, source in points)


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
    return str(format_decimal(round(value, 2), locale=words.locale))


def moment_said(moment: Moment, words: Words) -> str:
    """A moment no finer than the source gives it, its doubt and its open end kept."""
    if moment.relation == "by" and moment.latest is not None:
        said = words.moments["by"].format(moment=_edge(moment, moment.latest, words))
    elif moment.relation in ("since", "before", "after"):
        edge = moment.latest if moment.relation == "before" else moment.earliest
        other = moment.earliest if moment.relation == "before" else moment.latest
        edge = edge if edge is not None else other
        said = moment.edtf if edge is None else words.moments[moment.relation].format(moment=_edge(moment, edge, words))
    else:
        said = _plain(moment, words)
    return words.moments["about"].format(moment=said) if moment.approximate else said


def _plain(moment: Moment, words: Words) -> str:
    if moment.earliest is None or moment.latest is None:
        return moment.edtf
    first, last = moment.earliest // MINUTES_A_DAY, moment.latest // MINUTES_A_DAY
    if moment.precision in ("interval", "week") and first != last:
        return words.moments["between"].format(first=_day(first, words), last=_day(last, words))
    return _edge(moment, moment.earliest, words)


def _edge(moment: Moment, minute: int, words: Words) -> str:
    """The day, month, year or clock time of one edge of a moment, at the moment's precision."""
    day = minute // MINUTES_A_DAY
    year, month, dom = civil(day)
    if not 1 <= year <= 9999:
        return moment.edtf
    match moment.precision:
        case "minute" | "hour":
            clock = time(minute % MINUTES_A_DAY // 60, minute % 60)
            return words.moments["clock"].format(day=_day(day, words), time=format_time(clock, "HH:mm", locale=words.locale))
        case "part" if moment.part:
            return words.moments["part"].format(day=_day(day, words), part=words.parts[moment.part])
        case "month":
            return str(format_skeleton("yMMMM", date(year, month, dom), locale=words.locale))
        case "season":
            season = words.seasons.get(moment.edtf.strip("./~?%")[-2:], "")
            return words.moments["season"].format(season=season, year=year).strip()
        case "year":
            return str(year)
        case "decade":
            return words.moments["decade"].format(year=year)
        case "century":
            return moment.edtf
    return _day(day, words)


def _day(day: int, words: Words) -> str:
    year, month, dom = civil(day)
    return str(format_date(date(year, month, dom), "long", locale=words.locale)) if 1 <= year <= 9999 else f"{year}-{month:02d}-{dom:02d}"
