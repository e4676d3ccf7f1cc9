"""Check `where`: do the sources put the event in the same place? Places within places are finer, not other."""

from functools import partial
from itertools import product
from typing import Final, NamedTuple

from ..model import Mention, Name, Statement, Verdict
from .akin import akin
from .case import Case, Ground, across
from .finding import Finding, Point

#: Kinds of happening that have two places by nature (from and to), or whose places are what is spoken of: others are no difference there.
ON_THE_MOVE: Final = frozenset({"travel", "withdrawal", "deployment", "invasion", "flight", "refuge", "declaration", "speech", "demand"})

#: Acts that end in the one town that they are told with.
ARRIVING: Final = frozenset({"arrive", "land_aircraft"})

#: Words of nature are also a part of the names of towns, where they are written as one.
NATURE: Final = frozenset({"coast", "forest", "island", "lake", "mountain", "river", "valley"})

#: From this likelihood on two statements are surely enough of one happening to hold their places against each other: two towns; a
#: town and a place of which it isn't known where it lies, if both are of one kind of happening; whatever their kinds.
SURE: Final = 0.5
SURE_UNKNOWN: Final = 0.65
SURE_ANY_KIND: Final = 0.85

#: The verdicts in the order in which a reader must see them; of two sources only the first is told.
TOLD: Final[tuple[Verdict, ...]] = ("contradicts", "differs", "finer")


class Place(NamedTuple):
    """A place that a statement names. `key` is the gazetteer's, or the name's id."""

    statement: Statement
    mention: Mention
    name: Name
    key: str


Pair = tuple[Verdict, Place, Place]


def where(case: Case) -> list[Finding]:
    """Corroborated where two sources name one place; contradicts where they name two towns, differs where one may lie in the other."""
    places = {document: _places(case, group) for document, group in case.by_document.items()}
    found: list[Finding] = []
    keys = {key for entries in places.values() for key in entries}
    shared = sorted(key for key in keys if sum(key in entries for entries in places.values()) > 1)
    if shared:
        points = tuple(_point(case, entries[key]) for key in shared for entries in places.values() if key in entries)
        found.append(Finding("place", "corroborated", "place.corroborated", points))
    if case.event.type in ON_THE_MOVE:
        places = {document: _ends(case, entries) for document, entries in places.items()}
    pairs = across(places, partial(_held, case))
    for verdict in TOLD:
        chosen = {p.mention.span.document: p for v, a, b in reversed(pairs) if v == verdict for p in (a, b)}
        if chosen:
            found.append(Finding("place", verdict, f"place.{verdict}", tuple(_point(case, chosen[document]) for document in sorted(chosen))))
            break
    return found


def _ends(case: Case, places: dict[str, Place]) -> dict[str, Place]:
    """Of places on the way only where it ends: the one town named where an arrival is told."""
    towns = [p for p in places.values() if _town(case.ground, p) is not None and ARRIVING & set(p.statement.concepts)]
    return {towns[0].key: towns[0]} if len(towns) == 1 else {}


def _held(case: Case, left: dict[str, Place], right: dict[str, Place]) -> Pair | None:
    """How the places of two sources that share none compare, in the likeliest statements."""
    if left.keys() & right.keys():
        return None
    found: list[Pair] = []
    for p, q in product(left.values(), right.values()):
        verdict = _verdict(case, p, q)
        if verdict is not None:
            found.append((verdict, p, q))
    if any(verdict == "finer" for verdict, _, _ in found):
        found = [pair for pair in found if pair[0] == "finer"]
    likeliest = sorted(found, key=lambda row: (-case.likelihood(row[1].statement, row[2].statement), row[1].mention.span, row[2].mention.span))
    return likeliest[0] if likeliest else None


def _verdict(case: Case, p: Place, q: Place) -> Verdict | None:
    """Two places held against each other; None if nothing can be said."""
    if p.statement.modality != "happened" or q.statement.modality != "happened" or _may_be_one(case, p, q):
        return None
    if p.key in _around(case.ground, q) or q.key in _around(case.ground, p):
        return "finer"
    towns = _town(case.ground, p), _town(case.ground, q)
    likelihood = case.likelihood(p.statement, q.statement)
    if all(towns):
        return "contradicts" if towns[0] != towns[1] and likelihood >= SURE else None
    unknown = next((x for x, town in zip((p, q), towns, strict=True) if town is None), None)
    if any(towns) and unknown is not None and not _is_known(unknown) and likelihood >= SURE_UNKNOWN:
        return "differs" if p.statement.type == q.statement.type != "other" or likelihood >= SURE_ANY_KIND else None
    return None


def _may_be_one(case: Case, p: Place, q: Place) -> bool:
    """True if their names may be one. Two towns of the gazetteer are two, however they sound, unless a word of their names is the same."""
    if p.key.startswith("city:") and q.key.startswith("city:"):
        return bool({*p.name.label.casefold().split()} & {*q.name.label.casefold().split()})
    return akin(case.ground, p.mention, q.mention)


def _around(ground: Ground, place: Place) -> set[str]:
    """The places that a place lies in, step by step: the town of a square, its country."""
    found: set[str] = set()
    name: Name | None = place.name
    while name is not None and name.part_of and name.part_of not in found:
        found.add(name.part_of)
        name = ground.names.get(name.part_of)
        if name is not None and name.geo:
            found.add(name.geo)
    country = place.name.country
    return found | ({f"country:{country}"} if country and place.key != f"country:{country}" else set())


def _town(ground: Ground, place: Place) -> str | None:
    """The gazetteer key of the town that a place is or stands in; None if it isn't known."""
    return next((key for key in (place.key, *sorted(_around(ground, place))) if key.startswith("city:")), None)


def _is_known(place: Place) -> bool:
    """True for a country, and for a square, street or building: it lies in some town, and is never another place than one."""
    parts = set(place.mention.parts)
    return place.key.startswith("country:") or bool(parts - NATURE) or (bool(parts) and " " in place.mention.base)


def _places(case: Case, group: list[Statement]) -> dict[str, Place]:
    entries: dict[str, Place] = {}
    for statement in group:
        if case.ground.is_heading(statement.span):
            continue
        for mention_id in statement.places:
            mention = case.ground.mentions.get(mention_id)
            name = case.ground.name_of.get(mention_id)
            if mention is not None and name is not None and not mention.adjective:
                key = name.geo or mention.geo or name.id
                entries.setdefault(key, Place(statement, mention, name, key))
    return entries


def _point(case: Case, place: Place) -> Point:
    return Point(place.statement, place.mention.span, case.ground.called(place.name))
