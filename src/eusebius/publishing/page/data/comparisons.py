"""Comparisons: [id, event, kind, verdict, sentences by language, positions, perhaps or null]; a position: [statement, start, end, value].

Links: [left, right, likelihood, evidence], an evidence [kind, log-odds]; only those between statements that the page shows together.
"""

from typing import Any

from ....model import Chronicle
from .lists import Lists, trimmed


def comparisons(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each comparison."""
    return [
        trimmed([
            c.id, lists.events[c.event], lists.term(c.kind), lists.term(c.verdict), {"en": c.sentence, **dict(c.sentences)},
            [[lists.statements[p.statement], p.span.start, p.span.end, p.value] for p in c.positions], c.perhaps,
        ])
        for c in chronicle.comparisons
    ]  # fmt: skip


def links(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each link within one event, or between two statements that are compared as perhaps of one."""
    home = {s: e.id for e in chronicle.events for s in e.statements}
    perhaps = {
        frozenset((p.statement, q.statement)) for c in chronicle.comparisons if c.perhaps is not None for p in c.positions for q in c.positions
    }
    return [
        [
            lists.statements[k.left], lists.statements[k.right], round(k.likelihood, 4),
            [[lists.term(x.kind), round(x.log_odds, 2)] for x in k.evidence],
        ]
        for k in chronicle.links
        if home.get(k.left) == home.get(k.right) or frozenset((k.left, k.right)) in perhaps
    ]  # fmt: skip
