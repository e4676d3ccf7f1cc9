"""A moment in the words of the interface, as scripts/moments.js says it: words from words/CODE.toml, names of months and days from Babel."""

import re
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date, format_skeleton

from ....model import Moment
from ....model.civil import MINUTES_A_DAY, civil
from ....model.moment import PART_BOUNDS
from ..words import Speaker

#: Babel knows the years 1 to 9999; for any other this one stands in, a leap year too, and is replaced by it.
STAND_IN = 2000

#: A year and its spring, summer, autumn or winter in EDTF.
SEASON = re.compile(r"(-?\d{4,})-(2[1-4])")

#: What is written instead of a form before the year 1, where the era must be told.
WITH_ERA = {"full": "GyMMMEd", "long": "GyMMMd", "yMMMM": "GyMMM", "y": "Gy"}


class Dates:
    """Says moments and days in the language of a speaker."""

    def __init__(self, say: Speaker) -> None:
        self._say = say

    def day(self, number: int, weekday: bool = False) -> str:
        """A day by its number (1 is 0001-01-01): "23 October 1956", with the day of the week if asked for."""
        return _written(number, "full" if weekday else "long", self._say.locale)

    def when(self, moment: Moment | None) -> str:
        """The moment in words, with its doubt and its zone."""
        if moment is None:
            return self._say("relation.undated")
        text = self._bare(moment)
        if moment.approximate:
            text = self._say("relation.about", when=text)
        return f"{text} ({moment.zone})" if moment.zone else text

    def heading(self, moment: Moment | None) -> str:
        """What an event stands under: its day, or the time it is known to."""
        if moment is None:
            return self._say("harmony.undated")
        return self.day(moment.first_day, weekday=True) if moment.is_one_day and moment.first_day is not None else self.when(moment)

    def within(self, moment: Moment | None) -> str:
        """What is left to say under the heading of its day: a clock time, a part of the day, or nothing."""
        if moment is None or not moment.is_one_day or moment.earliest is None or moment.latest is None:
            return ""
        text = ""
        if moment.precision in ("minute", "hour") and moment.earliest == moment.latest:
            text = _clock(moment.earliest)
        elif moment.precision == "part" and moment.part:
            text = self._say.term("part", moment.part)
        elif moment.latest - moment.earliest < MINUTES_A_DAY - 1:
            text = self._say("relation.between", first=_clock(moment.earliest), last=_clock(moment.latest))
        return self._say("relation.about", when=text) if text and moment.approximate else text

    def _bare(self, moment: Moment) -> str:
        earliest, latest, say = moment.earliest, moment.latest, self._say
        if earliest is None and latest is None:
            return say("relation.undated")
        if earliest is None or latest is None:
            relation = moment.relation if moment.relation in ("by", "before", "after", "since") else "until" if earliest is None else "from"
            edge = latest if earliest is None else earliest
            return say(f"relation.{relation}", when=self._edge(moment, edge or 0))
        first = earliest // MINUTES_A_DAY
        if moment.precision in ("minute", "hour") and earliest == latest:
            return say("relation.at", day=self.day(first), time=_clock(earliest))
        if moment.precision == "part" and moment.part:
            return say("relation.at", day=self.day(first), time=say.term("part", moment.part))
        last = moment.last_day if moment.last_day is not None else first
        if first == last:
            if latest - earliest >= MINUTES_A_DAY - 1:
                return self.day(first)
            return say("relation.at", day=self.day(first), time=say("relation.between", first=_clock(earliest), last=_clock(latest)))
        return self._stretch(moment, first, last)

    def _stretch(self, moment: Moment, first: int, last: int) -> str:
        say = self._say
        match moment.precision:
            case "month":
                return _written(first, "yMMMM", say.locale)
            case "season":
                return self._season(moment, first)
            case "year":
                return _written(first, "y", say.locale)
            case "decade":
                return say("relation.decade", year=_year(first))
            case "century":
                return say("relation.between", first=_year(first), last=_year(last))
        return say("relation.between", first=self.day(first), last=self.day(last))

    def _season(self, moment: Moment, day: int) -> str:
        """A season, with the year that EDTF has for it: a winter is of the year in which it begins."""
        found = SEASON.search(moment.edtf)
        return self._say(f"season.{found[2]}", year=str(int(found[1]))) if found else _written(day, "y", self._say.locale)

    def _edge(self, moment: Moment, minute: int) -> str:
        """The edge of an open moment, no finer than it was given."""
        day = minute // MINUTES_A_DAY
        if moment.precision in ("minute", "hour"):
            return self._say("relation.at", day=self.day(day), time=_clock(minute))
        if moment.precision == "part" and moment.part:
            into_next = max(0, PART_BOUNDS[moment.part][1] + 1 - MINUTES_A_DAY)
            return self._say("relation.at", day=self.day((minute - into_next) // MINUTES_A_DAY), time=self._say.term("part", moment.part))
        if moment.precision == "month":
            return _written(day, "yMMMM", self._say.locale)
        if moment.precision == "season":
            return self._season(moment, day)
        if moment.precision in ("year", "decade", "century"):
            return _written(day, "y", self._say.locale)
        return self.day(day)


def _clock(minute: int) -> str:
    return f"{minute % MINUTES_A_DAY // 60:02d}:{minute % 60:02d}"


def _year(day: int) -> str:
    """The bare number of the year, as it stands within words; before the year 1 as astronomers count."""
    return str(civil(day)[0])


@cache
def _written(day: int, form: str, locale: str) -> str:
    """A day in a form of Babel's (full, long, or a skeleton)."""
    year, month, dom = civil(day)
    if 1 <= year <= 9999:
        return _formatted(date(year, month, dom), form, locale)
    if year > 9999:
        return _formatted(date(STAND_IN, month, dom), form, locale).replace(str(STAND_IN), str(year))
    eras = Locale.parse(locale).eras["abbreviated"]
    text = _formatted(date(STAND_IN, month, dom), WITH_ERA[form], locale)
    return text.replace(eras[1], eras[0]).replace(str(STAND_IN), str(1 - year))


def _formatted(day: date, form: str, locale: str) -> str:
    return str(format_date(day, form, locale=locale) if form in ("full", "long") else format_skeleton(form, day, locale=locale))
