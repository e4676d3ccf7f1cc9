"""The words of which numbers are made: a pack's section `numbers`, folded, and what a word or a row of words is in it.

What the words amount to together, spelled.py tells.
"""

import re
from dataclasses import dataclass
from functools import cache

from ..packs import load
from ..packs.sections.numbers import Numbers
from .fold import fold
from .words import words

#: A word's start and end, and the word.
Token = tuple[int, int, str]


@dataclass(frozen=True)
class NumberWords:
    """A pack's number words, folded."""

    cardinals: dict[str, float]
    multipliers: dict[str, float]
    fractions: dict[str, float]
    vague: frozenset[str]
    plural: dict[str, float]
    joiners: frozenset[str]
    prefix_joiners: tuple[str, ...]
    articles: frozenset[str]
    halves: tuple[tuple[str, ...], ...]
    glued: re.Pattern[str] | None
    longest: int


@cache
def number_words(language: str) -> NumberWords | None:
    pack = load(language, "numbers")
    if pack is None:
        return None
    section = pack.section(Numbers)
    folded = [{fold(k): v for k, v in table.items()} for table in (section.cardinals, section.multipliers, section.fractions)]
    glued = None
    if section.glued:
        parts = sorted({*folded[0], *folded[1], *folded[2]}, key=lambda w: (-len(w), w))
        endings = sorted(map(fold, section.endings), key=lambda w: (-len(w), w))
        glued = re.compile(f"((?:{'|'.join(map(re.escape, parts))}){{1,12}}?)({'|'.join(map(re.escape, endings))})?")
    plural = {fold(k): v for k, v in section.plural_multipliers.items()}
    everything = [*folded[0], *folded[2], *plural, *map(fold, section.vague)]
    return NumberWords(
        folded[0],
        folded[1],
        folded[2],
        frozenset(map(fold, section.vague)),
        plural,
        frozenset(map(fold, section.joiners)),
        tuple(map(fold, section.prefix_joiners)),
        frozenset(map(fold, section.articles)),
        tuple(sorted((tuple(fold(w[2]) for w in words(h)) for h in section.halves), key=lambda h: (-len(h), h))),
        glued,
        max((len(words(w)) for w in everything), default=1),
    )


def half(tokens: list[Token], at: int, known: NumberWords) -> int:
    """How many tokens at `at` say "and a half"; 0 if none does."""
    for phrase in known.halves:
        if tuple(fold(t[2]) for t in tokens[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def multiplier_before(tokens: list[Token], at: int, known: NumberWords) -> float | None:
    """The thousand or million that stands right before token `at`, of which "and a half" is half."""
    factor = known.multipliers.get(fold(tokens[at - 1][2]))
    return factor if factor is not None and factor >= 1000 else None


def glued_multiplier(word: str, known: NumberWords) -> float | None:
    """A multiplier with a case ending, where the language glues them ("ezren")."""
    if known.glued is None:
        return None
    match = known.glued.fullmatch(word)
    return known.multipliers.get(match.group(1)) if match else None


def phrase_at(tokens: list[Token], at: int, length: int) -> str:
    """So many tokens as a pack writes them: "quatre-vingt-dix", "several dozen"."""
    return " ".join(fold(t[2]) for t in tokens[at : at + length]).replace(" - ", "-")


def plain(word: str, known: NumberWords) -> float | None:
    value = known.cardinals.get(word)
    return value if value is not None else known.multipliers.get(word)


def part(tokens: list[Token], at: int, known: NumberWords, seen: bool) -> tuple[str, float, int] | None:
    """The part of a number at token `at`: ("cardinal" | "multiplier" | "fraction", value, tokens taken)."""
    for length in range(min(known.longest, len(tokens) - at), 0, -1):
        phrase = phrase_at(tokens, at, length)
        candidates = [phrase]
        candidates += [phrase[len(p) :] for p in known.prefix_joiners if phrase.startswith(p)]
        for candidate in candidates:
            if candidate in known.cardinals:
                return "cardinal", known.cardinals[candidate], length
            if candidate in known.fractions:
                return "fraction", known.fractions[candidate], length
            if candidate in known.multipliers:
                return "multiplier", known.multipliers[candidate], length
    glued = glued_value(fold(tokens[at][2]), known)
    return ("cardinal", glued, 1) if glued is not None and not seen else None


def glued_value(word: str, known: NumberWords) -> float | None:
    """The value of a word made of number words written together, with its ending; None for any other word."""
    match = known.glued.fullmatch(word) if known.glued else None
    if match is None:
        return None
    total = current = 0.0
    rest = match.group(1)
    pieces = sorted({*known.cardinals, *known.multipliers, *known.fractions}, key=lambda w: (-len(w), w))
    while rest:
        piece = next((p for p in pieces if rest.startswith(p)), None)
        if piece is None:
            return None
        rest = rest[len(piece) :]
        if piece in known.multipliers:
            factor = known.multipliers[piece]
            if factor >= 1000:
                total += (current or 1.0) * factor
                current = 0.0
            else:
                current = (current or 1.0) * factor
        else:
            current += known.cardinals.get(piece, known.fractions.get(piece, 0.0))
    return total + current
