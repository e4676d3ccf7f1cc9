"""The plain edition, ready for the templates: what is there to read with scripts off. Rows (events), cards (disagreements), texts.

Decides nothing about time, names or events: it only reads a chronicle and picks, orders and words.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from ...model import Chronicle, Comparison, Document, Event, Statement
from ..sigla import sigla
from ..visible import visible
from ..when_text import day_text, when_text
from .data.documents import facts
from .data.lists import direction_of, in_time
from .words import PLAIN

#: More sources than this don't stand side by side: each event then lists those that tell it.
MOST_COLUMNS = 8

#: The signs of marked words, as styles/harmony.css knows them.
TIME, COUNT, NAME = "t", "c", "n"


@dataclass(frozen=True)
class Column:
    """A source as a column: its siglum, id, title (its file's name if it is `untitled`), language, direction, and what is known of it."""

    siglum: str
    id: str
    title: str
    untitled: bool
    language: str
    direction: str
    known: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """A stretch of text: plain (mark is empty), or a telling word; `anchor` is its place, if a statement begins at it."""

    text: str
    mark: str
    anchor: str = ""


@dataclass(frozen=True)
class Quote:
    """A statement's own words and their place in the full text: siglum and offset. `modality` is said where it didn't simply happen."""

    place: str
    pieces: tuple[Piece, ...]
    language: str
    direction: str
    modality: str


@dataclass(frozen=True)
class Row:
    """One event. `day` is set on the first row of a day, as its heading; a cell without quotes says why (silent, elsewhere, gap, outside)."""

    id: str
    day: str
    when: str
    documents: int
    cells: tuple[tuple[Column, tuple[Quote, ...], str], ...]
    disagreements: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Card:
    """One disagreement; a position: column, quote, value, language, direction, place."""

    id: str
    event: str
    kind: str
    verdict: str
    sentence: str
    when: str
    positions: tuple[tuple[Column, str, str, str, str, str], ...]


@dataclass(frozen=True)
class Block:
    """A passage of a full text; `outside` says why it is no part of the account."""

    kind: str
    language: str
    direction: str
    outside: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class View:
    """Everything in the plain edition. `wide`: the sources stand side by side in a table, else each event lists who tells it."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    wide: bool
    shared: int
    disagreements: tuple[Card, ...]
    texts: tuple[tuple[Column, tuple[Block, ...]], ...]


class _Marks:
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


def _apart(marks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for start, end, sign in sorted(marks, key=lambda m: (m[0], -m[1], m[2])):
        if end > start and (not kept or start >= kept[-1][1]):
            kept.append((start, end, sign))
    return kept


def view_of(chronicle: Chronicle) -> View:
    """The plain edition of a chronicle."""
    columns = {d.id: _column(d, siglum) for d, siglum in zip(chronicle.documents, sigla(len(chronicle.documents)), strict=True)}
    moments = {e.id: e.moment for e in chronicle.events}
    starts = {s.id: s.span.start for s in chronicle.statements}
    documents = {d.id: d for d in chronicle.documents}
    told: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(chronicle.statements, key=lambda s: s.span):
        told[statement.span.document].append(statement)
    wrong = sorted((c for c in chronicle.comparisons if c.is_disagreement), key=lambda c: c.verdict != "contradicts")
    return View(
        title=_title(chronicle),
        columns=tuple(columns.values()),
        rows=_rows(chronicle, columns),
        wide=len(columns) <= MOST_COLUMNS,
        shared=sum(1 for e in chronicle.events if len(e.documents) > 1),
        disagreements=tuple(_card(c, when_text(moments[c.event]), documents, starts, columns) for c in wrong),
        texts=tuple((columns[d.id], _blocks(d, columns[d.id], told[d.id])) for d in chronicle.documents),
    )


def days_of(chronicle: Chronicle) -> tuple[int | None, int | None]:
    """First and last day of the chronicle: of the events that more than one source tells, or of all that are known to the day."""
    whole = [(m.first_day, len(e.documents)) for e in chronicle.events if (m := e.moment) and m.is_one_day and m.first_day is not None]
    days = [day for day, told in whole if told > 1] or [day for day, _ in whole]
    return (min(days), max(days)) if days else (None, None)


def _title(chronicle: Chronicle) -> str:
    first, last = days_of(chronicle)
    if first is None or last is None:
        return "Chronicle"
    return f"Chronicle, {day_text(first)}" + (f" to {day_text(last)}" if last != first else "")


def _column(document: Document, siglum: str) -> Column:
    direction = direction_of(document.language, [(p.language, p.direction) for p in document.passages])
    known = tuple((key, visible(value)) for key, value in facts(document))
    title = document.source.title
    return Column(siglum, document.id, visible(title or document.id), not title, document.language, direction, known, document.notes)


def _place(column: Column, offset: int) -> str:
    return f"{column.siglum}.{offset}"


def _voice(document: Document, start: int) -> tuple[str, str]:
    """Language and direction at an offset."""
    at = bisect_right(document.passages, start, key=lambda p: p.span.start) - 1
    inside = at >= 0 and start < document.passages[at].span.end
    return (document.passages[at].language, document.passages[at].direction) if inside else ("und", "ltr")


def _rows(chronicle: Chronicle, columns: dict[str, Column]) -> tuple[Row, ...]:
    by_id = {s.id: s for s in chronicle.statements}
    absent = {(s.event, s.document): s.kind for s in chronicle.silences}
    points: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for comparison in chronicle.comparisons:
        if comparison.is_disagreement:
            points[comparison.event].append((comparison.id, comparison.kind, comparison.verdict))
    marks, heading, wide = _Marks(chronicle), "", len(chronicle.documents) <= MOST_COLUMNS
    documents = {d.id: d for d in chronicle.documents}
    rows: list[Row] = []
    for event in sorted(chronicle.events, key=in_time):
        told: dict[str, list[Statement]] = defaultdict(list)
        for member in event.statements:
            told[by_id[member].span.document].append(by_id[member])
        cells = tuple(
            (
                columns[d.id],
                tuple(_quote(s, d, _place(columns[d.id], s.span.start), marks) for s in sorted(told[d.id], key=lambda s: s.span)),
                "" if told[d.id] else absent.get((event.id, d.id), "outside"),
            )
            for d in (chronicle.documents if wide else [documents[i] for i in event.documents])
        )
        day = _heading(event)
        rows.append(
            Row(
                event.id, day if day != heading else "", _within(event, day), len(event.documents), cells,
                tuple(points[event.id]),
            )
        )  # fmt: skip
        heading = day
    return tuple(rows)


def _quote(statement: Statement, document: Document, place: str, marks: _Marks) -> Quote:
    pieces = marks.pieces(document, statement.span.start, statement.span.end)
    return Quote(place, pieces, *_voice(document, statement.span.start), "" if statement.modality == "happened" else statement.modality)


def _heading(event: Event) -> str:
    moment = event.moment
    if moment is None:
        return "Undated"
    return day_text(moment.first_day) if moment.is_one_day and moment.first_day is not None else when_text(moment)


def _within(event: Event, day: str) -> str:
    """What is left to say of when under the heading of its day."""
    return when_text(event.moment).removeprefix(day).removeprefix(", ")


def _card(comparison: Comparison, when: str, documents: dict[str, Document], starts: dict[str, int], columns: dict[str, Column]) -> Card:
    positions = tuple(
        (
            columns[p.span.document], visible(p.quote), visible(p.said_in(PLAIN)), *_voice(documents[p.span.document], p.span.start),
            _place(columns[p.span.document], starts[p.statement]),
        )
        for p in comparison.positions
    )  # fmt: skip
    return Card(comparison.id, comparison.event, comparison.kind, comparison.verdict, visible(comparison.sentence), when, positions)


def _blocks(document: Document, column: Column, mine: list[Statement]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for passage in document.passages:
        low = bisect_left(mine, passage.span.start, key=lambda s: s.span.start)
        inside = mine[low : bisect_left(mine, passage.span.end, low, key=lambda s: s.span.start)]
        edges = {passage.span.start, passage.span.end}
        for statement in inside:
            edges.update((statement.span.start, min(statement.span.end, passage.span.end)))
        pieces = tuple(
            Piece(
                visible(document.text[a:b]),
                "s" if any(s.span.start <= a and b <= s.span.end for s in inside) else "",
                _place(column, a) if any(s.span.start == a for s in inside) else "",
            )
            for a, b in pairwise(sorted(edges))
        )
        blocks.append(Block(passage.kind, passage.language, passage.direction, passage.outside or "", pieces))
    return tuple(blocks)
