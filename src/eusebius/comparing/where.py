"""Check `where`: do the sources put the event in the same place? Places within places are finer, not other."""

from itertools import combinations

from ..model import Comparison, Mention, Position, Statement
from .case import Case, quoted

#: Kinds of happening that have two places by nature (from and to): other places are no difference there.
ON_THE_MOVE = frozenset({"travel", "withdrawal", "deployment", "invasion", "flight", "refuge", "declaration", "speech", "demand"})

Place = tuple[Statement, Mention, str]


def where(case: Case) -> list[Comparison]:
    """Corroborated where two sources name one place; contradicts where they name two towns that are not one another's part."""
    places = {document: _places(case, group) for document, group in case.by_document.items()}
    places = {document: found for document, found in places.items() if found}
    if len(places) < 2:
        return []
    found: list[Comparison] = []
    shared = sorted(
        key
        for key in {key for entries in places.values() for key in entries}
        if sum(key in entries for entries in places.values()) > 1
    )
    if shared:
        positions = [_position(case, entries[key]) for key in shared for entries in places.values() if key in entries]
        found.append(case.comparison("place", "corroborated", positions, f"The sources agree on the place: {quoted(positions)}."))
    if case.event.type in ON_THE_MOVE:
        return found
    towns = {
        document: {key: entry for key, entry in entries.items() if (entry[1].geo or "").startswith("city:")}
        for document, entries in places.items()
    }
    towns = {document: entries for document, entries in towns.items() if entries}
    apart = [(a, b) for a, b in combinations(towns, 2) if not towns[a].keys() & towns[b].keys()]
    if apart and not shared:
        documents = sorted({d for pair in apart for d in pair})
        positions = [_position(case, min(towns[d].values(), key=lambda e: e[1].span.start)) for d in documents]
        found.append(case.comparison("place", "contradicts", positions, f"The places can't all be right: {quoted(positions)}."))
    return found


def _places(case: Case, group: list[Statement]) -> dict[str, Place]:
    entries: dict[str, Place] = {}
    for statement in group:
        for mention_id in statement.places:
            mention = case.mentions.get(mention_id)
            name = case.name_of.get(mention_id)
            if mention is not None and name is not None and not mention.adjective:
                entries.setdefault(mention.geo or name.id, (statement, mention, name.label))
    return entries


def _position(case: Case, place: Place) -> Position:
    statement, mention, label = place
    return case.position(statement, mention.span, label)
