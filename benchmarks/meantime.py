"""Events across languages on MEANTIME (Wikinews in English, Spanish, Italian and Dutch): pair F1 of mentions, weights learnt on other topics.

Run from the repository: python -m benchmarks.meantime [LANGUAGE ...]       (all four if none is given)
A pair is two gold mentions in two languages; it is said to be one event if any two statements that hold them are given a likelihood from a
threshold on, which is learnt on the other topics too. Translations of one article stand in the set: neither document ids nor the order of
telling is looked at. The peer, gradient boosting on date, characters and trigger, reaches .341 with the mentions' places and days given.
"""

import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from tools.labelled import CLUSTERS, Cluster, read_cluster
from tools.learn_links import Labelled, labelled, learn, likelihoods
from tools.meantime import between_texts, read_topics

from eusebius.aligning.weights import Weights

Pair = tuple[int, int]


class Topic:
    """A topic's mentions by index, its gold pairs, and which mentions each statement holds."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self.seen: Labelled = labelled(cluster)
        told = cluster.happenings
        self.document = [h.document for h in told]
        language = {d.id: d.language for d in cluster.documents}
        self.language = [language[h.document] for h in told]
        by_event: dict[str, list[int]] = defaultdict(list)
        for i, h in enumerate(told):
            for event in sorted(h.events):
                by_event[event].append(i)
        self.gold = {p for ids in by_event.values() for p in combinations(sorted(ids), 2) if self.language[p[0]] != self.language[p[1]]}
        places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for i, h in enumerate(told):
            places[h.document].append((h.start, h.end, i))
        for rows in places.values():
            rows.sort()
        ordered = sorted(cluster.statements, key=lambda s: (s.span.document, s.span.start, s.span.end))
        self.holds: list[list[int]] = []
        for s in ordered:
            rows = places[s.span.document]
            low = bisect_left(rows, (s.span.start, 0, 0))
            self.holds.append([i for start, end, i in rows[low:] if start < s.span.end and end <= s.span.end])

    def scored(self, model: Weights) -> dict[Pair, float]:
        """The likelihood of every pair of mentions in two languages of which some statements were candidates."""
        found: dict[Pair, float] = {}
        for (a, b, _), p in zip(self.seen.pairs, likelihoods(self.seen, model), strict=True):
            for i in self.holds[a]:
                for j in self.holds[b]:
                    pair = (min(i, j), max(i, j))
                    if self.language[i] != self.language[j] and p > found.get(pair, 0.0):
                        found[pair] = p
        return found

    def only(self, pairs: set[Pair], *, other_texts: bool) -> set[Pair]:
        """The pairs; only those of different articles, if that is asked for."""
        return {p for p in pairs if not other_texts or between_texts(self.document[p[0]], self.document[p[1]])}


def counted(said: set[Pair], gold: set[Pair]) -> tuple[int, int, int]:
    """(right, said, gold)."""
    return len(said & gold), len(said), len(gold)


def f1(right: int, said: int, gold: int) -> float:
    """F1 of counts."""
    return 2 * right / max(1, said + gold)


def best_threshold(scored: Sequence[tuple[dict[Pair, float], set[Pair]]]) -> float:
    """The likelihood at which F1 over some topics is best."""
    steps = [s / 100 for s in range(2, 100, 2)]

    def at(step: float) -> float:
        counts = [counted({p for p, v in found.items() if v >= step}, gold) for found, gold in scored]
        return f1(*(sum(c[i] for c in counts) for i in range(3)))

    return max(steps, key=lambda s: (at(s), -s))


def main() -> None:
    """Prints, a topic and in all, precision, recall and F1: of all pairs in two languages, and of those of different articles."""
    wanted = frozenset(sys.argv[1:]) or None
    topics = [Topic(c) for c in read_topics(languages=wanted)]
    accounts = [labelled(read_cluster(*c)) for c in CLUSTERS]
    for name, extra in (("other topics", []), ("other topics and the labelled accounts", accounts)):
        for other_texts in (False, True):
            print(f"weights of {name}; {'pairs of different articles' if other_texts else 'all pairs in two languages'}")
            total = [0, 0, 0]
            for topic in topics:
                others = [t for t in topics if t is not topic]
                model = learn([t.seen for t in others] + extra)
                tuned = best_threshold([({p: v for p, v in t.scored(model).items() if p in t.only({p}, other_texts=other_texts)},
                                         t.only(t.gold, other_texts=other_texts)) for t in others])  # fmt: skip
                said = topic.only({p for p, v in topic.scored(model).items() if v >= tuned}, other_texts=other_texts)
                counts = counted(said, topic.only(topic.gold, other_texts=other_texts))
                total = [a + b for a, b in zip(total, counts, strict=True)]
                _line(topic.cluster.name, counts, tuned)
            _line("in all", tuple(total), None)


def _line(name: str, counts: Sequence[int], threshold: float | None) -> None:
    right, said, gold = counts
    at = f"  from likelihood {threshold:.2f}" if threshold is not None else ""
    print(f"  {name:8} P {right / max(1, said):.2f}  R {right / max(1, gold):.2f}  F1 {f1(right, said, gold):.3f}  (said {said}, gold {gold}){at}")


if __name__ == "__main__":
    main()
