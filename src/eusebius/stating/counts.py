"""Counts: how many of what, with the hedges that widen the number. The hedges are the pack's, the numbers tagging's."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ..model import Count, Hit, Number, Span, TaggedDocument
from ..model.count import APPROX, Bound
from ..packs.concepts import class_of
from ..packs.sections.grammar import Grammar
from ..tagging.fold import fold
from ..tagging.numbers import find_numbers
from ..tagging.units import unit_behind
from .parts import is_part

#: A hedge may stand so many code points before or behind its number.
REACH = 24

#: The word in a range ("74 to 85 metres") has at most so many letters, and its end is less than so many times its beginning.
TIE = 4
TIED = 10

#: An ending written onto a number.
ENDING = re.compile(r"^['-]?\w+ ")

#: What is counted stands within so many words behind the number (or the number is part of its word).
UNIT_REACH = 4

#: Words for many people that their number may follow.
COLLECTIVE = frozenset({"crowd", "group"})

#: Concepts of these classes can be counted.
COUNTABLE = ("person", "body", "thing", "building", "office", "place")


def counts_of(
    tagged: TaggedDocument, start: int, end: int, hits: Sequence[Hit], taken: Sequence[Span], language: str, grammar: Grammar | None, kind: str
) -> tuple[Count, ...]:
    """Counts in text[start:end], in order. Numbers inside `taken` (time expressions, names) are none, nor are
    ordinals. `kind` is the clause's kind of happening."""
    text = tagged.document.text
    found: list[Count] = []
    numbers = find_numbers(text[start:end], language)
    for number in _ranged(numbers, text, start, end, language):
        a, b = start + number.start, start + number.end
        span = tagged.span(a, b)
        if number.ordinal or any(span.overlaps(t) for t in taken):
            continue
        if text[b : b + 1] in "%‰" or (a > 0 and text[a - 1] in "$€£№#"):
            continue
        measure = _measure(text, b, end, hits, language)
        if measure is None and number.low == number.high and (number.low or 0) < 2:
            continue
        if text[b : b + 1] == "." and text[a:b].isdecimal() and a == start:
            continue  # the number of a list item
        if measure is not None:
            bound, low, high, begin = _hedged(tagged, start, a, measure[1], end, number, grammar)
            quote, words = text[begin : measure[1]], text[b : measure[1]].strip(" -")
            found.append(Count(tagged.span(begin, measure[1]), quote, low, high, measure[0], words, bound))
            continue
        unit = _apposed(tagged, start, a, b, end, hits, grammar) or _unit(tagged, a, b, end, hits)
        if unit is None or unit[0] is None:
            unit = _unit_before(tagged, start, a, b, hits, grammar) or _crowd_of(tagged, start, a, b, end, hits, grammar) or unit
        if unit is None:
            continue
        what, unit_text, unit_end = unit
        bound, low, high, begin = _hedged(tagged, start, a, b, end, number, grammar)
        part = is_part(text[start:a], start, hits, grammar)
        what = what if part and what is not None else _of_kind(what, kind, hits, a, start + numbers[0].start)
        stop = max(b, unit_end)
        found.append(Count(tagged.span(begin, stop), text[begin:stop], low, high, what, unit_text, bound, part))
    return tuple(found)


def _ranged(numbers: Sequence[Number], text: str, start: int, end: int, language: str) -> list[Number]:
    """The numbers, two of them as one range where a short word ties them to one unit of measure: "74 to 85 metres"."""
    found: list[Number] = []
    for number in numbers:
        before = found[-1] if found else None
        if before is not None and before.low and number.high and before.low == before.high and before.low < number.high < TIED * before.low:
            between = text[start + before.end : start + number.start]
            if len(between.split()) == 1 and len(between.strip()) <= TIE and unit_behind(text[start + number.end : end], language):
                found[-1] = replace(number, start=before.start, low=before.low)
                continue
        found.append(number)
    return found


