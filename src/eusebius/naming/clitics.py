"""What is written onto the front or the end of a word in a script without capitals (Arabic wa-, al-), and whether the rest is a word.

The lists stand in each pack's names.toml; nothing here knows a language.
"""

from functools import lru_cache

from ..model import Token
from ..packs import load
from ..packs.sections.grammar import Grammar
from ..packs.sections.names import Names
from ..tagging.fold import fold, strip_marks
from .lexical import is_word as has_word

#: What matches nothing.
NONE = ("\x00",)


@lru_cache(maxsize=50_000)
def without_clitics(word: str, language: str) -> tuple[tuple[int, str], ...]:
    """(letters skipped, rest) for every clitic that may stand at the front of the word, none first."""
    pack = load(language, "names")
    clitics = {form for c in (pack.section(Names).clitics if pack else ()) for form in (c, fold(c))}
    rests = [(len(c), word[len(c) :]) for c in sorted(clitics, key=lambda c: (-len(c), c)) if word.startswith(c) and len(word) - len(c) > 2]
    return ((0, word), *rests)


@lru_cache(maxsize=256)
def listed(language: str, field: str) -> tuple[str, ...]:
    """One of the pack's lists of word parts, folded; what matches nothing where the pack has none."""
    pack = load(language, "names")
    found = tuple(fold(part) for part in getattr(pack.section(Names), field)) if pack else ()
    return found or NONE


@lru_cache(maxsize=256)
def trusts_lone(language: str) -> bool:
    """True if an unknown word alone is a name: not where the dictionary lacks too many words."""
    pack = load(language, "names")
    return pack is None or pack.section(Names).lone_unknown_words


@lru_cache(maxsize=256)
def clause_words(language: str) -> frozenset[str]:
    """Folded words that open a clause."""
    pack = load(language, "names")
    return frozenset(fold(w) for w in pack.section(Grammar).clause_words) if pack else frozenset()


@lru_cache(maxsize=256)
def negations(language: str) -> frozenset[str]:
    """Folded words that deny the verb behind them."""
    pack = load(language, "names")
    return frozenset(fold(w) for w in pack.section(Grammar).negation) if pack else frozenset()


def is_shortened(folded: str) -> bool:
    """True for a folded word that its script marks as made of first letters: Hebrew, by gershayim before the last of them."""
    return '"' in folded[1:-1]


def joined_on(word: str, language: str) -> bool:
    """True if the word has a clitic at its front that joins it to what stands before."""
    pack = load(language, "names")
    grammar = pack.section(Grammar) if pack is not None else Grammar()
    if grammar.clause_prefixes_on_any_word and has_word(word, language):
        return False  # its own first letter
    return word.startswith(tuple(fold(c) for c in grammar.clause_prefixes))


def has_article(token: Token, language: str) -> bool:
    """True if an article is written onto the word. One of a single letter (Hebrew ה) may as well be the word's own: its dictionary form tells."""
    article = next((a for a in listed(language, "articles") if token.folded.startswith(a)), None)
    if article is None or len(article) > 1:
        return article is not None
    rest = token.folded.removeprefix(article)
    own = has_word(token.folded, language) and token.lemmas[0].startswith(article)
    inflected = any(len(lemma) > 2 and rest.startswith(lemma) and has_word(lemma, language) for lemma in token.lemmas)
    return len(rest) > 1 and (rest in token.lemmas or inflected or (not own and has_word(rest, language)))


@lru_cache(maxsize=50_000)
def is_word(text: str, language: str) -> bool:
    """True if the dictionary that the pack trusts has the word, with clitics and an article or without."""
    forms = [rest for _, rest in without_clitics(strip_marks(text), language)]
    forms += [f.removeprefix(a) for f in forms for a in listed(language, "articles") if f.startswith(a)]
    return any(has_word(f, language) for f in forms)


@lru_cache(maxsize=50_000)
def is_owned(text: str, language: str) -> bool:
    """True for a word of the dictionary with a pronoun written onto its end ("his office")."""
    bare = strip_marks(text)
    return any(bare.endswith(e) and len(bare) - len(e) > 2 and is_word(bare.removesuffix(e), language) for e in listed(language, "pronoun_endings"))
