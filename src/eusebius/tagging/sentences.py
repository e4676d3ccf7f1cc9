"""Sentences: where one ends, by the pack's marks and abbreviations, minding ordinals ("23."), initials and decimal dots."""

import re

from ..packs import Pack
from .fold import fold

DEFAULT_ENDS = ".!?…؟。।"
CLOSERS = "\"'”’»›)]}“"
ROMAN = re.compile(r"[IVXLCDM]+")

Word = tuple[int, int, str]


def sentences(words: list[Word], first: int, last: int, text: str, pack: Pack | None) -> list[tuple[int, int]]:
    """Cuts words[first:last], one passage, into sentences: (first word, last word), half-open indices."""
    ends = pack.about.sentence_ends if pack else DEFAULT_ENDS
    abbreviations = frozenset(fold(a) for a in pack.about.abbreviations) if pack else frozenset[str]()
    common = frozenset(fold(w) for w in pack.about.function_words) if pack else frozenset[str]()
    ordinals = pack.about.ordinal_dot if pack else True
    cuts: list[tuple[int, int]] = []
    begin = i = first
    while i < last:
        mark = words[i][2]
        if mark in ends and not (mark == "." and _dot_goes_on(words, i, begin, last, text, abbreviations, common, ordinals)):
            i += 1
            while i < last and (words[i][2] in ends or (words[i][2] in CLOSERS and words[i][0] == words[i - 1][1])):
                i += 1
            cuts.append((begin, i))
            begin = i
        else:
            i += 1
    if begin < last:
        cuts.append((begin, last))
    return cuts


def _dot_goes_on(
    words: list[Word], i: int, begin: int, last: int, text: str, abbreviations: frozenset[str], common: frozenset[str], ordinals: bool
) -> bool:
    """True if the dot words[i] does not end its sentence."""
    if i + 1 >= last:
        return False
    after = words[i + 1][2]
    glued = words[i + 1][0] == words[i][1]
    if glued and after not in CLOSERS:
        return True
    before = words[i - 1][2] if i > begin and words[i - 1][1] == words[i][0] else ""
    starts_low = after[0].islower()
    if starts_low:
        return True
    if not before:
        return False
    if fold(_abbreviation(words, i, begin)) in abbreviations:
        return fold(after) not in common
    if len(before) == 1 and before.isalpha() and before.isupper():
        return True
    if ROMAN.fullmatch(before):
        return True
    if before.isdigit():
        if i - 1 == begin:  # "1. The first demand": a list number
            return True
        return ordinals and len(before) < 3 and fold(after) not in common
    return False


def _abbreviation(words: list[Word], i: int, begin: int) -> str:
    """The word before the dot words[i] with whatever is written onto its front: "Dr", "a.m"."""
    first = i
    while first > begin and words[first - 1][1] == words[first][0] and (words[first - 1][2] + ".").replace(".", "a").isalpha():
        first -= 1
    return "".join(word for _, _, word in words[first:i])
