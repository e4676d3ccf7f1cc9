"""Check `how many`: do the sources give the same number of the same thing?"""

from itertools import combinations

from ..model import Comparison, Count, Position, Statement, Verdict
from ..model.populations import same_population
from .case import Case, quoted
from .verdicts import ROUGH, of_bounds, worst

_SENTENCES: dict[Verdict, str] = {
    "corroborated": "The sources give the same number: {positions}.",
    "finer": "One source's number lies within the other's: {positions}.",
    "compatible": "The numbers can all be right: {positions}.",
    "differs": "The numbers differ: {positions}.",
    "contradicts": "The numbers can't all be right: {positions}.",
}


def how_many(case: Case) -> list[Comparison]:
    """One comparison for each thing that statements of several documents count."""
    counts = [(s, c) for s in case.statements for c in s.counts]
    groups: list[list[tuple[Statement, Count]]] = []
    for entry in sorted(counts, key=lambda e: (e[1].span.document, e[1].span.start)):
        home = next((g for g in groups if all(_same_thing(entry, other) for other in g)), None)
        if home is None:
            groups.append([entry])
        elif all(entry[1].span != c.span for _, c in home):
            home.append(entry)
    found: list[Comparison] = []
    for group in groups:
        if len({c.span.document for _, c in group}) < 2:
            continue
        verdicts = [
            of_counts(a, b) for (_, a), (_, b) in combinations(group, 2) if a.span.document != b.span.document
        ]
        verdict = worst(verdicts)
        positions: list[Position] = [case.position(s, c.span, value_of(c)) for s, c in group]
        found.append(case.comparison("count", verdict, positions, _SENTENCES[verdict].format(positions=quoted(positions))))
    return found


def _same_thing(left: tuple[Statement, Count], right: tuple[Statement, Count]) -> bool:
    a, b = left[1].what, right[1].what
    if a is None and b is None:
        return left[1].unit_text.casefold() == right[1].unit_text.casefold()
    return same_population(a, b)


def of_counts(a: Count, b: Count) -> Verdict:
    """Compares two numbers of the same thing, minding hedges: "more than 50" and "more than 60" differ, 137 is more than 100."""
    if a.bound == b.bound and a.bound in ("at least", "at most"):
        same = a.low == b.low if a.bound == "at least" else a.high == b.high
        return "corroborated" if same else "differs"
    rough = [c for c in (a, b) if c.bound == "approx"]
    edges = [v for v in (a.low, a.high, b.low, b.high) if v is not None]
    slack = ROUGH * max(edges, default=0) if rough else 0
    verdict = of_bounds((a.low, a.high), (b.low, b.high), slack)
    if verdict == "contradicts" and "exact" not in (a.bound, b.bound) and _close(a, b):
        return "differs"
    return verdict


def _close(a: Count, b: Count) -> bool:
    """True if hedged numbers are within a factor of one and a half of each other."""
    x, y = a.low if a.low is not None else a.high, b.low if b.low is not None else b.high
    return x is not None and y is not None and 0 < max(x, y) <= 1.5 * min(x, y)


def value_of(count: Count) -> str:
    """The count as a reader would say it: "about 250000 soldiers", "more than 60 dead"."""
    hedge = {"exact": "", "approx": "about ", "at least": "at least ", "at most": "at most "}[count.bound]
    if count.bound == "at most" and count.high is not None:
        number = _digits(count.high)
    elif count.low is not None and count.high is not None and count.low != count.high and count.bound == "exact":
        number = f"{_digits(count.low)}-{_digits(count.high)}"
    elif count.low is not None and count.high is not None and count.bound == "approx":
        number = _digits((count.low + count.high) / 2)
    else:
        number = _digits(count.low if count.low is not None else count.high or 0)
    return f"{hedge}{number} {(count.what or count.unit_text).replace('_', ' ')}".strip()


def _digits(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)
