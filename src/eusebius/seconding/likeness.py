"""Likeness of meaning: how close an embedder puts two statements, against what is usual between their two documents."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import mul

from ..aligning import Asked, Second
from ..model import Document, Evidence
from .embedder import Embedder, vectors_of

KIND = "meaning"

#: Log-odds that a pair gains for each standard deviation that it lies above the mean of its two documents. Learnt from the labelled accounts
#: by logistic regression, beside the log-odds that aligning had given with weights of the other subject, with the model of models.py: 0.35
#: on one subject, 0.33 on the other. A little less is taken, as other models may be worse.
WEIGHT = 0.3

#: No pair counts as further from the mean than so many standard deviations: likeness adds or takes off 0.9 at most.
FURTHEST = 3.0

#: Between documents with fewer likely pairs nothing is usual, so that likeness says nothing.
FEWEST = 12

#: Cosines are rounded to so many places, that arithmetic of another machine gives the same.
PLACES = 3


def likeness(embedder: Embedder, name: str) -> Second:
    """A second reader that compares the statements' words by an embedder; `name` is shown where it breaks off.

    Models differ in how close they put any two sentences, and put sentences of two languages further apart than those of one. So a pair is
    compared with the other likely pairs of its two documents.
    """

    def second(asked: Sequence[Asked], documents: Sequence[Document]) -> Mapping[tuple[str, str], tuple[Evidence, ...]]:
        texts = sorted({_words(s.quote) for a in asked for s in (a.left, a.right)})
        if not texts:
            return {}
        vectors = dict(zip(texts, vectors_of(embedder, texts, name), strict=True))
        close = [round(math.fsum(map(mul, vectors[_words(a.left.quote)], vectors[_words(a.right.quote)])), PLACES) for a in asked]
        between: dict[tuple[str, str], list[int]] = defaultdict(list)
        for i, a in enumerate(asked):
            between[a.left.span.document, a.right.span.document].append(i)
        found: dict[tuple[str, str], tuple[Evidence, ...]] = {}
        for group in between.values():
            usual = _usual([close[i] for i in group])
            if usual is not None:
                found.update({asked[i].ids: (_evidence(close[i], *usual),) for i in group})
        return found

    return second


def _words(quote: str) -> str:
    return " ".join(quote.split())


def _usual(values: Sequence[float]) -> tuple[float, float] | None:
    """Mean and standard deviation; None where they say nothing."""
    if len(values) < FEWEST:
        return None
    mean = math.fsum(values) / len(values)
    spread = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / len(values))
    return (mean, spread) if spread > 10**-PLACES else None


def _evidence(close: float, mean: float, spread: float) -> Evidence:
    above = max(-FURTHEST, min(FURTHEST, (close - mean) / spread))
    seen = f"closeness {close:.3f} where {mean:.3f} is usual between these two sources"
    return Evidence(KIND, seen, round(WEIGHT * above, 4))
