"""What a comparison of several sources says of two of them: the whole is as bad as its worst pair, and two may well agree."""

from collections.abc import Mapping
from itertools import product

from ..model import Comparison, Position, Statement, Verdict
from .counts import of_counts
from .moments import held
from .verdicts import ORDER


def between(comparison: Comparison, a: str, b: str, statements: Mapping[str, Statement]) -> Verdict | None:
    """The verdict on documents `a` and `b` (ids) alone, never worse than that of the whole; None if one has no position.

    `statements`: by id.
    """
    left, right = ([p for p in comparison.positions if p.span.document == document] for document in (a, b))
    if not left or not right:
        return None
    best = min((_verdict(comparison, p, q, statements) for p, q in product(left, right)), key=ORDER.index)
    return min(best, comparison.verdict, key=ORDER.index)


def _verdict(comparison: Comparison, p: Position, q: Position, statements: Mapping[str, Statement]) -> Verdict:
    if p.value == q.value:
        return "corroborated"
    s, t = statements[p.statement], statements[q.statement]
    if comparison.kind in ("date", "time") and s.moment is not None and t.moment is not None:
        return held(s.moment, t.moment).verdict
    counts = [next((c for c in x.counts if c.span == place.span), None) for x, place in ((s, p), (t, q))]
    if comparison.kind == "count" and counts[0] is not None and counts[1] is not None:
        return of_counts(counts[0], counts[1])
    return comparison.verdict
