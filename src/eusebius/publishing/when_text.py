"""A moment as a reader would say it, in English: "23 October 1956, evening", "by 21:30", "between ...", with its doubt kept."""

from ..model import Moment
from ..model.civil import MINUTES_A_DAY, civil
from ..model.moment import PART_BOUNDS

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def when_text(moment: Moment | None) -> str:
    """The moment in words; "undated" for None."""
    if moment is None:
        return "undated"
    words = _words(moment)
    if moment.approximate:
        words = f"about {words}"
    if moment.zone:
        words = f"{words} ({moment.zone})"
    return words


def day_text(day: int) -> str:
    """A day by its number: "23 October 1956"."""
    year, month, dom = civil(day)
    return f"{dom} {MONTHS[month - 1]} {year_words(year)}"


def year_words(year: int) -> str:
    """An astronomical year as people write it: 1956, 44 BCE."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def _words(moment: Moment) -> str:
    if moment.relation == "by" and moment.latest is not None:
        return f"by {_edge(moment, moment.latest)}"
    if moment.relation == "since" and moment.earliest is not None:
        return f"since {_edge(moment, moment.earliest)}"
    if moment.earliest is None or moment.latest is None:
        edge = moment.latest if moment.latest is not None else moment.earliest
        side = "until" if moment.latest is not None else "from"
        return "undated" if edge is None else f"{side} {day_text(edge // MINUTES_A_DAY)}"
    first = moment.earliest // MINUTES_A_DAY
    if moment.precision in ("minute", "hour") and moment.earliest == moment.latest:
        return f"{day_text(first)}, {moment.earliest % MINUTES_A_DAY // 60:02d}:{moment.earliest % 60:02d}"
    if moment.precision == "part" and moment.part:
        return f"{day_text(first)}, {moment.part}"
    last = moment.last_day if moment.last_day is not None else first
    if first == last:
        return day_text(first)
    year, month, _ = civil(first)
    if moment.precision == "month":
        return f"{MONTHS[month - 1]} {year_words(year)}"
    if moment.precision == "season":
        return f"{SEASONS.get(moment.edtf.rstrip('~?%')[-2:], 'season')} {year_words(year)}"
    if moment.precision == "year":
        return year_words(year)
    if moment.precision == "decade":
        return f"the {year_words(year)}s"
    if moment.precision == "century":
        return f"{year_words(year)} to {year_words(civil(last)[0])}"
    return f"{day_text(first)} to {day_text(last)}"


def _edge(moment: Moment, minute: int) -> str:
    """The edge of an open moment, no finer than it was given."""
    day = day_text(minute // MINUTES_A_DAY)
    if moment.precision in ("minute", "hour"):
        return f"{minute % MINUTES_A_DAY // 60:02d}:{minute % 60:02d} on {day}"
    if moment.precision == "part" and moment.part:
        into_next = max(0, PART_BOUNDS[moment.part][1] + 1 - MINUTES_A_DAY)
        return f"{moment.part} of {day_text((minute - into_next) // MINUTES_A_DAY)}"
    if moment.precision == "month":
        _, month, _ = civil(minute // MINUTES_A_DAY)
        return f"{MONTHS[month - 1]} {year_words(civil(minute // MINUTES_A_DAY)[0])}"
    if moment.precision == "season":
        year, season = moment.edtf.rstrip("~?%").removeprefix("../").removesuffix("/..").rsplit("-", 1)
        return f"{SEASONS.get(season, 'season')} {year_words(int(year))}"
    if moment.precision in ("year", "decade", "century"):
        return year_words(civil(minute // MINUTES_A_DAY)[0])
    return day
