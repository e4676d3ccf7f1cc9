"""Check `outcome`: does one source say that it happened and another that it did not? Planned against done is no contradiction."""

from typing import Final

from ..model import Statement, Verdict
from ..packs.concepts import class_of, kind_of
from .case import Case
from .finding import Finding, Point
from .say import Term

#: A denial is held against a report from this likelihood of one happening on: what is denied is often another thing of the kind.
SURE: Final = 0.75


def outcome(case: Case) -> list[Finding]:
    """One finding if a source denies what another reports; none if they only plan, demand or fear it."""
    done = [s for s in case.statements if s.modality == "happened"]
    denied = [s for s in case.statements if s.modality == "denied"]
    told = [(a, b) for a in done for b in denied if a.span.document != b.span.document and _of_one_act(a, b) and case.likelihood(a, b) >= SURE]
    if not told:
        return []
    chosen = [told[0][0], *list(dict.fromkeys(b for a, b in told if a == told[0][0]))[:2]]
    points = tuple(Point(s, s.span, Term("happened" if s.modality == "happened" else "denied")) for s in chosen)
    verdict: Verdict = "contradicts" if all(s.attributed_to is None for s in chosen) else "differs"
    return [Finding("outcome", verdict, f"outcome.{verdict}", points)]


def _of_one_act(a: Statement, b: Statement) -> bool:
    """True if both name the same act by a concept that reports a happening by itself: only then does a "not" deny it."""
    shared = set(a.concepts) & set(b.concepts)
    return a.type == b.type != "other" and any(class_of(c) == "act" and kind_of(c) == a.type for c in shared)
