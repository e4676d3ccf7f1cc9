"""Evidence `order`: how much of the two runs in step, sentence after sentence. It holds across languages: a translation keeps the order."""

from typing import Final

from ...model import Evidence
from .pile import Pair

#: The share of neighbouring statements of the shorter account that are neighbours in the other too. Accounts by different hands reach up to a
#: third, since each leaves out and puts in; a translation, of which not every sentence is recognised, about two thirds.
EVEN: Final = 0.45

#: Log-odds for each hundredth above or below EVEN, and at most.
SLOPE: Final = 0.22
MOST, LEAST = 6.0, -2.0

#: Fewer neighbours in step say nothing.
FEWEST: Final = 10


def order(pair: Pair) -> Evidence | None:
    """Neighbours in step; None where too little is told in common to speak of an order, or one account is too short."""
    places = set(pair.pile.together.get(pair.ids, ()))
    shorter = min(pair.pile.size[d] for d in pair.ids) - 1
    if shorter < FEWEST or not places:
        return None
    first = 0 if pair.pile.size[pair.left.id] <= pair.pile.size[pair.right.id] else 1
    steps = len({place[first] for place in places if (place[0] + 1, place[1] + 1) in places})
    share = steps / shorter
    gain = max(LEAST, min(MOST, (share - EVEN) * 100 * SLOPE))
    if gain > 0 and steps < FEWEST:
        return None
    return Evidence("order", f"{share:.0%} of the shorter account in step with the other", round(gain, 4))