def _measure(text: str, start: int, end: int, hits: Sequence[Hit], language: str) -> tuple[str, int] | None:
    """The unit of measure behind a number that ends at `start`, and where its words end; none before people ("300 foot soldiers")."""
    unit = unit_behind(text[start:end], language)
    if unit is None or any(class_of(h.concept) == "person" and 0 <= h.start - start - unit[1] <= 1 for h in hits):
        return None
    return unit[0], start + unit[1]


def _hedged(
    tagged: TaggedDocument, start: int, first: int, last: int, end: int, number: Number, grammar: Grammar | None
) -> tuple[Bound, float | None, float | None, int]:
    """How the words beside text[first:last], a number, hedge it: bound, low, high, and where they begin."""
    text = tagged.document.text
    head = f" {fold(text[max(start, first - REACH) : first])}"
    tails = _behind(fold(text[last : min(end, last + REACH)]))
    bound: Bound = "exact"
    begin = first
    for name, hedges in _hedges(grammar):
        hedge = next((h for h in hedges if head.rstrip().endswith(f" {h}") or any(t.startswith(f"{h} ") for t in tails)), None)
        if hedge is not None:
            bound = name
            if head.rstrip().endswith(hedge):
                begin = first - (len(head) - head.rstrip().rfind(hedge))
            break
    low, high = number.low, number.high
    if bound == "exact" and high is None:
        bound = "at least"
    if bound == "at least":
        high = None
    elif bound == "at most":
        low, high = None, high if high is not None else low
    elif bound == "approx" and low is not None and high is not None:
        low, high = low * (1 - APPROX), high * (1 + APPROX)
    return bound, low, high, begin


#: What befalls people in a clause that counts them, and what they are counted as.
FATES: dict[str, str] = {
    **dict.fromkeys(("die", "lose_life", "kill", "dead_person", "victim", "execute", "massacre"), "dead_person"),
    **dict.fromkeys(("wound", "wounded_person"), "wounded_person"),
    **dict.fromkeys(("survive", "survivor"), "survivor"),
}
PEOPLE = frozenset(
    {None, "people", "man", "youth", "woman", "child", "die", "lose_life", "kill", "victim", "execute", "massacre", "wound", "survive"}
)


def _of_kind(what: str | None, kind: str, hits: Sequence[Hit], number: int, first: int) -> str | None:
    """Whom a clause on deaths or wounds counts: "fifteen people died" counts the dead.

    Of several fates the next behind the number holds where the clause begins with a number (the first is at `first`), else the last before.
    """
    if what not in PEOPLE:
        return what
    fates = sorted((h for h in hits if h.concept in FATES), key=lambda h: (h.start, h.concept))
    if not fates:
        return "dead_person" if kind in ("casualties", "killing") else what
    before, behind = [h for h in fates if h.start < number], [h for h in fates if h.start >= number]
    chosen = (behind or before[-1:])[0] if first < fates[0].start else (before[-1:] or behind)[0]
    return FATES[chosen.concept]


def _behind(tail: str) -> tuple[str, ...]:
    """What stands behind a number, with and without an ending that is written onto it ("900-nál többen")."""
    plain = re.sub(r"[^\w'-]+", " ", tail).strip() + " "
    return (plain, ENDING.sub("", plain)) if tail[:1].strip() else (plain,)


@cache
def _hedges(grammar: Grammar | None) -> list[tuple[Bound, list[str]]]:
    if grammar is None:
        return []
    hedges = grammar.hedges
    table: tuple[tuple[Bound, tuple[str, ...]], ...] = (("at most", hedges.at_most), ("at least", hedges.at_least), ("approx", hedges.approx))
    return [(name, sorted((fold(w) for w in words), key=lambda w: (-len(w), w))) for name, words in table]


