"""Dependence: two sources of which one copies, translates or retells the other, so that they are one voice and not two."""

from dataclasses import dataclass

from .event import Evidence


@dataclass(frozen=True, slots=True)
class Dependence:
    """Two documents that are not independent, `left` the first by id.

    `strength` is the likelihood (0 to 1) that one draws on the other, or both on a third; `reasons` tell by what it was known: declared
    (said in sources.toml), wording, facts, errors, order, and what speaks against it. Their log-odds add up to those of `strength`.
    """

    left: str
    right: str
    strength: float
    reasons: tuple[Evidence, ...]
