"""Silences: the events that a source does not tell although it covers them, set apart from those that it does not cover."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final

from ..model import Document, Event, Mention, Name, Silence, SilenceKind, Statement

#: A source covers a day if it dates something to that day or within so many days of it; it may have no cause to speak of others.
REACH_DAYS: Final = 1

#: A moment longer than so many days says nothing of which days a source covers.
LONGEST_COVER_DAYS: Final = 31

#: A source covers a place if it names one within so many kilometres of it: a town and what lies around it.
REACH_KM: Final = 40.0

#: Where many sources cover an event, that one of them is silent tells nothing unless at least this share of them tells it. (It also keeps
#: the number of silences in step with that of statements.)
NOTABLE: Final = 0.05

EARTH_KM: Final = 6371.0


@dataclass(frozen=True)
class Cover:
    """What a source covers: the days that it dates something to, sorted, and the places that it names, by id and gazetteer key."""

    document: str
    days: tuple[int, ...]
    names: frozenset[str]
    spots: tuple[tuple[float, float], ...]


def silences(
    events: Sequence[Event],
    statements: Sequence[Statement],
    documents: Sequence[Document],
    mentions: Sequence[Mention] = (),
    names: Sequence[Name] = (),
) -> tuple[Silence, ...]:
    """For each event, by order, the documents (sorted) whose account begins before it and ends after it, and that have no statement in it."""
    name_of = {form.mention: name for name in names for form in name.forms}
    by_id = {s.id: s for s in statements}
    covers = _covers(statements, documents, mentions, name_of)
    found: list[Silence] = []
    for event in events:
        first, last = _bounds(event)
        if first is None or last is None:
            continue
        places = _places([by_id[i] for i in event.statements if i in by_id], name_of)
        found.extend(_silent(event, covers, first, last, places))
    return tuple(found)


def _silent(event: Event, covers: Sequence[Cover], first: int, last: int, places: Sequence[Name]) -> list[Silence]:
    told = set(event.documents)
    most = len(told) / NOTABLE - len(told)
    found: list[Silence] = []
    silent = 0
    for cover in covers:
        kind = _kind(cover, first, last, places) if cover.document not in told else None
        if kind is not None:
            found.append(Silence(event.id, cover.document, kind))
            silent += kind == "silent"
            if silent > most:
                return []
    return found


def _kind(cover: Cover, first: int, last: int, places: Sequence[Name]) -> SilenceKind | None:
    """How a source that doesn't tell an event stands to it; None if the event lies before or after its whole account."""
    if not cover.days or last < cover.days[0] - REACH_DAYS or first > cover.days[-1] + REACH_DAYS:
        return None
    at = bisect_left(cover.days, first - REACH_DAYS)
    if at == len(cover.days) or cover.days[at] > last + REACH_DAYS:
        return "gap"
    return "silent" if not places or any(_is_covered(cover, place) for place in places) else "elsewhere"


def _is_covered(cover: Cover, place: Name) -> bool:
    """True if the source names the place, one that it lies in, or one close to it."""
    around = {place.id, place.geo or place.id, place.part_of or place.id, f"country:{place.country}"}
    if around & cover.names:
        return True
    spot = _spot(place)
    return spot is not None and any(_kilometres(spot, other) <= REACH_KM for other in cover.spots)


def _covers(
    statements: Sequence[Statement], documents: Sequence[Document], mentions: Sequence[Mention], name_of: Mapping[str, Name]
) -> list[Cover]:
    days: dict[str, set[int]] = {d.id: set() for d in documents}
    places: dict[str, dict[str, Name]] = {d.id: {} for d in documents}
    for statement in statements:
        moment = statement.moment
        if moment is None or moment.first_day is None or moment.last_day is None:
            continue
        if moment.last_day - moment.first_day <= LONGEST_COVER_DAYS:
            days[statement.span.document].update(range(moment.first_day, moment.last_day + 1))
    for mention in mentions:
        name = name_of.get(mention.id)
        if name is not None and name.kind == "place":
            places[mention.span.document][name.id] = name
    return [_cover(d, days[d], places[d].values()) for d in sorted(days)]


def _cover(document: str, days: Iterable[int], places: Iterable[Name]) -> Cover:
    named = list(places)
    keys = {key for n in named for key in (n.id, n.geo, n.part_of) if key}
    spots = sorted({spot for n in named if n.place_kind != "country" and (spot := _spot(n)) is not None})
    return Cover(document, tuple(sorted(days)), frozenset(keys), tuple(spots))


def _bounds(event: Event) -> tuple[int | None, int | None]:
    """First and last day of an event that is dated to a stretch short enough."""
    moment = event.moment
    if moment is None or moment.first_day is None or moment.last_day is None or moment.last_day - moment.first_day > LONGEST_COVER_DAYS:
        return None, None
    return moment.first_day, moment.last_day


def _places(statements: Sequence[Statement], name_of: Mapping[str, Name]) -> list[Name]:
    """The places of an event that are known where they lie; countries only where nothing finer is told."""
    found = {n.id: n for s in statements for m in s.places if (n := name_of.get(m)) is not None and (n.geo or n.part_of)}
    fine = {i: n for i, n in found.items() if n.place_kind != "country"}
    return [n for _, n in sorted((fine or found).items())]


def _spot(name: Name) -> tuple[float, float] | None:
    return None if name.latitude is None or name.longitude is None else (name.latitude, name.longitude)


def _kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance along the surface of the Earth (haversine)."""
    (p, q), (r, s) = map(radians, a), map(radians, b)
    h = sin((r - p) / 2) ** 2 + cos(p) * cos(r) * sin((s - q) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(h))
