"""Names where the script has capitals: rows of capitalised words, widened by the vocabulary of bodies and places beside them."""

from collections.abc import Iterator
from functools import cache

from ..model import Sentence
from ..packs import load
from ..packs.sections.grammar import Grammar
from ..packs.sections.names import Names
from ..tagging.fold import fold
from ..tagging.numbers import find_numbers
from .base import candidates
from .common import belongs
from .folk import people_at, plural_at
from .found import Found
from .gazetteer import city, countries, peoples
from .heads import body_of_people, heads_first, in_office, place_of_name, widened
from .lexical import BODY, OFFICE, PLACE, Lexical, has_dictionary, in_dictionary, is_word, not_names
from .nouns import narrowed, nouns_have_capitals
from .sorts import CITY_OPENING, kinds

#: Where a language without a pack has more than this share of capitals inside sentences, a capital says little.
MANY_CAPITALS = 0.18

#: A sentence of at least so many words, more than this share of them with capitals, is a headline, where a capital says little too.
HEADLINE_WORDS, HEADLINE = 4, 0.7


def find_cased(lexical: Lexical, sentence: Sentence, language: str, seen: frozenset[str], loose: bool) -> Iterator[Found]:
    """Names in one sentence. `seen`: folded words with a capital inside sentences; `loose`: capitals say little in this document."""
    tokens = lexical.tagged.tokens
    loose = loose or _is_headline(lexical, sentence)
    known = countries(language)
    folk = peoples(language)
    never = not_names(language)
    particles, joins = particles_of(language)
    nouns = nouns_have_capitals(language)
    headed = heads_first(language)
    i = sentence.first
    while i < sentence.last:
        token = tokens[i]
        if not token.is_word or i in lexical.timed:
            i += 1
            continue
        if not token.text[0].isupper():
            found = _headed(lexical, i, sentence.last, folk, language) if headed else None
            found = found or _lower(lexical, i, sentence.last, folk, language) or _sole(lexical, i, language)
            if found is not None:
                yield found
                i = found.last
                continue
            i += 1
            continue
        if nouns and (only := lexical.sole(i)) is not None:
            yield only
            i = only.last
            continue
        opens = _opens(lexical, sentence, i)
        end = _run(lexical, i, sentence.last, particles, joins)
        first = i
        if opens and not nouns and not _is_name_at_start(lexical, i, end, seen, known, folk, never, language):
            first = i + 1
            if (only := _sole(lexical, i, language)) is not None and not any(t.text[0].isupper() for t in tokens[first : max(end, only.last)]):
                yield only  # the article is written onto it or not at all ("Parlamentul", "Armáda")
                i = only.last
                continue
        particle = not opens and tokens[first].folded in particles  # "De Graaf" within a sentence
        kept = particle or _is_initial(lexical, first, sentence.last)
        while first < end and not kept and tokens[first].folded in never and fold(lexical.text(first, end)) not in known:
            first += 1
        while first < end and not tokens[first].text[0].isupper():
            first += 1
        end = widened(lexical, first, end, sentence.last, folk, particles) if headed else end
        start = narrowed(lexical, first, end, language, is_word) if nouns and first < end else first
        if start is not None and start < end and not (headed and in_office(lexical, start, end)):
            yield from kinds(lexical, start, end, sentence.last, language, loose and not nouns, opens and start == i)
        i = max(end, i + 1)


def _headed(lexical: Lexical, i: int, last: int, folk: dict[str, str], language: str) -> Found | None:
    """A name whose kind opens it in small letters ("troupes allemandes", "place de la République")."""
    particles, joins = particles_of(language)
    found = body_of_people(lexical, i, last, folk)
    return found or place_of_name(lexical, i, last, language, particles, lambda start: _run(lexical, start, last, particles, joins))


def _sole(lexical: Lexical, i: int, language: str) -> Found | None:
    """The one body of its kind, unless it is that of the name before it ("Petőfi Kör vezetősége")."""
    before = lexical.tagged.tokens[i - 1].text if i else ""
    return None if before[:1].isupper() and belongs(lexical, i, language) else lexical.sole(i)


#: Marks behind which a capital says no more than at the start of a sentence: quotations, headings, items of a list.
OPENERS = frozenset(":„“”«»\"'‘(–—-•*")


