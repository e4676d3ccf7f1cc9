"""How well sources are aligned, with weights that have not seen what is scored: pair F1 over statements of different documents.

Run from the repository: python -m benchmarks.links
- by pair of documents: the weights are learnt without any pair of the two documents scored, which are read by themselves or among all;
- by subject: the weights are learnt on the other subjects only.
The scorer is that of the labelled accounts. Under each figure stands how far the likelihoods hold, with the same weights; at the end, how far
they hold over all subjects, each with weights that have not seen it: of the pairs given 0.8, eight in ten should be of one happening.
"""

import importlib.util
import sys
from collections.abc import Callable
from itertools import pairwise
from types import ModuleType

from msgspec import structs
from tools.labelled import CLUSTERS, SHARED, Cluster, read_cluster, rows
from tools.learn_links import JOIN, Labelled, document_pairs, labelled, learn, likelihoods

from eusebius.aligning import align
from eusebius.aligning.weights import Weights
from eusebius.model import Event


def scorer() -> ModuleType:
    """The scorer that lies beside the labelled accounts."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "score" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{SHARED}: the labelled accounts are not there")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(score: ModuleType, cluster: Cluster, events: tuple[Event, ...], known: set[str]) -> tuple[int, int, int, int]:
    """(right, system pairs, found, gold pairs) of a cluster's events, as far as they are in the documents in `known`."""
    by_id = {s.id: {"document": s.span.document, "start": s.span.start, "end": s.span.end} for s in cluster.statements}
    groups = [[by_id[i] for i in e.statements if by_id[i]["document"] in known] for e in events]
    gold = [
        [{**m, "sure": m.get("sure", True) and e.get("sure", True)} for m in e["members"] if m["doc"] in known]
        for e in rows(cluster.gold / "events.jsonl")
    ]
    statements = [r for p in sorted((cluster.gold / "statements").glob("*.jsonl")) for r in rows(p) if r["doc"] in known]
    either: Callable[[dict, dict], bool] = lambda s, g: score.covers(s, g) or score.covers(g, s)  # noqa: E731
    r = score.pair_score(groups, gold, statements, lambda *_: None, "events", either)
    return round(r["p"] * r["system"]), r["system"], round(r["r"] * r["gold"]), r["gold"]


def f1(counts: list[tuple[int, int, int, int]]) -> str:
    """Pooled precision, recall and F1."""
    right, system, found, gold = (sum(c[i] for c in counts) for i in range(4))
    p, r = right / max(1, system), found / max(1, gold)
    return f"P {p:.2f}  R {r:.2f}  F1 {2 * p * r / max(1e-9, p + r):.3f}  ({system} pairs, gold {gold})"


def run(score: ModuleType, cluster: Cluster, model: Weights, only: set[str] | None = None) -> tuple[int, int, int, int]:
    """Aligns a cluster with some weights and judges it; of the documents in `only`, if they are given."""
    alignment = align(cluster.statements, cluster.names, cluster.mentions, cluster.documents, model)
    return judged(score, cluster, alignment.events, only or {d.id for d in cluster.documents})


def reliability(cluster: Labelled, model: Weights) -> list[tuple[float, bool]]:
    """Of every judged candidate pair, the likelihood that the model gives it, and whether it is one happening."""
    found = likelihoods(cluster, model)
    return [(p, bool(y)) for p, y, judged in zip(found, cluster.same, cluster.judged, strict=True) if judged]


def table(found: list[tuple[float, bool]]) -> str:
    """Of the pairs given a likelihood, the mean likelihood, the share that is right and how many they are, a line a band."""
    lines = [f"    expected {sum(p for p, _ in found):.0f} pairs of one happening, true {sum(y for _, y in found)}"]
    for low, high in pairwise(BANDS):
        band = [(p, y) for p, y in found if low <= p < high]
        if band:
            mean, right = sum(p for p, _ in band) / len(band), sum(y for _, y in band) / len(band)
            lines.append(f"    likelihood {low:.1f} to {min(high, 1.0):.1f}: mean {mean:.2f}, {right:.2f} right of {len(band)}")
    return "\n".join(lines)


#: Bands of the table of reliability.
BANDS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.1)


def main() -> None:
    """Prints the figures."""
    score = scorer()
    clusters = [read_cluster(*c) for c in CLUSTERS]
    looked = [labelled(c) for c in clusters]
    by_pair = {(c.name, i): learn(looked, (c.name, pair)) for c in clusters for i, pair in enumerate(document_pairs(c))}
    by_subject = {c.name: learn([x for x in looked if x.name != c.name]) for c in clusters}
    for join in [float(a) for a in sys.argv[1:]] or [JOIN]:
        print(f"join at {join}")
        unseen: list[tuple[float, bool]] = []
        for cluster, seen in zip(clusters, looked, strict=True):
            alone, whole, found = [], [], []
            for i, pair in enumerate(document_pairs(cluster)):
                model = structs.replace(by_pair[cluster.name, i], join=join)
                alone.append(run(score, cluster.of(pair), model))
                whole.append(run(score, cluster, model, pair))
                found += [r for r, d in zip(reliability(seen, model), _judged_of(seen), strict=True) if d == pair]
            model = structs.replace(by_subject[cluster.name], join=join)
            print(f"  {cluster.name}, by pair of documents, read by themselves: {f1(alone)}")
            print(f"  {cluster.name}, by pair of documents, among all:          {f1(whole)}")
            print(table(found))
            print(f"  {cluster.name}, by subject:                               {f1([run(score, cluster, model)])}")
            print(table(own := reliability(seen, model)))
            unseen += own
        print(f"  all subjects, each unseen:\n{table(unseen)}")


def _judged_of(seen: Labelled) -> list[set[str]]:
    return [d for d, judged in zip(seen.of, seen.judged, strict=True) if judged]


if __name__ == "__main__":
    main()
