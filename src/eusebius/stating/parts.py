"""Parts: whether a number is given as a part of another ("84 dead, among them 12 children"). The words are the pack's."""

import re
from collections.abc import Sequence
from functools import cache

from ..model import Hit
from ..model.populations import POPULATIONS
from ..packs.concepts import class_of
from ..packs.sections.grammar import Grammar
from ..tagging.fold import fold

#: Those of whom a number may be a part: whoever can be counted as the same people, and the arrested.
WHOLES = frozenset().union(*POPULATIONS) | {"arrest"}

#: A word for "among" and one for those of whom the number is a part stand no farther apart, in code points.
NEAR = 12

#: What ends the reach of a word for "among": a number behind it is of something else.
STOPS = re.compile(r"[;:.!?؛؟]")


def is_part(head: str, start: int, hits: Sequence[Hit], grammar: Grammar | None) -> bool:
    """True if the words of a clause before a number say that it is a part; `head` is text[start:] up to the number."""
    if grammar is None:
        return False
    folded = fold(head)
    if len(folded) != len(head):  # offsets would not fit
        folded = head.casefold()
    if _last(folded, grammar.part_words) is not None:
        return True
    of = _last(folded, grammar.part_of_words)
    if of is not None:
        return not any(class_of(h.concept) == "act" and h.start >= start + of for h in hits)
    end = start + len(head)
    wholes = [h for h in hits if h.concept in WHOLES and h.end <= end]
    places = [(start + m.start(), start + m.end()) for m in _pattern(grammar.among_words).finditer(folded)] if grammar.among_words else []
    return any(0 <= max(h.start - b, a - h.end) <= NEAR for h in wholes for a, b in places)


def _last(head: str, words: tuple[str, ...]) -> int | None:
    """Where the last of these words ends, if nothing that ends a sentence part follows it."""
    found = list(_pattern(words).finditer(head)) if words else []
    return None if not found or STOPS.search(head, found[-1].end()) else found[-1].end()


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(map(fold, words), key=lambda w: (-len(w), w))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?!\w)")
