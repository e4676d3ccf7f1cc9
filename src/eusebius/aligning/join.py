"""Joins pairs into events by average link: two groups become one if their members agree on average, never through one chain of pairs."""

import heapq
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: Log-odds of a pair that was no candidate: hardly one happening. Less likely pairs count as this too. -2 to -4 make little difference.
UNSEEN = -3.0

#: Log-odds of a pair of one document that clash: that source can't mean one happening.
CLASH = -12.0

#: How much the best pair of each two documents weighs against all their pairs.
BEST = 0.5


@dataclass(frozen=True, slots=True)
class Between:
    """What is known between two groups: the log-odds of their candidate pairs added up, how many they are, and the best of each two documents."""

    total: float
    seen: int
    best: dict[tuple[str, str], float]

    def __add__(self, other: "Between") -> "Between":
        best = dict(self.best)
        for documents, log_odds in other.best.items():
            best[documents] = max(log_odds, best.get(documents, log_odds))
        return Between(self.total + other.total, self.seen + other.seen, best)


def join(
    documents: Sequence[str],
    pairs: Sequence[tuple[int, int, float]],
    least: float,
    *,
    cut: frozenset[int] = frozenset(),
    clash: Callable[[int, int], bool] = lambda a, b: False,
) -> list[list[int]]:
    """Groups of the indices of `documents` (the document of each statement), each sorted, by their first member.

    `pairs` are (left, right, log-odds); groups join while they agree by at least `least` on average (see `_mean`). The likeliest groups go
    first, and on a tie those that stand first. A pair that was no candidate counts as UNSEEN, unless one side is in `cut`: of those some pairs
    were left out unseen. Two members of one document for which `clash` holds count as CLASH.
    """
    count = len(documents)
    group: dict[int, list[int]] = {i: [i] for i in range(count)}
    tellers: dict[int, Counter[str]] = {i: Counter((documents[i],)) for i in range(count)}
    whole: dict[int, int] = {i: int(i not in cut) for i in range(count)}
    links: dict[int, dict[int, Between]] = {i: {} for i in range(count)}
    version = [0] * count
    heap: list[tuple[float, int, int, int, int]] = []
    for a, b, o in pairs:
        if o <= UNSEEN:
            continue
        links[a][b] = links[b][a] = Between(o, 1, {_two(documents[a], documents[b]): o})
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
        for c, known in links.pop(b).items():
            if c != a:
                links[a][c] = links[c][a] = links[a][c] + known if c in links[a] else known
                del links[c][b]
        links[a].pop(b, None)
        for c in sorted(links[a]):
            mean = _mean(links[a][c], tellers[a], tellers[c], whole[a] * whole[c])
            if mean >= least and tellers[a].keys() & tellers[c].keys():
                mean += CLASH * sum(documents[x] == documents[y] and clash(x, y) for x in group[a] for y in group[c])
            if mean >= least:
                low, high = min(a, c), max(a, c)
                heapq.heappush(heap, (-mean, low, high, version[low], version[high]))
    return [group[i] for i in sorted(group)]


def _two(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)


def _mean(known: Between, a: Counter[str], b: Counter[str], whole: int) -> float:
    """Between the mean log-odds over all pairs of statements of different documents, and that over pairs of documents by the best of each.

    One source tells in two clauses what the other tells in one, so that not every pair need agree, but each two sources should.
    Pairs of one document say nothing; those not seen speak against it.
    """
    statements = a.total() * b.total() - sum(n * b[d] for d, n in a.items())
    documents = len(a) * len(b) - len(a.keys() & b.keys())
    if not documents:
        return UNSEEN
    # Of statements with pairs left out, only as many must have been seen as the smaller group has members.
    wanted = min(statements, max(whole, known.seen, min(a.total(), b.total())))
    over_all = (known.total + UNSEEN * (wanted - known.seen)) / wanted
    wanted = min(documents, max(whole, len(known.best), min(len(a), len(b))))
    over_best = (sum(known.best[d] for d in sorted(known.best)) + UNSEEN * (wanted - len(known.best))) / wanted
    return (1 - BEST) * over_all + BEST * over_best
