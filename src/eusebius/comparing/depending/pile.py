"""The pile of sources, and the pair of them that a kind of evidence looks at, with what is looked up again and again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from ...model import Comparison, Document, Event, Statement
from .shingles import Shingles

#: A pair of documents, ids in order.
Ids = tuple[str, str]


@dataclass(frozen=True)
class Pile:
    """Everything at hand. `statements` are those of all documents; events and comparisons as they were found."""

    documents: Sequence[Document]
    statements: Sequence[Statement]
    events: Sequence[Event]
    comparisons: Sequence[Comparison]

    @cached_property
    def order(self) -> dict[str, tuple[str, int]]:
        """Statement id -> its document, and its place among the statements of that document, from 0."""
        counts: dict[str, int] = {}
        found: dict[str, tuple[str, int]] = {}
        for s in sorted(self.statements, key=lambda s: (s.span.document, s.order, s.span.start)):
            found[s.id] = s.span.document, counts.get(s.span.document, 0)
            counts[s.span.document] = counts.get(s.span.document, 0) + 1
        return found

    @cached_property
    def size(self) -> dict[str, int]:
        """How many statements each document has."""
        sizes = dict.fromkeys((d.id for d in self.documents), 0)
        for document, place in self.order.values():
            sizes[document] = max(sizes[document], place + 1)
        return sizes

    @cached_property
    def together(self) -> dict[Ids, list[tuple[int, int]]]:
        """For each pair of documents the places of statements of one event: (in the first, in the second), sorted."""
        found: dict[Ids, set[tuple[int, int]]] = {}
        for event in self.events:
            if len(event.documents) > 1:
                for (a, i), (b, j) in combinations(sorted(self.order[s] for s in event.statements), 2):
                    if a != b:
                        found.setdefault((a, b), set()).add((i, j))
        return {ids: sorted(places) for ids, places in sorted(found.items())}

    @cached_property
    def shared(self) -> dict[Ids, list[Event]]:
        """For each pair of documents the events that both tell."""
        found: dict[Ids, list[Event]] = {}
        for event in self.events:
            for ids in combinations(event.documents, 2):
                found.setdefault(ids, []).append(event)
        return found

    @cached_property
    def shingles(self) -> Shingles:
        """The wording of every document."""
        return Shingles(self.documents)

    @cached_property
    def points(self) -> dict[Ids, list[Comparison]]:
        """For each pair of documents the disagreements of joined statements in which both have a position."""
        found: dict[Ids, list[Comparison]] = {}
        for comparison in self.comparisons:
            if comparison.is_disagreement and comparison.perhaps is None:
                for ids in combinations(sorted({p.span.document for p in comparison.positions}), 2):
                    found.setdefault(ids, []).append(comparison)
        return found


@dataclass(frozen=True)
class Pair:
    """Two documents, `left` the first by id, of a pile."""

    left: Document
    right: Document
    pile: Pile = field(repr=False)

    @property
    def ids(self) -> Ids:
        """Their ids."""
        return self.left.id, self.right.id
