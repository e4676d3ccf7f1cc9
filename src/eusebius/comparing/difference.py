"""What further sources change: a chronicle before and after they were added, told as confirmed, contested, newly told, told otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Chronicle, Comparison, Event, Span

AGREEMENTS = ("corroborated", "finer", "compatible")

Place = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """An event of earlier sources that an added one tells too.

    `was`: the ids of the events that its earlier statements made up. `documents`: the earlier sources that tell it; `new`: the added ones.
    `agreements`: what an added source says alike.
    """

    event: Event
    was: tuple[str, ...]
    documents: tuple[str, ...]
    new: tuple[str, ...]
    agreements: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class Contested:
    """A disagreement that was not there before, or that more sources now take part in: `was` is its id of before."""

    comparison: Comparison
    was: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What the sources `added` (ids) changed; events and comparisons in the order of the chronicle that has them.

    `newly_told`: events that only added sources tell. `regrouped`: events whose statements of earlier sources were joined otherwise before, as
    a further source can tie two events together or show them apart. `settled`: disagreements of before that are none any more.
    """

    added: tuple[str, ...]
    confirmed: tuple[Confirmed, ...]
    contested: tuple[Contested, ...]
    newly_told: tuple[Event, ...]
    regrouped: tuple[Event, ...]
    settled: tuple[Comparison, ...]


def difference(before: Chronicle, after: Chronicle) -> Difference:
    """What changed from one chronicle to another that has all its documents and more."""
    added = {d.id for d in after.documents} - {d.id for d in before.documents}
    home = {s: e for e in before.events for s in e.statements}
    confirmed, newly_told, regrouped = [], [], []
    agreements = [c for c in after.comparisons if c.verdict in AGREEMENTS and c.perhaps is None and _documents(c) & added]
    for event in after.events:
        earlier = [s for s in event.statements if s in home]
        if not earlier:
            newly_told.append(event)
            continue
        was = sorted({home[s].id for s in earlier})
        if len(was) > 1 or len(earlier) < len(home[earlier[0]].statements):
            regrouped.append(event)
        new = tuple(d for d in event.documents if d in added)
        if new:
            mine = tuple(c for c in agreements if c.event == event.id)
            confirmed.append(Confirmed(event, tuple(was), tuple(d for d in event.documents if d not in added), new, mine))
    contested, settled = _disagreements(before.comparisons, after.comparisons)
    return Difference(tuple(sorted(added)), tuple(confirmed), contested, tuple(newly_told), tuple(regrouped), settled)


def _disagreements(before: Sequence[Comparison], after: Sequence[Comparison]) -> tuple[tuple[Contested, ...], tuple[Comparison, ...]]:
    """Those that are new or have grown, and those that are gone. Ids of comparisons hang on their event's, so places are compared instead."""
    old = [(c, _places(c)) for c in before if c.is_disagreement]
    new = [(c, _places(c)) for c in after if c.is_disagreement]
    same = {(c.kind, c.verdict, places) for c, places in old}
    contested = []
    for comparison, places in new:
        if (comparison.kind, comparison.verdict, places) not in same:
            was = next((c.id for c, others in old if c.kind == comparison.kind and others <= places), None)
            contested.append(Contested(comparison, was))
    settled = tuple(c for c, places in old if not any(x.kind == c.kind and places <= others for x, others in new))
    return tuple(contested), settled


def _places(comparison: Comparison) -> frozenset[Place]:
    return frozenset((p.statement, p.span) for p in comparison.positions)


def _documents(comparison: Comparison) -> set[str]:
    return {p.span.document for p in comparison.positions}
