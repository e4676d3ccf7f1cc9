"""Found: a stretch of tokens taken for a name, before it becomes a mention; and which of overlapping ones stays."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..model import NameKind


@dataclass(frozen=True, slots=True)
class Found:
    """text[start:end], read as `kind`. `rank` decides between overlapping finds (higher stays; then the longer, then the earlier)."""

    start: int
    end: int
    kind: NameKind
    base: str
    rank: int
    reason: str
    language: str
    given: str | None = None
    family: str | None = None
    parts: tuple[str, ...] = ()
    office: str | None = None
    adjective: bool = False
    geo: str | None = None


def settle(finds: Sequence[Found]) -> list[Found]:
    """Finds without overlaps, in the order of the text."""
    kept: list[Found] = []
    for find in sorted(finds, key=lambda f: (-f.rank, f.start - f.end, f.start, f.kind, f.base)):
        if all(find.end <= k.start or k.end <= find.start for k in kept):
            kept.append(find)
    return sorted(kept, key=lambda f: f.start)
