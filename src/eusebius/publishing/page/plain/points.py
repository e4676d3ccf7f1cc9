"""What the sources agree and differ on: a card each."""

from collections.abc import Mapping

from ....model import Chronicle, Comparison
from ...findings import finding
from ...visible import visible
from ..words import PLAIN
from .marks import Anchors, voice_at
from .values import Card, Column
from .when import Dates


def cards(chronicle: Chronicle, columns: Mapping[str, Column], anchors: Anchors, dates: Dates, language: str) -> tuple[Card, ...]:
    """All comparisons: contradictions first, then differences, then agreements."""
    weight = {"contradicts": 0, "differs": 1}
    moments = {e.id: e.moment for e in chronicle.events}
    statements = {s.id: s for s in chronicle.statements}
    documents = {d.id: d for d in chronicle.documents}
    called = {column.id: column.siglum for column in columns.values()}

    def card(c: Comparison) -> Card:
        positions = tuple(
            (
                columns[p.span.document], visible(p.quote), visible(p.said_in(language)), *voice_at(documents[p.span.document], p.span.start),
                anchors.of(statements[p.statement]),
            )
            for p in c.positions
        )  # fmt: skip
        said = visible(finding(c, language, source=called.__getitem__))
        spoken = language if language in dict(c.sentences) else PLAIN
        return Card(c.id, c.event, c.kind, c.verdict, said, spoken, dates.when(moments[c.event]), positions)

    return tuple(card(c) for c in sorted(chronicle.comparisons, key=lambda c: weight.get(c.verdict, 2)))
