"""The values that stages hand to each other: frozen, standard library only, no knowledge of files or languages.

One idea a file. To add a value, give it a file of its own, a docstring that says its units, and a line here.
"""

from .chronicle import Chronicle, Silence, SilenceKind
from .clash import Clash, ClashKind
from .comparison import Comparison, ComparisonKind, Position, Verdict
from .count import Count
from .decision import Decision
from .dependence import Dependence
from .document import Direction, Document, Passage, Source
from .event import Event, Evidence, Link
from .moment import Moment, PartOfDay, Precision
from .name import BY_OFFICE, Form, Mention, Name, NameKind
from .span import Span
from .statement import Actor, Modality, Role, Statement
from .tagged import Hit, Number, Sentence, TaggedDocument, Token
from .time import ClockReading, TimeExpression, TimeKind, Timeline, TraceStep

__all__ = [
    "BY_OFFICE",
    "Actor",
    "Chronicle",
    "Clash",
    "ClashKind",
    "ClockReading",
    "Comparison",
    "ComparisonKind",
    "Count",
    "Decision",
    "Dependence",
    "Direction",
    "Document",
    "Event",
    "Evidence",
    "Form",
    "Hit",
    "Link",
    "Mention",
    "Modality",
    "Moment",
    "Name",
    "NameKind",
    "Number",
    "PartOfDay",
    "Passage",
    "Position",
    "Precision",
    "Role",
    "Sentence",
    "Silence",
    "SilenceKind",
    "Source",
    "Span",
    "Statement",
    "TaggedDocument",
    "TimeExpression",
    "TimeKind",
    "Timeline",
    "Token",
    "TraceStep",
    "Verdict",
]
