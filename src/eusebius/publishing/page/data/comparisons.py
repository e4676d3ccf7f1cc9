"""Comparisons: [id, event, kind, verdict, sentence, positions, perhaps or null]; a position: [statement, from, length, value in
words], counted from the statement's start.

A sentence is a number into `templates`: rows of the sentence in each language of `languages`, {points} standing for the values with their
sources. A value in words is one text, or a list of texts by language where they are not alike.

Links: [left, right, likelihood, evidence], the evidence as kind, log-odds, kind, log-odds and so on; only those between statements that
the page shows together.
"""

from typing import Any

from ....model import Chronicle, Comparison, Position
from ...findings import points
from ..words import languages
from .lists import Lists, placed, trimmed


def comparisons(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each comparison."""
    starts = {s.id: s.span.start for s in chronicle.statements}
    return [
        trimmed([
            c.id, lists.events[c.event], lists.term(c.kind), lists.term(c.verdict), lists.template(_template(c)),
            [[lists.statements[p.statement], *placed(p.span, starts[p.statement]), _value(p)] for p in c.positions], c.perhaps,
        ])
        for c in chronicle.comparisons
    ]  # fmt: skip


def _template(comparison: Comparison) -> tuple[str, ...]:
    """The sentence in each language, without the values; whole where it does not hold them as they are said."""
    told = ((comparison.sentence_in(language), points(comparison, language)) for language in languages())
    return tuple(sentence.replace(values, "{points}") if values else sentence for sentence, values in told)


def _value(position: Position) -> str | list[str]:
    said = [position.said_in(language) for language in languages()]
    return said[0] if len(set(said)) == 1 else said


def links(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each link within one event, or between two statements that are compared as perhaps of one."""
    home = {s: e.id for e in chronicle.events for s in e.statements}
    perhaps = {
        frozenset((p.statement, q.statement)) for c in chronicle.comparisons if c.perhaps is not None for p in c.positions for q in c.positions
    }
    return [
        [
            lists.statements[k.left], lists.statements[k.right], round(k.likelihood, 4),
            [part for x in k.evidence for part in (lists.term(x.kind), round(x.log_odds, 2))],
        ]
        for k in chronicle.links
        if home.get(k.left) == home.get(k.right) or frozenset((k.left, k.right)) in perhaps
    ]  # fmt: skip
