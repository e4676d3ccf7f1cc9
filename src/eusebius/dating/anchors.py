"""Anchors: literals of which one must stand wherever a pattern matches, so that patterns are tried only around them, not at every letter.

The idea is that of the trigram and literal filters in front of search engines (R. Cox, "Regular Expression Matching with a Trigram Index",
2012). A pattern is read with the standard library's own parser of regular expressions; what it can't bound has no anchors, and its pattern
is tried everywhere.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from re import _constants as c  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import ahocorasick_rs

#: A pattern that may match more code points than this is not bounded: words and digits of one expression are fewer.
LONGEST = 250

#: So many code points behind an anchor's reach stay in sight of a pattern, for what must or must not follow.
SIGHT = 48

#: A set of signs with more members than this says too little to be anchors.
WIDEST_SET = 12

DIGITS = frozenset("0123456789")

Found = frozenset[str] | None


@dataclass(frozen=True)
class Anchors:
    """Literals of which at least one stands in every match, and how many code points a match may have at most."""

    literals: frozenset[str]
    longest: int


def anchors_of(pattern: str) -> Anchors | None:
    """The anchors of a pattern; None if it has none or may match without bound."""
    parsed = _parser.parse(pattern)
    _, longest = parsed.getwidth()
    literals = _of_row(parsed)
    if literals is None or longest > LONGEST:
        return None
    return Anchors(literals, int(longest))


def _worth(found: Found) -> tuple[int, int]:
    """How telling literals are: by the shortest of them, then by how few they are; digits tell more than other single signs."""
    if found is None:
        return (-1, 0)
    shortest = min(map(len, found))
    return (shortest * 2 + (found <= DIGITS), -len(found))


def _of_row(row: Iterable[tuple[Any, Any]]) -> Found:
    """The best anchors of things that stand one after another."""
    best: Found = None
    run: list[str] = []
    for op, value in row:
        if op is c.LITERAL:
            run.append(chr(value))
            continue
        best = max(best, frozenset({"".join(run)}) if run else None, _of_one(op, value), key=_worth)
        if op not in (c.ASSERT, c.ASSERT_NOT, c.AT):
            run = []
    return max(best, frozenset({"".join(run)}) if run else None, key=_worth)


def _of_one(op: Any, value: Any) -> Found:
    if op is c.SUBPATTERN:
        return _of_row(value[3])
    if op is c.BRANCH:
        ways = [_of_row(way) for way in value[1]]
        return None if any(way is None for way in ways) else frozenset().union(*(way for way in ways if way))
    if op in (c.MAX_REPEAT, c.MIN_REPEAT, c.POSSESSIVE_REPEAT):
        return _of_row(value[2]) if value[0] else None
    if op is c.ATOMIC_GROUP:
        return _of_row(value)
    if op is c.IN:
        return _of_set(value)
    return None


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
