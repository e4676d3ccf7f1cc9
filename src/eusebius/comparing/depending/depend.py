"""Weighs the evidence of every pair of sources: the log-odds of EVIDENCE are added to PRIOR; a pair is dependent from LEAST on."""

import math
from collections.abc import Callable, Sequence
from typing import Final

from ...model import Comparison, Dependence, Document, Event, Evidence, Statement
from .declared import declared
from .errors import errors
from .facts import facts
from .order import order
from .pile import Ids, Pair, Pile
from .wording import wording

#: Log-odds of dependence before anything is seen: accounts that a person gathers are mostly accounts of their own.
PRIOR: Final = -3.0

#: Strength from which two sources count as one voice.
LEAST: Final = 0.8

EVIDENCE: Final[tuple[Callable[[Pair], Evidence | None], ...]] = (declared, wording, order, errors, facts)

#: Pairs with fewer happenings and fewer rows of words in common are not looked at, unless the user says something of them.
FEWEST_EVENTS, FEWEST_ROWS = 8, 12


def dependences(
    documents: Sequence[Document], statements: Sequence[Statement], events: Sequence[Event], comparisons: Sequence[Comparison]
) -> tuple[Dependence, ...]:
    """The pairs of documents that are not independent, by id."""
    pile = Pile(tuple(sorted(documents, key=lambda d: d.id)), tuple(statements), tuple(events), tuple(comparisons))
    by_id = {d.id: d for d in pile.documents}
    found: list[Dependence] = []
    for left, right in _candidates(pile):
        pair = Pair(by_id[left], by_id[right], pile)
        seen = [evidence for look in EVIDENCE if (evidence := look(pair)) is not None]
        reasons = (Evidence("prior", "any two sources", PRIOR), *seen)
        strength = round(1.0 / (1.0 + math.exp(-sum(e.log_odds for e in reasons))), 4)
        if strength >= LEAST:
            found.append(Dependence(left, right, strength, reasons))
    return tuple(found)


def _candidates(pile: Pile) -> list[Ids]:
    """The pairs that may be dependent, sorted: looking at all would take too long in a large pile."""
    some = {ids for ids, events in pile.shared.items() if len(events) >= FEWEST_EVENTS}
    some |= {ids for ids, rows in pile.shingles.shared.items() if rows >= FEWEST_ROWS}
    leaning = [d for d in pile.documents if d.source.leans_on]
    some |= {(a.id, b.id) if a.id < b.id else (b.id, a.id) for a in leaning for b in pile.documents if a.id != b.id}
    return sorted(some)
