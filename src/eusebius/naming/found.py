"""What the finders hand over: token ranges with what they are, before they become mentions."""

from dataclasses import dataclass

from ..model import NameKind


@dataclass(frozen=True, slots=True)
class Found:
    """A name at tokens[first:last]; the other fields are as in eusebius.model.Mention. `skip`: letters of a clitic at its front."""

    first: int
    last: int
    kind: NameKind
    parts: tuple[str, ...] = ()
    geo: str | None = None
    office: str | None = None
    adjective: bool = False
    base: str | None = None
    skip: int = 0
    reasons: tuple[str, ...] = ()