def _apposed(
    tagged: TaggedDocument, start: int, number: int, end: int, limit: int, hits: Sequence[Hit], grammar: Grammar | None
) -> tuple[str | None, str, int] | None:
    """Who is counted where the number stands between commas behind them: "the *soldiers*, some two hundred, came"."""
    text = tagged.document.text
    if text[end:limit].lstrip()[:1] not in (",", "،", ")", ""):
        return None
    head = text[start:number].rstrip()
    hedge = next((h for _, words in _hedges(grammar) for h in words if fold(head).endswith(f" {h}")), "")
    if head[: len(head) - len(hedge)].rstrip()[-1:] not in (",", "،", "("):
        return None
    counted = [h for h in hits if start <= h.start and h.end <= number and class_of(h.concept) == "person"]
    return (counted[-1].concept, text[counted[-1].start : counted[-1].end], end) if counted else None


def _unit_before(
    tagged: TaggedDocument, start: int, number: int, end: int, hits: Sequence[Hit], grammar: Grammar | None
) -> tuple[str | None, str, int] | None:
    """What is counted where it stands before the number: "the number of *dead* rose to 12"."""
    amounts = {fold(w) for w in grammar.amount_words} if grammar is not None else set()
    word = next((t for t in reversed(tagged.tokens) if start <= t.start and t.end <= number and t.folded in amounts), None)
    if word is None:
        return None
    counted = [h for h in hits if start <= h.start and h.end <= number and class_of(h.concept) in COUNTABLE]
    if not counted:
        return None, tagged.document.text[word.start : word.end], end
    best = min(counted, key=lambda h: (max(h.start - word.end, word.start - h.end), h.start))
    return best.concept, tagged.document.text[best.start : best.end], end


def _crowd_of(
    tagged: TaggedDocument, start: int, number: int, end: int, limit: int, hits: Sequence[Hit], grammar: Grammar | None
) -> tuple[str | None, str, int] | None:
    """Who is counted where the number stands right behind them: "a *crowd* of about 150,000"; of others, only if no noun follows."""
    text = tagged.document.text
    counted = [h for h in hits if start <= h.start and h.end <= number and (class_of(h.concept) == "person" or h.concept in FATES)]
    last = max(counted, key=lambda h: h.end, default=None)
    if last is None or (last.concept not in COLLECTIVE and text[end:limit].lstrip()[:1] not in ("", ",", ".", ";", ")", "،", "؛")):
        return None
    between = fold(text[last.end : number])
    for _, words in _hedges(grammar):
        between = next((between.replace(f" {w} ", " ", 1) for w in words if f" {w} " in between), between)
    linked = len(between.split()) <= 1 and not any(sign in between for sign in ",.;:()،؛")
    return (last.concept, text[last.start : last.end], end) if linked else None


def _unit(tagged: TaggedDocument, start: int, end: int, limit: int, hits: Sequence[Hit]) -> tuple[str | None, str, int] | None:
    """What is counted: (concept, its word, where that word ends); None if nothing countable stands there."""
    text = tagged.document.text
    low = bisect_left(tagged.tokens, end, key=lambda t: t.start)
    high = bisect_left(tagged.tokens, min(limit, end + 60), low, key=lambda t: t.start)
    words = [t for t in tagged.tokens[low:high] if t.is_word][:UNIT_REACH]
    reach = words[-1].end if words else end
    near = [h for h in hits if end <= h.start <= reach and class_of(h.concept) in COUNTABLE]
    if near:
        best = min(near, key=lambda h: (class_of(h.concept) != "person", h.start) if h.start - end < 20 else (True, h.start))
        return best.concept, text[best.start : best.end], best.end
    inside = [h for h in hits if h.start <= start < h.end and class_of(h.concept) in COUNTABLE]
    if inside:
        return inside[0].concept, text[inside[0].start : inside[0].end], inside[0].end
    dying = [h for h in hits if h.concept in PEOPLE and class_of(h.concept) == "act" and end <= h.start <= reach]
    if dying:
        return dying[0].concept, text[dying[0].start : dying[0].end], end
    return (None, words[0].text, words[0].end) if words else None
