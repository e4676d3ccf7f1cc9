"""What the plain edition is made of, for the templates. Values only; who makes them stands in the files beside."""

from dataclasses import dataclass

#: A voice: language (BCP 47) and direction ("ltr", "rtl") of a text.
Voice = tuple[str, str]


@dataclass(frozen=True)
class Column:
    """A source as a column: its siglum, id, title (its file's name if it is `untitled`), voice, and what is known of it."""

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
    """One event; `anchor` is its id where something leads to it. `day` is set on the first row of a day, as its heading; a cell without
    quotes says why (silent, elsewhere, gap, outside). A disagreement: id, kind, verdict."""

    anchor: str
    day: str
    when: str
    documents: int
    cells: tuple[tuple[Column, tuple[Quote, ...], str], ...]
    disagreements: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Card:
    """One agreement or disagreement, with its sentence; a position: column, quote, value, language, direction, place."""

    id: str
    event: str
    kind: str
    verdict: str
    sentence: str
    language: str
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
class Called:
    """A name: its label, and each of its forms once, with the first place in each source that has it: siglum, and its anchor or ""."""

    label: str
    forms: tuple[tuple[str, str, str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True)
class View:
    """Everything in the plain edition. `wide`: the sources stand side by side in a table, else each event lists who tells it.

    The canon: for each set of sources their sigla, how many are independent, how many events. Names by kind.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    wide: bool
    shared: int
    disagreements: tuple[Card, ...]
    agreements: tuple[Card, ...]
    canon: tuple[tuple[tuple[str, ...], int, int], ...]
    names: tuple[tuple[str, tuple[Called, ...]], ...]
    texts: tuple[tuple[Column, tuple[Block, ...]], ...]
