"""People where the script has no capitals: a given name and what follows it, or words in a row that no dictionary of the language has."""

from functools import lru_cache

from ..tagging.fold import fold, strip_marks
from ..tagging.lexicon import HYPHENS
from .clitics import clause_words, has_article, is_owned, is_shortened, is_word, joined_on, listed, negations, trusts_lone, without_clitics
from .found import Found
from .gazetteer import city, countries
from .given import is_given
from .lexical import OFFICE, Lexical, not_names
from .lexical import is_word as has_word
from .small_words import small_words

PERSON = ("person",)

#: A town of so many inhabitants is no part of a person's name if a preposition is written onto it.
TOWN = 50_000

#: A person's name has at most so many words.
LONGEST_NAME = 4

#: A family name that the dictionary has as a word too is short; behind a given name it may have more letters.
LONGEST_FAMILY, LONGEST_BEHIND_GIVEN = 8, 13


def given_and_family(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    """A given name and at least one word behind it that may be its family name; what else a word of them may be counts less."""
    found = person(lexical, i, last, language) if given_at(lexical, i, language) is not None else None
    return found if found is not None and found.last - found.first > 1 else None


def person(lexical: Lexical, i: int, last: int, language: str) -> Found | None:
    """Words in a row that no dictionary of the language has, or behind an office or a given name."""
    if not _may_open(lexical, i, last, language):
        return None
    tokens = lexical.tagged.tokens
    particles = small_words(language, "particles")
    skip = _skipped(lexical, i, language)
    given = given_at(lexical, i, language) is not None
    end = i + 1
    while end < last and end - i < LONGEST_NAME:
        if _is_hyphened(lexical, end, last, language):
            end += 2
            continue
        if not tokens[end].is_word:
            break
        if _joins_another(lexical, end, end - i > 1, language):
            break
        beside = tokens[end].start - tokens[end - 1].end == 1
        named = beside and is_strange(lexical, end, language)
        behind = end == i + 1 or given_at(lexical, end - 1, language) is not None
        family = behind and beside and _may_be_family(lexical, end, language, given)
        of = given and tokens[end - 1].folded in particles and beside  # "Abd" and what he serves
        if tokens[end].folded in particles or named or family or of:
            end += 1
        else:
            break
    while end > i + 1 and tokens[end - 1].folded in particles:
        end -= 1
    office = lexical.concept(i - 1, OFFICE) if i else None
    if end - i == 1 and office is None and (len(tokens[i].folded) < 4 or not trusts_lone(language)):
        return None
    if end - i == 1 and given and (lexical.is_plain(i) or is_word(tokens[i].text, language)):
        return None
    reasons = ("a given name" if given else "words that no dictionary has", *(("office",) if office else ()))
    return Found(i, end, "person", (), office=office, skip=skip, reasons=reasons)


def _is_hyphened(lexical: Lexical, i: int, last: int, language: str) -> bool:
    """True for a hyphen between a particle and the word that it is written onto ("al-Wazzan")."""
    tokens = lexical.tagged.tokens
    if tokens[i].text not in HYPHENS or i + 1 >= last or not tokens[i + 1].is_word or tokens[i + 1].start != tokens[i].end:
        return False
    return tokens[i - 1].folded in small_words(language, "particles") and tokens[i - 1].end == tokens[i].start


def _skipped(lexical: Lexical, i: int, language: str) -> int:
    """Letters of a clitic at the front of a name: where the rest is a given name, or stands alone elsewhere."""
    text = strip_marks(lexical.tagged.tokens[i].text)
    given = given_at(lexical, i, language)
    if given is not None:
        return given
    skip = 0
    tokens = lexical.tagged.tokens
    if any(j and given_at(lexical, j - 1, language) is not None and tokens[j].start - tokens[j - 1].end == 1 for j in lexical.places[fold(text)]):
        return 0  # a family name as it stands
    for length, rest in without_clitics(text, language):
        if (length == 1 and lexical.places.get(fold(rest))) or (length == 2 and joined_on(fold(text), language)):
            skip = length
    return skip


def _joins_another(lexical: Lexical, i: int, whole: bool, language: str) -> bool:
    """True for "and" written onto a name: a given name, one that also stands by itself in the document, or, where the name before it is
    `whole`, a word that no dictionary has ("Brezhnev and Dubček" in one word each)."""
    text = strip_marks(lexical.tagged.tokens[i].text)
    if not joined_on(fold(text), language) or is_given(fold(text), language):
        return False
    bare = [rest for length, rest in without_clitics(text, language) if length == 1]
    return any(is_given(fold(b), language) or lexical.places.get(fold(b)) or (whole and not is_word(b, language)) for b in bare)


def given_at(lexical: Lexical, i: int, language: str) -> int | None:
    """How many letters of a clitic stand before the given name that a token is; None if it is none."""
    token = lexical.tagged.tokens[i]
    if not token.is_word or i in lexical.timed:
        return None
    text = strip_marks(token.text)
    named = (skip for skip, rest in without_clitics(text, language) if is_given(fold(rest), language))
    skip = next(named, None)
    return None if skip and (lexical.is_plain(i) or has_word(text, language)) else skip


def _may_open(lexical: Lexical, i: int, last: int, language: str) -> bool:
    """True for a word with which a name may begin."""
    tokens = lexical.tagged.tokens
    if given_at(lexical, i, language) is not None and i + 1 < last and tokens[i].folded not in _never(language):
        follows = tokens[i + 1]
        beside = follows.is_word and follows.start - tokens[i].end == 1
        return beside and (not lexical.is_plain(i) or is_strange(lexical, i + 1, language))
    return is_strange(lexical, i, language)


@lru_cache(maxsize=256)
def _never(language: str) -> frozenset[str]:
    """Folded words that are part of no name, with a clitic or without."""
    return not_names(language) | negations(language) | clause_words(language)


def is_strange(lexical: Lexical, i: int, language: str) -> bool:
    """True for a word that no dictionary has, and that nothing written onto it or before it tells to be one."""
    token = lexical.tagged.tokens[i]
    never = _never(language)
    if not token.is_word or (lexical.is_plain(i) and not lexical.by_chance(i)) or token.folded in never or len(token.folded) < 3:
        return False
    if given_at(lexical, i, language) is not None:
        return True
    if i and lexical.tagged.tokens[i - 1].folded in negations(language):
        return False  # the verb that is denied
    if any(fold(rest) in never for _, rest in without_clitics(token.folded, language)) or is_owned(token.text, language):
        return False
    if _is_at_place(token.folded, language):
        return False
    if token.folded.endswith(listed(language, "never_endings")) or is_shortened(token.folded):
        return False
    return not is_word(token.text, language) and not has_article(token, language)


def _is_at_place(folded: str, language: str) -> bool:
    """True for a town or country with "in", "of" or the like written onto it."""
    rests = without_clitics(folded, language)
    return any(skip and (rest in countries(language) or city(rest, TOWN) is not None) for skip, rest in rests)


def _may_be_family(lexical: Lexical, i: int, language: str, given: bool) -> bool:
    """A word behind an unknown one that may be a family name although the dictionary has it: short, bare, and no act or thing.

    Behind a given name it may be long and have the article, and is no word for something only if it is that word itself.
    """
    token = lexical.tagged.tokens[i]
    never = _never(language)
    if i in lexical.timed or _is_at_place(token.folded, language) or any(fold(rest) in never for _, rest in without_clitics(token.folded, language)):
        return False
    plain = lexical.is_plain(i) and not _always_behind(lexical, i, language)
    if given:
        inflected = plain and not is_word(token.text, language)
        return (not plain or inflected) and 3 <= len(token.folded) <= LONGEST_BEHIND_GIVEN
    if plain or not 3 <= len(token.folded) <= LONGEST_FAMILY or is_owned(token.text, language) or _stands_alone(lexical, i - 1):
        return False
    fronted = any(length and is_word(rest, language) for length, rest in without_clitics(token.text, language))
    return not has_article(token, language) and not (fronted and token.folded.startswith(listed(language, "no_name_starts")))


def _stands_alone(lexical: Lexical, i: int) -> bool:
    """True for a word that elsewhere in the document has another word behind it, so that it is a whole name ("Gorbachev is ill")."""
    tokens = lexical.tagged.tokens
    return len({tokens[j + 1].folded for j in lexical.places[tokens[i].folded] if j + 1 < len(tokens)}) > 1


def _always_behind(lexical: Lexical, i: int, language: str) -> bool:
    """True for a word for a kind of person, bare, that stands behind the unknown word before it wherever that one stands."""
    token = lexical.tagged.tokens[i]
    if lexical.concept(i, PERSON) is None or i in lexical.timed or token.folded.endswith(listed(language, "never_endings")):
        return False
    tokens = lexical.tagged.tokens
    return all(j + 1 < len(tokens) and tokens[j + 1].folded == token.folded for j in lexical.places[tokens[i - 1].folded])
