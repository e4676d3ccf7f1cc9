"""Sounds: what a written name sounds like, in one small alphabet for all scripts, so that spellings can be compared.

The alphabet and the spellings by script stand in sounds.toml; a language pack's own `sounds` go first. To teach a spelling, add it there.
"""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from ..errors import PackError
from ..packs import load
from ..packs.sections.names import Names

TABLES = Path(__file__).parent / "sounds.toml"

#: Script of a letter by the first word of its Unicode name.
SCRIPTS = {
    "LATIN": "Latn",
    "CYRILLIC": "Cyrl",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "GEORGIAN": "Geor",
}

#: Scripts with capitals.
CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})

#: Scripts that leave out short vowels.
VOWELLESS = frozenset({"Arab", "Hebr"})


class Tables(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """sounds.toml: spelling to sounds, by script, and by language where its Latin spelling differs; `foreign`: languages as which any is read;
    `marks`: letters by which a language's spelling is known."""

    foreign: tuple[str, ...]
    marks: dict[str, tuple[str, ...]]
    script: dict[str, dict[str, str]]
    language: dict[str, dict[str, str]]


@cache
def _tables() -> Tables:
    try:
        return msgspec.toml.decode(TABLES.read_bytes(), type=Tables)
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{TABLES}: {error}") from error


@lru_cache(maxsize=4096)
def _script_of_letter(letter: str) -> str:
    return SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "Zyyy")


@lru_cache(maxsize=50_000)
def script_of(text: str) -> str:
    """ISO 15924 code of the script of a text's first letter; "Zyyy" if it has none that is known."""
    return next((_script_of_letter(c) for c in text if c.isalpha()), "Zyyy")


@cache
def _spelling(language: str, script: str) -> tuple[dict[str, str], int]:
    """Spelling to sounds for words of a script in a language, and the length of the longest spelling."""
    table = dict(_tables().script.get(script, {}))
    table.update(_tables().language.get(language, {}) if script == "Latn" else {})
    pack = load(language, "names")
    if pack is not None and pack.about.script == script:
        table.update(pack.section(Names).sounds)
    return table, max((len(k) for k in table), default=1)


def _letters(word: str) -> str:
    """The word as spelling tables have it: small letters, composed, without points and joiners."""
    kept = (c for c in unicodedata.normalize("NFC", word.casefold()) if unicodedata.category(c) not in ("Mn", "Cf") and c != "\u0640")
    return "".join(kept).replace("’", "'").replace("‘", "'").replace("׳", "'")


@lru_cache(maxsize=50_000)
def sounds(word: str, language: str) -> str:
    """The sounds of one word, read as `language` spells; letters that no table knows are left out."""
    script = script_of(word)
    table, longest = _spelling(language, script)
    letters = _letters(word)
    said: list[str] = []
    at = 0
    while at < len(letters):
        for size in range(min(longest, len(letters) - at), 0, -1):
            piece = letters[at : at + size]
            found = table.get("^" + piece) if at == 0 else None
            if found is None and at + size == len(letters):
                found = table.get(piece + "$")
            if found is None:
                found = table.get(piece)
            if found is None and size == 1:
                bare = unicodedata.normalize("NFD", piece)[0]
                found = table.get(bare, "") if bare != piece else ""
            if found is not None:
                said.append(found)
                at += size
                break
    heard = "".join(said).replace("ts", "c")  # one sound, whether a script has a letter for it (Jelcin, Yeltsin)
    return "".join(c for i, c in enumerate(heard) if i == 0 or c != heard[i - 1])


@lru_cache(maxsize=50_000)
def readings(word: str, language: str) -> tuple[str, ...]:
    """The ways in which a word may be read: as its text's language spells, and as names are spelt that keep a foreign spelling."""
    own = sounds(word, language)
    if script_of(word) != "Latn":
        return (own,)
    return tuple(dict.fromkeys((own, *(sounds(word, other) for other in ("und", *_tables().foreign, *_marked(word))))))


def _marked(word: str) -> list[str]:
    """Languages that write letters of the word as few others do ("Wałęsa")."""
    letters = unicodedata.normalize("NFC", word.casefold())
    return [language for language, marks in sorted(_tables().marks.items()) if any(mark in letters for mark in marks)]
