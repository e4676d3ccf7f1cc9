"""Numbers spelled in words: what a row of number words amounts to, and where it ends."""

from ..model import Number
from .fold import fold
from .number_words import NumberWords, Token, glued_multiplier, half, multiplier_before, part, phrase_at, plain


def in_words(tokens: list[Token], i: int, known: NumberWords) -> tuple[Number, int] | None:
    """A number in words that begins at token i, and the token after it."""
    total = current = 0.0
    seen = False
    at = end = i
    start = tokens[i][0]
    first = fold(tokens[i][2])
    for joiner in known.prefix_joiners:
        if first.startswith(joiner) and plain(first, known) is None and plain(first[len(joiner) :], known) is not None:
            start += len(joiner)
    while at < len(tokens):
        word = fold(tokens[at][2])
        if seen and (taken := half(tokens, at, known)):
            last = at + taken
            factor = multiplier_before(tokens, at, known)
            if current and last < len(tokens) and fold(tokens[last][2]) in known.multipliers:
                current, at = current + 0.5, last
                continue
            if not current and factor is not None:
                total, end = total + factor / 2, last
            break
        if seen and (word in known.joiners or word == "-"):
            if at + 1 < len(tokens) and plain(fold(tokens[at + 1][2]), known) is not None:
                at += 1
                continue
            break
        for length in range(min(known.longest, len(tokens) - at), 0, -1):
            phrase = phrase_at(tokens, at, length)
            if not seen and phrase in known.plural:
                return Number(tokens[i][0], tokens[at + length - 1][1], known.plural[phrase], None), at + length
            if not seen and phrase in known.vague:
                after = at + length
                factor = known.multipliers.get(fold(tokens[after][2])) if after < len(tokens) else None
                if factor is None and after < len(tokens):
                    factor = glued_multiplier(fold(tokens[after][2]), known)
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
        step = part(tokens, at, known, seen)
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
