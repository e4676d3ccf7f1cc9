"""The telling words of each document, and the pieces that a stretch of its text falls into at them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict

from ....model import Chronicle, Document, Span, Statement
from ...visible import visible
from .values import Piece, Voice

#: The signs of marked words, as styles/harmony.css knows them.
TIME, COUNT, NAME = "t", "c", "n"


class Marks:
    """The telling words of each document: [start, end, sign], by start, none over another."""

    def __init__(self, chronicle: Chronicle) -> None:
        found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for time in chronicle.times:
            if not time.optional:
                found[time.span.document].append((time.span.start, time.span.end, TIME))
        for statement in chronicle.statements:
            for count in statement.counts:
                found[count.span.document].append((count.span.start, count.span.end, COUNT))
        for name in chronicle.names:
            for form in name.forms:
                found[form.span.document].append((form.span.start, form.span.end, NAME))
        self._marks = {document: _apart(marks) for document, marks in found.items()}

    def pieces(self, document: Document, start: int, end: int) -> tuple[Piece, ...]:
        """A stretch of a text, cut at its marks."""
        marks = self._marks.get(document.id, [])
        at = bisect_right(marks, start, key=lambda m: m[1])
        pieces: list[Piece] = []
        for first, last, sign in marks[at:]:
            if first >= end:
                break
            if start < first:
                pieces.append(Piece(visible(document.text[start:first]), ""))
            first, start = max(first, start), min(last, end)
            pieces.append(Piece(visible(document.text[first:start]), sign))
        if start < end:
            pieces.append(Piece(visible(document.text[start:end]), ""))
        return tuple(pieces)


class Anchors:
    """The places in the full texts to which something can lead: wherever a statement begins."""

    def __init__(self, chronicle: Chronicle, sigla: dict[str, str]) -> None:
        self._sigla = sigla
        self._spans: dict[str, list[Span]] = defaultdict(list)
        for statement in sorted(chronicle.statements, key=lambda s: s.span):
            self._spans[statement.span.document].append(statement.span)

    def of(self, statement: Statement) -> str:
        """Where a statement begins: siglum and offset."""
        return f"{self._sigla[statement.span.document]}.{statement.span.start}"

    def around(self, span: Span) -> str:
        """The beginning of the statement that a span stands in; "" if it stands in none."""
        spans = self._spans[span.document]
        at = bisect_left(spans, span.end, key=lambda s: s.start) - 1
        inside = next((s for s in reversed(spans[max(0, at - 8) : at + 1]) if s.holds(span)), None)
        return "" if inside is None else f"{self._sigla[span.document]}.{inside.start}"


def _apart(marks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for start, end, sign in sorted(marks, key=lambda m: (m[0], -m[1], m[2])):
        if end > start and (not kept or start >= kept[-1][1]):
            kept.append((start, end, sign))
    return kept


def voice_at(document: Document, start: int) -> Voice:
    """Language and direction at an offset."""
    at = bisect_right(document.passages, start, key=lambda p: p.span.start) - 1
    inside = at >= 0 and start < document.passages[at].span.end
    return (document.passages[at].language, document.passages[at].direction) if inside else ("und", "ltr")
