"""The canon: events by which sources tell them (all, all but one, ... only one), as Eusebius tabled his four accounts."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Dependence, Event
from .voices import voices


@dataclass(frozen=True, slots=True)
class CanonRow:
    """The events (ids, in the order given) that exactly these `documents` tell; `missing` are all others; ids sorted.

    `voices` is the number of independent sources among the documents.
    """

    documents: tuple[str, ...]
    missing: tuple[str, ...]
    voices: int
    events: tuple[str, ...]


def canon(events: Sequence[Event], documents: Sequence[str], dependences: Sequence[Dependence] = ()) -> tuple[CanonRow, ...]:
    """One row for each set of documents that tells at least one event: the largest sets first, then by id. `documents` are all ids."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for event in events:
        groups.setdefault(event.documents, []).append(event.id)
    everyone = sorted(documents)
    return tuple(
        CanonRow(told, tuple(d for d in everyone if d not in told), len(voices(told, dependences)), tuple(ids))
        for told, ids in sorted(groups.items(), key=lambda item: (-len(item[0]), item[0]))
    )
