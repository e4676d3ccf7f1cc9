"""What a court decided of someone: acquitted, so many years, life, death. Two sources that give one each, and not the same, can't both be right."""

import re
from itertools import product
from typing import Final

from ..model import Statement
from .case import Case
from .finding import Finding, Point
from .moments import clash
from .say import Lasting, Said, Term

#: Concepts that say that a court decides; "imprison" and "acquit" alone may also be a minister's or a gaoler's.
JUDGING: Final = frozenset({"condemn", "court", "death_sentence", "judge", "life_sentence", "punishment", "sentence"})

#: Beside a sentence these are the sentence itself.
DYING: Final = frozenset({"die", "execute"})

#: From this likelihood of one happening on: that the sentences differ speaks against it.
SURE: Final = 0.5

#: ISO 8601 durations of a sentence.
TERM: Final = re.compile(r"P(\d+)([YM])")
UNITS: Final = {"Y": "year", "M": "month"}


def penalty(case: Case) -> Finding | None:
    """The first two statements of two sources that give different decisions on the same person, or on nobody that is named."""
    judged = [(s, points) for s in case.statements if (points := _decisions(case, s))]
    for (a, left), (b, right) in product(judged, judged):
        if a.span.document >= b.span.document or len(left) > 1 or len(right) > 1 or left[0].value == right[0].value:
            continue
        if case.likelihood(a, b) >= SURE and not _of_others(case, a, b) and not clash(a, b):
            return Finding("outcome", "contradicts", "outcome.penalty", (left[0], right[0]))
    return None


def _decisions(case: Case, statement: Statement) -> list[Point]:
    """Every different decision in a statement that tells it as done, where it stands."""
    concepts = set(statement.concepts)
    if statement.modality != "happened" or not (concepts & JUDGING or "acquit" in concepts):
        return []
    found: dict[Said, Point] = {}
    for time in case.ground.times_of(statement.span.document):
        lasting = TERM.fullmatch(time.duration or "")
        if lasting is not None and statement.span.start <= time.span.start and time.span.end <= statement.span.end:
            value = Lasting(int(lasting.group(1)), UNITS[lasting.group(2)])
            found.setdefault(value, Point(statement, time.span, value))
    for term, told in (
        ("death", "death_sentence" in concepts or ("sentence" in concepts and concepts & DYING)),
        ("life", "life_sentence" in concepts),
        ("acquitted", "acquit" in concepts and ("dismiss" not in concepts or "court" in concepts)),
    ):
        if told:
            found[Term(term)] = Point(statement, statement.span, Term(term))
    return list(found.values())


def _of_others(case: Case, a: Statement, b: Statement) -> bool:
    """True if both name people and none in common."""
    left, right = (_people(case, s) for s in (a, b))
    return bool(left) and bool(right) and not left & right


def _people(case: Case, statement: Statement) -> set[str]:
    names = (case.ground.name_of.get(a.mention or "") for a in statement.actors)
    return {n.id for n in names if n is not None and n.kind == "person"}
