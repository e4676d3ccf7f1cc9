"""Check `where`: do the sources put the event in the same place? Places within places are finer, not other."""

from itertools import product
from typing import Final, Literal, NamedTuple

from ..model import Mention, Name, Statement
from .case import Case
from .finding import Finding, Point

#: Kinds of happening that have two places by nature (from and to), or whose places are what is spoken of: others are no difference there.
ON_THE_MOVE: Final = frozenset({"travel", "withdrawal", "deployment", "invasion", "flight", "refuge", "declaration", "speech", "demand"})

#: From this likelihood on two statements are surely enough of one happening to hold their places against each other: two towns; a
#: town and a place of which it isn't known where it lies.
SURE: Final = 0.35
SURE_UNKNOWN: Final = 0.6


class Place(NamedTuple):
    """A place that a statement names. `key` is the gazetteer's, or the name's id; `rank` how much is known of it."""

    statement: Statement
    mention: Mention
    name: Name
    key: str
    rank: Literal["country", "town", "site", "unknown"]


def where(case: Case) -> list[Finding]:
    """Corroborated where two sources name one place; contradicts where they name two towns, differs where one may lie in the other."""
    places = {document: _places(case, group) for document, group in case.by_document.items()}
    found: list[Finding] = []
    keys = {key for entries in places.values() for key in entries}
    shared = sorted(key for key in keys if sum(key in entries for entries in places.values()) > 1)
    if shared:
        points = tuple(_point(entries[key]) for key in shared for entries in places.values() if key in entries)
        found.append(Finding("place", "corroborated", "place.corroborated", points))
    if case.event.type in ON_THE_MOVE:
        return found
    apart = [pair for left, right in case.document_pairs() for pair in _apart(case, places, left, right)]
    for verdict in ("contradicts", "differs"):
        chosen = {p.mention.span.document: p for v, a, b in reversed(apart) if v == verdict for p in (a, b)}
        if chosen:
            points = tuple(_point(chosen[document]) for document in sorted(chosen))
            found.append(Finding("place", verdict, f"place.{verdict}", points))
            break
    return found


def _apart(
    case: Case, places: dict[str, dict[str, Place]], left: list[Statement], right: list[Statement]
) -> list[tuple[str, Place, Place]]:
    """The two places of two sources that can't be one, if they share none."""
    a, b = places[left[0].span.document], places[right[0].span.document]
    if a.keys() & b.keys():
        return []
    found: list[tuple[str, Place, Place]] = []
    for p, q in product(a.values(), b.values()):
        likelihood = case.likelihood(p.statement, q.statement)
        if p.statement.modality != "happened" or q.statement.modality != "happened":
            continue
        if p.rank == q.rank == "town" and likelihood >= SURE:
            found.append(("contradicts", p, q))
        elif {p.rank, q.rank} == {"town", "unknown"} and likelihood >= SURE_UNKNOWN and p.statement.type == q.statement.type != "other":
            found.append(("differs", p, q))
    return sorted(found, key=lambda row: (row[0], row[1].mention.span, row[2].mention.span))[:1]


def _places(case: Case, group: list[Statement]) -> dict[str, Place]:
    entries: dict[str, Place] = {}
    for statement in group:
        for mention_id in statement.places:
            mention = case.ground.mentions.get(mention_id)
            name = case.ground.name_of.get(mention_id)
            if mention is not None and name is not None and not mention.adjective:
                key = mention.geo or name.geo or name.id
                entries.setdefault(key, Place(statement, mention, name, key, _rank(key, mention)))
    return entries


def _rank(key: str, mention: Mention) -> Literal["country", "town", "site", "unknown"]:
    """A square, street or building lies in some town: it is never another place than a town."""
    if key.startswith("country:"):
        return "country"
    if key.startswith("city:"):
        return "town"
    return "site" if mention.parts else "unknown"


def _point(place: Place) -> Point:
    return Point(place.statement, place.mention.span, place.name.label)
