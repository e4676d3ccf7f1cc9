"""The case that a check looks at: statements of one event with all that they rest on, ready for look-up. Checks only read it."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, product
from typing import Final, TypeVar

from ..model import Document, Event, Mention, Name, Span, Statement, TimeExpression
from .called import Called, called

#: In an event with more statements only what links two of them directly is looked at.
LARGE: Final = 40


@dataclass(frozen=True)
class Ground:
    """What all cases rest on, by id.

    `name_of`: mention id -> the name that it was joined to; `likelihoods`: of links, by their two statements.
    """

    times: dict[str, TimeExpression]
    mentions: dict[str, Mention]
    name_of: dict[str, Name]
    documents: Mapping[str, Document] = field(repr=False)
    statements: Sequence[Statement] = field(default=(), repr=False)
    likelihoods: Mapping[tuple[str, str], float] = field(default_factory=dict, repr=False)

    def mentions_of(self, document: str) -> list[Mention]:
        """The mentions of one document."""
        return self._by_document.get(document, [])

    @cached_property
    def _by_document(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions.values():
            found.setdefault(mention.span.document, []).append(mention)
        return found

    @cached_property
    def _in_order(self) -> dict[str, list[Statement]]:
        found: dict[str, list[Statement]] = {}
        for statement in sorted(self.statements, key=lambda s: (s.span.document, s.order)):
            found.setdefault(statement.span.document, []).append(statement)
        return found

    def following(self, statement: Statement, number: int) -> list[Statement]:
        """The next statements of its document, at most so many."""
        told = self._in_order.get(statement.span.document, [])
        at = bisect_right(told, statement.order, key=lambda s: s.order)
        return told[at : at + number]

    @cached_property
    def _headings(self) -> dict[str, list[Span]]:
        return {d.id: [p.span for p in d.passages if p.kind == "heading"] for d in self.documents.values()}

    def heading_above(self, span: Span) -> Span | None:
        """The last heading that begins before a span or with it."""
        headings = self._headings[span.document]
        at = bisect_right(headings, span.start, key=lambda h: h.start)
        return headings[at - 1] if at else None

    def is_heading(self, span: Span) -> bool:
        """True if a span lies in a heading: that names what is told below, and where it is told from, rather than tell it."""
        above = self.heading_above(span)
        return above is not None and above.overlaps(span)

    def called(self, name: Name) -> Called:
        """A name as each language's accounts call it."""
        if name.id not in self._called:
            self._called[name.id] = called(name, self.mentions)
        return self._called[name.id]

    @cached_property
    def _called(self) -> dict[str, Called]:
        return {}

    @cached_property
    def names(self) -> dict[str, Name]:
        """The names by id."""
        return {n.id: n for n in self.name_of.values()}

    def times_of(self, document: str) -> list[TimeExpression]:
        """The time expressions of one document."""
        return self._times_by_document.get(document, [])

    @cached_property
    def _times_by_document(self) -> dict[str, list[TimeExpression]]:
        found: dict[str, list[TimeExpression]] = {}
        for time in self.times.values():
            found.setdefault(time.span.document, []).append(time)
        return found

    @cached_property
    def time_at(self) -> dict[Span, TimeExpression]:
        """The time expressions by their place."""
        return {t.span: t for t in self.times.values()}

    def names_in(self, statement: Statement) -> set[str]:
        """The names (ids) of those who take part in a statement, and of its places; not of adjectives."""
        mentions = [a.mention for a in statement.actors if a.mention] + list(statement.places)
        return {self.name_of[m].id for m in mentions if m in self.name_of and not self.mentions[m].adjective}

    def linked(self, a: Statement, b: Statement) -> float:
        """How likely it is, by the two alone, that they tell one happening; 0 where they were no candidates."""
        return self.likelihoods.get((a.id, b.id), self.likelihoods.get((b.id, a.id), 0.0))


T = TypeVar("T")
R = TypeVar("R")


def across(groups: Mapping[str, T], look: Callable[[T, T], R | None]) -> list[R]:
    """What `look` finds in the groups of every two documents, documents in order; None is nothing found."""
    pairs = combinations([groups[document] for document in sorted(groups)], 2)
    return [found for left, right in pairs if (found := look(left, right)) is not None]


@dataclass(frozen=True)
class Case:
    """One event, or two statements that are perhaps one: `statements` in the order of documents and places.

    `given`: the likelihood of one happening where no link tells it.
    """

    event: Event
    statements: tuple[Statement, ...]
    ground: Ground
    given: float | None = None

    @cached_property
    def by_document(self) -> dict[str, list[Statement]]:
        """The statements by the document that they stand in, documents sorted."""
        groups: dict[str, list[Statement]] = {}
        for statement in sorted(self.statements, key=lambda s: (s.span.document, s.span.start, s.span.end)):
            groups.setdefault(statement.span.document, []).append(statement)
        return groups

    def likelihood(self, a: Statement, b: Statement) -> float:
        """How likely it is that two statements tell one happening: by the two alone, or by way of others of the event."""
        if self.given is not None:
            return self.given
        return max(self.ground.linked(a, b), self._through.get((a.id, b.id), 0.0))

    def likeliest(self, left: Sequence[Statement], right: Sequence[Statement]) -> list[tuple[Statement, Statement]]:
        """Every two statements of two sources, those that likeliest tell one happening first."""
        return sorted(product(left, right), key=lambda pair: -self.likelihood(*pair))

    @cached_property
    def _through(self) -> dict[tuple[str, str], float]:
        """The likeliest way from one statement to another through a third: the product of its two links. Not looked for in large events."""
        found: dict[tuple[str, str], float] = {}
        if len(self.statements) > LARGE:
            return found
        for a, b in combinations(self.statements, 2):
            ways = [self.ground.linked(a, c) * self.ground.linked(c, b) for c in self.statements if c.id not in (a.id, b.id)]
            found[a.id, b.id] = found[b.id, a.id] = max(ways, default=0.0)
        return found
