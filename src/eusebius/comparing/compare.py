"""The order of comparing: every event through every check of CHECKS."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from ..model import Comparison, Document, Event, Link, Mention, Name, Statement, TimeExpression
from .case import Case
from .how_many import how_many
from .outcome import outcome
from .when import when
from .where import where
from .who import who

Check = Callable[[Case], list[Comparison]]

#: Checks that also look at two statements that are only perhaps one happening, from the likelihood given on.
PERHAPS: Final[tuple[tuple[Check, float], ...]] = ((how_many, 0.1), (when, 0.3))

CHECKS: Final[tuple[tuple[str, Check], ...]] = (
    ("when", when),
    ("how many", how_many),
    ("where", where),
    ("who", who),
    ("outcome", outcome),
)


def compare(
    events: Sequence[Event],
    statements: Sequence[Statement],
    times: Sequence[TimeExpression],
    mentions: Sequence[Mention],
    names: Sequence[Name],
    documents: Sequence[Document],
    links: Sequence[Link] = (),
) -> tuple[Comparison, ...]:
    """Every point on which the sources of one event can be compared, in the order of events and of CHECKS.

    Statements that `links` hold for perhaps one happening are compared on what PERHAPS lists, and said to be so; the comparison stands
    under the event of the link's left statement.
    """
    by_id = {s.id: s for s in statements}
    times_by_id = {t.id: t for t in times}
    mentions_by_id = {m.id: m for m in mentions}
    name_of = {form.mention: name for name in names for form in name.forms}
    texts = {d.id: d.text for d in documents}
    likelihoods = {(k.left, k.right): k.likelihood for k in links}
    found: list[Comparison] = []
    for event in events:
        if len(event.statements) < 2:
            continue
        members = tuple(by_id[i] for i in event.statements)
        case = Case(event, members, times_by_id, mentions_by_id, name_of, texts, likelihoods)
        for _, check in CHECKS:
            found.extend(check(case))
    event_of = {s: event for event in events for s in event.statements}
    said = {(p.span, c.kind) for c in found for p in c.positions}
    for link in links:
        if event_of[link.left].id == event_of[link.right].id:
            continue
        members = (by_id[link.left], by_id[link.right])
        case = Case(event_of[link.left], members, times_by_id, mentions_by_id, name_of, texts, likelihoods)
        for check, least in PERHAPS:
            for comparison in check(case) if link.likelihood >= least else []:
                if comparison.is_disagreement and not any((p.span, comparison.kind) in said for p in comparison.positions):
                    said.update((p.span, comparison.kind) for p in comparison.positions)
                    found.append(replace(comparison, sentence=f"Perhaps of one event: {comparison.sentence}"))
    return tuple(found)
