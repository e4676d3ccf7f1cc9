"""What other pairs say of a pair: how far it beats the rivals of both its sides, what stands beside it, what a third source says.

To add a kind: a line in AROUND, its computation in `Around.of`, and learn the weights anew with tools/learn_links.py.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

#: The kinds of evidence that rest on the first likelihoods of other pairs; `share` lies between -8 and 0, the others between 0 and 2.
AROUND: tuple[str, ...] = ("share", "beside", "third")

#: A share among rivals counts for no less than this, a natural logarithm.
LEAST_SHARE = -4.0

#: Statements so many places before or after are beside a statement.
REACH = 3
STEPS = tuple(s for s in range(-REACH, REACH + 1) if s)

#: A pair that goes against the order of telling counts for so much of one that goes with it.
AGAINST_ORDER = 0.5

#: What a further step away from the pair takes off.
FADE = 0.25

#: How much a pair says that is (steps from a, steps from b) away.
NEARNESS = {
    (i, j): (AGAINST_ORDER if i * j <= 0 else 1.0) / (1.0 + FADE * max(0, abs(i) + abs(j) - 2)) for i in STEPS for j in range(-REACH, REACH + 1)
}

#: Less likely pairs say nothing of others, nor do any but the likeliest of a statement.
FAINT, LIKELIEST = 0.05, 12


class Around:
    """The first judgement of all pairs, (left, right, log-odds), ready to be asked about each. `documents`: of all statements, in place order."""

    def __init__(self, pairs: Sequence[tuple[int, int, float]], documents: Sequence[str]) -> None:
        self.documents = documents
        self.rows: dict[tuple[int, str], float] = defaultdict(float)
        likely: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for a, b, log_odds in pairs:
            odds = math.exp(log_odds)
            self.rows[a, documents[b]] += odds
            self.rows[b, documents[a]] += odds
            p = odds / (1.0 + odds)
            if p >= FAINT:
                likely[a].append((-p, b))
                likely[b].append((-p, a))
        self.likely = {i: {j: -p for p, j in sorted(others)[:LIKELIEST]} for i, others in likely.items()}

    def of(self, a: int, b: int, log_odds: float) -> dict[str, float]:
        """The values of AROUND of one of the pairs that are not 0."""
        share = self._share(log_odds, a, b) + self._share(log_odds, b, a)
        found = {"share": round(share, 4), "beside": self._beside(a, b), "third": self._third(a, b)}
        return {k: v for k, v in found.items() if v}

    def _share(self, log_odds: float, me: int, other: int) -> float:
        """How much of all the odds that this statement has in that document fall to this pair, as a natural logarithm."""
        return max(LEAST_SHARE, min(0.0, log_odds - math.log(self.rows[me, self.documents[other]])))

    def _beside(self, a: int, b: int) -> float:
        """How likely it is that what is told just before and after a is also told just before and after b."""
        documents, here, there = self.documents, self.documents[a], self.documents[b]
        low, high, total = b - REACH, b + REACH, 0.0
        for step in STEPS:
            i = a + step
            likely = self.likely.get(i)
            if likely is None or documents[i] != here:
                continue
            best = 0.0
            for j, p in likely.items():
                if low <= j <= high and documents[j] == there:
                    p *= NEARNESS[step, j - b]
                    if p > best:
                        best = p
            total += best
        return round(min(2.0, total), 4)

    def _third(self, a: int, b: int) -> float:
        """The likelihood of the best way from a to b over a statement of a third document."""
        mine, other = self.likely.get(a), self.likely.get(b)
        if mine is None or other is None:
            return 0.0
        documents, best = self.documents, 0.0
        for k in mine.keys() & other.keys():
            p = min(mine[k], other[k])
            if p > best and documents[k] != documents[a] and documents[k] != documents[b]:
                best = p
        return round(best, 4)
