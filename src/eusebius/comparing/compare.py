"""The order of comparing: every event through every check of CHECKS."""

from collections.abc import Callable, Sequence
from typing import Final

from ..model import Comparison, Document, Event, Mention, Name, Statement, TimeExpression
from .case import Case
from .how_many import how_many
from .outcome import outcome
from .when import when
from .where import where
from .who import who

Check = Callable[[Case], list[Comparison]]

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
) -> tuple[Comparison, ...]:
    """Every point on which the sources of one event can be compared, in the order of events and of CHECKS."""
    by_id = {s.id: s for s in statements}
    times_by_id = {t.id: t for t in times}
    mentions_by_id = {m.id: m for m in mentions}
    name_of = {form.mention: name for name in names for form in name.forms}
    texts = {d.id: d.text for d in documents}
    found: list[Comparison] = []
    for event in events:
        if len(event.statements) < 2:
            continue
        members = tuple(by_id[i] for i in event.statements)
        case = Case(event, members, times_by_id, mentions_by_id, name_of, texts)
        for _, check in CHECKS:
            found.extend(check(case))
    return tuple(found)
