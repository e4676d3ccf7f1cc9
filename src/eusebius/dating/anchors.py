"""Anchors: literals of which one must stand wherever a pattern matches, so that patterns are tried only around them, not at every letter.

The idea is that of the trigram and literal filters in front of search engines (R. Cox, "Regular Expression Matching with a Trigram Index",
2012). A pattern is read with the standard library's own parser of regular expressions; what it can't bound has no anchors, and its pattern
is tried everywhere.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick_rs

#: A pattern that may match more code points than this is not bounded: words and digits of one expression are fewer.
LONGEST = 250

#: So many code points behind an anchor's reach stay in sight of a pattern, for what must or must not follow.
SIGHT = 48

#: A set of signs with more members than this says too little to be spelled out.
WIDEST_SET = 12

#: A part of a pattern that can be more than so many strings isn't spelled out.
MOST_STRINGS = 150

#: About how rare a letter is in a text of letters, and how rare a digit: one in so many signs.
LETTER, DIGIT = 18.0, 300.0

DIGITS = frozenset("0123456789")

#: Strings of which one must stand in a match; None: there are none.
Found = frozenset[str] | None

NOTHING: frozenset[str] = frozenset({""})


@dataclass(frozen=True)
class Anchors:
    """Literals of which at least one stands in every match, and how many code points a match may have at most."""

    literals: frozenset[str]
    longest: int


def anchors_of(pattern: str) -> Anchors | None:
    """The anchors of a pattern; None if it has none or may match without bound."""
    parsed = _parser.parse(pattern)
    _, longest = parsed.getwidth()
    exact, best = _of_row(parsed)
    literals = _better(exact, best)
    if literals is None or "" in literals or longest > LONGEST:
        return None
    return Anchors(literals, int(longest))


def longest_match(pattern: str) -> int:
    """How many code points a pattern may match at most."""
    return int(_parser.parse(pattern).getwidth()[1])


def _cost(found: Found) -> float:
    """How often one of the strings is likely to stand in a text, by their lengths."""
    if found is None or "" in found:
        return math.inf
    return math.fsum(map(_share, found))  # fsum: the same in any order of the set


@cache
def _share(string: str) -> float:
    """How often a string is likely to stand in a text."""
    digits = sum(map(str.isdigit, string))
    return float(LETTER ** (digits - len(string)) * DIGIT**-digits)


def _better(a: Found, b: Found) -> Found:
    """The rarer of two sets of strings."""
    return a if _cost(a) <= _cost(b) else b


#: Of a part of a pattern: all strings that it can match, if they are few; and the rarest set of which one must stand in it.
Told = tuple[Found, Found]


def _of_row(row: Iterable[tuple[Any, Any]]) -> Told:
    """Things that stand one after another. What can be spelled out is joined, as in the pre-filter of RE2."""
    best: Found = None
    exact: frozenset[str] = NOTHING
    whole = True
    for op, value in row:
        strings, rarest = _of_one(op, value)
        best = _better(best, rarest)
        if strings is not None and len(exact) * len(strings) <= MOST_STRINGS:
            exact = frozenset(a + b for a in exact for b in strings)
            continue
        best = _better(best, exact)
        exact = strings if strings is not None and len(strings) <= MOST_STRINGS else NOTHING
        whole = False
    return (exact if whole else None), _better(best, exact)


def _of_one(op: Any, value: Any) -> Told:
    if op is c.LITERAL:
        return frozenset({chr(value)}), None
    if op in (c.ASSERT, c.ASSERT_NOT, c.AT):
        return NOTHING, None
    if op is c.SUBPATTERN:
        return _of_row(value[3])
    if op is c.ATOMIC_GROUP:
        return _of_row(value)
    if op is c.IN:
        signs = _of_set(value)
        return signs, signs
    if op is c.BRANCH:
        return _of_ways([_of_row(way) for way in value[1]])
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        least, most, inner = value
        strings, rarest = _of_row(inner)
        once = strings if most == 1 else None
        return (once | NOTHING if once is not None and least == 0 else once), (rarest if least else None)
    return None, None


def _of_ways(ways: list[Told]) -> Told:
    """One of several things."""
    exact = [strings for strings, _ in ways]
    rarest = [_better(strings, best) for strings, best in ways]
    every = None if any(r is None or "" in r for r in rarest) else frozenset().union(*(r for r in rarest if r))
    if any(strings is None for strings in exact):
        return None, every
    return frozenset().union(*(strings for strings in exact if strings)), every


def _of_set(members: Iterable[tuple[Any, Any]]) -> Found:
    signs: set[str] = set()
    for op, value in members:
        if op is c.LITERAL:
            signs.add(chr(value))
        elif op is c.RANGE and value[1] - value[0] < WIDEST_SET:
            signs.update(map(chr, range(value[0], value[1] + 1)))
        elif op is c.CATEGORY and value is c.CATEGORY_DIGIT:
            signs |= DIGITS
        else:
            return None
    return frozenset(signs) if 0 < len(signs) <= WIDEST_SET else None


class Finder:
    """Tries patterns on a text, each only around its anchors."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._patterns = patterns
        known = [anchors_of(p.pattern) for p in patterns]
        self._everywhere = [i for i, anchors in enumerate(known) if anchors is None]
        self._longest = [anchors.longest if anchors else 0 for anchors in known]
        literals = sorted({literal for anchors in known if anchors for literal in anchors.literals})
        self._users = [[i for i, anchors in enumerate(known) if anchors and literal in anchors.literals] for literal in literals]
        self._automaton = ahocorasick_rs.AhoCorasick(literals) if literals else None

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str]]]:
        """Matches in text[start:end], each with the number of its pattern; those of one pattern may overlap where it has anchors."""
        for number in self._everywhere:
            for match in self._patterns[number].finditer(text, start, end):
                yield number, match
        windows: dict[int, list[list[int]]] = {}
        if self._automaton is not None:
            for literal, low, high in self._automaton.find_matches_as_indexes(text[start:end], overlapping=True):
                for number in self._users[literal]:
                    longest = self._longest[number]
                    first, last = start + high - longest - 1, start + low + longest
                    mine = windows.setdefault(number, [])
                    if mine and first <= mine[-1][1]:
                        mine[-1][1] = max(last, mine[-1][1])
                    else:
                        mine.append([first, last])
        for number, places in windows.items():
            pattern = self._patterns[number]
            for first, last in places:
                for match in pattern.finditer(text, max(start, first), min(end, last + SIGHT)):
                    if match.end() <= last or last >= end:
                        yield number, match
