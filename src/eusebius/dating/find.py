"""Finds the parts of time expressions in a passage: every rule of the language, the longest match first, none overlapping."""

import re
from dataclasses import replace
from typing import Any

from ..packs.sections.time import Unit, Values
from .compile import Compiled, Words
from .part import Part

#: What a slot's name has on its end that stands a second time in its rule.
AGAIN = re.compile(r"_\d+$")

#: Abbreviations of time zones have at most so many letters.
LONGEST_ABBREVIATION = 4

ROMAN = {"i": 1, "v": 5, "x": 10}


#: What a rule's slots matched, by slot.
Groups = dict[str, str | None]


def find_parts(text: str, original: str, start: int, end: int, words: Words) -> list[Part]:
    """Parts in text[start:end], in order. `text` is the normal form of `original`; offsets are those of both."""
    found: list[tuple[int, int, int, Part]] = []
    for rank, match in words.finder.matches(text, start, end):
        part = _part(match, words.rules[rank], words, original)
        if part is not None:
            found.append((part.start - part.end, rank, part.start, part))
    taken: list[Part] = []
    covered = bytearray(end - start)
    for _, _, _, part in sorted(found, key=lambda f: f[:3]):
        a, b = part.start - start, part.end - start
        if not any(covered[a:b]):
            covered[a:b] = b"\x01" * (b - a)
            taken.append(part)
    return sorted(taken, key=lambda p: p.start)


def _look_up(words: Words, table: str, text: str | None) -> str | None:
    if text is None:
        return None
    read = words.tables.get(table)
    return read(text) if read else None


def _part(match: re.Match[str], rule: Compiled, words: Words, original: str) -> Part | None:
    """The part that a rule found, None if its words can't be one: a clock time that there is not, a month without its capital."""
    groups: dict[str, str | None] = {}
    for name, text in match.groupdict().items():  # a slot that stands twice in a rule is name_2 the second time
        slot = AGAIN.sub("", name)
        groups[slot] = groups.get(slot) or text
    start = max(match.start(), match.end("clitic") if groups.get("clitic") else 0, *_spans(match, "pre", 1))
    while start < match.end() and original[start] in " \u00a0\n\t":
        start += 1
    if rule.cased and not original[start : start + 1].isupper():
        return None
    if words.months_have_capitals and _is_small_month(match, original):
        return None
    values = rule.values
    counted = groups.get("n")
    number = words.number(counted) if counted else values.number
    clock = _clock(groups, values, words, number)
    if clock is None:
        return None
    part = Part(
        start,
        match.end(),
        rule.name,
        **_date(groups, values, words),
        **clock,
        **{name: getattr(values, name) for name in OF_RULE},
        alone=rule.alone,
        number=number if clock["hour"] is None else None,
        unit=_unit(words, groups.get("unit"), values),
        vague=values.vague or (counted is not None and number is None),
        lead=_lead(match, start) if groups.get("lead") else 0,
        tail=match.end() - min(_spans(match, "tail", 0)) if groups.get("tail") else 0,
    )
    return _with_end(part, groups, match, words)


def _spans(match: re.Match[str], name: str, end: int) -> list[int]:
    """Where a group, which may stand in several alternatives as name, name_2 ..., starts (0) or ends (1), each that matched."""
    return [match.span(group)[end] for group in match.re.groupindex if AGAIN.sub("", group) == name and match.start(group) >= 0]


def _lead(match: re.Match[str], start: int) -> int:
    """How many code points stand before the words of time, with the space behind them."""
    end = max(_spans(match, "lead", 1))
    while match.string.startswith(" ", end):
        end += 1
    return max(0, end - start)


#: What a rule fixes by itself is taken over as it is.
OF_RULE = ("direction", "day_step", "span_days", "overnight", "edge", "about", "target", "aside", "deictic", "anchor", "kind")


def _date(groups: Groups, values: Values, words: Words) -> dict[str, Any]:
    """The fields of a part that tell its date."""
    get = groups.get
    day = _int(get("d")) or _int(_look_up(words, "dw", get("dw")))
    step, century = values.step, None
    if values.unit == "century" and (day or get("roman")):
        ordinal, day = day or _roman(get("roman")) or 1, None
        century = -ordinal if get("bce") else ordinal - 1
    if values.anchor and day is not None:
        step, day = day - 1, None
    feast_month, feast_day, feast = _holiday(words, get("holiday"))
    calendar, calendar_month, calendar_year = _calendar(words, groups)
    month = calendar_month or _int(_look_up(words, "month", get("month"))) or _int(get("mm")) or _roman(get("roman_month"))
    return {
        "year": _era(groups),
        "short_year": _short_year(groups, words),
        "calendar": calendar,
        "calendar_year": calendar_year,
        "month": month or feast_month,
        "day": day or feast_day,
        "feast": feast,
        "weekday": _int(_look_up(words, "wd", get("wd"))),
        "season": _int(_look_up(words, "season", get("season"))),
        "decade": _int(get("decade")),
        "short_decade": _int(get("short_decade") or _look_up(words, "decade_word", get("decade_word"))),
        "century": century,
        "position": _look_up(words, "position", get("position")) or values.position or ("late" if get("position") else None),
        "step": step,
    }


