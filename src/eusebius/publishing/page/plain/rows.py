"""The rows of the harmony: an event each, as time runs."""

from collections import defaultdict

from ....model import Chronicle, Document, Statement
from ..data.lists import in_time
from .marks import Anchors, Marks, voice_at
from .values import Column, Quote, Row
from .when import Dates

#: More sources than this don't stand side by side: each event then lists those that tell it.
MOST_COLUMNS = 8


def rows(chronicle: Chronicle, columns: dict[str, Column], anchors: Anchors, dates: Dates) -> tuple[Row, ...]:
    """All events of a chronicle."""
    by_id = {s.id: s for s in chronicle.statements}
    absent = {(s.event, s.document): s.kind for s in chronicle.silences}
    points: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for comparison in chronicle.comparisons:
        if comparison.is_disagreement:
            points[comparison.event].append((comparison.id, comparison.kind, comparison.verdict))
    compared = {c.event for c in chronicle.comparisons}
    marks, above, wide = Marks(chronicle), "", len(columns) <= MOST_COLUMNS
    documents = {d.id: d for d in chronicle.documents}
    made: list[Row] = []
    for event in sorted(chronicle.events, key=in_time):
        told: dict[str, list[Statement]] = defaultdict(list)
        for member in event.statements:
            told[by_id[member].span.document].append(by_id[member])
        cells = tuple(
            (
                columns[d.id],
                tuple(_quote(s, d, anchors, marks) for s in sorted(told[d.id], key=lambda s: s.span)),
                "" if told[d.id] else absent.get((event.id, d.id), "outside"),
            )
            for d in (chronicle.documents if wide else [documents[i] for i in event.documents])
        )
        heading, within = dates.heading(event.moment), dates.within(event.moment)
        anchor = event.id if event.id in compared else ""
        made.append(Row(anchor, heading if heading != above else "", within, len(event.documents), cells, tuple(points[event.id])))
        above = heading
    return tuple(made)


def _quote(statement: Statement, document: Document, anchors: Anchors, marks: Marks) -> Quote:
    pieces = marks.pieces(document, statement.span.start, statement.span.end)
    modality = "" if statement.modality == "happened" else statement.modality
    return Quote(anchors.of(statement), pieces, *voice_at(document, statement.span.start), modality)
