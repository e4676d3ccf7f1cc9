"""Learns the weights of aligning from labelled accounts, and writes src/eusebius/aligning/weights.toml.

Run: python -m tools.learn_links [--out FILE] [--only CLUSTER ...]

The model is a logistic regression with an L2 penalty and settled signs: evidence that speaks for a pair can't come to weigh against it.
Labels: a pair is one happening if both statements hit gold statements of one gold event; pairs of which a side hits none are left out.
"""

import argparse
import math
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from eusebius.aligning.align import pairs_of
from eusebius.aligning.features import FEATURES
from eusebius.aligning.weights import FILE, Weights

from .labelled import CLUSTERS, Cluster, gold_hits, read_cluster

#: What may only speak against a pair; everything else may only speak for it, but for what stands in EITHER.
AGAINST = frozenset({"far_apart", "nothing_shared", "undated", "both_other"})
EITHER = frozenset({"next_day", "overlap", "counts_clash", "day_inside"})

#: Strength of the L2 penalty, in pairs: chosen by learning on one subject and scoring on the other.
PENALTY = 4.0

ROUNDS, STEPS, RATE = 3, 1500, 0.5

START = Weights(1, (), -6.0, 0.5, 0.1, 0.0, {"same_day": 1.5, "same_kind": 1.0, "act_concepts": 1.5, "names_same_role": 1.5, "far_apart": -2.0})

Example = tuple[dict[str, float], bool]


def examples_of(cluster: Cluster, model: Weights, held_out: set[str] | None = None) -> list[Example]:
    """Judged candidate pairs of a cluster; those of the held-out pair of documents are left out."""
    hits, judged = gold_hits(cluster)
    ordered = sorted(cluster.statements, key=lambda s: (s.span.document, s.span.start, s.span.end))
    found: list[Example] = []
    for a, b, features in pairs_of(ordered, cluster.names, cluster.mentions, model):
        left, right = ordered[a], ordered[b]
        if held_out is not None and {left.span.document, right.span.document} == held_out:
            continue
        if left.id in judged and right.id in judged:
            found.append((features, bool(hits[left.id] & hits[right.id])))
    return found


def fit(examples: Sequence[Example], penalty: float = PENALTY) -> tuple[float, dict[str, float]]:
    """Intercept and weights, by projected gradient descent (Adam) on the penalised log-likelihood."""
    x = np.array([[features.get(name, 0.0) for name in FEATURES] for features, _ in examples])
    y = np.array([float(label) for _, label in examples])
    low = np.array([-np.inf if name in AGAINST | EITHER else 0.0 for name in FEATURES])
    high = np.array([0.0 if name in AGAINST else np.inf for name in FEATURES])
    w, bias = np.zeros(len(FEATURES)), -4.0
    m, v, mb, vb = np.zeros_like(w), np.zeros_like(w), 0.0, 0.0
    for step in range(1, STEPS + 1):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ w + bias, -30, 30)))
        gradient = (x.T @ (p - y) + penalty * w) / max(1.0, y.sum())
        gradient_bias = float((p - y).sum()) / max(1.0, y.sum())
        m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient**2
        mb, vb = 0.9 * mb + 0.1 * gradient_bias, 0.999 * vb + 0.001 * gradient_bias**2
        rate = RATE / math.sqrt(step) * math.sqrt(1 - 0.999**step) / (1 - 0.9**step)
        w = np.clip(w - rate * m / (np.sqrt(v) + 1e-8), low, high)
        bias -= rate * mb / (math.sqrt(vb) + 1e-8)
    return round(float(bias), 3), {name: round(float(value), 3) for name, value in zip(FEATURES, w, strict=True) if abs(value) >= 0.005}


def learn(clusters: Sequence[Cluster], held_out: set[str] | None = None, join: float = 0.5, penalty: float = PENALTY) -> Weights:
    """Weights from clusters; rivals depend on the weights, so learning goes a few rounds."""
    model = START
    for _ in range(ROUNDS):
        examples = [e for c in clusters for e in examples_of(c, model, held_out)]
        intercept, found = fit(examples, penalty)
        model = Weights(1, tuple(c.name for c in clusters), intercept, join, 0.1, 0.0, found)
    return model


def as_toml(model: Weights) -> str:
    """The weights as the file that the package carries."""
    lines = [
        "# What each kind of evidence adds to the log-odds (natural logarithm) that two statements report one happening.",
        "# Made by: python -m tools.learn_links   features.py says what each kind is; learn anew after a change there.",
        f"version = {model.version}",
        f"learnt_from = [{', '.join(repr(n).replace(chr(39), chr(34)) for n in model.learnt_from)}]",
        f"intercept = {model.intercept}",
        "# Likelihood from which a pair is joined, and from which a link is kept and shown as perhaps.",
        f"join = {model.join}",
        f"keep = {model.keep}",
        f"rival = {model.rival}",
        "",
        "[weights]",
        *(f"{name} = {model.weights[name]}" for name in FEATURES if name in model.weights),
    ]
    return "\n".join(lines) + "\n"


def document_pairs(cluster: Cluster) -> list[set[str]]:
    """Every pair of documents of a cluster."""
    return [set(p) for p in combinations([d.id for d in cluster.documents], 2)]


def main() -> None:
    """Learns from all clusters and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--out", type=Path, default=FILE)
    parser.add_argument("--only", nargs="*", default=None, help="names of the clusters to learn from")
    parser.add_argument("--join", type=float, default=0.5)
    args = parser.parse_args()
    clusters = [read_cluster(*c) for c in CLUSTERS if args.only is None or c[0] in args.only]
    model = learn(clusters, join=args.join)
    args.out.write_text(as_toml(model), encoding="utf-8", newline="\n")
    print(as_toml(model))


if __name__ == "__main__":
    main()
