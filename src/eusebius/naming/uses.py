"""The bare word for a body that is also the word for its building ("the radio"): which of the two a document means, by what is done there.

What may stand beside it is told by the shared concepts: kinds of happening that bodies of people do at a building, or that a body does. To
let another body have a building of its own, give it `house` in languages/concepts.toml.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Literal

from ..packs.concepts import class_of, house_of, kind_of
from .found import Found
from .lexical import Lexical, not_names

#: Kinds of happening that need a place to go to, stand at or break ("they marched to the radio").
AT_A_BUILDING: Final = frozenset(
    {"protest", "violence", "attack", "shooting", "travel", "deployment", "invasion", "occupation", "destruction", "withdrawal"}
)

#: Kinds of happening that a body does ("the radio announced").
BY_A_BODY: Final = frozenset({"declaration", "speech", "decision", "publication", "election", "demand", "appointment", "agreement"})

#: So many words off, small words not counted, an act is still done there or by it.
NEAR: Final = 2

Use = Literal["body", "building"]


def by_use(lexical: Lexical, found: Sequence[tuple[Found, str]]) -> list[tuple[Found, str]]:
    """The finds of one document; a bare word for a body that is used as its building is that place.

    Where the words beside it tell nothing, it is the building if the document surely speaks of the building and never surely of the body.
    """
    uses = [_use(lexical, f, language) if _is_twin(f) else None for f, language in found]
    seen: dict[str, set[Use]] = {}
    for (f, _), use in zip(found, uses, strict=True):
        house = house_of(f.parts[0]) or f.parts[0] if f.parts else None
        if house is None:
            continue
        if use is not None:
            seen.setdefault(house, set()).add(use)
        elif f.kind == "place" and f.parts[0] == house:
            seen.setdefault(house, set()).add("building")
    return [(_meant(f, use, seen) if _is_twin(f) else f, language) for (f, language), use in zip(found, uses, strict=True)]


def _is_twin(found: Found) -> bool:
    return found.kind == "organisation" and len(found.parts) == 1 and house_of(found.parts[0]) is not None


def _meant(found: Found, use: Use | None, seen: dict[str, set[Use]]) -> Found:
    house = house_of(found.parts[0])
    if house is None or use == "body" or (use is None and seen.get(house) != {"building"}):
        return found
    reason = "a building, by what is done there" if use else "a building, as elsewhere in this document"
    return replace(found, kind="place", parts=(house,), reasons=(*found.reasons, reason))


def _use(lexical: Lexical, found: Found, language: str) -> Use | None:
    """What the words beside a bare word for a body say of it; None if they say nothing, or both."""
    if any(class_of(h.concept) == "building" for h in lexical.hits.get(found.last, ()) if h.first == found.last):
        return "building"  # "the windows of parliament" in languages that put the owner first
    uses: set[Use] = set()
    beside = sorted(_beside(lexical, found, -1, not_names(language)) | _beside(lexical, found, 1, not_names(language)))
    for kind in (kind_of(h.concept) for i in beside for h in lexical.hits.get(i, ()) if class_of(h.concept) == "act"):
        if kind in AT_A_BUILDING:
            uses.add("building")
        elif kind in BY_A_BODY:
            uses.add("body")
    return next(iter(uses)) if len(uses) == 1 else None


def _beside(lexical: Lexical, found: Found, step: int, small: frozenset[str]) -> set[int]:
    """The indexes of the words beside it in one direction, up to the next mark."""
    tokens, result = lexical.tagged.tokens, set[int]()
    i = found.last if step > 0 else found.first - 1
    while 0 <= i < len(tokens) and len(result) < NEAR and tokens[i].is_word:
        if tokens[i].folded not in small:
            result.add(i)
        i += step
    return result
