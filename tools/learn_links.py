"""Learns the weights of aligning from labelled accounts, and writes src/eusebius/aligning/weights.toml.

Run: python -m tools.learn_links [--out FILE] [--only CLUSTER ...] [--join LIKELIHOOD]

Two logistic regressions with an L2 penalty and settled signs (evidence that speaks for a pair can't come to weigh against it): the first
sees each pair by itself, the second its first log-odds and what other pairs say of it.
Labels: a pair is one happening if both statements hit gold statements of one gold event; pairs of which a side hits none are left out.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from eusebius.aligning.candidates import candidates
from eusebius.aligning.features import FEATURES, features_of
from eusebius.aligning.rivals import AROUND, Around
from eusebius.aligning.traits import Pile, traits_of
from eusebius.aligning.weights import FILE, VERSION, Weights, likelihood_of

from .labelled import CLUSTERS, Cluster, gold_hits, read_cluster

#: What may only speak against a pair; everything else may only speak for it, but for what stands in EITHER.
AGAINST = frozenset({"days_apart", "clock_apart"})
EITHER = frozenset({"next_day"})

#: Strength of the L2 penalty, in pairs: chosen by learning on one subject and scoring on the other.
PENALTY = 2.0

STEPS, LARGEST_STEP = 60, 3.0

#: Likelihood from which pairs are joined: chosen by learning on one subject and scoring on the other, and between the two best.
JOIN = 0.3


@dataclass(frozen=True)
class Labelled:
    """The candidate pairs of a cluster (left, right, FEATURES), whether each is one happening, whether it can be judged, its documents.

    `documents`: of every statement; `size`: of the pile; `translated`: the order of telling may not be looked at.
    """

    name: str
    documents: list[str]
    pairs: list[tuple[int, int, dict[str, float]]]
    same: np.ndarray
    judged: np.ndarray
    of: list[set[str]]
    size: float
    translated: bool = False


#: Evidence that is none between translations.
OF_ORDER = ("order", "beside")


def labelled(cluster: Cluster) -> Labelled:
    """Looks at a cluster; what its pairs say of each other is left to learning, as it depends on weights."""
    hits, judged = gold_hits(cluster)
    ordered = sorted(cluster.statements, key=lambda s: (s.span.document, s.span.start, s.span.end))
    traits = traits_of(ordered, cluster.names, cluster.mentions, cluster.documents)
    pile = Pile(traits)
    pairs = [(a, b, features_of(traits[a], traits[b], pile)) for a, b in candidates(pile).pairs]
    if cluster.translated:
        pairs = [(a, b, {k: v for k, v in f.items() if k not in OF_ORDER}) for a, b, f in pairs]
    sides = [(ordered[a], ordered[b]) for a, b, _ in pairs]
    return Labelled(
        cluster.name,
        [s.span.document for s in ordered],
        pairs,
        np.array([bool(hits[a.id] & hits[b.id]) for a, b in sides], dtype=float),
        np.array([a.id in judged and b.id in judged and cluster.may_judge(a.span.document, b.span.document) for a, b in sides], dtype=bool),
        [{a.span.document, b.span.document} for a, b in sides],
        pile.size,
        cluster.translated,
    )


def fit(x: np.ndarray, y: np.ndarray, low: np.ndarray, high: np.ndarray, penalty: float, sizes: np.ndarray) -> tuple[float, np.ndarray]:
    """Intercept and weights by Newton's method on the penalised log-likelihood; weights of the wrong sign are set to 0, the rest fitted anew.

    `sizes` is taken off the log-odds of each row, with a weight of one.
    """
    weights, bias = np.zeros(x.shape[1]), -4.0
    free = np.ones(x.shape[1], dtype=bool)
    while True:
        for _ in range(STEPS):
            p = 1.0 / (1.0 + np.exp(-np.clip(x @ weights + bias - sizes, -30, 30)))
            inner = np.c_[x[:, free], np.ones(len(y))]
            gradient = np.r_[x[:, free].T @ (p - y) + penalty * weights[free], (p - y).sum()]
            curve = inner.T @ (inner * (p * (1 - p) + 1e-9)[:, None]) + np.diag(np.r_[np.full(free.sum(), penalty), 1e-6])
            step = np.linalg.solve(curve, gradient)
            step *= min(1.0, LARGEST_STEP / max(np.abs(step).max(), 1e-12))
            weights[free] -= step[:-1]
            bias -= step[-1]
            if np.abs(step).max() < 1e-6:
                break
        wrong = free & ((weights < low) | (weights > high))
        if not wrong.any():
            return float(bias), weights
        weights[wrong] = 0.0
        free &= ~wrong


def learn(clusters: Sequence[Labelled], held_out: tuple[str, set[str]] | None = None, join: float = 0.5, penalty: float = PENALTY) -> Weights:
    """Weights from clusters; of the cluster that `held_out` names, no pair of those two documents is learnt from."""
    masks = [c.judged & np.array([held_out is None or (c.name, d) != held_out for d in c.of], dtype=bool) for c in clusters]
    same = np.concatenate([c.same[m] for c, m in zip(clusters, masks, strict=True)])
    sizes = np.concatenate([np.full(m.sum(), c.size) for c, m in zip(clusters, masks, strict=True)])
    tables = [_table(c.pairs, FEATURES) for c in clusters]
    low = np.array([-np.inf if name in AGAINST | EITHER else 0.0 for name in FEATURES])
    high = np.array([0.0 if name in AGAINST else np.inf for name in FEATURES])
    intercept, own = fit(np.vstack([t[m] for t, m in zip(tables, masks, strict=True)]), same, low, high, penalty, sizes)
    seconds = [_second(c, t @ own + intercept) for c, t in zip(clusters, tables, strict=True)]
    positive = np.zeros(1 + len(AROUND))
    base, others = fit(np.vstack([t[m] for t, m in zip(seconds, masks, strict=True)]), same, positive, positive + np.inf, penalty, sizes)
    return Weights(
        VERSION,
        tuple(c.name for c in clusters),
        join,
        0.1,
        round(intercept, 3),
        {name: round(float(value), 3) for name, value in zip(FEATURES, own, strict=True) if abs(value) >= 0.0005},
        round(base, 3),
        round(float(others[0]), 3),
        {name: round(float(value), 3) for name, value in zip(AROUND, others[1:], strict=True) if abs(value) >= 0.0005},
    )


def _table(pairs: Sequence[tuple[int, int, dict[str, float]]], names: Sequence[str]) -> np.ndarray:
    return np.array([[f.get(name, 0.0) for name in names] for _, _, f in pairs])


def _around(cluster: Labelled, alone: Sequence[float]) -> list[dict[str, float]]:
    """AROUND of every pair, from log-odds of which the size of the pile is taken off."""
    scored = [(a, b, o) for (a, b, _), o in zip(cluster.pairs, alone, strict=True)]
    seen = Around(scored, cluster.documents)
    hidden = OF_ORDER if cluster.translated else ()
    return [{k: v for k, v in seen.of(*pair).items() if k not in hidden} for pair in scored]


def _second(cluster: Labelled, alone: np.ndarray) -> np.ndarray:
    """First log-odds (the size of the pile not taken off), and AROUND."""
    found = _around(cluster, [float(o) - cluster.size for o in alone])
    return np.array([[o, *(f.get(name, 0.0) for name in AROUND)] for o, f in zip(alone, found, strict=True)])


def likelihoods(cluster: Labelled, model: Weights) -> list[float]:
    """What a model gives each pair of a cluster."""
    alone = [model.alone(f, cluster.size) for _, _, f in cluster.pairs]
    return [likelihood_of(model.among(o, f, cluster.size)) for o, f in zip(alone, _around(cluster, alone), strict=True)]


def as_toml(model: Weights) -> str:
    """The weights as the file that the package carries."""
    lines = [
        "# What each kind of evidence adds to the log-odds (natural logarithm) that two statements report one happening.",
        "# Made by: python -m tools.learn_links   features.py and rivals.py say what each kind is; learn anew after a change there.",
        f"version = {model.version}",
        f"learnt_from = [{', '.join(repr(n).replace(chr(39), chr(34)) for n in model.learnt_from)}]",
        "# Likelihood from which a pair is joined, and from which a link is kept and shown as perhaps.",
        f"join = {model.join}",
        f"keep = {model.keep}",
        "# A pair by itself: intercept and weights. Then among the others: base + first * (log-odds by itself) + around.",
        f"intercept = {model.intercept}",
        f"base = {model.base}",
        f"first = {model.first}",
        "",
        "[weights]",
        *(f"{name} = {model.weights[name]}" for name in FEATURES if name in model.weights),
        "",
        "[around]",
        *(f"{name} = {model.around[name]}" for name in AROUND if name in model.around),
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
    parser.add_argument("--join", type=float, default=JOIN)
    args = parser.parse_args()
    clusters = [labelled(read_cluster(*c)) for c in CLUSTERS if args.only is None or c[0] in args.only]
    model = learn(clusters, join=args.join)
    args.out.write_text(as_toml(model), encoding="utf-8", newline="\n")
    print(as_toml(model))


if __name__ == "__main__":
    main()
