"""What other pairs say of a pair: how far it beats the rivals of both its sides, what stands beside it, what a third source says.

To add a kind: a line in AROUND, its computation in `around`, and learn the weights anew with tools/learn_links.py.
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

#: A pair that goes against the order of telling counts for so much of one that goes with it.
AGAINST_ORDER = 0.5

#: What a further step away from the pair takes off.
FADE = 0.25

#: Less likely pairs say nothing of others.
FAINT = 0.02

Scored = tuple[int, int, float]


def around(pairs: Sequence[Scored], documents: Sequence[str]) -> list[dict[str, float]]:
    """Of every (left, right, first log-odds), the values of AROUND that are not 0. `documents` are those of all statements, in place order."""
    odds = {(a, b): math.exp(max(-30.0, min(30.0, o))) for a, b, o in pairs}
    rows: dict[tuple[int, str], float] = defaultdict(float)
    likely: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), x in odds.items():
        rows[a, documents[b]] += x
        rows[b, documents[a]] += x
        p = x / (1.0 + x)
        if p >= FAINT:
            likely[a][b] = p
            likely[b][a] = p
    found: list[dict[str, float]] = []
    for a, b, _ in pairs:
        x = odds[a, b]
        share = max(LEAST_SHARE, math.log(x / rows[a, documents[b]])) + max(LEAST_SHARE, math.log(x / rows[b, documents[a]]))
        here = {"share": round(share, 4), "beside": _beside(a, b, likely, documents), "third": _third(a, b, likely, documents)}
        found.append({k: v for k, v in here.items() if v})
    return found


def _beside(a: int, b: int, likely: dict[int, dict[int, float]], documents: Sequence[str]) -> float:
    """How likely it is that what is told just before and after a is also told just before and after b."""
    total = 0.0
    for step in STEPS:
        i = a + step
        if not 0 <= i < len(documents) or i not in likely or documents[i] != documents[a]:
            continue
        best = 0.0
        for j, p in likely[i].items():
            way = j - b
            if -REACH <= way <= REACH and documents[j] == documents[b]:
                if way * step <= 0:
                    p *= AGAINST_ORDER
                best = max(best, p / (1.0 + FADE * max(0, abs(step) + abs(way) - 2)))
        total += best
    return round(min(2.0, total), 4)


STEPS = tuple(s for s in range(-REACH, REACH + 1) if s)


def _third(a: int, b: int, likely: dict[int, dict[int, float]], documents: Sequence[str]) -> float:
    """The likelihood of the best way from a to b over a statement of a third document."""
    mine, other = likely.get(a, {}), likely.get(b, {})
    if len(other) < len(mine):
        mine, other = other, mine
    best = max((min(p, other[k]) for k, p in mine.items() if k in other and documents[k] not in (documents[a], documents[b])), default=0.0)
    return round(best, 4)
