"""Comparisons: [id, event, kind, verdict, sentence, positions, perhaps or null]; a position: [statement, start, end, value in words].

A sentence is a number into `templates`: rows of the sentence in each language of `languages`, {points} standing for the values with their
sources. A value in words is one text, or a list of texts by language where they are not alike.

Links: [left, right, likelihood, evidence], an evidence [kind, log-odds]; only those between statements that the page shows together.
"""

from typing import Any

from ....comparing.say import points_said
from ....comparing.words import words as compared
from ....model import Chronicle, Comparison, Position
from ..words import languages
from .lists import Lists, trimmed


def comparisons(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each comparison."""
    return [
        trimmed([
            c.id, lists.events[c.event], lists.term(c.kind), lists.term(c.verdict), lists.template(_template(c)),
            [[lists.statements[p.statement], p.span.start, p.span.end, _value(p)] for p in c.positions], c.perhaps,
        ])
        for c in chronicle.comparisons
    ]  # fmt: skip


def _template(comparison: Comparison) -> tuple[str, ...]:
    """The sentence in each language, without the values; whole where it does not hold them as they are said."""
    return tuple(comparison.sentence_in(language).replace(_points(comparison, language), "{points}") for language in languages())


def _points(comparison: Comparison, language: str) -> str:
    known = compared().get(language)
    return points_said([(p.said_in(language), p.span.document) for p in comparison.positions], known) if known else comparison.sentence


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
            [[lists.term(x.kind), round(x.log_odds, 2)] for x in k.evidence],
        ]
        for k in chronicle.links
        if home.get(k.left) == home.get(k.right) or frozenset((k.left, k.right)) in perhaps
    ]  # fmt: skip
