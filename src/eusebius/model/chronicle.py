"""The chronicle: everything that a build found, as values."""

from dataclasses import dataclass
from typing import Literal

from .comparison import Comparison
from .dependence import Dependence
from .document import Document
from .event import Event, Link
from .name import Mention, Name
from .statement import Statement
from .time import TimeExpression

SilenceKind = Literal["silent", "elsewhere", "gap"]


@dataclass(frozen=True, slots=True)
class Silence:
    """An event that `document` does not tell although its account begins before it and ends after it.

    `kind`: silent (it covers that time and place), elsewhere (it covers the time, but tells of other places), gap (it tells nothing of
    those days). A document that neither tells an event nor has a row for it does not cover its time at all.
    """

    event: str
    document: str
    kind: SilenceKind = "silent"


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
    dependences: tuple[Dependence, ...] = ()
