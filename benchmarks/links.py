"""How well sources are aligned, with weights that have not seen what is scored: pair F1 over statements of different documents.

Run from the repository: python -m benchmarks.links
- by pair of documents: the weights are learnt without any pair of the two documents scored;
- by subject: the weights are learnt on the other subject only.
The scorer is that of the labelled accounts; "day and kind" is the peer: statements of one day, one kind, and one shared name or concept.
"""

import importlib.util
import sys
from collections.abc import Callable
from types import ModuleType

from tools.labelled import CLUSTERS, SHARED, Cluster, read_cluster, rows
from tools.learn_links import document_pairs, labelled, learn

from eusebius.aligning import align
from eusebius.aligning.align import look
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


def judged(score: ModuleType, cluster: Cluster, events: tuple[Event, ...]) -> tuple[int, int, int, int]:
    """(right, system pairs, found, gold pairs) of a cluster's events."""
    known = {d.id for d in cluster.documents}
    by_id = {s.id: {"document": s.span.document, "start": s.span.start, "end": s.span.end} for s in cluster.statements}
    groups = [[by_id[i] for i in e.statements] for e in events if len(e.documents) > 1]
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


def run(score: ModuleType, cluster: Cluster, model: Weights) -> tuple[int, int, int, int]:
    """Aligns a cluster with some weights and judges it."""
    alignment = align(cluster.statements, cluster.names, cluster.mentions, cluster.documents, model)
    return judged(score, cluster, alignment.events)


def reliability(cluster: Cluster, model: Weights) -> list[str]:
    """Of the pairs given a likelihood, the share that is right."""
    found = [(model.likelihood(f), y) for f, y in examples_of(cluster, model)]
    lines = []
    for low in (0.1, 0.3, 0.5, 0.7, 0.9):
        band = [y for p, y in found if low <= p < low + 0.2]
        if band:
            lines.append(f"    likelihood {low:.1f} to {low + 0.2:.1f}: {sum(band) / len(band):.2f} right of {len(band)}")
    return lines


def main() -> None:
    """Prints the figures."""
    score = scorer()
    clusters = [read_cluster(*c) for c in CLUSTERS]
    for join in [float(a) for a in sys.argv[1:]] or [0.5]:
        print(f"join at {join}")
        for cluster in clusters:
            counts = []
            for pair in document_pairs(cluster):
                model = learn(clusters, held_out=pair, join=join)
                counts.append(run(score, cluster.of(pair), model))
            print(f"  {cluster.name}, by pair of documents: {f1(counts)}")
            others = [c for c in clusters if c is not cluster]
            model = learn(others, join=join)
            print(f"  {cluster.name}, by subject:           {f1([run(score, cluster, model)])}")
            print("\n".join(reliability(cluster, model)))


if __name__ == "__main__":
    main()
