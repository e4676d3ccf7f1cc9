"""What is written onto the front or the end of a word in a script without capitals (Arabic wa-, al-), and whether the rest is a word.

The lists stand in each pack's names.toml; nothing here knows a language.
"""

from functools import lru_cache

from ..packs import load
from ..packs.sections.grammar import Grammar
from ..packs.sections.names import Names
from ..tagging.fold import fold, strip_marks


@lru_cache(maxsize=50_000)
def without_clitics(word: str, language: str) -> tuple[tuple[int, str], ...]:
    """(letters skipped, rest) for every clitic that may stand at the front of the word, none first."""
    pack = load(language, "names")
    clitics = pack.section(Names).clitics if pack else ()
    rests = [(len(c), word[len(c) :]) for c in sorted(clitics, key=lambda c: (-len(c), c)) if word.startswith(c) and len(word) - len(c) > 2]
    return ((0, word), *rests)


@lru_cache(maxsize=256)
def listed(language: str, field: str) -> tuple[str, ...]:
    """One of the pack's lists of word parts, folded; what matches nothing where the pack has none."""
    pack = load(language, "names")
    found = tuple(fold(part) for part in getattr(pack.section(Names), field)) if pack else ()
    return found or ("\x00",)


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


def joined_on(word: str, language: str) -> bool:
    """True if the word has a clitic of one letter at its front that joins it to what stands before."""
    pack = load(language, "names")
    return pack is not None and word.startswith(tuple(fold(c) for c in pack.section(Grammar).clause_prefixes))


@lru_cache(maxsize=50_000)
def is_word(text: str, language: str) -> bool:
    """True if the dictionary that the pack trusts has the word, with clitics and an article or without."""
    import simplemma

    pack = load(language, "names")
    if pack is None or pack.about.lemmatiser != "simplemma":
        return False
    forms = [rest for _, rest in without_clitics(strip_marks(text), language)]
    forms += [f.removeprefix(a) for f in forms for a in listed(language, "articles") if f.startswith(a)]
    return any(simplemma.is_known(f, language) for f in forms)


@lru_cache(maxsize=50_000)
def is_owned(text: str, language: str) -> bool:
    """True for a word of the dictionary with a pronoun written onto its end ("his office")."""
    bare = strip_marks(text)
    return any(bare.endswith(e) and len(bare) - len(e) > 2 and is_word(bare.removesuffix(e), language) for e in listed(language, "pronoun_endings"))
