"""The interface's words: words/CODE.toml, one file a language, all with the same keys. A plural is a table by CLDR category.

words/reasons/CODE.toml says the rules by which times were read, and the reasons of names; a language may go without it.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from babel import Locale
from babel.numbers import format_decimal

FOLDER: Final = Path(__file__).parent / "words"

#: What is spoken where nothing else can be: its file has the keys that all others follow.
PLAIN: Final = "en"

Words = dict[str, dict[str, Any]]


@cache
def languages() -> tuple[str, ...]:
    """The codes (ISO 639-1) of the languages that the interface speaks, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def words(language: str) -> Words:
    """The words of a language: tables of words by key; a plural is a table of its own."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


def listed(language: str) -> list[Any]:
    """The words of a language without their keys, tables and keys sorted: all languages have the same, so the page tells them once."""
    tables = words(language)
    return [tables[table][key] for table in sorted(tables) for key in sorted(tables[table])]


def most_spoken(told: Iterable[str]) -> str:
    """Of these languages, one a source, that of most of them which the interface speaks; of several, PLAIN, or the first by its code."""
    counts = Counter(language for language in told if language in languages())
    return min(counts, key=lambda code: (-counts[code], code != PLAIN, code), default=PLAIN)


@cache
def reasons(language: str) -> dict[str, str]:
    """Rules and reasons in that language, by their English words, {} standing for what varies; none where there is no file of them."""
    path = FOLDER / "reasons" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


class Speaker:
    """Says words in one language: `say("bar.events", n=3)`; a word with forms takes that of `n`."""

    def __init__(self, language: str) -> None:
        self.language = language
        about = words(language)["about"]
        self.direction: str = about["direction"]
        #: As Babel calls it.
        self.locale: str = about["locale"].replace("-", "_")

    def __call__(self, key: str, **values: object) -> str:
        """The words at a dotted key, with `{name}` filled in.

        Raises:
            KeyError: there is no such key.
        """
        entry = self._entry(key)
        text = entry if isinstance(entry, str) else entry.get(Locale.parse(self.locale).plural_form(values["n"]), entry["other"])
        return re.sub(r"\{(\w+)\}", lambda m: self._filled(values[m.group(1)]), text)

    def term(self, group: str, word: str) -> str:
        """The words for a term that a room coined, or the term itself, legible, where there are none for it."""
        try:
            return str(self._entry(f"{group}.{word}"))
        except KeyError:
            return word.replace("_", " ")

    def reason(self, text: str) -> str:
        """A reason or a rule, as far as this language has words for it; what varies stays as it is. scripts/reasons.js says them alike."""
        return "; ".join(self._reason(part) for part in text.split("; "))

    def _reason(self, part: str) -> str:
        table = reasons(self.language)
        if part in table:
            return table[part]
        for key, said in table.items():
            if "{}" in key and (found := re.fullmatch("(.+?)".join(map(re.escape, key.split("{}"))), part)):
                return said.format(*found.groups())
        return part

    def _filled(self, value: object) -> str:
        return str(format_decimal(value, locale=self.locale)) if isinstance(value, int) else str(value)

    def _entry(self, key: str) -> Any:
        table, word = key.split(".", 1)
        return words(self.language)[table][word]
