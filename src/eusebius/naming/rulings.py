"""What a person ruled of two mentions: that they are one name, or not. Rulings go before everything that naming finds."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Decision, Mention, Span
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


@dataclass(frozen=True, slots=True)
class OfficeRuling:
    """An office without a name by its span, a mention by id, and whether the office stands there for whoever the mention names."""

    office: Span
    mention: str
    same: bool


def office_rulings(decisions: Iterable[Decision], mentions: Iterable[Mention], offices: Collection[Span]) -> tuple[OfficeRuling, ...]:
    """The rulings in force of which one place is that of an office without a name (`offices`), the other of a mention; the last first."""
    return tuple(ruling for _, ruling in _of_offices(decisions, mentions, offices) if ruling is not None)[::-1]


def unplaced(decisions: Sequence[Decision], mentions: Sequence[Mention], offices: Collection[Span] = ()) -> tuple[str, ...]:
    """Ids of the decisions about names of which a place holds neither a mention nor one of the offices any more, so that they do nothing."""
    named = [m for m in mentions if not m.by_office]
    held = {decision.id for decision, ruling in _of_offices(decisions, named, offices) if ruling is not None}
    return tuple(decision.id for decision, ruling in _placed(decisions, named) if ruling is None and decision.id not in held)


def _of_offices(
    decisions: Iterable[Decision], mentions: Iterable[Mention], offices: Collection[Span]
) -> list[tuple[Decision, OfficeRuling | None]]:
    by_document, spans = _by_document(mentions), {(o.document, o.start, o.end): o for o in offices}
    result: list[tuple[Decision, OfficeRuling | None]] = []
    for decision, places in _two_places(decisions):
        if not places:
            result.append((decision, None))
            continue
        at = [_office_at(place, spans) for place in places]
        office = next((o for o in at if o is not None), None)
        mention = _mention_at(places[1 - at.index(office)], by_document) if office is not None else None
        result.append((decision, OfficeRuling(office, mention, bool(decision.value)) if office is not None and mention is not None else None))
    return result


def _office_at(place: Any, offices: Mapping[tuple[str, int, int], Span]) -> Span | None:
    """The office that stands just at a place; None if there is none."""
    if not isinstance(place, Mapping):
        return None
    start, end = place.get("start"), place.get("end")
    return offices.get((str(place.get("document")), start, end)) if isinstance(start, int) and isinstance(end, int) else None


def _two_places(decisions: Iterable[Decision]) -> Iterator[tuple[Decision, Sequence[Any]]]:
    """The decisions in force about names, each with its two places; with none where it does not tell two."""
    for decision in decisions:
        if decision.kind == SAME_NAME and decision.undone_by is None:
            places = decision.subject.get("mentions")
            yield decision, places if isinstance(places, list | tuple) and len(places) == 2 else ()


def _by_document(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.span.document, []).append(mention)
    return found


def _placed(decisions: Iterable[Decision], mentions: Iterable[Mention]) -> list[tuple[Decision, NameRuling | None]]:
    by_document = _by_document(mentions)
    result: list[tuple[Decision, NameRuling | None]] = []
    for decision, places in _two_places(decisions):
        ids = [_mention_at(place, by_document) for place in places]
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
