"""What a person ruled of two mentions: that they are one name, or not. Rulings go before everything that naming finds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Decision, Mention
from .cluster import Cluster

#: The kind of decision that is about names.
SAME_NAME = "same_name"


@dataclass(frozen=True, slots=True)
class NameRuling:
    """Two mentions by id, and whether they are one name."""

    left: str
    right: str
    same: bool


def name_rulings(decisions: Iterable[Decision], mentions: Iterable[Mention]) -> tuple[NameRuling, ...]:
    """The rulings in force among decisions (kind `same_name`) whose places still hold mentions; those taken back are left out.

    Of several about the same two mentions the last is in force.
    """
    found: dict[frozenset[str], NameRuling] = {}
    for _, ruling in _placed(decisions, mentions):
        if ruling is not None:
            pair = frozenset((ruling.left, ruling.right))
            found.pop(pair, None)
            found[pair] = ruling
    return tuple(found.values())


def unplaced(decisions: Iterable[Decision], mentions: Iterable[Mention]) -> tuple[str, ...]:
    """Ids of the decisions about names of which a place holds no mention any more, so that they do nothing."""
    return tuple(decision.id for decision, ruling in _placed(decisions, mentions) if ruling is None)


def _placed(decisions: Iterable[Decision], mentions: Iterable[Mention]) -> list[tuple[Decision, NameRuling | None]]:
    by_document: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_document.setdefault(mention.span.document, []).append(mention)
    result: list[tuple[Decision, NameRuling | None]] = []
    for decision in decisions:
        if decision.kind != SAME_NAME or decision.undone_by is not None:
            continue
        places = decision.subject.get("mentions")
        ids = [_mention_at(place, by_document) for place in places] if isinstance(places, list | tuple) else []
        left, right = ids if len(ids) == 2 else (None, None)
        sure = left is not None and right is not None and left != right
        result.append((decision, NameRuling(left, right, bool(decision.value)) if sure and left and right else None))
    return result


def _mention_at(place: Any, by_document: Mapping[str, Sequence[Mention]]) -> str | None:
    """Id of the mention at a place: just there, else the nearest of the same words, else one there of which the words are part, or the
    other way round, since another version may cut a name otherwise. None if there is none, or the place is not told whole."""
    if not isinstance(place, Mapping):
        return None
    start, end, quote = place.get("start"), place.get("end"), place.get("quote")
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    here = by_document.get(str(place.get("document")), ())
    exact = next((m for m in here if (m.span.start, m.span.end) == (start, end) and quote in (None, m.quote)), None)
    if exact is not None or not isinstance(quote, str) or not quote:
        return exact.id if exact is not None else None
    near = min((m for m in here if m.quote == quote), key=lambda m: (abs(m.span.start - start), m.span.start), default=None)
    if near is None:
        across = (m for m in here if m.span.start < end and start < m.span.end and (quote in m.quote or m.quote in quote))
        near = max(across, key=lambda m: (len(m.quote), -m.span.start), default=None)
    return near.id if near is not None else None


def ruled(clusters: Sequence[Cluster], rulings: Sequence[NameRuling]) -> list[Cluster]:
    """The clusters as ruled: first what is one, then what is not; a mention parted takes along what its document calls by that name."""
    found = list(clusters)
    for ruling in [*(r for r in rulings if r.same), *(r for r in rulings if not r.same)]:
        left, right = _home(found, ruling.left), _home(found, ruling.right)
        if left is None or right is None or (left is right) == ruling.same:
            continue
        if ruling.same:
            left.take(right.mentions, "a person ruled so")
            found.remove(right)
        else:
            found.append(_parted(left, ruling))
    return found


def _home(clusters: Sequence[Cluster], mention: str) -> Cluster | None:
    return next((c for c in clusters if any(m.id == mention for m in c.mentions)), None)


def _parted(cluster: Cluster, ruling: NameRuling) -> Cluster:
    """A cluster of its own for the right mention, with all forms that its document has for it; where the left one stands in the same
    document, with all that it writes the same, unless it writes the left one so too."""
    by_id = {m.id: m for m in cluster.mentions}
    left, right = by_id[ruling.left], by_id[ruling.right]

    def goes(mention: Mention) -> bool:
        if mention.span.document != right.span.document:
            return False
        return mention.id == right.id or left.span.document != right.span.document or mention.base == right.base != left.base

    moved = [m for m in cluster.mentions if goes(m)]
    cluster.mentions = [m for m in cluster.mentions if not goes(m)]
    return Cluster(cluster.kind, moved, {m.id: f"{cluster.why[m.id]}; parted: a person ruled so" for m in moved})
