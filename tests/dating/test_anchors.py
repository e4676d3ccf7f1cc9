"""Anchors: a pattern is found around them wherever it is found at all; patterns without any are tried everywhere."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eusebius.dating.anchors import LONGEST, Finder, anchors_of, longest_match, tell

PATTERNS = [
    r"(?<!\w)(?:4|[12]\d) (?:may|march|mar\.)(?!\w)",
    r"(?P<a>ab|a)(?:b|c)?",
    r"x{2,3}y?(?=z|$)",
    r"(?:on |in )?(?:the )?(?P<d>\d{1,2})(?P<s>[./])(?P<m>\d)(?P=s)\d\d",
    r"[abc] [xyz]",
    r"(?:a.h.|ah)(?! no)",
    r"\w+ ago",
]


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"(?:may|march) \d", {f"{m} {d}" for m in ("may", "march") for d in range(10)}),
        (r"the (?:next|same) day", {"the next day", "the same day"}),
        (r"(?:very )?late", {"late", "very late"}),
        (r"a?b", {"b", "ab"}),
    ],
)
def test_what_must_stand_in_every_match(pattern: str, literals: set[str]) -> None:
    known = anchors_of(pattern)
    assert known is not None and known.literals == literals


@pytest.mark.parametrize("pattern", [r"\w?", r"a*", r"(?:ab)?", r"(?!)", r"a.{300}"])
def test_what_can_match_anything_or_without_bound_has_none(pattern: str) -> None:
    assert anchors_of(pattern) is None


def test_slots_that_are_known_need_no_second_look() -> None:
    month = tell("(?P<month>may|march)")
    known = anchors_of("\ue000 4|\ue001", {"\ue000": month, "\ue001": tell("now")})
    assert known is not None and known.literals == {"may 4", "march 4", "now"} and known.longest == 7


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_longest_match_is_no_shorter_than_the_library_says(pattern: str) -> None:
    assert tell(pattern).longest >= min(longest_match(pattern), LONGEST + 1)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*"abcxyz h.12/", "may", "march", " ", "the ", "ago", "4 ", "ah", "\n", "on "]), max_size=40))
def test_all_that_a_pattern_finds_is_found_around_its_anchors(pieces: list[str]) -> None:
    text = "".join(pieces)
    finder = Finder(PATTERNS, [anchors_of(p) for p in PATTERNS])
    found = {(number, match.span()) for number, match in finder.matches(text, 0, len(text))}
    for number, pattern in enumerate(PATTERNS):
        assert {(number, match.span()) for match in re.finditer(pattern, text)} <= found
