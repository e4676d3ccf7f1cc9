"""Anchors: literals of which one must stand wherever a pattern matches, so that patterns are tried only around them, not at every letter.

The idea is that of the trigram and literal filters in front of search engines (R. Cox, "Regular Expression Matching with a Trigram Index",
2012). A pattern is read with the standard library's own parser of regular expressions; what it can't bound has no anchors, and its pattern
is tried everywhere.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import ahocorasick_rs

#: A pattern that may match more code points than this is not bounded: words and digits of one expression are fewer.
LONGEST = 250

#: So many code points behind an anchor's reach stay in sight of a pattern, for what must or must not follow.
SIGHT = 48

#: What a reference back to a group may match at most: a sign between digits.
LONGEST_GROUP = 3

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


class Told(NamedTuple):
    """Of a part of a pattern: all strings that it can match, if they are few; the rarest set of which one must stand in it; its longest match."""

    exact: Found
    best: Found
    longest: int


@dataclass(frozen=True)
class Anchors:
    """Literals of which at least one stands in every match, and how many code points a match may have at most."""

    literals: frozenset[str]
    longest: int


def anchors_of(pattern: str, slots: Mapping[str, Told] | None = None) -> Anchors | None:
    """The anchors of a pattern; None if it has none or may match without bound. `slots`: single signs that stand for what was told before."""
    told = tell(pattern, slots)
    literals = _better(told.exact, told.best)
    if literals is None or "" in literals or told.longest > LONGEST:
        return None
    return Anchors(literals, told.longest)


def tell(pattern: str, slots: Mapping[str, Told] | None = None) -> Told:
    """What is known of a pattern or a part of one."""
    return _row(_parser.parse(pattern), slots or {})


#: A pattern that is a plain word.
PLAIN = re.compile(r"[\w' -]+")


def longest_match(pattern: str) -> int:
    """How many code points a pattern may match at most."""
    return len(pattern) if PLAIN.fullmatch(pattern) else int(_parser.parse(pattern).getwidth()[1])


@lru_cache(maxsize=10_000)
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


def _row(row: Iterable[tuple[Any, Any]], slots: Mapping[str, Told]) -> Told:
    """Things that stand one after another. What can be spelled out is joined, as in the pre-filter of RE2."""
    best: Found = None
    exact: frozenset[str] = NOTHING
    whole, longest = True, 0
    for op, value in row:
        strings, rarest, length = _one(op, value, slots)
        best = _better(best, rarest)
        longest += length
        if strings is not None and len(exact) * len(strings) <= MOST_STRINGS:
            exact = frozenset(a + b for a in exact for b in strings)
            continue
        best = _better(best, exact)
        exact = strings if strings is not None and len(strings) <= MOST_STRINGS else NOTHING
        whole = False
    return Told(exact if whole else None, _better(best, exact), longest)


def _one(op: Any, value: Any, slots: Mapping[str, Told]) -> Told:
    if op is c.LITERAL:
        sign = chr(value)
        return slots[sign] if sign in slots else Told(frozenset({sign}), None, 1)
    if op in (c.ASSERT, c.ASSERT_NOT, c.AT):
        return Told(NOTHING, None, 0)
    if op is c.SUBPATTERN:
        return _row(value[3], slots)
    if op is c.ATOMIC_GROUP:
        return _row(value, slots)
    if op is c.IN and any(kind is c.LITERAL and chr(sign) in slots for kind, sign in value):
        return _ways([_one(kind, sign, slots) for kind, sign in value])  # slots side by side look like a set of signs to the parser
    if op is c.IN:
        signs = _set(value)
        return Told(signs, signs, 1)
    if op is c.BRANCH:
        return _ways([_row(way, slots) for way in value[1]])
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        least, most, inner = value
        strings, rarest, length = _row(inner, slots)
        once = strings if most == 1 else None
        longest = min(LONGEST + 1, int(most) * length)
        return Told(once | NOTHING if once is not None and least == 0 else once, rarest if least else None, longest)
    if op is c.GROUPREF:
        return Told(None, None, LONGEST_GROUP)
    return Told(None, None, 1)


def _ways(ways: list[Told]) -> Told:
    """One of several things."""
    rarest = [_better(way.exact, way.best) for way in ways]
    every = None if any(r is None or "" in r for r in rarest) else frozenset().union(*(r for r in rarest if r))
    longest = max(way.longest for way in ways)
    if any(way.exact is None for way in ways):
        return Told(None, every, longest)
    return Told(frozenset().union(*(way.exact for way in ways if way.exact)), every, longest)


def _set(members: Iterable[tuple[Any, Any]]) -> Found:
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
    """Tries patterns on a text, each only around its anchors. A pattern is compiled when it is first needed."""

    def __init__(self, patterns: Sequence[str], anchors: Sequence[Anchors | None]) -> None:
        self._patterns = patterns
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._everywhere = [i for i, known in enumerate(anchors) if known is None]
        self._longest = [known.longest if known else 0 for known in anchors]
        users: dict[str, list[int]] = {}
        for number, known in enumerate(anchors):
            for literal in sorted(known.literals) if known else ():
                users.setdefault(literal, []).append(number)
        literals = sorted(users)
        self._users = [users[literal] for literal in literals]
        self._automaton = ahocorasick_rs.AhoCorasick(literals) if literals else None

    def pattern(self, number: int) -> re.Pattern[str]:
        """One of the patterns, compiled.

        Raises:
            re.error: it is no regular expression.
        """
        if number not in self._compiled:
            self._compiled[number] = re.compile(self._patterns[number])
        return self._compiled[number]

    def matches(self, text: str, start: int, end: int) -> Iterator[tuple[int, re.Match[str]]]:
        """Matches in text[start:end], each with the number of its pattern; those of one pattern may overlap where it has anchors."""
        for number in self._everywhere:
            for match in self.pattern(number).finditer(text, start, end):
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
            pattern = self.pattern(number)
            for first, last in places:
                for match in pattern.finditer(text, max(start, first), min(end, last + SIGHT)):
                    if match.end() <= last or last >= end:
                        yield number, match
