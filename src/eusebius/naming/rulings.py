"""What a person ruled of two mentions: that they are one name, or not. Rulings go before everything that naming finds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Decision, Mention
from .cluster import Cluster


@dataclass(frozen=True, slots=True)
class NameRuling:
    """Two mentions by id, and whether they are one name."""

    left: str
    right: str
    same: bool


def name_rulings(decisions: Iterable[Decision], mentions: Iterable[Mention]) -> tuple[NameRuling, ...]:
    """The rulings in force among decisions (kind `same_name`) whose places still hold mentions; those taken back are left out."""
    at = {(m.span.document, m.span.start, m.span.end): m.id for m in mentions}
    found: list[NameRuling] = []
    for decision in decisions:
        if decision.kind != "same_name" or decision.undone_by is not None:
            continue
        ids = [at.get((place["document"], place["start"], place["end"])) for place in decision.subject.get("mentions", ())]
        if len(ids) == 2 and ids[0] is not None and ids[1] is not None:
            found.append(NameRuling(ids[0], ids[1], bool(decision.value)))
    return tuple(found)


def ruled(clusters: Sequence[Cluster], rulings: Sequence[NameRuling]) -> list[Cluster]:
    """The clusters as ruled: first what is one, then what is not; a mention parted takes those of its document and base form along."""
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
    """A cluster of its own for the right mention, with all that its document writes the same, unless it writes the left one so too."""
    by_id = {m.id: m for m in cluster.mentions}
    left, right = by_id[ruling.left], by_id[ruling.right]
    alike = (right.span.document, right.base) != (left.span.document, left.base)
    moved = [
        m for m in cluster.mentions if m.id == right.id or (alike and (m.span.document, m.base) == (right.span.document, right.base))
    ]
    cluster.mentions = [m for m in cluster.mentions if m not in moved]
    return Cluster(cluster.kind, moved, {m.id: f"{cluster.why[m.id]}; parted: a person ruled so" for m in moved})
