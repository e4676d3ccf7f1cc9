"""Sequence: after and before what a statement says that it happened ("after the speech", "before the soldiers came"), as concepts of acts.

The words are the pack's. What they lead to is the nearest act on their side; where that is all that their clause tells, they date the other
clause of the sentence.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final, Literal, NamedTuple

from ..model import Hit, Sentence, Statement, TaggedDocument
from ..packs.concepts import class_of, kind_of
from ..packs.sections.grammar import Grammar
from ..tagging.fold import fold

#: An act stands so many words behind the word that leads to it; before one that stands behind its noun, so many.
REACH: Final = 5
REACH_BEHIND: Final = 2


class Lead(NamedTuple):
    """Words (token range) that put what is told after or before an act, and the act."""

    relation: Literal["after", "before"]
    first: int
    last: int
    act: Hit


def leads(tagged: TaggedDocument, sentence: Sentence, hits: Sequence[Hit], grammar: Grammar | None) -> list[Lead]:
    """Every such lead of a sentence; `hits` are those of the sentence."""
    if grammar is None:
        return []
    ways: tuple[tuple[Literal["after", "before"], tuple[str, ...], bool], ...] = (
        ("after", grammar.later_than, False),
        ("before", grammar.earlier_than, False),
        ("after", grammar.later_behind, True),
        ("before", grammar.earlier_behind, True),
    )
    found = []
    for relation, words, behind in ways:
        for first, last in _places(tagged, sentence, words):
            act = _act(tagged, first, last, hits, behind)
            if act is not None:
                found.append(Lead(relation, first, last, act))
    return found


def without_led(hits: Sequence[Hit], found: Sequence[Lead]) -> list[Hit]:
    """The hits of a clause that may report what it tells: not the act that it comes after or before, if another one is there."""
    rest = [h for h in hits if not any(lead.act.first <= h.first < lead.act.last for lead in found)]
    return rest if any(class_of(h.concept) == "act" and kind_of(h.concept) not in (None, "other") for h in rest) else list(hits)


def sequenced(tagged: TaggedDocument, statements: Sequence[Statement], found: Sequence[Lead]) -> list[Statement]:
    """The statements of one sentence, each with what it comes after and before."""
    told: dict[tuple[str, str], set[str]] = {}
    for lead in found:
        statement = _told_by(tagged, statements, lead)
        if statement is not None and kind_of(lead.act.concept) != statement.type:
            told.setdefault((statement.id, lead.relation), set()).add(lead.act.concept)
    return [
        replace(s, after=tuple(sorted(told.get((s.id, "after"), ()))), before=tuple(sorted(told.get((s.id, "before"), ())))) for s in statements
    ]


def _places(tagged: TaggedDocument, sentence: Sentence, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Token ranges at which one of the words stands, the longest of those that begin there."""
    phrases = _by_first(words)
    found = []
    for i in range(sentence.first, sentence.last):
        for phrase in phrases.get(tagged.tokens[i].folded, ()):
            last = i + len(phrase)
            if last <= sentence.last and all(tagged.tokens[i + k].folded == word for k, word in enumerate(phrase)):
                found.append((i, last))
                break
    return found


@cache
def _by_first(words: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The words as folded phrases by their first word, the longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted({tuple(fold(w).split()) for w in words}, key=lambda p: (-len(p), p)):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _act(tagged: TaggedDocument, first: int, last: int, hits: Sequence[Hit], behind: bool) -> Hit | None:
    """The act nearest to the words, on their side, with no mark between; a kind of happening by itself."""
    acts = [h for h in hits if class_of(h.concept) == "act" and kind_of(h.concept) not in (None, "other")]
    if behind:
        near = [h for h in acts if 0 <= first - h.last < REACH_BEHIND]
        best = max(near, key=lambda h: (h.last, h.concept), default=None)
        between = range(best.last, first) if best is not None else range(0)
    else:
        near = [h for h in acts if 0 <= h.first - last < REACH]
        best = min(near, key=lambda h: (h.first, h.concept), default=None)
        between = range(last, best.first) if best is not None else range(0)
    return best if all(tagged.tokens[i].is_word for i in between) else None


def _told_by(tagged: TaggedDocument, statements: Sequence[Statement], lead: Lead) -> Statement | None:
    """Whose time the words tell: the statement around them, or the nearest other of the sentence where the act is what that one reports."""
    start, end = tagged.tokens[lead.first].start, tagged.tokens[lead.last - 1].end
    own = next((s for s in reversed(statements) if s.span.start <= start and end <= s.span.end), None)
    if own is None:
        return None
    if own.predicate is not None and not own.predicate.start <= lead.act.start < own.predicate.end:
        return own
    others = [s for s in statements if s.id != own.id and not s.span.overlaps(own.span)]
    return min(others, key=lambda s: (abs(s.span.start - own.span.start), s.span.start), default=None)
