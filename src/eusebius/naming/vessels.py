"""Ships and other vessels, which bear the names of countries, towns and people: what stands beside a name tells that it is one.

A word for a vessel right before or behind the name, quotation marks around it, or, once a document has told so, an article that no town
and no country takes. To let another thing have a name of its own, add its concept to VESSELS.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ..packs import load
from ..tagging.fold import fold
from .base import candidates, endings_close_names
from .found import Found
from .heads import heads_first
from .lexical import QUOTES, Lexical, not_names
from .romanise import CASED, script_of
from .small_words import articles

#: Concepts of things that have names of their own.
VESSELS: Final = frozenset({"ship", "boat", "submarine"})

VESSEL: Final = "a vessel, by what stands beside it"


def by_vessel(lexical: Lexical, found: Sequence[tuple[Found, str]]) -> list[tuple[Found, str]]:
    """The finds of one document; a lone place or person that it has for a vessel is that body, its name its own word."""
    told = {_name(lexical, f, language) for f, language in found if _may_be(f) and _told(lexical, f, language)}
    if not told:
        return list(found)
    named = [_may_be(f) and _name(lexical, f, language) in told and _is(lexical, f, language) for f, language in found]
    return [(_vessel(f) if is_one else f, language) for (f, language), is_one in zip(found, named, strict=True)]


def _may_be(found: Found) -> bool:
    return found.kind != "organisation" and not found.parts and not found.adjective and found.office is None


def _vessel(found: Found) -> Found:
    return replace(found, kind="organisation", parts=("ship",), geo=None, reasons=(*found.reasons, VESSEL))


def _name(lexical: Lexical, found: Found, language: str) -> str:
    """The folded name without a clitic, or the shortest that the document has of it without a case ending."""
    text = lexical.text(found.first, found.last)[found.skip :]
    forms = [fold(c) for c in candidates(text, language)]
    return next((f for f in reversed(forms) if f in lexical.places), forms[0])


def _told(lexical: Lexical, found: Found, language: str) -> bool:
    """True where a word for a vessel stands right beside the name, or marks stand around a name with a word for one before them."""
    tokens = lexical.tagged.tokens
    quoted = _quoted(lexical, found)
    before, behind = found.first - 1 - quoted, found.last + quoted
    if quoted and found.geo:
        return any(_is_vessel(lexical, i) for i in range(max(0, before - 1), min(len(tokens), behind + 2)))
    if before >= 0 and _is_vessel(lexical, before) and not found.skip:
        acting = before > 0 and lexical.concept(before - 1, ("act",)) is not None
        return not (found.geo and (acting or not tokens[before].is_word or _closes(language)))
    nouns = range(behind, min(behind + 2, len(tokens)))
    return not heads_first(language) and script_of(tokens[found.first].text) in CASED and any(
        _is_vessel(lexical, i) and tokens[i].text.islower() and (i == behind or tokens[behind].is_word) for i in nouns if not found.geo or i == behind
    )


def _closes(language: str) -> bool:
    """True where what a thing is called stands before the word for it (Hungarian), so that a place behind it is where it goes."""
    pack = load(language, "names")
    return pack is not None and endings_close_names(language) and pack.about.family_name_first


def _is_vessel(lexical: Lexical, i: int) -> bool:
    return any(h.concept in VESSELS for h in lexical.hits.get(i, ()))


def _quoted(lexical: Lexical, found: Found) -> bool:
    tokens = lexical.tagged.tokens
    return found.first > 0 and found.last < len(tokens) and tokens[found.first - 1].text in QUOTES and tokens[found.last].text in QUOTES


def _is(lexical: Lexical, found: Found, language: str) -> bool:
    """Whether a form of a name that is a vessel's in this document is the vessel: a town or country of that name is told by how it stands."""
    if found.geo is None or _quoted(lexical, found) or _told(lexical, found, language):
        return True
    before = lexical.tagged.tokens[found.first - 1].folded if found.first else ""
    if script_of(lexical.tagged.tokens[found.first].text) in CASED:
        return before in articles(language)
    return not found.skip and before not in not_names(language) and lexical.concept(found.first - 1, ("office",)) is None
