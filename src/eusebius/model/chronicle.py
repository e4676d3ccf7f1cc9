"""The chronicle: everything that a build found, as values."""

from dataclasses import dataclass

from .comparison import Comparison
from .document import Document
from .event import Event, Link
from .name import Mention, Name
from .statement import Statement
from .time import TimeExpression


@dataclass(frozen=True, slots=True)
class Silence:
    """An event that `document` does not tell although it covers that time."""

    event: str
    document: str


@dataclass(frozen=True, slots=True)
class Chronicle:
    """All tables of a chronicle, each in its settled order (documents by id; the rest by document and offset, or by moment)."""

    documents: tuple[Document, ...]
    times: tuple[TimeExpression, ...]
    mentions: tuple[Mention, ...]
    names: tuple[Name, ...]
    statements: tuple[Statement, ...]
    links: tuple[Link, ...]
    events: tuple[Event, ...]
    comparisons: tuple[Comparison, ...]
    silences: tuple[Silence, ...]
