"""Modality: did it happen, or was it planned, demanded, denied, supposed? By the pack's words in the clause and what governs it."""

from collections.abc import Sequence

from ..model import Hit, Modality, Token
from ..packs.concepts import kind_of
from ..packs.sections.grammar import Grammar
from ..tagging.fold import fold

#: Kinds whose content clause is not said to have happened.
GOVERNING: dict[str, Modality] = {"demand": "demanded"}

#: Concepts of which the content is still to come.
PROMISING = frozenset({"promise", "plan_military", "intend_state", "intend", "threaten", "propose"})


#: A "not" denies what happens if it stands at most so many words before the word that reports it ("did not at once fire").
NOT_REACH = 3


def modality_of(tokens: Sequence[Token], grammar: Grammar | None, governed: Modality | None, predicate: Hit | None) -> Modality:
    """The modality of a clause; `governed` is what the clause before makes of it if it is that clause's content."""
    if governed is not None:
        return governed
    if grammar is None:
        return "happened"
    text = f" {' '.join(t.folded for t in tokens)} "
    denied = is_denied_before(tokens, grammar, predicate)
    if denied and came_at_last(tokens, grammar, predicate) is not None:
        return "happened"
    if denied or _is_denied(tokens, grammar, predicate):
        return "denied"
    if predicate is not None and _is_denied_behind(tokens, grammar, predicate):
        return "denied"
    if any(f" {fold(w)} " in text for w in grammar.hypothetical):
        return "hypothetical"
    if any(f" {fold(w)} " in text for w in grammar.planned):
        return "planned"
    prefixes = tuple(fold(p) for p in grammar.planned_prefixes)
    if prefixes and any(t.folded.startswith(prefixes) and len(t.folded) > 4 and t.lemmas[0] != t.folded for t in tokens):
        return "planned"
    return "happened"


def is_denied_before(tokens: Sequence[Token], grammar: Grammar, predicate: Hit | None) -> bool:
    """True if a "not" stands shortly before the word that reports what happens."""
    negation = {fold(w) for w in grammar.negation}
    before = [t.folded for t in tokens if predicate is not None and t.end <= predicate.start and t.is_word][-NOT_REACH:]
    return any(f in negation or f.endswith("n't") for f in before)


def came_at_last(tokens: Sequence[Token], grammar: Grammar, predicate: Hit | None) -> Token | None:
    """The word that says of what is denied that it did happen, only later: "did not leave *until* Monday"."""
    until = {fold(w) for w in grammar.not_until}
    return next((t for t in tokens if predicate is not None and t.start >= predicate.end and t.folded in until), None)


def _is_denied(tokens: Sequence[Token], grammar: Grammar, predicate: Hit | None) -> bool:
    """True if a word of what happens carries the denial itself, as a prefix that its dictionary form lacks or as an ending."""
    prefixes = tuple(fold(p) for p in grammar.negation_prefixes)
    endings = tuple(fold(e) for e in grammar.negation_endings)
    if predicate is None or not (prefixes or endings):
        return False
    words = [t for t in tokens if t.is_word and predicate.start <= t.start < predicate.end]
    return any(
        t.folded.endswith(endings) or (t.folded.startswith(prefixes) and not t.lemmas[0].startswith(prefixes))
        for t in words
    )


def _is_denied_behind(tokens: Sequence[Token], grammar: Grammar, predicate: Hit) -> bool:
    """True where the language says "not" behind the verb, at any distance within the clause ("schossen an jenem Abend nicht")."""
    behind = f" {' '.join(t.folded for t in tokens if t.start >= predicate.start and t.is_word)} "
    for phrase in grammar.not_denied:
        behind = behind.replace(f" {fold(phrase)} ", " ")
    return any(f" {fold(w)} " in behind for w in grammar.negation_behind)


def governs(kind: str, concepts: Sequence[str]) -> Modality | None:
    """What a clause of this kind makes of its content clause, if anything."""
    if any(c in PROMISING for c in concepts):
        return "planned"
    return GOVERNING.get(kind)


def is_content(tokens: Sequence[Token], grammar: Grammar | None) -> bool:
    """True if the clause opens as the content of the clause before it."""
    if grammar is None:
        return False
    words = {fold(w) for w in grammar.content_words}
    return any(t.folded in words for t in list(tokens)[:2])


def asks(concepts: Sequence[str]) -> bool:
    """True if one of the concepts is a demand."""
    return any(kind_of(c) == "demand" for c in concepts)
