"""What a name's neighbours in the text say of it: the town in which a place stands ("Bridge Street, London", "London's Bridge Street"),
and another form of the same name in brackets ("Food and Agriculture Organization (FAO)").

To let another word stand between a place and its town, list it under `within` in the pack's names.toml.
"""

from collections.abc import Sequence
from dataclasses import replace

from ..model import Mention
from ..packs.concepts import class_of
from ..tagging.fold import fold
from .clitics import is_shortened
from .small_words import articles, small_words

#: Marks that may stand between a place and its town, whichever comes first.
MARKS = ("", ",", "'s", "’s", "(")


def within(mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """The mentions of one document, in order, each place with the town beside it in which it stands."""
    found = list(mentions)
    for i, mention in enumerate(found):
        if not _hangs(mention):
            continue
        before, behind = (found[i - 1] if i else None), (found[i + 1] if i + 1 < len(found) else None)
        if behind is not None and _is_town(behind) and _between(text[mention.span.end : behind.span.start], small_words(mention.language, "within")):
            found[i] = replace(mention, within=behind.id)
        elif before is not None and _is_town(before) and _between(text[before.span.end : mention.span.start], articles(mention.language)):
            found[i] = replace(mention, within=before.id)
    return tuple(found)


def _hangs(mention: Mention) -> bool:
    return mention.kind == "place" and not mention.geo and any(class_of(p) in ("place", "building") for p in mention.parts)


def _is_town(mention: Mention) -> bool:
    return (mention.geo or "").startswith("city:")


def _between(gap: str, words: frozenset[str]) -> bool:
    if "\n" in gap:
        return False
    bare = gap.strip()
    return bare in MARKS or fold(bare.removeprefix(",").strip()) in words


def same_as(mentions: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """The mentions of one document, in order, each that stands alone in brackets with the one before them where these may be one name."""
    found = list(mentions)
    for i, mention in enumerate(found[1:], 1):
        before = found[i - 1]
        gap, behind = text[before.span.end : mention.span.start], text[mention.span.end : mention.span.end + 2]
        if gap.strip(" \u200f„“”\"") not in ("(", "[") or not behind.lstrip("“”\"").startswith((")", "]", ",", ";")):
            continue
        short, full = sorted((before, mention), key=lambda m: len(m.base))
        if is_acronym(short.base) and len(full.base.split()) > 1 and not full.geo:
            found[i] = replace(mention, same_as=before.id, kind="organisation")
            found[i - 1] = replace(before, kind="organisation")
    return tuple(found)


def is_acronym(base: str) -> bool:
    """True for first letters as their script marks them (gershayim), and for two to eight letters, all but one at most of them capitals
    (FAO, UNHCR, BBC, PoW)."""
    if is_shortened(fold(base)):
        return True
    letters = [c for c in base if c.isalpha()]
    return 2 <= len(letters) <= 8 and len(letters) == len(base.replace(".", "")) and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)
