"""Puts parts together: date and clock that stand side by side, words that turn a moment into "by" or "since", ranges of two moments."""

import re
from dataclasses import replace
from itertools import zip_longest

from .calendars import is_dual
from .compile import Words
from .part import Part

#: How far before an expression its operator may begin, in code points.
REACH = 40

#: How far before it the words may begin that make an "until" an "on" ("did not come until").
FAR = 90


def combine(parts: list[Part], text: str, start: int, end: int, words: Words) -> list[Part]:
    """Whole expressions out of the parts of text[start:end], in order; parts that count only beside others are dropped."""
    merged = _merge(_dual(parts, text), text, words)
    merged = [_operated(p, text, start, end, words) for p in merged]
    merged = _apposed([p for p in merged if p.alone or p.edge in ("by", "since")], text, words)
    return _shared(_ranges(_counted(merged, text, words), text, start, end, words), text)


#: What stands between the two forms of a dual date, and behind the second.
DUAL, DUAL_END = re.compile(r" ?[(\[] ?| ?/ ?"), re.compile(r"(?: (?P<inner>\d{3,4}))? ?[)\]](?: (?P<year>[12]\d{3})(?!\d))?")


def _dual(parts: list[Part], text: str) -> list[Part]:
    """ "25 October (7 November) 1917", "10 Muharram 61 (10 October 680)": one date, told in two calendars."""
    said: list[Part] = []
    for part in parts:
        before = said[-1] if said else None
        if before is not None and part.end <= before.end:
            continue  # the year behind the brackets
        between = DUAL.fullmatch(text, before.end, part.start) if before is not None else None
        if before is None or between is None or before.kind or part.kind or before.last or part.last or not is_dual(before, part):
            said.append(part)
            continue
        closing = DUAL_END.match(text, part.end) if "/" not in between.group() else None
        told = (closing["inner"] or closing["year"]) if closing else None
        year = part.year or before.year or (int(told) if told else None)
        end = closing.end() if closing else part.end
        said[-1] = replace(part, start=before.start, end=end, year=year, calendar=before.calendar or "julian", is_gregorian=True)
    return said


def _merge(parts: list[Part], text: str, words: Words) -> list[Part]:
    merged: list[Part] = []
    for part in parts:
        before = merged[-1] if merged else None
        if before is not None and _fit(before, part) and words.glue.fullmatch(text, before.end, part.start):
            joined = before.joined(part)
            if "(" in text[before.end : part.start] and text[part.end : part.end + 1] == ")":
                joined = replace(joined, end=part.end + 1)
            merged[-1] = joined
        else:
            merged.append(part)
    return merged


def _apposed(parts: list[Part], text: str, words: Words) -> list[Part]:
    """ "That day" with a full date behind it means that date, not the day told before."""
    said: list[Part] = []
    for part, after in zip_longest(parts, parts[1:]):
        if part is None:  # no parts at all
            continue
        same_day = part.step == 0 and part.unit == "day" and not part.has_time
        if same_day and after is not None and after.day and after.month and words.apposition.fullmatch(text, part.end, after.start):
            said.append(replace(part, step=None, unit=None, year=after.year, month=after.month, day=after.day))
        else:
            said.append(part)
    return said


#: Between dates that share a year stand a comma and two short words at most: "in May and in June 1912".
SHARING = re.compile(r"(?:,? (?:[^\W\d_]{1,5} ){0,2}|[–—/-])")


def _shared(parts: list[Part], text: str) -> list[Part]:
    """ "On 3 May and 5 June 1912": a month or day beside a later one of the same year has that year, a bare day beside one its month too."""
    said = list(parts)
    for i in range(len(said) - 2, -1, -1):
        part, after = said[i], said[i + 1]
        open_ = part.year is None and part.short_year is None and part.step is None and part.direction is None and part.last is None
        told = after.year is not None and after.month is not None and after.kind is None
        if not (open_ and told and part.kind is None and SHARING.fullmatch(text, part.end, after.start)):
            continue
        if part.month is not None and part.month <= (after.month or 0) and (part.day is None) == (after.day is None):
            said[i] = replace(part, year=after.year, beside=after.core)
        elif part.month is None and part.season is None and part.day is not None and part.day < (after.day or 0):
            said[i] = replace(part, year=after.year, month=after.month, beside=after.core)
    return said


#: Days of the units that a duration of whole days may be told in.
DAYS = {"day": 1, "week": 7}


