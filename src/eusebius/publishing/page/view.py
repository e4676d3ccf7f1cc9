"""What is on the page, ready for the template: columns (sources), rows (events), cards (disagreements), names, canon, texts.

Decides nothing about time, names or events: it only reads a chronicle and picks, orders and words.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from ...model import Chronicle, Comparison, Document, Event, Mention, Passage, Statement
from ..visible import visible
from ..when_text import day_text, when_text


@dataclass(frozen=True)
class Column:
    """A source as a column: its number from 1, its id, title, language, direction, and what is known of it."""

    number: int
    id: str
    title: str
    language: str
    direction: str
    known: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Quote:
    """A statement's own words; `anchor` is its place in the full text; `modality` is said where it didn't simply happen."""

    text: str
    anchor: str
    language: str
    direction: str
    when: str
    modality: str


@dataclass(frozen=True)
class Cell:
    """One source's part in an event: its quotes, or why there are none ("silent", "outside")."""

    document: str
    quotes: tuple[Quote, ...]
    absence: str


@dataclass(frozen=True)
class Row:
    """One event. `day` is set on the first row of a day, as its heading."""

    id: str
    day: str
    when: str
    edtf: str
    kind: str
    told_by: int
    cells: tuple[Cell, ...]
    disagreements: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Place:
    """One position of a comparison."""

    document: str
    title: str
    quote: str
    value: str
    anchor: str
    language: str
    direction: str


@dataclass(frozen=True)
class Card:
    """One disagreement or agreement."""

    id: str
    event: str
    kind: str
    verdict: str
    sentence: str
    when: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Piece:
    """A stretch of a full text: plain, or inside statements, whose anchors begin at it."""

    text: str
    anchors: tuple[str, ...]
    marked: bool


@dataclass(frozen=True)
class Block:
    """A passage of a full text; `outside` says why it is no part of the account."""

    kind: str
    language: str
    direction: str
    outside: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class NameLine:
    """A name with its distinct forms and the first place of each."""

    label: str
    kind: str
    forms: tuple[tuple[str, str, str, str], ...]
    times: int


@dataclass(frozen=True)
class View:
    """Everything on the page."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    shared: int
    statements: int
    disagreements: tuple[Card, ...]
    agreements: tuple[Card, ...]
    names: tuple[NameLine, ...]
    canon: tuple[tuple[tuple[bool, ...], int], ...]
    texts: tuple[tuple[Column, tuple[Block, ...]], ...]


def anchor_of(statement: str) -> str:
    """The id of a statement's place in the full text."""
    return f"at-{statement}"


def view_of(chronicle: Chronicle) -> View:
    """The view of a chronicle."""
    columns = tuple(_column(i, d) for i, d in enumerate(chronicle.documents, 1))
    by_id = {s.id: s for s in chronicle.statements}
    passages = {d.id: d for d in chronicle.documents}
    rows = _rows(chronicle, by_id, passages)
    cards = [_card(c, chronicle, by_id, columns, passages) for c in chronicle.comparisons]
    order = {"contradicts": 0, "differs": 1}
    wrong = sorted((c for c in cards if c.verdict in order), key=lambda c: order[c.verdict])
    right = tuple(c for c in cards if c.verdict == "corroborated")
    return View(
        title=_title(chronicle),
        columns=columns,
        rows=rows,
        shared=sum(1 for e in chronicle.events if len(e.documents) > 1),
        statements=len(chronicle.statements),
        disagreements=tuple(wrong),
        agreements=right,
        names=_names(chronicle),
        canon=_canon(chronicle),
        texts=tuple(zip(columns, (_blocks(d, chronicle) for d in chronicle.documents), strict=True)),
    )


def _title(chronicle: Chronicle) -> str:
    days = [m.first_day for e in chronicle.events if (m := e.moment) and m.is_one_day and len(e.documents) > 1 and m.first_day]
    if not days:
        return "Chronicle"
    first, last = min(days), max(days)
    return f"Chronicle, {day_text(first)}" + (f" to {day_text(last)}" if last != first else "")


def _column(number: int, document: Document) -> Column:
    source = document.source
    direction = next((p.direction for p in document.passages if p.language == document.language), "ltr")
    known = (
        ("Author", source.author), ("Written", source.written), ("Where", source.place), ("Licence", source.licence),
        ("Address", source.address), ("Leans on", ", ".join(source.leans_on)),
        ("Encoding", document.encoding), ("SHA-256", document.sha256),
    )  # fmt: skip
    return Column(
        number,
        document.id,
        visible(source.title or document.id),
        document.language,
        direction,
        tuple((key, visible(value)) for key, value in known if value),
        document.notes,
    )


def _passage(document: Document, start: int) -> Passage | None:
    at = bisect_right(document.passages, start, key=lambda p: p.span.start) - 1
    return document.passages[at] if at >= 0 and start < document.passages[at].span.end else None


def _quote(statement: Statement, documents: dict[str, Document]) -> Quote:
    passage = _passage(documents[statement.span.document], statement.span.start)
    return Quote(
        visible(statement.quote),
        anchor_of(statement.id),
        passage.language if passage else "und",
        passage.direction if passage else "ltr",
        when_text(statement.moment) + (" (carried on)" if statement.time_basis == "narrative" else ""),
        "" if statement.modality == "happened" else statement.modality,
    )


