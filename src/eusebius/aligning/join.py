"""Joins pairs into events by average link: two groups become one if their members agree on average, never through one chain of pairs."""

import heapq
from collections import Counter
from collections.abc import Callable, Sequence

#: Log-odds of a pair that was no candidate: hardly one happening.
UNSEEN = -4.0

#: Log-odds of a pair of one document that clash: that source can't mean one happening.
CLASH = -12.0

#: The log-odds of the candidate pairs between two groups, added up, and how many they are.
Sum = tuple[float, int]


def join(
    documents: Sequence[str],
    pairs: Sequence[tuple[int, int, float]],
    least: float,
    *,
    cut: frozenset[int] = frozenset(),
    clash: Callable[[int, int], bool] = lambda a, b: False,
) -> list[list[int]]:
    """Groups of the indices of `documents` (the document of each statement), each sorted, by their first member.

    `pairs` are (left, right, log-odds); groups join while the mean log-odds over all their pairs of different documents is at least
    `least`. The likeliest pair goes first, and on a tie the one that stands first. A pair that was no candidate counts as UNSEEN, unless one
    side is in `cut`: of those some pairs were left out unseen. Two members of one document for which `clash` holds count as CLASH.
    """
    count = len(documents)
    group: dict[int, list[int]] = {i: [i] for i in range(count)}
    tellers: dict[int, Counter[str]] = {i: Counter((documents[i],)) for i in range(count)}
    whole: dict[int, int] = {i: int(i not in cut) for i in range(count)}
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
        whole[a] += whole.pop(b)
        version[a] += 1
        of_b = links.pop(b)
        for c, (total, n) in of_b.items():
            if c != a:
                known, m = links[a].get(c, (0.0, 0))
                links[a][c] = links[c][a] = (known + total, m + n)
                del links[c][b]
        links[a].pop(b, None)
        for c in sorted(links[a]):
            mean = _mean(links[a][c], tellers[a], tellers[c], whole[a] * whole[c])
            if mean >= least and tellers[a].keys() & tellers[c].keys():
                mean = _mean(_with_clashes(links[a][c], group[a], group[c], documents, clash), tellers[a], tellers[c], whole[a] * whole[c])
            if mean >= least:
                low, high = min(a, c), max(a, c)
                heapq.heappush(heap, (-mean, low, high, version[low], version[high]))
    return [group[i] for i in sorted(group)]


def _mean(known: Sum, a: Counter[str], b: Counter[str], whole: int) -> float:
    """Mean log-odds over the pairs of different documents; pairs of one document say nothing, and those not seen speak against it.

    Of statements with pairs left out, only as many must have been seen as the smaller group has members.
    """
    total, seen = known
    pairs = a.total() * b.total() - sum(n * b[d] for d, n in a.items())
    wanted = min(pairs, max(whole, seen, min(a.total(), b.total())))
    return (total + UNSEEN * max(0, wanted - seen)) / wanted if wanted else UNSEEN


def _with_clashes(known: Sum, a: Sequence[int], b: Sequence[int], documents: Sequence[str], clash: Callable[[int, int], bool]) -> Sum:
    clashes = sum(documents[x] == documents[y] and clash(x, y) for x in a for y in b)
    return known[0] + CLASH * clashes, known[1]
