"""Evidence `wording`: how much of the shorter text stands word for word in the other. Only for two texts of one language."""

from typing import Final

from ...model import Evidence
from .pile import Pair

#: Whoever writes of the same happenings shares hardly a row of six words in a hundred; whoever copies, one in ten and more. (Measured on
#: accounts of one happening by different hands: below 0.04, names and dates included.)
USUAL: Final = 0.04
COPIED: Final = 0.10

#: Log-odds at COPIED and above; below USUAL, which speaks against copying but not against retelling.
FOR, AGAINST = 5.0, -0.5

#: A text with fewer rows is too short to say.
SHORTEST: Final = 60


def wording(pair: Pair) -> Evidence | None:
    """The share of rows of words in common; log-odds rise evenly from USUAL to COPIED."""
    shingles = pair.pile.shingles
    if pair.left.language != pair.right.language:
        return None
    shorter = min(shingles.count[d] for d in pair.ids)
    if shorter < SHORTEST:
        return None
    share = shingles.shared[pair.ids] / shorter
    if share <= USUAL:
        return Evidence("wording", f"{share:.0%} of the shorter text word for word", AGAINST)
    gain = min(1.0, (share - USUAL) / (COPIED - USUAL)) * FOR
    return Evidence("wording", f"{share:.0%} of the shorter text word for word", round(gain, 4))
