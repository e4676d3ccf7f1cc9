"""Names where the script has no capitals: a given name and its family name, the gazetteer, chains (chains.py), unknown words (strangers.py).

To teach another way of finding a name, add a step to `_at`; the first that knows the words decides.
"""

from collections.abc import Iterator

from ..model import Sentence
from ..tagging.fold import strip_marks
from ..tagging.lexicon import lexicon
from .chains import CITY, chain
from .clitics import is_shortened, is_word, listed, without_clitics
from .folk import people_at
from .found import Found
from .gazetteer import city_in, countries
from .lexical import OFFICE, PLACE, Lexical, not_names
from .strangers import given_and_family, is_strange, person

#: A name that is a dictionary word too, or that is short, is taken for a city only if it is so large.
LARGE_CITY, SHORT, SHORTEST = 300_000, 4, 3


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
        or _city(lexical, i, last, language)
        or _people(lexical, i, language)
        or lexical.sole(i)
        or _acronym(lexical, i, language)
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
            if rest in known and rest not in not_names(language):
                return Found(i, i + length, "place", (), geo=known[rest], skip=skip, reasons=("gazetteer",))
    return None


def _city(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    token = lexical.tagged.tokens[i]
    if i + 1 < last and lexical.tagged.tokens[i + 1].is_word:
        for skip, rest in without_clitics(strip_marks(lexical.text(i, i + 2)), language):
            if (key := city_in(rest, language, CITY)) is not None:
                return Found(i, i + 2, "place", (), geo=key, skip=skip, reasons=("gazetteer",))
    length = len(token.folded)
    if token.folded in not_names(language) or length < SHORTEST or (length < SHORT and is_word(token.text, language)):
        return None
    if lexical.is_plain(i) and not _is_large(lexical, i, language):
        return None
    if i and lexical.concept(i - 1, OFFICE) and i + 1 < last and is_strange(lexical, i + 1, language):
        return None  # a person's given name
    before = lexical.concept(i - 1, PLACE) if i else None
    for skip, rest in without_clitics(strip_marks(token.text), language):
        key = city_in(rest, language, LARGE_CITY if len(rest) < SHORT else 0 if before else CITY)
        if key is not None and (before or not is_word(rest, language) or city_in(rest, language, LARGE_CITY) is not None):
            return Found(i, i + 1, "place", (), geo=key, skip=skip, reasons=("gazetteer",))
    return None


def _is_large(lexical: Lexical, i: int, language: str) -> bool:
    """True for a large city that an ending makes look like a form of a word of the vocabulary (Beirut like "shots" in Hebrew)."""
    token = lexical.tagged.tokens[i]
    known = lexicon(language)
    rests = [rest for _, rest in without_clitics(strip_marks(token.text), language) if city_in(rest, language, LARGE_CITY) is not None]
    if known is None or not rests or i in lexical.timed:
        return False
    return not any(token.folded.endswith(lemma) for lemma in token.lemmas if lemma in known.single)


def _people(lexical: Lexical, i: int, language: str) -> Found | None:
    token = lexical.tagged.tokens[i]
    key = people_at(lexical.tagged.tokens[i], language)
    if key is None or not token.folded.endswith(listed(language, "people_plurals")):
        return None
    return Found(i, i + 1, "organisation", (key,), reasons=("a people",))


def _acronym(lexical: Lexical, i: int, language: str) -> Found | None:
    """First letters in a row, where the script marks them as such (Hebrew gershayim)."""
    token = lexical.tagged.tokens[i]
    if not is_shortened(token.folded) or lexical.is_plain(i):
        return None
    rests = without_clitics(token.folded, language)
    if any(rest in not_names(language) or is_word(rest, language) for _, rest in rests):
        return None
    return Found(i, i + 1, "organisation", (), reasons=("first letters",))
