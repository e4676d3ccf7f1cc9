"""Statements: a span in which one source says that one thing happened."""

from dataclasses import dataclass
from typing import Literal

from .count import Count
from .moment import Moment
from .span import Span

Modality = Literal["happened", "planned", "demanded", "denied", "hypothetical"]
Role = Literal["agent", "patient", "recipient", "speaker", "other"]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who or what takes part, and how: `agent` acts, `patient` is acted on, `recipient` is given, told or met.

    `mention` is the id of a name's mention, or None for a common noun ("the crowd"), of which `concept` tells the kind.
    """

    role: Role
    span: Span
    mention: str | None = None
    concept: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One source's word that one thing happened.

    `span` is the smallest clause that reports it; `type` a kind of happening (see eusebius.model.kinds); `predicate` the span of the
    word that reports it; `concepts` every concept inside the span, sorted. `moment` is when, as a careful reader of this
    document alone would say; `time_basis` whether a date stands in the sentence ("stated"), was carried on ("narrative") or is
    unknown ("none"); `times` the ids of the time expressions that it rests on. `places` are ids of place mentions.
    `attributed_to` is the span of whoever is quoted. `order` is the statement's rank in its document, from 0. `after` and `before` are the
    acts (concepts) that its source says it came after or before.
    """

    id: str
    span: Span
    quote: str
    order: int
    type: str
    moment: Moment | None
    time_basis: Literal["stated", "narrative", "none"]
    times: tuple[str, ...] = ()
    predicate: Span | None = None
    concepts: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    modality: Modality = "happened"
    attributed_to: Span | None = None
    terms: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
