"""The pair of sources that a kind of evidence looks at, with all that it may look up."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...model import Comparison, Document, Event, Statement


@dataclass(frozen=True)
class Pile:
    """Everything at hand: documents, events and comparisons; statements by id."""

    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    statements: Mapping[str, Statement]
    comparisons: tuple[Comparison, ...]
    cache: dict[str, object] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class Pair:
    """Two documents, `left` the first by id, of a pile."""

    left: Document
    right: Document
    pile: Pile = field(repr=False)
