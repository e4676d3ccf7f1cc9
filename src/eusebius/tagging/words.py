"""Words: cuts a text into tokens. The rule is the same in every language; hyphens part words, apostrophes don't, unless a pack says so."""

import re
from collections.abc import Sequence

#: How Hebrew words are shortened: gershayim stand before the last letter (צה"ל), geresh behind it (רח').
SHORTENED = r"(?<=[א-ת])[\"״](?=[א-ת]{1,2}(?!\w))|(?<=[א-ת])['’׳](?!\w)"

#: A word (letters with their marks, inner apostrophes), a number (digits with inner dots and commas), or one other sign.
TOKEN = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0640\u064b-\u065f\u0670\u0591-\u05c7\u200c\u00ad]|['’׳](?=[^\W\d_])|" + SHORTENED + r")*"
    r"|\d+(?:[.,٫٬]\d+)*"
    r"|[^\s\w]|_"
)


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, str]]:
    """All tokens of text[start:end] as (start, end, text), offsets in code points of the whole text."""
    stop = len(text) if end is None else end
    return [(m.start(), m.end(), m.group()) for m in TOKEN.finditer(text, start, stop)]


def without_elisions(cut: list[tuple[int, int, str]], elisions: Sequence[str]) -> list[tuple[int, int, str]]:
    """The tokens, with the short words that are written with an apostrophe onto the next one as tokens of their own (l' + armée)."""
    if not elisions:
        return cut
    longest = sorted(elisions, key=lambda e: (-len(e), e))
    parted: list[tuple[int, int, str]] = []
    for start, end, word in cut:
        low = word.lower().replace("’", "'")
        front = next((len(e) for e in longest if len(e) < len(word) and low.startswith(e)), 0) if "'" in low else 0
        parted += [(start, start + front, word[:front]), (start + front, end, word[front:])] if front else [(start, end, word)]
    return parted