def _opens(lexical: Lexical, sentence: Sentence, i: int) -> bool:
    """True for the first word of a sentence, a quotation or an item."""
    tokens = lexical.tagged.tokens
    before = tokens[sentence.first : i]
    if not any(t.is_word and t.text[0].isalpha() for t in before):
        return True
    apart = before[-1].end < tokens[i].start or before[-1].text not in "-–'"
    return before[-1].text in OPENERS and apart


def _is_headline(lexical: Lexical, sentence: Sentence) -> bool:
    words = [t for t in lexical.tagged.tokens[sentence.first : sentence.last] if t.is_word]
    return len(words) >= HEADLINE_WORDS and sum(t.text[0].isupper() for t in words) / len(words) > HEADLINE


@cache
def particles_of(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Small words inside any name (de, von), and those inside names of bodies only: what the pack lists as such, and its conjunctions."""
    pack = load(language, "names")
    if pack is None:
        return frozenset(), frozenset()
    names, grammar = pack.section(Names), pack.section(Grammar)
    joins = {fold(w) for w in names.joins} | {fold(w) for w in grammar.clause_words}
    return frozenset(fold(p) for p in names.particles) - joins, frozenset(fold(w) for w in names.joins)


def _run(lexical: Lexical, first: int, last: int, particles: frozenset[str], joins: frozenset[str]) -> int:
    """Where the row of capitalised words that begins at `first` ends; particles and hyphens may stand inside."""
    tokens = lexical.tagged.tokens
    end = first + 1
    while end < last:
        token = tokens[end]
        if token.is_word and token.text[0].isupper() and end not in lexical.timed:
            end += 1
        elif token.text in "-–" and end + 1 < last and tokens[end + 1].is_word and token.start == tokens[end - 1].end:
            if not tokens[end + 1].text[0].isupper():
                break
            end += 2
        elif _is_initial(lexical, end - 1, last):
            end += 2
            while end < last and not tokens[end - 1].text[0].isupper():  # "J. van der Meer"
                end += 1
        elif _owns_body(lexical, end, last):
            end += 2
        elif end + 1 < last and tokens[end + 1].is_word and tokens[end + 1].text[0].isupper() and end + 1 not in lexical.timed:
            of_body = token.folded in joins and _joined(lexical, first, end)
            if token.folded not in particles and not of_body:
                break
            end += 2
        elif _two_particles(lexical, end, last, particles):
            end += 3
        else:
            break
    return end


def _two_particles(lexical: Lexical, end: int, last: int, particles: frozenset[str]) -> bool:
    """True if two small words stand before the next capital ("Ramón de la Cruz")."""
    tokens = lexical.tagged.tokens
    return (
        end + 2 < last
        and f"{tokens[end].folded} {tokens[end + 1].folded}" in particles
        and tokens[end + 2].is_word
        and tokens[end + 2].text[0].isupper()
        and end + 2 not in lexical.timed
    )


def _is_initial(lexical: Lexical, i: int, last: int) -> bool:
    """True for a capital letter or abbreviation with a dot, before a word with a capital or a small word ("A. Brannigan", "St. Nicholas")."""
    tokens, language = lexical.tagged.tokens, lexical.language
    if i + 2 >= last or not tokens[i].text[0].isupper() or tokens[i + 1].text != "." or tokens[i + 1].start != tokens[i].end:
        return False
    pack = load(language)
    short = len(tokens[i].text) == 1 or (pack is not None and tokens[i].folded in pack.about.abbreviations and not lexical.concept(i, OFFICE))
    follows = tokens[i + 2]
    return short and follows.is_word and (follows.text[0].isupper() or follows.folded in particles_of(language)[0])


def _owns_body(lexical: Lexical, i: int, last: int) -> bool:
    """True for the mark of a genitive between a word and the body that is theirs ("Miners' Party")."""
    tokens = lexical.tagged.tokens
    mark = tokens[i].text in ("'", "’") and tokens[i].start == tokens[i - 1].end
    return mark and i + 1 < last and tokens[i + 1].text[0].isupper() and lexical.concept(i + 1, BODY) is not None


def _joined(lexical: Lexical, first: int, end: int) -> bool:
    """True if "and" or "for" at `end` stands inside a body's or place's name: behind its kind ("Ministry of Trade and Industry")."""
    return any(lexical.concept(i, BODY) for i in range(first, end)) or lexical.concept(end - 1, PLACE) is not None


def _is_name_at_start(
    lexical: Lexical,
    first: int,
    end: int,
    seen: frozenset[str],
    known: dict[str, str],
    folk: dict[str, str],
    never: frozenset[str],
    language: str,
) -> bool:
    """A capital at the start of a sentence proves nothing: the word must be known as a name, or be no word of the language."""
    token = lexical.tagged.tokens[first]
    if fold(lexical.text(first, end)) in known or token.folded in known or token.folded in folk:
        return True
    if _is_initial(lexical, first, end):
        return True
    if token.folded in never:
        return False
    if token.folded in seen or any(lemma in seen for lemma in token.lemmas):
        return True
    if lexical.is_plain(first):
        body = any(lexical.concept(i, BODY) for i in range(first, end))
        place = any(lexical.concept(i, PLACE) for i in range(first, end)) and lexical.concept(first, ("person",)) is None  # who acts there
        return end - first > 1 and (body or place) and lexical.concept(first, OFFICE) is None
    inflected = (c for c in candidates(token.text, language)[1:] if len(token.text) - len(c) > 1)
    if any(city(form, CITY_OPENING) for form in (token.text, *inflected)) or (city(token.text, 0) is not None and not is_word(token.text, language)):
        return True
    return end - first > 1 or _is_strange(lexical, first, language)


def _is_strange(lexical: Lexical, i: int, language: str) -> bool:
    """True for a word that the language's dictionary lacks, with and without its endings, and that the document never has in small letters.

    A number in words is none, though dictionaries lack most.
    """
    token = lexical.tagged.tokens[i]
    pack = load(language, "names")
    if pack is None or len(token.text) <= 3 or any(n.end - n.start == len(token.text) for n in find_numbers(token.text, language)):
        return False
    if token.text.isupper():
        return not is_word(token.text, language)
    if not has_dictionary(language) or any(in_dictionary(form, language) for form in (*token.lemmas, *candidates(token.text, language))):
        return False
    return all(lexical.tagged.tokens[j].text[0].isupper() for j in lexical.places[token.folded])


def _lower(lexical: Lexical, i: int, last: int, folk: dict[str, str], language: str) -> Found | None:
    """A people's name in small letters: alone in the plural, or with the body that it belongs to ("szovjet csapatok")."""
    tokens = lexical.tagged.tokens
    plural = plural_at(tokens[i], language)
    key = people_at(tokens[i], language) or (plural if not lexical.hits.get(i) else None)
    if key is None:
        return _adjective(lexical, i, language)
    if heads_first(language) and i and tokens[i - 1].is_word and tokens[i - 1].folded not in not_names(language):
        return None  # behind a noun it is an adjective
    if plural is not None:
        return Found(i, i + 1, "organisation", (key,), reasons=("a people",))
    for j in range(i + 1, min(i + 4, last)):
        if not tokens[j].is_word or (tokens[j].text[0].isupper() and not nouns_have_capitals(language)):
            break
        body = lexical.concept(j, BODY) or next((h.concept for h in lexical.hits.get(j, ()) if h.concept in SOLDIERS), None)
        if body is not None:
            return Found(i, j + 1, "organisation", (key, *lexical.concepts(i + 1, j + 1)), reasons=("people and body",))
        if lexical.hits.get(j) and lexical.concept(j, ("quality",)) is None:
            break
    if nouns_have_capitals(language):
        return None
    if tokens[i].folded not in folk or (i + 1 < last and tokens[i].folded != tokens[i].text and not tokens[i + 1].is_word):
        return Found(i, i + 1, "organisation", (key,), reasons=("a people",))
    return None


SOLDIERS = ("soldier", "tank", "people", "leader")


def _adjective(lexical: Lexical, i: int, language: str) -> Found | None:
    """An adjective of a place in small letters ("budapesti")."""
    text = lexical.tagged.tokens[i].text
    if not text.endswith("i") or len(text) < 6 or lexical.is_plain(i) or is_word(text, language):
        return None
    stem = text[:-1].capitalize()
    key = city(stem, CITY_OPENING)
    return Found(i, i + 1, "place", (), geo=key, adjective=True, base=stem, reasons=("adjective of a city",)) if key else None