def _rows(chronicle: Chronicle, by_id: dict[str, Statement], documents: dict[str, Document]) -> tuple[Row, ...]:
    silent = {(s.event, s.document) for s in chronicle.silences if s.kind == "silent"}
    marks: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for comparison in chronicle.comparisons:
        if comparison.is_disagreement:
            marks[comparison.event].append((comparison.id, comparison.kind, comparison.verdict))
    rows: list[Row] = []
    heading = ""
    for event in sorted(chronicle.events, key=_row_order):
        day = _heading(event)
        groups: dict[str, list[Statement]] = defaultdict(list)
        for member in event.statements:
            groups[by_id[member].span.document].append(by_id[member])
        cells = tuple(
            Cell(
                document.id,
                tuple(_quote(s, documents) for s in sorted(groups[document.id], key=lambda s: s.span)),
                "" if groups[document.id] else ("silent" if (event.id, document.id) in silent else "outside"),
            )
            for document in chronicle.documents
        )
        rows.append(
            Row(
                event.id,
                day if day != heading else "",
                when_text(event.moment),
                event.moment.edtf if event.moment else "",
                event.type,
                len(event.documents),
                cells,
                tuple(marks[event.id]),
            )
        )
        heading = day
    return tuple(rows)


def _row_order(event: Event) -> tuple[bool, tuple[int, int], str]:
    return (event.moment is None, event.moment.sort_key if event.moment else (0, 0), event.id)


def _heading(event: Event) -> str:
    moment = event.moment
    if moment is None:
        return "Undated"
    if moment.is_one_day and moment.first_day is not None:
        return day_text(moment.first_day)
    return when_text(moment)


def _card(
    comparison: Comparison,
    chronicle: Chronicle,
    by_id: dict[str, Statement],
    columns: tuple[Column, ...],
    documents: dict[str, Document],
) -> Card:
    titles = {c.id: c.title for c in columns}
    places: list[Place] = []
    for position in comparison.positions:
        passage = _passage(documents[position.span.document], position.span.start)
        places.append(
            Place(
                position.span.document,
                titles[position.span.document],
                visible(position.quote),
                visible(position.value),
                anchor_of(position.statement),
                passage.language if passage else "und",
                passage.direction if passage else "ltr",
            )
        )
    moment = next((e.moment for e in chronicle.events if e.id == comparison.event), None)
    sentence = visible(comparison.sentence)
    return Card(comparison.id, comparison.event, comparison.kind, comparison.verdict, sentence, when_text(moment), tuple(places))


def _names(chronicle: Chronicle) -> tuple[NameLine, ...]:
    mentions: dict[str, Mention] = {m.id: m for m in chronicle.mentions}
    holder: dict[str, str] = {}
    starts = sorted(chronicle.statements, key=lambda s: s.span)
    documents = {d.id: d for d in chronicle.documents}
    lines: list[NameLine] = []
    for name in chronicle.names:
        forms: dict[str, tuple[str, str, str, str]] = {}
        for form in name.forms:
            if form.quote in forms:
                continue
            if form.mention not in holder:
                home = next((s.id for s in starts if s.span.holds(form.span)), "")
                holder[form.mention] = anchor_of(home) if home else ""
            passage = _passage(documents[form.span.document], form.span.start)
            language = mentions[form.mention].language if form.mention in mentions else "und"
            direction = passage.direction if passage else "ltr"
            forms[form.quote] = (visible(form.quote), language, direction, holder[form.mention])
        lines.append(NameLine(visible(name.label), name.kind, tuple(forms.values()), len(name.forms)))
    return tuple(sorted(lines, key=lambda n: (n.kind, -n.times, n.label)))


def _canon(chronicle: Chronicle) -> tuple[tuple[tuple[bool, ...], int], ...]:
    """How many events each set of sources tells, the largest sets first: the table of Eusebius' Canons."""
    counts: dict[tuple[bool, ...], int] = defaultdict(int)
    for event in chronicle.events:
        counts[tuple(d.id in event.documents for d in chronicle.documents)] += 1
    return tuple(sorted(counts.items(), key=lambda item: (-sum(item[0]), [not told for told in item[0]])))


def _blocks(document: Document, chronicle: Chronicle) -> tuple[Block, ...]:
    mine = sorted((s for s in chronicle.statements if s.span.document == document.id), key=lambda s: s.span)
    blocks: list[Block] = []
    for passage in document.passages:
        low = bisect_left(mine, passage.span.start, key=lambda s: s.span.start)
        inside = mine[low : bisect_left(mine, passage.span.end, low, key=lambda s: s.span.start)]
        edges = {passage.span.start, passage.span.end}
        for statement in inside:
            edges.update((statement.span.start, min(statement.span.end, passage.span.end)))
        cuts = sorted(edges)
        pieces = tuple(
            Piece(
                visible(document.text[a:b]),
                tuple(anchor_of(s.id) for s in inside if s.span.start == a),
                any(s.span.start <= a and b <= s.span.end for s in inside),
            )
            for a, b in pairwise(cuts)
        )
        blocks.append(Block(passage.kind, passage.language, passage.direction, passage.outside or "", pieces))
    return tuple(blocks)
