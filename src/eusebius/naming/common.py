"""The common noun behind a name: whether it says what kind of place or body is named ("Bem téren"), or only what belongs to it."""

from functools import cache

from ..packs import load
from ..packs.concepts import class_of
from ..packs.sections.inflection import Inflection
from ..packs.sections.names import Names
from ..tagging.fold import fold
from ..tagging.lexicon import lexicon
from .base import candidates
from .lexical import BODY, PLACE, Lexical

NOUNS = (*PLACE, *BODY)


#: What joins the parts of a word written together ("Vrijheid-s-plein").
LINKS = ("", "s", "es", "n", "en", "e")

#: The front of a compound has at least so many letters.
SHORTEST_FRONT = 4


def front_of(lexical: Lexical, i: int, language: str) -> tuple[str, ...]:
    """The concepts of what stands before the noun in a compound that is known by its last part ("Vrijheidsplein": freedom)."""
    token, known, pack = lexical.tagged.tokens[i], lexicon(language), load(language, "names")
    if known is None or pack is None or not pack.section(Inflection).compounds:
        return ()
    for lemma in token.lemmas:
        if lemma not in known.single or lemma == token.folded or lemma not in token.folded:
            continue
        front = token.folded[: token.folded.rindex(lemma)]
        rests = (front.removesuffix(link) for link in LINKS if front.endswith(link))
        found = next((known.single[rest] for rest in rests if len(rest) >= SHORTEST_FRONT and rest in known.single), ())
        return tuple(c for c in found if class_of(c) not in ("act", "state"))
    return ()


def noun_base(lexical: Lexical, i: int, language: str) -> str | None:
    """The dictionary form of a common noun for a kind of place or body at a token; none for another word, or a compound that ends in one."""
    token, known = lexical.tagged.tokens[i], lexicon(language)
    if known is None:
        return None
    forms = dict.fromkeys((*token.lemmas, *(fold(c) for c in candidates(token.text, language))))
    return next((f for f in forms if f[:2] == token.folded[:2] and any(class_of(c) in NOUNS for c in known.single.get(f, ()))), None)


def noun_behind(lexical: Lexical, i: int, last: int, language: str) -> str | None:
    """The concept of a kind of place or body at a token behind a name, if the word is one, and can't as well be a verb."""
    token = lexical.tagged.tokens[i] if i < last else None
    if token is None or not token.is_word:
        return None
    noun = lexical.concept(i, NOUNS) if _may_be_noun(lexical, i, language) else None
    acting = any(h.last - h.first == 1 and class_of(h.concept) in ("act", "state") for h in lexical.hits.get(i, ()))
    if noun is not None and not acting:
        return noun
    return _by_ending(token.text, language) if acting or noun is None else None


def _may_be_noun(lexical: Lexical, i: int, language: str) -> bool:
    """False for a form that only a verb has ("Brannigan pressed")."""
    pack, known = load(language, "names"), lexicon(language)
    word = lexical.tagged.tokens[i].folded
    endings = pack.section(Names).verb_endings if pack else ()
    return not word.endswith(tuple(map(fold, endings))) or (known is not None and word in known.single)


def _by_ending(word: str, language: str) -> str | None:
    """The same, by the endings that names have, where the dictionary took another word's form for likelier ("téren")."""
    words = lexicon(language)
    if words is None or not word.islower():
        return None
    for base in candidates(word, language)[1:]:
        if len(word) - len(base) < 2 or len(base) < 3:
            continue
        noun = next((c for c in words.single.get(fold(base), ()) if class_of(c) in NOUNS), None)
        if noun is not None:
            return noun
    return None


@cache
def _possessed(language: str) -> tuple[str, ...]:
    pack = load(language, "names")
    return tuple(sorted(pack.section(Names).possessed_endings, key=lambda e: (-len(e), e))) if pack else ()


def belongs(lexical: Lexical, i: int, language: str) -> bool:
    """True for a common noun whose ending says that it belongs to the name before it ("Petőfi Kör vezetősége")."""
    token = lexical.tagged.tokens[i]
    if token.text[0].isupper() or any(h.first < i < h.last for h in lexical.hits.get(i, ())):
        return False
    stems = set(token.lemmas)
    forms = candidates(token.folded, language)
    if any(form in stems for form in forms[1:]):
        return False
    for form in forms:
        for ending in _possessed(language):
            rest = form.removesuffix(ending)
            if rest != form and rest != token.folded and rest in stems:
                return True
    return False
