"""Numbers in digits and words. Digits are read the same in every language; the words are the pack's (section `numbers`)."""

import re
from dataclasses import dataclass
from functools import cache

from ..model import Number
from ..packs import load
from ..packs.sections.numbers import Numbers
from .fold import fold
from .words import words

#: Eastern Arabic, Persian and other decimal digits are read as their Latin twins (Unicode decimal digit values).
DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.٬'’]\d{3})+(?![\d.,]\d)(?!\d)|\d{1,15}(?:[.,٫]\d{1,6})?")
#: Fractions written as one sign behind digits (2½ million).
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
RANGE_MARKS = ("-", "–", "—")


@dataclass(frozen=True)
class _Words:
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
def _words_of(language: str) -> _Words | None:
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
    return _Words(
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


def number_of(text: str, language: str) -> float | None:
    """The value of a text that is one plain number and nothing else; None if it is not."""
    found = find_numbers(text, language)
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
    return found[0].low if whole and found[0].low == found[0].high else None


def find_numbers(text: str, language: str) -> tuple[Number, ...]:
    """All numbers of a text in one language, in order, not overlapping; offsets in code points of `text`.

    Without a pack only digits are read.
    """
    known = _words_of(language)
    tokens = words(text)
    found: list[Number] = []
    digits = {m.start(): m for m in DIGITS.finditer(text)}
    i = 0
    while i < len(tokens):
        start = tokens[i][0]
        step = _digits(tokens, i, digits[start], known, text) if start in digits else None
        if step is None and known is not None:
            step = _in_words(tokens, i, known)
        if step is None:
            i += 1
            continue
        number, i = step
        found.append(number)
    return tuple(_ranges(found, text))


def within_number(before: str, word: str, after: str, language: str) -> bool:
    """True if one number in words goes on from the word `before` into `word` ("forty *and* one"); `after` is the word behind it."""
    known = _words_of(language)
    if known is None:
        return False
    fronts = [before, *(before[len(p) :] for p in known.prefix_joiners if before.startswith(p))]
    if all(_plain(f, known) is None for f in fronts):
        return False
    return any(n.start <= len(before) < n.end for n in find_numbers(f"{before} {word} {after}", language))


Token = tuple[int, int, str]


def _value(text: str) -> float:
    latin = "".join(str(int(c)) if c.isdecimal() else c for c in text)
    if re.fullmatch(r"\d{1,3}(?:[^\d]\d{3})+", latin):
        return float(re.sub(r"\D", "", latin))
    return float(latin.replace(",", ".").replace("٫", "."))


def _digits(tokens: list[Token], i: int, match: re.Match[str], known: _Words | None, text: str) -> tuple[Number, int]:
    value = _value(match.group())
    end = digits_end = match.end()
    if text[end : end + 1] in VULGAR:
        value, end, digits_end = value + VULGAR[text[end]], end + 1, end + 1
    after = i
    while after < len(tokens) and tokens[after][0] < end:
        after += 1
    while known is not None and after < len(tokens):
        taken = _half(tokens, after, known) if not text[end : tokens[after][0]].strip() else 0
        last = after + taken
        if taken and last < len(tokens) and (factor := known.multipliers.get(fold(tokens[last][2]))) is not None and value < 1000:
            return Number(match.start(), tokens[last][1], (value + 0.5) * factor, (value + 0.5) * factor), last + 1
        if taken and end > digits_end and (factor := _multiplier_before(tokens, after, known)) is not None:
            return Number(match.start(), tokens[last - 1][1], value + factor / 2, value + factor / 2), last
        at = after + 1 if fold(tokens[after][2]) in known.joiners and after + 1 < len(tokens) else after  # Romanian "20 de mii"
        factor = known.multipliers.get(fold(tokens[at][2])) or _glued_multiplier(fold(tokens[at][2]), known)
        if factor is None or text[end : tokens[after][0]].strip():
            break
        value *= factor
        end = tokens[at][1]
        after = at + 1
    ordinal = end == digits_end and text[end : end + 1] == "." and text[end + 1 : end + 2] == " " and value < 100
    return Number(match.start(), end, value, value, ordinal=ordinal), after


def _half(tokens: list[Token], at: int, known: _Words) -> int:
    """How many tokens at `at` say "and a half"; 0 if none does."""
    for phrase in known.halves:
        if tuple(fold(t[2]) for t in tokens[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _multiplier_before(tokens: list[Token], at: int, known: _Words) -> float | None:
    """The thousand or million that stands right before token `at`, of which "and a half" is half."""
    factor = known.multipliers.get(fold(tokens[at - 1][2]))
    return factor if factor is not None and factor >= 1000 else None


def _glued_multiplier(word: str, known: _Words) -> float | None:
    """A multiplier with a case ending, where the language glues them ("ezren")."""
    if known.glued is None:
        return None
    match = known.glued.fullmatch(word)
    return known.multipliers.get(match.group(1)) if match else None


def _in_words(tokens: list[Token], i: int, known: _Words) -> tuple[Number, int] | None:
    """A number in words that begins at token i, and the token after it."""
    total = current = 0.0
    seen = False
    at = end = i
    start = tokens[i][0]
    first = fold(tokens[i][2])
    for joiner in known.prefix_joiners:
        if first.startswith(joiner) and _plain(first, known) is None and _plain(first[len(joiner) :], known) is not None:
            start += len(joiner)
    while at < len(tokens):
        word = fold(tokens[at][2])
        if seen and (taken := _half(tokens, at, known)):
            last = at + taken
            factor = _multiplier_before(tokens, at, known)
            if current and last < len(tokens) and fold(tokens[last][2]) in known.multipliers:
                current, at = current + 0.5, last
                continue
            if not current and factor is not None:
                total, end = total + factor / 2, last
            break
        if seen and (word in known.joiners or word == "-"):
            if at + 1 < len(tokens) and _plain(fold(tokens[at + 1][2]), known) is not None:
                at += 1
                continue
            break
        for length in range(min(known.longest, len(tokens) - at), 0, -1):
            phrase = _phrase(tokens, at, length)
            if not seen and phrase in known.plural:
                return Number(tokens[i][0], tokens[at + length - 1][1], known.plural[phrase], None), at + length
            if not seen and phrase in known.vague:
                after = at + length
                factor = known.multipliers.get(fold(tokens[after][2])) if after < len(tokens) else None
                if factor is None and after < len(tokens):
                    factor = _glued_multiplier(fold(tokens[after][2]), known)
                return (Number(tokens[i][0], tokens[after][1], factor, None), after + 1) if factor else None
        if not seen and word in known.articles:
            after_article = fold(tokens[at + 1][2]) if at + 1 < len(tokens) else ""
            if after_article not in known.multipliers and after_article not in known.cardinals:
                phrase = " ".join(fold(t[2]) for t in tokens[at : at + known.longest])
                if not any(f"{phrase} ".startswith(f"{f} ") for f in (*known.fractions, *(c for c in known.cardinals if " " in c))):
                    return None
            if after_article in known.multipliers:
                current, seen = 1.0, True
                at += 1
                continue
        step = _part(tokens, at, known, seen)
        if step is None:
            break
        kind, value, length = step
        if kind == "fraction":
            if seen:
                break
            after = at + length
            while after < len(tokens) and fold(tokens[after][2]) in known.articles:
                after += 1
            factor = known.multipliers.get(fold(tokens[after][2])) if after < len(tokens) else None
            return (Number(tokens[i][0], tokens[after][1], value * factor, value * factor), after + 1) if factor else None
        if kind == "multiplier":
            if not seen:
                current = 1.0
            if value >= 1000:
                total += max(current, 1.0) * value
                current = 0.0
            else:
                current = max(current, 1.0) * value
        elif seen and current % 100 > 0 and not (current % 10 == 0 and value < 10) and not (current < 10 and value % 10 == 0):
            break
        else:
            current += value
        seen = True
        at += length
        end = at
    if not seen or end == i:
        return None
    whole = total + current
    return Number(start, tokens[end - 1][1], whole, whole), end


def _phrase(tokens: list[Token], at: int, length: int) -> str:
    """So many tokens as a pack writes them: "quatre-vingt-dix", "several dozen"."""
    return " ".join(fold(t[2]) for t in tokens[at : at + length]).replace(" - ", "-")


def _plain(word: str, known: _Words) -> float | None:
    value = known.cardinals.get(word)
    return value if value is not None else known.multipliers.get(word)


def _part(tokens: list[Token], at: int, known: _Words, seen: bool) -> tuple[str, float, int] | None:
    """The part of a number at token `at`: ("cardinal" | "multiplier" | "fraction", value, tokens taken)."""
    for length in range(min(known.longest, len(tokens) - at), 0, -1):
        phrase = _phrase(tokens, at, length)
        candidates = [phrase]
        candidates += [phrase[len(p) :] for p in known.prefix_joiners if phrase.startswith(p)]
        for candidate in candidates:
            if candidate in known.cardinals:
                return "cardinal", known.cardinals[candidate], length
            if candidate in known.fractions:
                return "fraction", known.fractions[candidate], length
            if candidate in known.multipliers:
                return "multiplier", known.multipliers[candidate], length
    glued = _glued(fold(tokens[at][2]), known)
    return ("cardinal", glued, 1) if glued is not None and not seen else None


def _glued(word: str, known: _Words) -> float | None:
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
