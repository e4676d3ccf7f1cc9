"""Evidence `errors`: values that only these two have while other sources agree on another; and points on which the two differ themselves."""

from typing import Final

from ...model import Comparison, Evidence
from .pile import Ids, Pair

#: Log-odds for a value that the two share against two others, against more; for each point on which they differ from one another.
AGAINST_TWO, AGAINST_MORE, APART = 0.8, 1.8, -1.2

#: The differences count for no more than this: a machine's reading errs too.
LEAST: Final = -5.0


def errors(pair: Pair) -> Evidence | None:
    """Shared errors less own differences; None if there are neither."""
    shared, apart, gain = 0, 0, 0.0
    for comparison in pair.pile.points.get(pair.ids, ()):
        others = _others(comparison, pair.ids)
        if others is None:
            apart += 1
        elif others >= 2:
            shared += 1
            gain += AGAINST_TWO if others == 2 else AGAINST_MORE
    if not shared and not apart:
        return None
    seen = "; ".join(said for said, n in ((f"{shared} values against all others", shared), (f"{apart} points on which they differ", apart)) if n)
    return Evidence("errors", seen, round(max(LEAST, gain + APART * apart), 4))


def _others(comparison: Comparison, ids: Ids) -> int | None:
    """How many other documents agree on another value against the two; None if the two differ from one another, 0 if nothing can be said."""
    values: dict[str, set[str]] = {}
    for position in comparison.positions:
        values.setdefault(position.span.document, set()).add(position.value)
    a, b = values[ids[0]], values[ids[1]]
    if not a & b:
        return None
    rest = [v for d, v in values.items() if d not in ids]
    if not rest or any(v & (a | b) for v in rest) or not set.intersection(*rest):
        return 0
    return len(rest)
