"""Evidence `declared`: sources.toml says that one leans on the other, or both on the same third."""

from ...model import Document, Evidence
from .pile import Pair

#: Whoever handed the sources in knows: it settles the matter, whatever else is seen. Leaning on one third account makes it likely.
SAID, SAID_OF_A_THIRD = 20.0, 6.0


def declared(pair: Pair) -> Evidence | None:
    """What the user said of the two, if anything."""
    left, right = pair.left, pair.right
    if _leans(left, right):
        return Evidence("declared", f"{left.id} leans on {right.id}", SAID)
    if _leans(right, left):
        return Evidence("declared", f"{right.id} leans on {left.id}", SAID)
    both = sorted(set(left.source.leans_on) & set(right.source.leans_on))
    return Evidence("declared", f"both lean on {both[0]}", SAID_OF_A_THIRD) if both else None


def _leans(one: Document, other: Document) -> bool:
    """True if `other` is among what `one` leans on, by its id, its path in sources.toml, its title or its address."""
    known = {other.id, other.source.path, other.source.title, other.source.address}
    return any(name in known for name in one.source.leans_on)
