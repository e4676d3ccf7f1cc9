"""Events: the statements, of any sources, that report the same happening, and the evidence that joined them."""

from dataclasses import dataclass

from .moment import Moment


@dataclass(frozen=True, slots=True)
class Evidence:
    """One kind of evidence for or against a link: its name, what was seen, and its log-odds (natural logarithm)."""

    kind: str
    seen: str
    log_odds: float


@dataclass(frozen=True, slots=True)
class Link:
    """A candidate pair of statements of different documents, with its evidence and the likelihood (0 to 1) that both report one happening."""

    left: str
    right: str
    likelihood: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Statements that report one happening, by id; `label` is a source's own short words, `label_statement` whose.

    Every statement is in exactly one event; most events have one statement. `documents` are those that tell it, sorted.
    `part_of` is the id of the larger event that it is a step of, as far as that is sure.
    """

    id: str
    label: str
    label_statement: str
    moment: Moment | None
    statements: tuple[str, ...]
    documents: tuple[str, ...]
    type: str
    part_of: str | None = None
