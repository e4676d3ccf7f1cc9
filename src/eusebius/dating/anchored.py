"""Expressions counted from a happening that the text dates elsewhere: "two days after the flood", "the third day of the siege".

The happening is looked for by its words: the dated sentence that shares most of them, the rare ones counting most.
"""

import math
import re
from collections.abc import Mapping
from functools import cache, cached_property

from ..model import Moment
from ..packs import load
from ..packs.sections.inflection import Inflection
from ..tagging.fold import fold
from ..tagging.words import without_elisions, words
from .part import Part
from .place import CLAUSE_MARKS, Read

#: A happening is told by so many words at most, counted from its expression.
LONGEST_HAPPENING = 8

#: Of the weight of its words a sentence must hold so much to be about it.
LEAST_SHARE = 0.6

#: Words of more than so many sentences, and of more than this part of all, name nothing.
COMMON, COMMON_PART = 3, 0.2

#: Nor do words of more than so many sentences, in a book.
MOST_PLACES = 60

#: Words are the same if they share so many letters at their front, or are shorter and equal: endings vary.
STEM = 6

#: Shorter words say little, unless they have a capital.
SHORTEST_WORD = 4


class Happenings:
    """The dated sentences of a document; `dated` gives the expression that dates a sentence, by the sentence's number, and its moment."""

    def __init__(self, read: Read, dated: Mapping[int, tuple[Part, Moment]]) -> None:
        self._read = read
        self._dated = dated
        self._sets: dict[str, frozenset[int]] = {}

    def anchor(self, passage: int, part: Part) -> tuple[Part, Moment] | None:
        """The expression and moment of the happening from which `part` counts; None if no dated sentence tells it.

        How many words name it isn't known: the most that a dated sentence tells are taken.
        """
        told = self._words(passage, part)
        here = self._read.sentence(part.start)
        for length in range(len(told), 0, -1):
            found = self._best(told[:length], here)
            if found is not None:
                return self._dated[found]
        return None

    def _best(self, told: list[str], here: int) -> int | None:
        """The dated sentence that tells most of these stems, the nearest if several do; None if none tells enough of them."""
        many = len(self._read.starts)
        weights = {stem: math.log1p(many / max(1, len(self._places.get(stem, ())))) for stem in told}
        least = LEAST_SHARE * sum(weights.values())
        most = max(COMMON, min(COMMON_PART * many, MOST_PLACES))
        near = {number for stem in told if len(self._places.get(stem, ())) <= most for number in self._places.get(stem, ())}
        shares = {
            number: sum(weights[stem] for stem in told if number in self._stands_in(stem))
            for number in sorted(near)
            if number != here and number in self._dated
        }
        enough = [number for number, share in shares.items() if share >= least]
        return min(enough, key=lambda number: (-shares[number], abs(number - here), number), default=None)

    def _stands_in(self, stem: str) -> frozenset[int]:
        """The sentences of a stem, to look one up."""
        if stem not in self._sets:
            self._sets[stem] = frozenset(self._places.get(stem, ()))
        return self._sets[stem]

    def _words(self, passage: int, part: Part) -> list[str]:
        """The stems of the words that may name the happening, nearest first, behind the expression or before it."""
        text = self._read.document.text
        told = self._read.document.passages[passage]
        if part.anchor == "behind":
            sentence = self._read.sentence(part.start) + 1
            end = self._read.starts[sentence] if sentence < len(self._read.starts) else told.span.end
            near = words(CLAUSE_MARKS.split(text[part.end : end])[0])[:LONGEST_HAPPENING]
        else:
            near = words(CLAUSE_MARKS.split(text[self._read.starts[self._read.sentence(part.start)] : part.start])[-1])[-LONGEST_HAPPENING:][::-1]
        return list(dict.fromkeys(self._stemmed(near, told.language)))

    def _stemmed(self, tokens: list[tuple[int, int, str]], language: str) -> list[str]:
        common, prefixes, elisions = _small_words(language)
        telling = (w for _, _, w in without_elisions(tokens, elisions) if w[0].isalnum() and (len(w) >= SHORTEST_WORD or w[0].isupper()))
        folded = (fold(w) for w in telling)
        return [(prefixes.sub("", w) if prefixes else w)[:STEM] for w in folded if w not in common]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The sentences in which each stem stands."""
        read, starts = self._read, self._read.starts
        places: dict[str, list[int]] = {}
        language_at = [(p.span.start, p.language) for p in read.document.passages]
        at = 0
        for number, start in enumerate(starts):
            end = starts[number + 1] if number + 1 < len(starts) else len(read.document.text)
            while at + 1 < len(language_at) and language_at[at + 1][0] <= start:
                at += 1
            for stem in sorted(set(self._stemmed(words(read.document.text, start, end), language_at[at][1]))):
                places.setdefault(stem, []).append(number)
        return places


@cache
def _small_words(language: str) -> tuple[frozenset[str], re.Pattern[str] | None, tuple[str, ...]]:
    """A language's commonest words, folded; what it writes onto the front of a word; its elisions."""
    pack = load(language)
    if pack is None:
        return frozenset(), None, ()
    rules = pack.section(Inflection) if pack.covers(Inflection) else Inflection()
    front = "|".join(map(re.escape, sorted(map(fold, rules.prefixes), key=lambda p: (-len(p), p))))
    prefixes = re.compile(rf"^(?:{front})(?=\w{{{SHORTEST_WORD - 1}}})") if front else None
    return frozenset(map(fold, pack.about.function_words)), prefixes, pack.about.elisions
