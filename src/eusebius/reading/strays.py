"""Strays: passages that are no part of the account (menus, cookie notices, another story's headline). They are kept, and marked."""

from collections import Counter
from dataclasses import replace

from ..model import Passage
from ..packs import load
from ..packs.sections.reading import Reading
from ..tagging.fold import fold
from ..tagging.words import words

#: So many passages at either end of a document may be strays of the page that it was taken from.
EDGE = 3

#: A stray headline is at most so long.
LONGEST_STRAY = 120

#: Words of at least so many letters tell what a passage is about; only the first so many letters count, so that inflected forms meet.
TELLING, STEM = 4, 5

#: A document needs so many passages before one can stand out from the rest.
FEWEST_PASSAGES = 4


def mark_strays(passages: list[Passage], text: str) -> list[Passage]:
    """The same passages, strays with a reason in `outside`."""
    marked = [replace(p, outside=_boilerplate(text[p.span.start : p.span.end], p.language)) for p in passages]
    if len(marked) < FEWEST_PASSAGES:
        return marked
    seen = Counter(stem for p in marked for stem in _stems(text[p.span.start : p.span.end]))
    last = len(marked) - 1
    if marked[last].outside is None and _stands_apart(marked[last], text, seen):
        marked[last] = replace(marked[last], outside="a line at the end that shares no telling word with the rest")
    return marked


def _boilerplate(passage: str, language: str) -> str | None:
    """A short line of which boilerplate makes up most."""
    pack = load(language) or load("en")
    if pack is None or len(passage) > LONGEST_STRAY:
        return None
    low = fold(passage)
    found = [phrase for phrase in pack.section(Reading).boilerplate if fold(phrase) in low]
    if found and sum(len(phrase) for phrase in found) * 2 >= len(passage.strip()):
        return f"it reads like part of a web page (“{found[0]}”)"
    return None


def _stands_apart(passage: Passage, text: str, seen: Counter[str]) -> bool:
    """A single line, no sentence, with names or long words none of which the document has elsewhere."""
    line = text[passage.span.start : passage.span.end]
    if len(line) > LONGEST_STRAY or line[-1] in ".!?…؟:" or passage.kind == "item" or any(c.isdigit() for c in line):
        return False
    stems = _stems(line)
    return len(stems) >= 3 and all(seen[stem] == 1 for stem in stems)


def _stems(text: str) -> set[str]:
    return {fold(w)[:STEM] for _, _, w in words(text) if w[0].isalpha() and len(w) >= TELLING}
