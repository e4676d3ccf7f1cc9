"""A finding: what a check found, before it is put into words. `told` makes a comparison of it, in every language of words/."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..model import Comparison, ComparisonKind, Document, Moment, Position, Span, Statement, Verdict
from .called import Called
from .say import Said, points_said, say
from .words import PLAIN, words


@dataclass(frozen=True, slots=True)
class Point:
    """What one statement says: the words that say it, and the value they were read as."""

    statement: Statement
    span: Span
    value: Said


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found of some statements of one event. `key` is that of its sentence (words.SENTENCES)."""

    kind: ComparisonKind
    verdict: Verdict
    key: str
    points: tuple[Point, ...]


def mild(finding: Finding) -> Finding:
    """A contradiction told as a difference, where it isn't sure that the statements are of one happening."""
    if finding.verdict != "contradicts":
        return finding
    key = f"{finding.kind}.differs" if finding.key == f"{finding.kind}.contradicts" else finding.key
    return replace(finding, verdict="differs", key=key)


def told(finding: Finding, event: str, documents: Mapping[str, Document], perhaps: float | None = None) -> Comparison:
    """The comparison, with an id made from what it compares: the same finding has the same id in every build."""
    positions = tuple(
        Position(p.statement.id, p.span, documents[p.span.document].quote(p.span), _value(p.value), _said(p.value)) for p in finding.points
    )
    key = [event, finding.kind, *(f"{p.span.document}:{p.span.start}:{p.span.end}" for p in positions)]
    digest = hashlib.sha256("\n".join(key).encode()).hexdigest()[:10]
    sentences = tuple((language, _sentence(finding, language, perhaps)) for language in words())
    return Comparison(
        f"c-{digest}", event, finding.kind, finding.verdict, positions, dict(sentences)[PLAIN], sentences, perhaps
    )


def _sentence(finding: Finding, language: str, perhaps: float | None) -> str:
    known = words()[language]
    said = known.sentences[finding.key].format(points=points_said([(p.value, p.span.document) for p in finding.points], known))
    if len({p.span.document for p in finding.points}) == 1:
        said = known.within.format(sentence=said)
    return known.perhaps.format(sentence=said) if perhaps is not None else said


def _said(value: Said) -> tuple[tuple[str, str], ...]:
    return tuple((language, say(value, known)) for language, known in words().items())


def _value(value: Said) -> str:
    """The value as the tables give it: EDTF for a moment, a name's label, plain English for the rest."""
    if isinstance(value, Called):
        return value.label
    if not isinstance(value, Moment):
        return say(value, words()[PLAIN])
    return f"{value.edtf}, {value.part}" if value.part and value.precision == "part" else value.edtf
