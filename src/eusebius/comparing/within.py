"""Contradictions inside one source: it tells one happening twice, and not alike. Only what happens once can be told to be the same."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from ..model import Count, Event, Statement
from ..model.populations import same_population
from ..packs.concepts import class_of, kind_of
from .case import Case, Ground
from .counts import factor, of_counts
from .finding import Finding, Point
from .firmness import firmness
from .moments import held

#: Kinds of happening that befall one and the same person or body but once.
ONCE: Final = frozenset({"killing", "casualties", "funeral", "founding", "dissolution", "resignation"})

#: Numbers of the same dead of the same day that are farther apart are of two happenings, or of a part and the whole.
FARTHEST: Final = 2.0

#: Statements closer than so many code points are one telling: a sum and its parts, a day and the next.
APART: Final = 200


def within(event_of: dict[str, Event], statements: Sequence[Statement], ground: Ground) -> Iterator[tuple[Finding, Event]]:
    """Every such contradiction, with the event of its first statement, in the order of documents and places."""
    groups: dict[tuple[str, str, str], list[Statement]] = {}
    for statement in sorted(statements, key=lambda s: (s.span.document, s.span.start, s.span.end)):
        if statement.modality == "happened" and statement.attributed_to is None:
            for act in _acts(statement):
                for name in sorted(_names(statement, ground)):
                    groups.setdefault((statement.span.document, act, name), []).append(statement)
    said: set[tuple[str, str]] = set()
    for (_, _, name), group in groups.items():
        for a, b in combinations(group, 2):
            if (a.id, b.id) in said or b.span.start - a.span.end < APART:
                continue
            case = Case(event_of[a.id], (a, b), ground)
            finding = _days(case, a, b, name) or _numbers(a, b)
            if finding is not None:
                said.add((a.id, b.id))
                yield finding, event_of[a.id]


def _days(case: Case, a: Statement, b: Statement, name: str) -> Finding | None:
    """Two days for what happens once to the one named, both in the statements' own words."""
    if a.type != b.type or a.type not in ONCE or a.moment is None or b.moment is None:
        return None
    if not (_befalls(a, name, case.ground) and _befalls(b, name, case.ground)) or firmness(case, a) < 2 or firmness(case, b) < 2:
        return None
    kind, verdict, _ = held(a.moment, b.moment)
    if verdict != "contradicts":
        return None
    return Finding(kind, verdict, f"{kind}.{verdict}", tuple(Point(s, s.span, s.moment or "") for s in (a, b)))


def _befalls(statement: Statement, name: str, ground: Ground) -> bool:
    """True if it happens to the one named, or is that one's own act where nobody else is named."""
    role = "agent" if statement.type == "resignation" else "patient"
    return any(a.role == role and a.mention in ground.name_of and ground.name_of[a.mention].id == name for a in statement.actors)


def _numbers(a: Statement, b: Statement) -> Finding | None:
    """Two exact numbers of the same people, of the same day."""
    if a.type != b.type or a.moment is None or b.moment is None or not a.moment.is_one_day or a.moment.first_day != b.moment.first_day:
        return None
    for x in a.counts:
        for y in b.counts:
            if _are_exact(x, y) and same_population(x.what, y.what) and of_counts(x, y) == "contradicts" and factor(x, y) <= FARTHEST:
                return Finding("count", "contradicts", "count.contradicts", (Point(a, x.span, x), Point(b, y.span, y)))
    return None


def _are_exact(*counts: Count) -> bool:
    return all(c.bound == "exact" and c.low == c.high for c in counts)


def _acts(statement: Statement) -> list[str]:
    """The acts that report the statement's kind of happening by themselves."""
    return sorted(c for c in statement.concepts if class_of(c) == "act" and kind_of(c) == statement.type)


def _names(statement: Statement, ground: Ground) -> set[str]:
    """The names in a statement, places among them."""
    mentions = [a.mention for a in statement.actors if a.mention] + list(statement.places)
    return {ground.name_of[m].id for m in mentions if m in ground.name_of}