def _clock(groups: Groups, values: Values, words: Words, number: float | None) -> dict[str, Any] | None:
    """The fields of a part that tell its time of day; None if there is no such clock time. A number beside an hour counts its minutes."""
    get = groups.get
    part = _look_up(words, "part", get("part")) or values.part
    hour = _int(get("h"))
    if hour is None:
        hour = _int(_look_up(words, "hw", get("hw")))
    if hour is None:
        hour = values.hour
    if hour is None:
        return {"part": part, "hour": None, "minute": None, "ambiguous": False, "meridiem": None, "zone": None}
    meridiem = values.meridiem or ("am" if get("am") else "pm" if get("pm") else None)
    minute = values.minute if values.minute is not None else _int(get("min"))
    if minute is None:
        minute = int(number or 0)
    if values.minutes_to:
        hour, minute = hour - 1, 60 - minute
    hour += values.hour_step
    if not 0 <= hour <= 24 or not 0 <= minute < 60:
        return None
    ambiguous = 1 <= hour <= 12 and meridiem is None and not _is_exact(get("h"), get("min"))
    return {"part": part, "hour": hour, "minute": minute, "ambiguous": ambiguous, "meridiem": meridiem, "zone": _zone(get("zone"))}


def _calendar(words: Words, groups: Groups) -> tuple[str | None, int | None, int | None]:
    """Another calendar than the common one, its month, and its year."""
    named = _look_up(words, "cal_month", groups.get("cal_month"))
    calendar, _, month = named.partition("-") if named else (_look_up(words, "cal_era", groups.get("cal_era")), "", "")
    year = _int(groups.get("cal_year")) or _roman(groups.get("roman"))
    return (calendar, _int(month), year) if calendar else (None, None, None)


def _is_small_month(match: re.Match[str], original: str) -> bool:
    """True if the month's name stands without a day or year, and without a capital."""
    at = _start(match, "month")
    return at >= 0 and original[at].islower() and max(_start(match, name) for name in ("d", "y", "dw", "year_of_era")) < 0


def _zone(text: str | None) -> str | None:
    """A time zone as it is written, abbreviations in capitals: UTC+2, GMT, local time."""
    return None if text is None else text.upper().replace(" ", "") if len(text.split()[0]) <= LONGEST_ABBREVIATION else text


def _era(groups: Groups) -> int | None:
    """The year, astronomical: 0 is 1 BCE."""
    year = _int(groups.get("y")) or _int(groups.get("year_of_era"))
    return 1 - year if year is not None and groups.get("bce") else year


def _short_year(groups: Groups, words: Words) -> int | None:
    """The last two digits of a year, in digits or in words."""
    if groups.get("short_year"):
        return _int(groups["short_year"])
    tens = _int(_look_up(words, "year_tens", groups.get("year_tens")))
    return None if tens is None else tens + (_int(_look_up(words, "year_units", groups.get("year_units"))) or 0)


def _roman(text: str | None) -> int | None:
    """The value of a Roman numeral of small letters."""
    if not text:
        return None
    values = [ROMAN[letter] for letter in text]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def _holiday(words: Words, text: str | None) -> tuple[int | None, int | None, str | None]:
    """Month and day of a holiday with a fixed date; its name where the year decides."""
    key = _look_up(words, "holiday", text)
    if key is None:
        return None, None, None
    if key[0].isdigit():
        month, _, day = key.partition("-")
        return int(month), int(day), None
    return None, None, key


def _is_exact(hour: str | None, minute: str | None) -> bool:
    """"08:05" is written on a 24-hour clock; "8.05" need not be."""
    return hour is not None and minute is not None and len(hour) == 2 and hour[0] == "0"


def _unit(words: Words, text: str | None, values: Values) -> Unit | None:
    named = _look_up(words, "unit", text) if text else None
    return named or values.unit  # type: ignore[return-value]


#: Slots of the first and of the second end of a range that a rule finds in one piece.
FIRST_SLOTS, SECOND_SLOTS = ("d", "dw", "month", "wd", "y", "year_of_era"), ("d2", "month2", "y2", "yy", "wd2", "year_of_era2")


def _with_end(part: Part, groups: dict[str, str | None], match: re.Match[str], words: Words) -> Part | None:
    """With the second end of a range that the rule found in one piece; None if the two can't be ends of one."""
    day2, month2 = _int(groups.get("d2")), _int(_look_up(words, "month", groups.get("month2")))
    year2, weekday2 = _int(groups.get("y2")), _int(_look_up(words, "wd", groups.get("wd2")))
    if groups.get("year_of_era2") is not None:
        year2 = 1 - int(groups["year_of_era2"] or 0)
    if groups.get("yy") is not None and part.year is not None:
        year2 = part.year // 100 * 100 + int(groups["yy"] or 0)
    if day2 is None and month2 is None and year2 is None and weekday2 is None:
        return part
    if year2 is not None and part.year is not None and not part.year < year2 <= part.year + 400:
        return None
    if day2 is not None and month2 is None and part.day is not None and day2 < part.day:
        return None
    second = min(_start(match, name) for name in SECOND_SLOTS if _start(match, name) >= 0)
    first_end = max(match.end(name) for name in FIRST_SLOTS if 0 <= _start(match, name) < second)
    first_end += match.string.startswith(".", first_end) and first_end + 1 < second  # "21. bis 27. Februar"
    lead = min(_start(match, name) for name in FIRST_SLOTS if _start(match, name) >= 0) - part.start
    last = Part(second, part.end, part.rule, year=year2 or part.year, month=month2 or part.month, day=day2, weekday=weekday2)
    return replace(part, last=last, first_end=first_end, lead=lead)


def _start(match: re.Match[str], name: str) -> int:
    """Where a group begins; -1 if the rule has none, or it matched nothing."""
    return match.start(name) if name in match.re.groupindex else -1


def _int(text: str | None) -> int | None:
    return int(text) if text else None
