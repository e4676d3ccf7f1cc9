"""Numbers in digits and words. Digits are read the same in every language; the words are the pack's (number_words.py, spelled.py)."""

import re

from ..model import Number
from .fold import fold
from .number_words import NumberWords, Token, glued_multiplier, half, multiplier_before, number_words, plain
from .spelled import in_words
from .words import words

#: Eastern Arabic, Persian and other decimal digits are read as their Latin twins (Unicode decimal digit values).
DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.٬'’]\d{3})+(?![\d.,]\d)(?!\d)|\d{1,15}(?:[.,٫]\d{1,6})?")
#: Fractions written as one sign behind digits (2½ million).
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
RANGE_MARKS = ("-", "–", "—")


def number_of(text: str, language: str) -> float | None:
    """The value of a text that is one plain number and nothing else; None if it is not."""
    found = find_numbers(text, language)
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
    return found[0].low if whole and found[0].low == found[0].high else None


def find_numbers(text: str, language: str) -> tuple[Number, ...]:
    """All numbers of a text in one language, in order, not overlapping; offsets in code points of `text`.

    Without a pack only digits are read.
    """
    known = number_words(language)
    tokens = words(text)
    found: list[Number] = []
    digits = {m.start(): m for m in DIGITS.finditer(text)}
    i = 0
    while i < len(tokens):
        start = tokens[i][0]
        step = _digits(tokens, i, digits[start], known, text) if start in digits else None
        if step is None and known is not None:
            step = in_words(tokens, i, known)
        if step is None:
            i += 1
            continue
        number, i = step
        found.append(number)
    return tuple(_ranges(found, text))


def within_number(before: str, word: str, after: str, language: str) -> bool:
    """True if one number in words goes on from the word `before` into `word` ("forty *and* one"); `after` is the word behind it."""
    known = number_words(language)
    if known is None:
        return False
    fronts = [before, *(before[len(p) :] for p in known.prefix_joiners if before.startswith(p))]
    if all(plain(f, known) is None for f in fronts):
        return False
    return any(n.start <= len(before) < n.end for n in find_numbers(f"{before} {word} {after}", language))


def _value(text: str) -> float:
    latin = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    if re.fullmatch(r"\d{1,3}(?:[^\d]\d{3})+", latin):
        return float(re.sub(r"\D", "", latin))
    return float(latin.replace(",", ".").replace("٫", "."))


def _digits(tokens: list[Token], i: int, match: re.Match[str], known: NumberWords | None, text: str) -> tuple[Number, int]:
    value = _value(match.group())
    end = digits_end = match.end()
    if text[end : end + 1] in VULGAR:
        value, end, digits_end = value + VULGAR[text[end]], end + 1, end + 1
    after = i
    while after < len(tokens) and tokens[after][0] < end:
        after += 1
    while known is not None and after < len(tokens):
        taken = half(tokens, after, known) if not text[end : tokens[after][0]].strip() else 0
        last = after + taken
        if taken and last < len(tokens) and (factor := known.multipliers.get(fold(tokens[last][2]))) is not None and value < 1000:
            return Number(match.start(), tokens[last][1], (value + 0.5) * factor, (value + 0.5) * factor), last + 1
        if taken and end > digits_end and (factor := multiplier_before(tokens, after, known)) is not None:
            return Number(match.start(), tokens[last - 1][1], value + factor / 2, value + factor / 2), last
        at = after + 1 if fold(tokens[after][2]) in known.joiners and after + 1 < len(tokens) else after  # Romanian "20 de mii"
        factor = known.multipliers.get(fold(tokens[at][2])) or glued_multiplier(fold(tokens[at][2]), known)
        if factor is None or text[end : tokens[after][0]].strip():
            break
        value *= factor
        end = tokens[at][1]
        after = at + 1
    ordinal = end == digits_end and text[end : end + 1] == "." and text[end + 1 : end + 2] == " " and value < 100
    return Number(match.start(), end, value, value, ordinal=ordinal), after


def _ranges(found: list[Number], text: str) -> list[Number]:
    """Joins "300-400" into one number from 300 to 400."""
    joined: list[Number] = []
    for number in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and text[before.end : number.start] in RANGE_MARKS
            and before.low is not None
            and number.high is not None
            and before.low < number.high
            and text[before.start].isdecimal()
        ):
            low = before.low
            if number.high >= 1000 > low and number.high % 1000 == 0 and not text[number.start : number.end].isdecimal():
                low *= 1000
            joined[-1] = Number(before.start, number.end, low, number.high)
        else:
            joined.append(number)
    return joined
