"""Peoples: whether a word is the name or adjective of a people, whatever its language writes onto it, and whether it is their language."""

from functools import lru_cache

from ..model import Token
from ..packs import load
from ..packs.sections.names import Names
from ..tagging.fold import fold
from .base import candidates
from .gazetteer import peoples


@lru_cache(maxsize=256)
def _lists(language: str) -> tuple[tuple[str, ...], ...]:
    """The pack's clitics, articles, endings of peoples' adjectives, endings of the plural, endings of a language, all folded."""
    pack = load(language, "names")
    if pack is None:
        return ((), (), (), (), ())
    n = pack.section(Names)
    lists = (n.clitics, n.articles, n.people_endings, n.plural_endings, n.language_endings)
    return tuple(tuple(sorted((fold(part) for part in one), key=lambda p: (-len(p), p))) for one in lists)


def _bare(form: str, parts: tuple[str, ...]) -> list[str]:
    return [form, *(form.removeprefix(p) for p in parts if form.startswith(p) and len(form) - len(p) > 2)]


def people_at(token: Token, language: str) -> str | None:
    """Key ("people:HU") of the people whose name or adjective a word is."""
    folk = peoples(language)
    clitics, articles, adjectives, _, spoken = _lists(language)
    if not folk:
        return None
    if token.folded not in folk and any(token.folded.endswith(e) and token.folded.removesuffix(e) in folk for e in spoken):
        return None
    for form in (token.folded, *token.lemmas):
        for rest in _bare(form, clitics):
            for bare in _bare(rest, articles):
                for stem in (bare, *(bare.removesuffix(e) for e in adjectives)):
                    if stem in folk:
                        return folk[stem]
    return None


def plural_at(token: Token, language: str) -> str | None:
    """The same, for a people named in the plural, with a case ending or without; none for its bare adjective."""
    folk = peoples(language)
    plurals = _lists(language)[3]
    if token.folded in folk:
        return None
    stems = (form.removesuffix(p) for form in candidates(token.folded, language) for p in plurals if form.endswith(p))
    return next((folk[stem] for stem in stems if stem in folk), None)
