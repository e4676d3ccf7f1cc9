"""What further sources change: a chronicle before and after they were added, told as confirmed, contested, newly told, told otherwise."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Chronicle, Comparison, Event, Span

AGREEMENTS = ("corroborated", "finer", "compatible")

Place = tuple[str, Span]
Placed = tuple[Comparison, frozenset[Place]]


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
    agreements: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in after.comparisons:
        if comparison.verdict in AGREEMENTS and comparison.perhaps is None and _documents(comparison) & added:
            agreements[comparison.event].append(comparison)
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
            told = tuple(d for d in event.documents if d not in added)
            confirmed.append(Confirmed(event, tuple(was), told, new, tuple(agreements[event.id])))
    contested, settled = _disagreements(before.comparisons, after.comparisons)
    return Difference(tuple(sorted(added)), tuple(confirmed), contested, tuple(newly_told), tuple(regrouped), settled)


def _disagreements(before: Sequence[Comparison], after: Sequence[Comparison]) -> tuple[tuple[Contested, ...], tuple[Comparison, ...]]:
    """Those that are new or have grown, and those that are gone. Ids of comparisons hang on their event's, so places are compared instead."""
    old = [(c, _places(c)) for c in before if c.is_disagreement]
    new = [(c, _places(c)) for c in after if c.is_disagreement]
    same = {(c.kind, c.verdict, places) for c, places in old}
    before_at, after_at = _by_place(old), _by_place(new)
    contested = []
    for comparison, places in new:
        if (comparison.kind, comparison.verdict, places) not in same:
            known = [c for place in places for c, others in before_at[comparison.kind, place] if others <= places]
            contested.append(Contested(comparison, min((c.id for c in known), default=None)))
    settled = tuple(c for c, places in old if not any(places <= others for _, others in after_at[c.kind, min(places)]))
    return tuple(contested), settled


def _by_place(compared: Sequence[Placed]) -> dict[tuple[str, Place], list[Placed]]:
    """Comparisons by their kind and each of their places."""
    found: dict[tuple[str, Place], list[Placed]] = defaultdict(list)
    for comparison, places in compared:
        for place in places:
            found[comparison.kind, place].append((comparison, places))
    return found


def _places(comparison: Comparison) -> frozenset[Place]:
    return frozenset((p.statement, p.span) for p in comparison.positions)


def _documents(comparison: Comparison) -> set[str]:
    return {p.span.document for p in comparison.positions}
