"""The text as patterns read it: small letters, Latin digits, plain spaces, one code point for one, so that every offset holds."""

import re
import unicodedata

#: Signs that are written in several ways and mean one; the seats of the hamza on alef, which many writers leave out, among them.
SIGNS = {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\n": " ", "\r": " ", "’": "'", "ʼ": "'", "‘": "'", "‑": "-", "İ": "i"}
SIGNS |= {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ی": "ي", "ک": "ك"}

#: Vowel signs, which Arabic mostly leaves out.
VOWEL_SIGNS = re.compile(r"[\u064b-\u0652]")


class _Letters(dict[int, str]):
    """What each code point is read as, filled as they are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code) if not 0xD800 <= code <= 0xDFFF else "\ufffd"  # half a surrogate pair is no letter
        low = letter.lower()
        read = SIGNS.get(letter) or (str(unicodedata.decimal(letter)) if letter.isdecimal() else low if len(low) == 1 else letter)
        self[code] = read
        return read


_LETTERS = _Letters()


def normal(text: str) -> str:
    """The same length as `text`, code point by code point."""
    return text.translate(_LETTERS)


#: An Arabic letter of a pattern, or a set with one in it; a look-behind, whose width is fixed, stays as it is.
WRITTEN = re.compile(r"\(\?<[=!][^()]*\)|\[[^\]]*[\u0621-\u064a\u0671-\u06d3][^\]]*\]|[\u0621-\u064a\u0671-\u06d3]")


def written(pattern: str, marked: bool) -> str:
    """A pattern of a pack as it is matched with a normal text; `marked`: Arabic words also match with vowel signs."""
    pattern = "".join(SIGNS[letter] if letter in SIGNS and WRITTEN.match(letter) else letter for letter in pattern)
    return WRITTEN.sub(lambda m: m.group() if m.group().startswith("(?<") else f"(?:{m.group()}[\u064b-\u0652]?)", pattern) if marked else pattern
