"""Check `outcome`: did it happen, and how did it end? Planned against done is no contradiction: OUTCOMES lists what is looked at, in order."""

from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

import msgspec

from ..errors import PackError
from ..model import Statement, Verdict
from ..packs.concepts import class_of, concepts, kind_of
from .case import Case
from .finding import Finding, Point
from .moments import clash
from .penalty import penalty
from .say import Term

FILE: Final = Path(__file__).parent / "opposites.toml"

#: A denial is held against a report from this likelihood of one happening on: what is denied is often another thing of the kind.
SURE: Final = 0.75

#: Opposite acts of one person or body, of the same time: from this likelihood on, since that they are opposite speaks against one happening.
SURE_OPPOSITE: Final = 0.15

#: What is planned and what is done are set side by side from this likelihood on.
SURE_PLANNED: Final = 0.5


class Pair(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two outcomes that exclude each other, as concepts."""

    one: tuple[str, ...]
    other: tuple[str, ...]


class Opposites(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """opposites.toml."""

    pair: tuple[Pair, ...]


@cache
def opposites() -> tuple[Pair, ...]:
    """Every pair of opposite outcomes.

    Raises:
        PackError: the file does not keep to the schema, or names a concept that there isn't.
    """
    try:
        found = msgspec.toml.decode(FILE.read_bytes(), type=Opposites).pair
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{FILE}: {error}") from error
    unknown = sorted({c for p in found for c in (*p.one, *p.other)} - concepts().keys())
    if unknown:
        raise PackError(f"{FILE}: not in concepts.toml: {', '.join(unknown)}")
    return found


def outcome(case: Case) -> list[Finding]:
    """At most one finding: the first of OUTCOMES that has something to say."""
    return next(([found] for look in OUTCOMES if (found := look(case)) is not None), [])


def _denied(case: Case) -> Finding | None:
    """A source denies what another reports."""
    done = [s for s in case.statements if s.modality == "happened"]
    denied = [s for s in case.statements if s.modality == "denied"]
    told = [(a, b) for a, b in _across(done, denied) if _of_one_act(a, b) and case.likelihood(a, b) >= SURE]
    if not told:
        return None
    chosen = [told[0][0], *list(dict.fromkeys(b for a, b in told if a == told[0][0]))[:2]]
    points = tuple(Point(s, s.span, Term("happened" if s.modality == "happened" else "denied")) for s in chosen)
    verdict: Verdict = "contradicts" if all(s.attributed_to is None for s in chosen) else "differs"
    return Finding("outcome", verdict, f"outcome.{verdict}", points)


def _opposite(case: Case) -> Finding | None:
    """Two sources tell opposite ends of one person or body, and neither tells both."""
    done = [s for s in case.statements if s.modality == "happened" and s.attributed_to is None]
    for pair in opposites():
        one, other = ([s for s in done if set(s.concepts) & set(side)] for side in (pair.one, pair.other))
        if {s.span.document for s in one} & {s.span.document for s in other}:
            continue
        for a, b in _across(one, other):
            if _names(case, a) & _names(case, b) and case.likelihood(a, b) >= SURE_OPPOSITE and not clash(a, b) and not (a.counts or b.counts):
                return Finding("outcome", "contradicts", "outcome.opposite", tuple(Point(s, s.span, _words(case, s)) for s in (a, b)))
    return None


def _planned(case: Case) -> Finding | None:
    """One source tells as planned or announced what the other tells as done: both can be right."""
    done = [s for s in case.statements if s.modality == "happened"]
    planned = [s for s in case.statements if s.modality == "planned"]
    for a, b in _across(done, planned):
        if _shared_acts(a, b) and case.likelihood(a, b) >= SURE_PLANNED:
            return Finding("outcome", "compatible", "outcome.compatible", (Point(a, a.span, Term("happened")), Point(b, b.span, Term("planned"))))
    return None


OUTCOMES: Final[tuple[Callable[[Case], Finding | None], ...]] = (_denied, penalty, _opposite, _planned)


def _across(left: list[Statement], right: list[Statement]) -> list[tuple[Statement, Statement]]:
    return [(a, b) for a, b in product(left, right) if a.span.document != b.span.document]


def _names(case: Case, statement: Statement) -> set[str]:
    """The people and bodies (ids of their names) that have a part in a statement."""
    found = (case.ground.name_of.get(a.mention or "") for a in statement.actors)
    return {name.id for name in found if name is not None and name.kind != "place"}


def _words(case: Case, statement: Statement) -> str:
    """The words that report the happening; the whole statement where they aren't known."""
    return case.ground.documents[statement.span.document].quote(statement.predicate or statement.span)


def _shared_acts(a: Statement, b: Statement) -> set[str]:
    return {c for c in set(a.concepts) & set(b.concepts) if class_of(c) == "act" and kind_of(c) is not None}


def _of_one_act(a: Statement, b: Statement) -> bool:
    """True if both name the same act by a concept that reports a happening by itself: only then does a "not" deny it."""
    return a.type == b.type != "other" and any(kind_of(c) == a.type for c in _shared_acts(a, b))
