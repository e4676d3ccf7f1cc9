"""Joins pairs into events by average link: two groups become one if their members agree on average, never through one chain of pairs."""

import heapq
from collections.abc import Sequence

#: Log-odds of a pair that was no candidate: hardly one happening.
UNSEEN = -4.0


def join(count: int, pairs: Sequence[tuple[int, int, float]], least: float, documents: Sequence[str]) -> list[list[int]]:
    """Groups of 0..count-1, each sorted, by their first member.

    `pairs` are (left, right, log-odds); groups join while the mean log-odds over all their pairs of different documents is at least
    `least`. The likeliest pair goes first, and on a tie the one that stands first.
    """
    odds = {(a, b): o for a, b, o in pairs}
    group: dict[int, list[int]] = {i: [i] for i in range(count)}
    version = [0] * count
    around: dict[int, set[int]] = {i: set() for i in range(count)}
    heap: list[tuple[float, int, int, int, int]] = []
    for a, b, o in pairs:
        around[a].add(b)
        around[b].add(a)
        if o >= least:
            heap.append((-o, min(a, b), max(a, b), 0, 0))
    heapq.heapify(heap)
    while heap:
        _, a, b, va, vb = heapq.heappop(heap)
        if a not in group or b not in group or version[a] != va or version[b] != vb:
            continue
        group[a] = sorted(group[a] + group.pop(b))
        version[a] += 1
        around[a] = (around[a] | around.pop(b)) - {a, b}
        for c in sorted(around[a]):
            if c not in group:
                continue
            around[c].discard(b)
            around[c].add(a)
            mean = _mean(group[a], group[c], odds, documents)
            if mean >= least:
                low, high = min(a, c), max(a, c)
                heapq.heappush(heap, (-mean, low, high, version[low], version[high]))
        around[a] = {c for c in around[a] if c in group}
    return [group[i] for i in sorted(group)]


def _mean(a: list[int], b: list[int], odds: dict[tuple[int, int], float], documents: Sequence[str]) -> float:
    """Mean log-odds over pairs of different documents; pairs of one document say nothing."""
    found = [odds.get((min(x, y), max(x, y)), UNSEEN) for x in a for y in b if documents[x] != documents[y]]
    return sum(found) / len(found) if found else UNSEEN
