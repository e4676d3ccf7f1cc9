"""Units of measure: what they measure and how much (languages/units.toml), and the words for them in each language, which are CLDR's."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

import msgspec
from babel import Locale, UnknownLocaleError

from ..errors import PackError
from ..packs.load import LANGUAGES
from .fold import fold

#: A word for a unit is known by its stem from so many letters on, with an ending of at most so many.
SHORTEST_STEM: Final = 4
LONGEST_ENDING: Final = 4


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a unit measures, and how many of the SI unit one of it is."""

    measures: str
    si: float


class Units(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """units.toml."""

    spellings: tuple[str, ...]
    same: dict[str, str]
    units: dict[str, Unit]


@cache
def _file() -> Units:
    path = LANGUAGES / "units.toml"
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Units)
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{path}: {error}") from error


def unit_of(what: str | None) -> Unit | None:
    """The unit of that CLDR id; None if `what` is none.

    Raises:
        PackError: units.toml does not keep to the schema.
    """
    return _file().units.get(what or "")


def unit_behind(text: str, language: str) -> tuple[str, int] | None:
    """The unit (its CLDR id) that stands at the beginning of a text, as behind a number, and where its words end; None if none does."""
    pattern, ids = _words(language)
    found = pattern.match(fold(text[:60])) if pattern is not None else None
    return (ids[found.lastindex - 1], found.end()) if found is not None and found.lastindex is not None else None


@cache
def _words(language: str) -> tuple[re.Pattern[str] | None, tuple[str, ...]]:
    """A pattern with a group for each unit, in the order of the ids: longer words first, so that a square mile is no mile."""
    forms: dict[str, set[str]] = {}
    for locale in (language, *(s for s in _file().spellings if s.startswith(f"{language}_"))):
        for unit, told in _forms(locale).items():
            forms.setdefault(unit, set()).update(told)
    ways = sorted(((_pattern(told), unit) for unit, told in forms.items()), key=lambda way: (-len(max(forms[way[1]], key=len)), way[1]))
    if not ways:
        return None, ()
    return re.compile(rf"[\s\u00a0\u202f-]*(?:{'|'.join(f'({pattern})' for pattern, _ in ways)})(?!\w)"), tuple(unit for _, unit in ways)


def _forms(locale: str) -> dict[str, set[str]]:
    """The words for each unit in a locale, folded: all plurals, long and short."""
    try:
        patterns = Locale.parse(locale)._data["unit_patterns"]  # babel tells these by formatting only
    except (UnknownLocaleError, ValueError, KeyError):
        return {}
    found = {unit: _plain(patterns.get(unit) or {}) for unit in _file().units}
    for other, unit in _file().same.items():
        told = _plain(patterns.get(other) or {})
        found[unit] |= told | ({w for f in found[unit] for w in f.split()} & {w for f in told for w in f.split()})
    return {unit: told for unit, told in found.items() if told}


def _plain(patterns: Mapping[str, Mapping[str, str]]) -> set[str]:
    """The words of CLDR's patterns ("{0} miles")."""
    told = (form for length in ("long", "short") for plural, form in patterns.get(length, {}).items() if plural != "per" and "{0}" in form)
    return {word for form in told if (word := fold(form.replace("{0}", "").strip("\u00a0\u202f\u200e ")))}


def _pattern(forms: set[str]) -> str:
    """The words, longest first, and those that share the stem of the long ones."""
    words = [f for f in forms if " " not in f and f.isalpha() and len(f) >= SHORTEST_STEM]
    stem = _shared_beginning(words)
    exact = "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in sorted(forms, key=lambda f: (-len(f), f)))
    return f"{exact}|{re.escape(stem)}\\w{{0,{LONGEST_ENDING}}}" if len(stem) >= SHORTEST_STEM else exact


def _shared_beginning(words: list[str]) -> str:
    first, last = min(words, default=""), max(words, default="")
    return first[: next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))]
