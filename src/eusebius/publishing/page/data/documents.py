"""Documents: [id, siglum, title, direction, language, text, sha256, facts, notes, passages, quotes shown, their digest].

The text is a string; or, where the plain edition shows the passages exactly, a list of what stands before, between and behind them, so that
the page holds each text once. The hash that the page rechecks tells whether it was put together rightly.

A passage: [start, end, language, direction, kind, why it is outside or 0]. Facts: [key in words, value]. Dependences: [left, right,
strength, reasons], a reason [kind, seen, log-odds].
"""

from itertools import pairwise
from typing import Any

from ....model import Chronicle, Document
from ...sigla import sigla
from ...visible import visible
from ..proof import digests
from .lists import Lists, direction_of


def documents(chronicle: Chronicle, lists: Lists, in_page: bool) -> list[list[Any]]:
    """A row for each document. `in_page`: the plain edition is in the page, not only where scripts are off."""
    proofs = digests(chronicle)
    return [_row(d, siglum, proofs[d.id], lists, in_page) for d, siglum in zip(chronicle.documents, sigla(len(chronicle.documents)), strict=True)]


def _row(document: Document, siglum: str, proof: tuple[int, str], lists: Lists, in_page: bool) -> list[Any]:
    direction = direction_of(document.language, [(p.language, p.direction) for p in document.passages])
    passages = [
        [p.span.start, p.span.end, lists.term(p.language), lists.term(p.direction), lists.term(p.kind), p.outside or 0]
        for p in document.passages
    ]
    return [
        document.id, siglum, document.source.title or document.id, direction, document.language, _text(document, in_page), document.sha256,
        [[key, value] for key, value in facts(document)], list(document.notes), passages, *proof,
    ]  # fmt: skip


def _text(document: Document, in_page: bool) -> str | list[str]:
    text, spans = document.text, [p.span for p in document.passages]
    apart = all(a.end <= b.start for a, b in pairwise(spans))
    if not in_page or not apart or "\r" in text or visible(text) != text or any("\ud800" <= c <= "\udfff" for c in text):
        return text
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    return [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


def facts(document: Document) -> list[tuple[str, str]]:
    """What is known of a source, as (key under `source` in words, value)."""
    source = document.source
    told = (
        ("file", document.id), ("author", source.author), ("written", source.written), ("place", source.place), ("licence", source.licence),
        ("address", source.address), ("leans_on", ", ".join(source.leans_on)), ("encoding", document.encoding), ("hash", document.sha256),
    )  # fmt: skip
    return [(key, value) for key, value in told if value]


def dependences(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each two sources that draw on one another."""
    return [
        [
            lists.documents[d.left], lists.documents[d.right], round(d.strength, 4),
            [[lists.term(r.kind), r.seen, round(r.log_odds, 2)] for r in d.reasons],
        ]
        for d in chronicle.dependences
    ]  # fmt: skip
