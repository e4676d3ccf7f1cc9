"""Joins pairs into events by average link: two groups become one if their members agree on average, never through one chain of pairs."""

import heapq
from collections import Counter
from collections.abc import Sequence

#: Log-odds of a pair that was no candidate: hardly one happening.
UNSEEN = -4.0


def join(count: int, pairs: Sequence[tuple[int, int, float]], least: float, documents: Sequence[str]) -> list[list[int]]:
    """Groups of 0..count-1, each sorted, by their first member.

    `pairs` are (left, right, log-odds); groups join while the mean log-odds over all their pairs of different documents is at least
    `least`. The likeliest pair goes first, and on a tie the one that stands first.
    """
    group: dict[int, list[int]] = {i: [i] for i in range(count)}
    tellers: dict[int, Counter[str]] = {i: Counter((documents[i],)) for i in range(count)}
    links: dict[int, dict[int, Sum]] = {i: {} for i in range(count)}
    version = [0] * count
    heap: list[tuple[float, int, int, int, int]] = []
    for a, b, o in pairs:
        links[a][b] = links[b][a] = (o, 1)
        if o >= least:
            heap.append((-o, min(a, b), max(a, b), 0, 0))
    heapq.heapify(heap)
    while heap:
        _, a, b, va, vb = heapq.heappop(heap)
        if a not in group or b not in group or version[a] != va or version[b] != vb:
            continue
        group[a] = sorted(group[a] + group.pop(b))
        tellers[a] += tellers.pop(b)
        version[a] += 1
        of_b = links.pop(b)
        for c, (total, n) in of_b.items():
            if c != a:
                known, m = links[a].get(c, (0.0, 0))
                links[a][c] = links[c][a] = (known + total, m + n)
                del links[c][b]
        links[a].pop(b, None)
        for c in sorted(links[a]):
            mean = _mean(links[a][c], tellers[a], tellers[c])
            if mean >= least:
                low, high = min(a, c), max(a, c)
                heapq.heappush(heap, (-mean, low, high, version[low], version[high]))
    return [group[i] for i in sorted(group)]


#: The log-odds of the candidate pairs between two groups, added up, and how many they are.
Sum = tuple[float, int]


def _mean(known: Sum, a: Counter[str], b: Counter[str]) -> float:
    """Mean log-odds over all pairs of different documents; pairs of one document say nothing, and those not seen speak against it."""
    total, seen = known
    pairs = a.total() * b.total() - sum(n * b[d] for d, n in a.items())
    return (total + UNSEEN * (pairs - seen)) / pairs if pairs else UNSEEN
