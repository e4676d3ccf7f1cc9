"""Quoting: who says so, where a clause is the content of another's saying or stands behind "according to"."""

from collections.abc import Sequence

from ..model import Actor, Span, TaggedDocument, Token
from ..packs.sections.grammar import Grammar
from ..tagging.fold import fold


def speaker_of(actors: Sequence[Actor]) -> Span | None:
    """The first who acts in a clause of saying: whoever its content is ascribed to."""
    return next((a.span for a in actors if a.role in ("agent", "speaker")), None)


def according_to(tagged: TaggedDocument, tokens: Sequence[Token], actors: Sequence[Actor], grammar: Grammar | None) -> Span | None:
    """Whoever stands beside "according to" in the clause."""
    if grammar is None or not actors:
        return None
    words = {fold(w) for w in grammar.according_to}
    text = " ".join(t.folded for t in tokens)
    if not any(w in text for w in words):
        return None
    marks = [t for t in tokens if any(t.folded == w or w.startswith(t.folded + " ") for w in words)]
    if not marks:
        return None
    return min(actors, key=lambda a: (abs(a.span.start - marks[0].start), a.span.start)).span
