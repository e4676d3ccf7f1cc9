"""Names where the script has no capitals: a given name and its family name, the gazetteer, chains (chains.py), unknown words (strangers.py).

To teach another way of finding a name, add a step to `_at`; the first that knows the words decides.
"""

from collections.abc import Iterator

from ..model import Sentence
from ..tagging.fold import strip_marks
from .chains import CITY, chain
from .clitics import is_word, listed, without_clitics
from .folk import people_at
from .found import Found
from .gazetteer import city, countries
from .lexical import PLACE, Lexical, not_names
from .strangers import given_and_family, person

#: A name that is a dictionary word too, or that is short, is taken for a city only if it is so large.
LARGE_CITY, SHORT = 300_000, 4


def find_uncased(lexical: Lexical, sentence: Sentence, language: str) -> Iterator[Found]:
    """Names in one sentence."""
    i = sentence.first
    while i < sentence.last:
        found = _at(lexical, i, sentence.last, language)
        if found is not None:
            yield found
            i = found.last
        else:
            i += 1


def _at(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    token = lexical.tagged.tokens[i]
    if not token.is_word or i in lexical.timed:
        return None
    return (
        given_and_family(lexical, i, last, language)
        or _country(lexical, i, last, language)
        or chain(lexical, i, last, language)
        or _city(lexical, i, language)
        or _people(lexical, i, language)
        or lexical.sole(i)
        or person(lexical, i, last, language)
    )


def _country(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    known = countries(language)
    tokens = lexical.tagged.tokens
    for length in (3, 2, 1):
        if i + length > last:
            continue
        text = " ".join(t.folded for t in tokens[i : i + length])
        for skip, rest in without_clitics(text, language):
            if rest in known:
                return Found(i, i + length, "place", (), geo=known[rest], skip=skip, reasons=("gazetteer",))
    return None


def _city(lexical: Lexical, i: int, language: str) -> Found | None:
    token = lexical.tagged.tokens[i]
    if lexical.is_plain(i) or token.folded in not_names(language) or len(token.folded) < 4:
        return None
    before = lexical.concept(i - 1, PLACE) if i else None
    for skip, rest in without_clitics(strip_marks(token.text), language):
        key = city(rest, LARGE_CITY if skip and len(rest) < SHORT else 0 if before else CITY)
        if key is not None and (before or not is_word(rest, language) or city(rest, LARGE_CITY) is not None):
            return Found(i, i + 1, "place", (), geo=key, skip=skip, reasons=("gazetteer",))
    return None


def _people(lexical: Lexical, i: int, language: str) -> Found | None:
    token = lexical.tagged.tokens[i]
    key = people_at(lexical.tagged.tokens[i], language)
    if key is None or not token.folded.endswith(listed(language, "people_plurals")):
        return None
    return Found(i, i + 1, "organisation", (key,), reasons=("a people",))
