"""The order of comparing: every event through every check of CHECKS, each source by itself, then pairs that are only perhaps one happening."""

from collections.abc import Callable, Sequence
from typing import Final

from ..model import Comparison, Document, Event, Link, Mention, Name, Statement, TimeExpression
from .case import Case, Ground
from .finding import Finding, mild, told
from .how_many import how_many
from .order import order
from .outcome import SURE_OPPOSITE, outcome
from .unjoined import unjoined
from .when import SURE, SURE_OF_ONE, when
from .where import where
from .who import who
from .within import within

Check = Callable[[Case], list[Finding]]

CHECKS: Final[tuple[tuple[str, Check], ...]] = (
    ("when", when),
    ("order", order),
    ("how many", how_many),
    ("where", where),
    ("who", who),
    ("outcome", outcome),
)

#: Checks that also look at two statements that are only perhaps one happening: from the likelihood given on; and whether only where no
#: source tells the two apart (a number of the same dead is the same number, but another day may be another happening).
PERHAPS: Final[tuple[tuple[Check, float, bool], ...]] = ((how_many, 0.1, False), (when, SURE, True), (outcome, SURE_OPPOSITE, True))


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
    ground = Ground(
        {t.id: t for t in times},
        {m.id: m for m in mentions},
        {form.mention: name for name in names for form in name.forms},
        {d.id: d for d in documents},
        statements,
        {(k.left, k.right): k.likelihood for k in links},
    )
    found: list[Comparison] = []
    for event in events:
        if len(event.statements) > 1:
            case = Case(event, tuple(by_id[i] for i in event.statements), ground)
            found.extend(told(finding, event.id, ground.documents) for _, check in CHECKS for finding in check(case))
    event_of = {s: event for event in events for s in event.statements}
    found.extend(told(finding, event.id, ground.documents) for finding, event in within(event_of, statements, ground))
    found.extend(_perhaps(event_of, by_id, ground, links, found))
    found.extend(_unjoined(event_of, statements, ground, found))
    return tuple(found)


def _perhaps(
    event_of: dict[str, Event],
    by_id: dict[str, Statement],
    ground: Ground,
    links: Sequence[Link],
    known: Sequence[Comparison],
) -> list[Comparison]:
    """The disagreements of linked statements of different events, likeliest first; no words are held against others twice."""
    said = {(p.span, c.kind) for c in known if c.is_disagreement for p in c.positions}
    found: list[Comparison] = []
    for link in links:
        event, other = event_of[link.left], event_of[link.right]
        if event.id == other.id:
            continue
        told_apart = bool(set(event.documents) & set(other.documents))
        case = Case(event, (by_id[link.left], by_id[link.right]), ground)
        for check, least, alone in PERHAPS:
            for finding in check(case) if link.likelihood >= least and not (alone and told_apart) else []:
                spans = [(p.span, finding.kind) for p in finding.points]
                if finding.verdict in ("differs", "contradicts") and not any(s in said for s in spans):
                    said.update(spans)
                    sure = finding if link.likelihood >= SURE_OF_ONE else mild(finding)
                    found.append(told(sure, event.id, ground.documents, perhaps=link.likelihood))
    return found


def _unjoined(event_of: dict[str, Event], statements: Sequence[Statement], ground: Ground, known: Sequence[Comparison]) -> list[Comparison]:
    """The disagreements of statements that nothing links; no words are held against others twice."""
    said = {(p.span, c.kind) for c in known if c.is_disagreement for p in c.positions}
    found: list[Comparison] = []
    for case in unjoined(event_of, statements, ground):
        for check in (how_many, when):
            for finding in check(case):
                spans = [(p.span, finding.kind) for p in finding.points]
                if finding.verdict in ("differs", "contradicts") and not all(s in said for s in spans):
                    said.update(spans)
                    found.append(told(mild(finding), case.event.id, ground.documents, case.given))
    return found
