"""Where every noun has a capital (German): which part of a row of capitals is a name, by given names, the dictionary and the lexicon.

A pack says so with `nouns_have_capitals`. Nothing else belongs here; what kind of name it is, cased.py tells.
"""

from collections.abc import Callable
from functools import cache

from ..packs import load
from ..packs.sections.names import Names
from ..tagging.fold import fold
from ..tagging.lexicon import lexicon
from .base import candidates
from .gazetteer import city, countries, peoples
from .lexical import BODY, OFFICE, PLACE, QUOTES, Lexical
from .small_words import small_words

#: A town of so many inhabitants is named by a noun that stands alone, unless the lexicon knows it as a common word.
LARGE_TOWN = 100_000

#: Behind a word that says where, one of so many does.
TOWN = 15_000

#: A word that ends in a noun of so many letters is a compound, and no name by itself ("Germaniawerft").
SHORTEST_NOUN = 4

#: Compounds of these, written in one word, are names: Alexanderplatz, Friedrichstraße.
NAMED_BY_COMPOUND = frozenset({"street", "square"})


@cache
def nouns_have_capitals(language: str) -> bool:
    """Whether a capital says no more than that the word is a noun."""
    pack = load(language, "names")
    return pack is not None and pack.section(Names).nouns_have_capitals


@cache
def _given_names(language: str) -> frozenset[str]:
    pack = load(language, "names")
    return frozenset(map(fold, pack.section(Names).given_names)) if pack else frozenset()


def narrowed(lexical: Lexical, first: int, end: int, language: str, is_word: Callable[[str, str], bool]) -> int | None:
    """Where the name in a row of capitals begins: behind the common nouns before it; None if the row is common nouns only."""
    tokens = lexical.tagged.tokens
    given, known = _given_names(language), countries(language)
    text = fold(lexical.tagged.document.text[tokens[first].start : tokens[end - 1].end])
    if text in known:
        return first
    while first < end - 1 and lexical.hits.get(first) and tokens[first].folded not in given:
        if lexical.concept(first, (*BODY, *OFFICE, *PLACE)) is not None or not tokens[first + 1].is_word:
            break
        first += 1
        while first < end - 1 and not tokens[first].text[0].isupper():  # "Werftarbeiter von Kiel"
            first += 1
    named = next((i for i in range(first, end - 1) if tokens[i].folded in given), first)
    if not any(lexical.concept(i, (*BODY, *OFFICE, *PLACE)) for i in range(first, named)):
        first = named
    if end - first == 1:
        return first if _is_single_name(lexical, first, language, is_word) else None
    words = [i for i in range(first, end) if tokens[i].is_word]
    hyphened = len(words) == 2 < end - first and tokens[words[0]].folded not in given
    if hyphened and is_word(tokens[words[1]].text, language) and not lexical.hits.get(words[1]):
        return None
    if any(lexical.concept(i, (*BODY, *PLACE, *OFFICE)) for i in words) or any(tokens[i].folded in given for i in words[:-1]):
        return first
    if any(fold(b) in known for i in words for b in candidates(tokens[i].text, language)):
        return first
    if any(not is_word(tokens[i].text, language) and not lexical.hits.get(i) for i in words):
        return first
    families = _families(lexical, language)
    known_last = any(fold(b) in families for b in candidates(tokens[words[-1]].text, language))
    return words[-1] if known_last else None  # "die Ansicht Kochs"


def _is_single_name(lexical: Lexical, i: int, language: str, is_word: Callable[[str, str], bool]) -> bool:
    """A noun that stands alone is a name if it is a country, a people, a street, part of a full name told, or no word at all."""
    token = lexical.tagged.tokens[i]
    bases = candidates(token.text, language)
    known = countries(language)
    if any(fold(b) in known for b in bases) or token.folded in peoples(language) or any(fold(b) in _families(lexical, language) for b in bases):
        return True
    lexicon_of = lexicon(language)
    common = lexicon_of is not None and any(fold(b) in lexicon_of.single for b in bases)
    if not common and any(city(b, LARGE_TOWN) for b in bases):
        return True
    if not common and not is_word(token.text, language) and _quoted(lexical, i):
        return True
    if not common and i > 0 and lexical.tagged.tokens[i - 1].folded in small_words(language, "place_before") and any(city(b, TOWN) for b in bases):
        return True
    if i > 0 and lexical.concept(i - 1, OFFICE) is not None and not lexical.hits.get(i):
        return True
    hits = lexical.hits.get(i, [])
    if hits:
        compound = not token.folded.startswith(tuple(_words_of(language)))
        return compound and any(h.concept in NAMED_BY_COMPOUND for h in hits)
    pack = load(language, "names")
    never = pack.section(Names).never_endings if pack else ()
    if token.text.isupper():
        return True
    compound = any(is_word(token.text[cut:], language) for cut in range(2, len(token.text) - SHORTEST_NOUN + 1))
    return not compound and not is_word(token.text, language) and not token.folded.endswith(tuple(map(fold, never)))


def _quoted(lexical: Lexical, i: int) -> bool:
    """True for a word by itself in quotation marks."""
    tokens = lexical.tagged.tokens
    return 0 < i < len(tokens) - 1 and tokens[i - 1].text in QUOTES and tokens[i + 1].text in QUOTES


@cache
def _words_of(language: str) -> frozenset[str]:
    """Folded words of the concepts whose compounds are names."""
    from ..packs.concepts import words_of

    pack = load(language, "concepts")
    return frozenset(fold(w) for c, forms in words_of(pack).items() if c in NAMED_BY_COMPOUND for w in forms) if pack else frozenset()


def _families(lexical: Lexical, language: str) -> frozenset[str]:
    """Folded last words of the rows of capitals that stand behind a given name or an office somewhere in the document."""
    if language not in lexical.families:
        tokens, given = lexical.tagged.tokens, _given_names(language)
        found: set[str] = set()
        for i, token in enumerate(tokens):
            if token.folded not in given and lexical.concept(i, OFFICE) is None:
                continue
            last = i
            while last + 1 < len(tokens) and _may_be_family(lexical, last + 1, token.folded in given):
                last += 1
            if last > i:
                found.add(tokens[last].folded)
        lexical.families[language] = frozenset(found)
    return lexical.families[language]


def _may_be_family(lexical: Lexical, i: int, behind_given: bool) -> bool:
    """A word with a capital; behind an office none that the lexicon knows."""
    token = lexical.tagged.tokens[i]
    return token.is_word and token.text[0].isupper() and i not in lexical.timed and (behind_given or not lexical.hits.get(i))
