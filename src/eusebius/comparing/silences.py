"""Silences: the events that a source does not tell although it covers that time."""

from bisect import bisect_left
from collections.abc import Sequence

from ..model import Document, Event, Silence, Statement

#: A source covers a day if it dates something to that day or within so many days of it; it may have no cause to speak of others.
REACH_DAYS = 1

#: A moment longer than so many days says nothing of which days a source covers.
LONGEST_COVER_DAYS = 31


def silences(events: Sequence[Event], statements: Sequence[Statement], documents: Sequence[Document]) -> tuple[Silence, ...]:
    """For each event, by order, the documents (sorted) that cover its days and have no statement in it."""
    covered = {d.id: sorted(_days(statements, d.id)) for d in documents}
    found: list[Silence] = []
    for event in events:
        moment = event.moment
        if moment is None or moment.first_day is None or moment.last_day is None:
            continue
        if moment.last_day - moment.first_day > LONGEST_COVER_DAYS:
            continue
        for document in sorted(covered):
            if document not in event.documents and _covers(covered[document], moment.first_day, moment.last_day):
                found.append(Silence(event.id, document))
    return tuple(found)


def _days(statements: Sequence[Statement], document: str) -> set[int]:
    days: set[int] = set()
    for statement in statements:
        moment = statement.moment
        if statement.span.document != document or moment is None or moment.first_day is None or moment.last_day is None:
            continue
        if moment.last_day - moment.first_day <= LONGEST_COVER_DAYS:
            days.update(range(moment.first_day, moment.last_day + 1))
    return days


def _covers(days: list[int], first: int, last: int) -> bool:
    at = bisect_left(days, first - REACH_DAYS)
    return at < len(days) and days[at] <= last + REACH_DAYS
