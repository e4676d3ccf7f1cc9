"""The text as patterns read it: small letters, Latin digits, plain spaces, one code point for one, so that every offset holds."""

import re
import unicodedata

#: Signs that are written in several ways and mean one.
SIGNS = {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\n": " ", "\r": " ", "’": "'", "ʼ": "'", "‘": "'", "‑": "-"}

ARABIC = re.compile(r"[\u0621-\u064a]")


def normal(text: str) -> str:
    """The same length as `text`, code point by code point."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return "".join(SIGNS[c] if c in SIGNS else str(unicodedata.decimal(c)) if c > "\u065f" and c.isdecimal() else c for c in low)


def loose(pattern: str) -> str:
    """A pattern in which Arabic words also match with vowel signs and with any seat of the hamza on alef."""
    if not ARABIC.search(pattern):
        return pattern
    return ARABIC.sub(lambda m: ("[اأإآ]" if m.group() in "اأإآ" else m.group()) + "[\u064b-\u0652]?", pattern)
