"""The interface's words: words/CODE.toml, one file a language, all with the same keys. A plural is a table by CLDR category."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).parent / "words"

#: What the page is in when scripts are off.
PLAIN: Final = "en"

Words = dict[str, Any]


@cache
def languages() -> tuple[str, ...]:
    """The codes (ISO 639-1) of the languages that the interface speaks, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def words(language: str) -> Words:
    """The words of a language, as nested tables."""
    return tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))


class Speaker:
    """Says words in one language: `say("bar.events", n=3)`; a word with forms takes that of `n`."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **values: object) -> str:
        """The words at a dotted key, with `{name}` filled in.

        Raises:
            KeyError: there is no such key.
        """
        entry = self._entry(key)
        text = entry if isinstance(entry, str) else entry["one" if values.get("n") == 1 and "one" in entry else "other"]
        return re.sub(r"\{(\w+)\}", lambda m: str(values[m.group(1)]), text)

    def term(self, group: str, word: str) -> str:
        """The words for a term that a room coined, or the term itself, legible, where there are none for it."""
        try:
            return str(self._entry(f"{group}.{word}"))
        except KeyError:
            return word.replace("_", " ")

    def _entry(self, key: str) -> Any:
        entry: Any = words(self.language)
        for part in key.split("."):
            entry = entry[part]
        return entry
