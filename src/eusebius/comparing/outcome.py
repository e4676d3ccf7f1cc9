"""Check `outcome`: does one source say that it happened and another that it did not? Planned against done is no contradiction."""

from ..model import Comparison, Verdict
from .case import Case, quoted


def outcome(case: Case) -> list[Comparison]:
    """One comparison if a source denies what another reports; none if they only plan, demand or fear it."""
    done = [s for s in case.statements if s.modality == "happened"]
    denied = [s for s in case.statements if s.modality == "denied"]
    if not done or not denied:
        return []
    documents_done = {s.span.document for s in done}
    if all(s.span.document in documents_done for s in denied) and len(documents_done) == 1:
        return []
    chosen = [done[0], *denied[:2]]
    positions = [case.position(s, s.span, "happened" if s.modality == "happened" else "did not happen") for s in chosen]
    verdict: Verdict = "contradicts" if all(s.attributed_to is None for s in chosen) else "differs"
    return [case.comparison("outcome", verdict, positions, f"The sources differ on whether it happened: {quoted(positions)}.")]
