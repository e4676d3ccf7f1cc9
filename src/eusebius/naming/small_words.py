"""Small words of a language, folded, that stand beside names or inside them: its pack lists them. To read another list: a name in Lists."""

from functools import cache
from typing import Literal

from ..packs import load
from ..packs.sections.names import Names
from ..packs.sections.time import Time
from ..tagging.fold import fold

#: The lists of names.toml that hold such words: inside a name (de), between a place and its town (in, of), before any place (near).
Lists = Literal["particles", "within", "place_before"]


@cache
def small_words(language: str, which: Lists) -> frozenset[str]:
    """One of the pack's lists; empty where it has none."""
    pack = load(language, "names")
    return frozenset(map(fold, getattr(pack.section(Names), which))) if pack else frozenset()


@cache
def articles(language: str) -> frozenset[str]:
    """The articles of a language, as its time words have them."""
    pack = load(language)
    return frozenset(fold(a.strip()) for a in pack.section(Time).articles) if pack else frozenset()
