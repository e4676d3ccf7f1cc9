"""Roles: who acts, on whom. By case endings where the language has them, by order and passive words elsewhere: the pack says which."""

from collections.abc import Sequence

from ..model import Actor, Hit, Mention, Role, TaggedDocument
from ..packs.concepts import class_of
from ..packs.sections.grammar import Grammar
from ..tagging.fold import fold

#: Concepts of these classes can act.
ACTING = ("person", "body", "office")


def actors_of(
    tagged: TaggedDocument,
    first: int,
    last: int,
    hits: Sequence[Hit],
    mentions: Sequence[Mention],
    predicate: Hit | None,
    grammar: Grammar | None,
) -> tuple[Actor, ...]:
    """Everyone and every body named in tokens[first:last], with the part that they take, in the order of the text."""
    fillers = _fillers(tagged, hits, mentions)
    if grammar is None:
        return tuple(Actor("other", tagged.span(a, b), m, c) for a, b, m, c in fillers)
    passive = _has(tagged, first, last, grammar.passive_words)
    by_agent = tuple(fold(w) for w in grammar.agent_words)
    acted_on, acted_on_behind = (tuple(map(fold, words)) for words in (grammar.patient_words, grammar.patient_words_behind))
    actors: list[Actor] = []
    taken: set[Role] = set()
    marked = False
    for start, end, mention, concept in fillers:
        before = f" {fold(tagged.document.text[max(0, start - 14) : start])} "
        behind = fold(tagged.document.text[end : end + 8] + " ").lstrip()
        next_to = [s - end for s, *_ in fillers if s > end]  # "by" between two of them belongs to the second
        if any(f" {w} " in before or (behind.startswith(w) and all(gap > len(w) + 2 for gap in next_to)) for w in by_agent):
            role: Role = "agent"
        elif any(before.rstrip().endswith(f" {w}") for w in acted_on) or any(behind.startswith(f"{w} ") for w in acted_on_behind):
            role = "patient"
            marked = True
        elif marked and "agent" not in taken:
            role = "agent"  # the language marks whoever is acted on, wherever they stand
        elif grammar.roles == "endings":
            role = _by_ending(tagged.document.text[start:end], grammar, mention is not None)
        else:
            role = _by_order(start, predicate, passive, grammar, taken)
        taken.add(role)
        actors.append(Actor(role, tagged.span(start, end), mention, concept))
    return tuple(actors)


def _fillers(tagged: TaggedDocument, hits: Sequence[Hit], mentions: Sequence[Mention]) -> list[tuple[int, int, str | None, str | None]]:
    found: list[tuple[int, int, str | None, str | None]] = [
        (m.span.start, m.span.end, m.id, m.office or (m.parts[0] if m.parts else None)) for m in mentions if m.kind != "place"
    ]
    for hit in hits:
        inside = any(m.span.start <= hit.start and hit.end <= m.span.end for m in mentions)
        if class_of(hit.concept) in ACTING and not inside:
            found.append((hit.start, hit.end, None, hit.concept))
    unique: dict[tuple[int, int], tuple[int, int, str | None, str | None]] = {}
    for entry in found:
        unique.setdefault(entry[:2], entry)
    return sorted(unique.values(), key=lambda f: (f[0], f[1]))


def _has(tagged: TaggedDocument, first: int, last: int, words: tuple[str, ...]) -> bool:
    wanted = {fold(w) for w in words}
    return any(t.folded in wanted for t in tagged.tokens[first:last])


def _by_ending(form: str, grammar: Grammar, is_name: bool) -> Role:
    """By the case ending of the filler's last word. A bare form acts."""
    word = fold(form.split()[-1]) if form.split() else ""
    for role, endings in (("recipient", grammar.recipient_endings), ("patient", grammar.patient_endings), ("other", grammar.oblique_endings)):
        for ending in endings:
            if word.endswith(fold(ending)) and len(word) - len(ending) >= 3:
                return role  # type: ignore[return-value]
    return "agent"


def _by_order(start: int, predicate: Hit | None, passive: bool, grammar: Grammar, taken: set[Role]) -> Role:
    if predicate is None:
        return "other"
    behind = start >= predicate.end
    if grammar.roles == "verb agent patient":
        if passive:
            return "patient" if "patient" not in taken else "other"
        if "agent" not in taken:
            return "agent"
        return "patient" if behind and "patient" not in taken else "other"
    if passive:
        return "patient" if not behind else "other"
    if not behind:
        return "agent"
    return "patient" if "patient" not in taken else "other"
