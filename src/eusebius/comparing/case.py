"""The case that a check looks at: one event with all that its statements rest on, ready for look-up. Checks only read it."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model import Comparison, Event, Mention, Name, Position, Span, Statement, TimeExpression, Verdict
from ..model.comparison import ComparisonKind


@dataclass(frozen=True)
class Case:
    """One event: its statements in the order of documents and places, and the values that they point to, by id.

    `name_of`: mention id -> the name that it was joined to. `likelihoods`: of links, by the ids of their two statements.
    """

    event: Event
    statements: tuple[Statement, ...]
    times: dict[str, TimeExpression]
    mentions: dict[str, Mention]
    name_of: dict[str, Name]
    texts: dict[str, str] = field(repr=False)
    likelihoods: dict[tuple[str, str], float] = field(default_factory=dict, repr=False)

    def likelihood(self, a: Statement, b: Statement) -> float:
        """How likely it is that two statements tell one happening; 0 where they were no candidates."""
        return self.likelihoods.get((a.id, b.id), self.likelihoods.get((b.id, a.id), 0.0))

    @property
    def by_document(self) -> dict[str, list[Statement]]:
        """The statements by the document that they stand in, documents sorted."""
        groups: dict[str, list[Statement]] = {}
        for statement in sorted(self.statements, key=lambda s: (s.span.document, s.span.start, s.span.end)):
            groups.setdefault(statement.span.document, []).append(statement)
        return groups

    def position(self, statement: Statement, span: Span, value: str) -> Position:
        """A position of a statement, quoted from its document."""
        return Position(statement.id, span, self.texts[span.document][span.start : span.end], value)

    def comparison(self, kind: ComparisonKind, verdict: Verdict, positions: Sequence[Position], sentence: str) -> Comparison:
        """A comparison with an id made from what it compares: the same finding has the same id in every build."""
        key = [self.event.id, kind, *(f"{p.span.document}:{p.span.start}:{p.span.end}" for p in positions)]
        digest = hashlib.sha256("\n".join(key).encode()).hexdigest()[:10]
        return Comparison(f"c-{digest}", self.event.id, kind, verdict, tuple(positions), sentence)


def quoted(positions: Sequence[Position]) -> str:
    """The positions as a reader would list them: “value” (document)."""
    return "; ".join(f"{p.value} ({p.span.document})" for p in positions)
