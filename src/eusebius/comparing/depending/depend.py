"""Weighs the evidence of every pair of sources: the log-odds of EVIDENCE are added to PRIOR; a pair is dependent from LEAST on."""

import math
from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Final

from ...model import Comparison, Dependence, Document, Event, Evidence, Statement
from .declared import declared
from .pair import Pair, Pile

#: Log-odds of dependence before anything is seen: accounts that a person gathers are mostly accounts of their own.
PRIOR: Final = -3.0

#: Strength from which two sources count as one voice.
LEAST: Final = 0.8

EVIDENCE: Final[tuple[Callable[[Pair], Evidence | None], ...]] = (declared,)


def dependences(
    documents: Sequence[Document], statements: Sequence[Statement], events: Sequence[Event], comparisons: Sequence[Comparison]
) -> tuple[Dependence, ...]:
    """The pairs of documents that are not independent, by id."""
    ordered = tuple(sorted(documents, key=lambda d: d.id))
    pile = Pile(ordered, tuple(events), {s.id: s for s in statements}, tuple(comparisons))
    found: list[Dependence] = []
    for left, right in combinations(ordered, 2):
        pair = Pair(left, right, pile)
        seen = [evidence for evidence in (look(pair) for look in EVIDENCE) if evidence is not None]
        if not seen:
            continue
        reasons = (Evidence("prior", "any two sources", PRIOR), *seen)
        strength = round(1.0 / (1.0 + math.exp(-sum(e.log_odds for e in reasons))), 4)
        if strength >= LEAST:
            found.append(Dependence(left.id, right.id, strength, reasons))
    return tuple(found)
