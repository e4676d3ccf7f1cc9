"""Reads packs: a pack is a folder of TOML files in eusebius/languages, one a section. Adding the folder adds the language."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Literal, TypeVar

import msgspec

from ..errors import PackError
from .sections import SECTIONS
from .sections.about import About
from .sections.concepts import Concepts
from .sections.grammar import Grammar
from .sections.inflection import Inflection
from .sections.names import Names

LANGUAGES = Path(__file__).parent.parent / "languages"

Area = Literal["time", "numbers", "names", "concepts"]

#: Which area a section belongs to: a pack that doesn't cover the area need not have the file.
AREAS: Final[dict[type[msgspec.Struct], Area]] = {
    Concepts: "concepts",
    Grammar: "concepts",
    Inflection: "concepts",
    Names: "names",
}

S = TypeVar("S", bound=msgspec.Struct)


@dataclass(frozen=True)
class Pack:
    """One language's pack. Sections are read when first asked for.

    Equality and hash are by `code`, so that what a room compiles from a pack can be cached by it.
    """

    code: str
    folder: Path

    def section(self, kind: type[S]) -> S:
        """The section whose schema is `kind`, read and checked.

        Raises:
            PackError: the file is missing or does not keep to the schema; the message names the file and the place in it.
        """
        section: S = _read(self.folder, kind)
        return section

    def covers(self, kind: type[msgspec.Struct]) -> bool:
        """True unless the pack says that it has none of the area that this section belongs to."""
        return kind not in AREAS or getattr(self.about.covers, AREAS[kind]) != "none"

    @property
    def about(self) -> About:
        """The pack's about.toml."""
        return self.section(About)


def _file_of(folder: Path, kind: type[msgspec.Struct]) -> Path:
    name = next((name for name, struct in SECTIONS.items() if struct is kind), None)
    if name is None:
        raise PackError(f"{kind.__name__} is no section of a language pack; list it in packs/sections/__init__.py")
    return folder / f"{name}.toml"


@lru_cache(maxsize=256)
def _read(folder: Path, kind: type[S]) -> S:
    path = _file_of(folder, kind)
    try:
        section: S = msgspec.toml.decode(path.read_bytes(), type=kind)
    except FileNotFoundError as error:
        if not Pack(folder.name, folder).covers(kind):
            return kind()
        raise PackError(f"{path}: this file is missing from the pack; add it (docs/adding-a-language.md)") from error
    except msgspec.DecodeError as error:
        raise PackError(f"{path}: {error}") from error
    return section


@cache
def available() -> tuple[str, ...]:
    """Codes of all packs, sorted."""
    return tuple(sorted(f.parent.name for f in LANGUAGES.glob("*/about.toml")))


@cache
def load(code: str, area: Area | None = None) -> Pack | None:
    """The pack of a language, None if there is none, or if it doesn't cover the `area` that is asked for."""
    if code not in available():
        return None
    pack = Pack(code, LANGUAGES / code)
    return pack if area is None or getattr(pack.about.covers, area) != "none" else None
