"""Statements: [document, start, length, kind, moment, basis, modality, times, counts, quoted, actors].

A count: [from, length, low, high, what, bound]; quoted: [from, length] of whoever is quoted, or 0; an actor: [role, from, length]. `from`
counts from the statement's start.
Times: [document, start, length, kind, moment, duration, basis, sets the clock, trace]; a step of the trace: [rule] or [rule, start, length].
"""

from typing import Any

from ....model import Chronicle, Statement
from .lists import Lists, placed, trimmed


def statements(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each statement."""
    return [_statement(s, lists) for s in chronicle.statements]


def _statement(s: Statement, lists: Lists) -> list[Any]:
    document = s.span.document
    row = [
        lists.documents[document], *placed(s.span), lists.term(s.type), lists.moment(s.moment), lists.term(s.time_basis),
        lists.term(s.modality),
        [lists.times[document, t] for t in s.times if (document, t) in lists.times],
        [[*placed(n.span, s.span.start), n.low, n.high, n.what or n.unit_text, lists.term(n.bound)] for n in s.counts],
        placed(s.attributed_to, s.span.start) if s.attributed_to else 0,
        [[lists.term(a.role), *placed(a.span, s.span.start)] for a in s.actors],
    ]  # fmt: skip
    return trimmed(row)


def times(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each time expression, but for mere pointers."""
    return [
        [
            lists.documents[t.span.document], *placed(t.span), lists.term(t.kind), lists.moment(t.moment), t.duration or 0,
            lists.term(t.basis), int(t.sets_clock),
            [[lists.term(s.rule), *(placed(s.span) if s.span and s.span.document == t.span.document else [])] for s in t.trace],
        ]
        for t in chronicle.times
        if not t.optional
    ]  # fmt: skip
