"""Acronyms: whether letters spell a name, and whether they spell the one body of its kind in the vocabulary of their language (UN)."""

from collections.abc import Sequence
from functools import cache, lru_cache

from ..packs import load
from ..packs.concepts import class_of, is_sole, words_of
from ..tagging.fold import fold
from .keys import initials, words

#: An acronym of fewer letters spells too much by chance.
TELLING = 3


def spells(short: str, full: str) -> bool:
    """True if an acronym is made of the first letters of a name's words, in order, with small words left out or in, or of parts of them."""
    letters = fold(short.replace(".", ""))
    first = initials(full)
    if letters == first:
        return True
    own = [w for w in words(full) if len(w) > 3]
    if letters == "".join(w[0] for w in own) and len(own) > 1:
        return True
    return len(first) > 1 and letters[0] == first[0] and _within(letters, words(full))


def _within(letters: str, full: Sequence[str]) -> bool:
    """True if the letters run through the words in order, at least one from each word of more than three letters, each word from its start."""
    at = 0
    for word in full:
        if at < len(letters) and letters[at] == word[0]:
            at += 1
            place = 1
            while at < len(letters) and (found := word.find(letters[at], place)) > 0 and not _starts_next(letters, at, full, word):
                at, place = at + 1, found + 1
        elif len(word) > 3:
            return False
    return at == len(letters)


def _starts_next(letters: str, at: int, full: Sequence[str], word: str) -> bool:
    """True if the letter opens the next word, which then has it."""
    i = full.index(word)
    return i + 1 < len(full) and full[i + 1][0] == letters[at]


@cache
def _phrases(language: str) -> tuple[tuple[str, str], ...]:
    """Phrases of the pack for bodies of which there is one, with their concept."""
    pack = load(language, "concepts")
    if pack is None:
        return ()
    sole = ((c, forms) for c, forms in sorted(words_of(pack).items()) if class_of(c) == "body" and is_sole(c))
    return tuple((form, c) for c, forms in sole for form in forms if len(form.split()) > 1)


@lru_cache(maxsize=10_000)
def spelt(short: str, language: str) -> tuple[str, str] | None:
    """The concept of the only body of its kind whose phrase in a language an acronym spells, and the phrase; None if none or several."""
    if len(short) < TELLING:
        return None
    found = [(concept, phrase) for phrase, concept in _phrases(language) if spells(short, phrase)]
    return found[0] if len({concept for concept, _ in found}) == 1 else None