def _counted(parts: list[Part], text: str, words: Words) -> list[Part]:
    """ "For thirteen days from 23 October" is the stretch of days that begins there."""
    if words.counted_from is None:
        return parts
    said: list[Part] = []
    for part in parts:
        before = said[-1] if said else None
        if (
            before is not None and before.kind == "duration" and before.number and before.unit in DAYS and part.day is not None
            and part.last is None and part.edge in (None, "since") and words.counted_from.fullmatch(text, before.end, part.core[0])
        ):  # fmt: skip
            days = int(before.number * DAYS[before.unit])
            said[-1] = replace(part, start=before.start, span_days=days, edge=None, lead=part.core[0] - before.start)
        else:
            said.append(part)
    return said


def _fit(a: Part, b: Part) -> bool:
    """True if the two can be one expression: a date with a time of day or a weekday, a time of day with its part."""
    if a.kind or b.kind or a.last or b.last:
        return False
    if a.has_time and b.has_time:
        one_of_each = (a.part is None) != (b.part is None) and (a.hour is None) != (b.hour is None)
        if not one_of_each:
            return False
    if a.has_date and b.has_date:
        return _counts_off(a, b) or _counts_off(b, a)
    if a.weekday is not None and b.weekday is not None:
        return False
    both = (a.has_date or a.weekday is not None, b.has_date or b.weekday is not None)
    if both == (True, True):
        dated = a if a.has_date else b
        edge_of_month = dated.month is not None and dated.position in ("early", "late")
        return dated.day is not None or dated.step is not None or edge_of_month
    if both == (False, False):
        return a.has_time and b.has_time
    dated = a if both[0] else b
    return dated.day is not None or dated.weekday is not None or dated.unit in ("day", None) or dated.step is not None


def _counts_off(a: Part, b: Part) -> bool:
    """ "Ten years ago in December", "two months before, on 19 June": so far from where the narrative stands, and when that was."""
    bare = b.year is None and b.short_year is None and b.step is None and b.direction is None
    counts = a.direction is not None and a.month is None and (a.unit == "year" or (a.unit == "month" and b.season is None))
    return counts and (b.month is not None or b.season is not None) and bare


def _operated(part: Part, text: str, start: int, end: int, words: Words) -> Part:
    """With the operator that stands before or behind it, and its span widened by the words that belong to it."""
    if part.kind or part.last:
        return part
    head = text[max(start, part.start - REACH) : part.start]
    tail = text[part.end : min(end, part.end + REACH)]
    for name, before, behind, keep in words.operators:
        match = before.search(head) if before else None
        if match is not None and name == "by" and _is_not_until(part, text, start, words):
            return part
        if match is not None:
            at = part.start - len(head) + (match.end("clitic") if match.groupdict().get("clitic") else match.start())
            while at < part.start and not text[at].isalnum():
                at += 1
            return _with_operator(part, name, at if keep else part.start, part.end)
        match = behind.match(tail) if behind else None
        if match is not None:
            return _with_operator(part, name, part.start, part.end + match.end() if keep else part.end)
    return part


def _is_not_until(part: Part, text: str, start: int, words: Words) -> bool:
    """True where the words before make an "until" the moment itself: "did not come until Monday"."""
    return words.not_until is not None and words.not_until.search(text, max(start, part.start - FAR), part.start) is not None


def _with_operator(part: Part, name: str, start: int, end: int) -> Part:
    widened = replace(part, start=start, end=end, lead=part.lead + part.start - start, tail=part.tail + end - part.end)
    if name == "about":
        return replace(widened, about=True)
    if name == "julian":
        return replace(widened, calendar="julian")
    if name == "gregorian":
        return widened
    if part.edge is not None:
        return part
    return replace(widened, edge=name)  # type: ignore[arg-type]


def _ranges(parts: list[Part], text: str, start: int, end: int, words: Words) -> list[Part]:
    """Two expressions with the words of a range around and between them are one."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        whole = _range(before, part, text, start, end, words) if before is not None else None
        if whole is not None:
            joined[-1] = whole
        else:
            joined.append(part)
    return joined


def _range(a: Part, b: Part, text: str, start: int, end: int, words: Words) -> Part | None:
    if a.last or b.last or a.kind or b.kind or b.start - a.end > REACH or (a.has_date and b.step is not None):
        return None
    head = text[max(start, a.start - REACH) : a.start]
    for before, middle, behind in words.between:
        if not middle.fullmatch(text, a.end, b.start):
            continue
        opening = before.search(head)
        closed = behind.match(text[b.end : min(end, b.end + REACH)])
        if closed is None or (opening is None and a.edge != "since"):
            continue
        at = a.start - (len(head) - opening.start()) if opening else a.start
        while at < a.start and not text[at].isalnum():
            at += 1
        first_end, low = a.core[1], a.core[0]
        whole = replace(a, edge=None, start=at, end=b.end + closed.end(), last=replace(b, edge=None, start=b.core[0]))
        return replace(whole, first_end=first_end, lead=low - at, tail=0)
    return None
