"""The door for second readers: likely pairs are put to them, and what they say becomes evidence. The room `seconding` has such readers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ..model import Document, Evidence, Statement

#: Pairs with lower log-odds are not put to second readers: what these may add is capped, so that such pairs would hardly be shown.
LEAST = -3.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A pair of statements of different documents, and the log-odds (natural logarithm) of one happening without the second reader."""

    left: Statement
    right: Statement
    log_odds: float

    @property
    def ids(self) -> tuple[str, str]:
        """The ids of both statements, as links have them."""
        return self.left.id, self.right.id


#: Further evidence of each pair, by the ids of its statements; the documents are given for what stands around the statements.
Second = Callable[[Sequence[Asked], Sequence[Document]], Mapping[tuple[str, str], tuple[Evidence, ...]]]
