"""Evidence `facts`: happenings that only these two tell, beyond what chance would give, where there are other sources to tell them."""

from typing import Final

from ...model import Evidence
from .pile import Pair

#: Log-odds for each such happening beyond what is to be expected; no more than MOST, since two who were there tell alike too.
EACH: Final = 0.15
MOST: Final = 1.5

#: Fewer happenings told by both say nothing.
FEWEST: Final = 6


def facts(pair: Pair) -> Evidence | None:
    """The happenings told by these two alone against those expected if every other source told each at its usual rate."""
    both = pair.pile.shared.get(pair.ids, [])
    others = [d.id for d in pair.pile.documents if d.id not in pair.ids]
    if len(both) < FEWEST or not others:
        return None
    alone = sum(len(e.documents) == 2 for e in both)
    untold = 1.0
    for other in others:
        told = sum(other in e.documents for e in both) / len(both)
        untold *= 1.0 - told
    more = alone - untold * len(both)
    if more <= 0:
        return None
    return Evidence("facts", f"{alone} of {len(both)} happenings told by these two alone", round(min(MOST, EACH * more), 4))
