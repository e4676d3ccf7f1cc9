"""Two counts of the same thing held against each other: bounds in, verdict out, with the slack that hedges and rounding need."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from ..model import Count, Verdict
from ..model.count import APPROX
from ..tagging.units import unit_of
from .verdicts import ROUGH, of_bounds

#: Numbers that are a round hundred, thousand, ... are taken for rounded from this on.
ROUND_FROM: Final = 100

#: How far a rounded number may be off: half a step of its last digit that is not nought, beside a number that is finer by two digits.
HALF_STEP: Final = 0.5
FINER: Final = 100

#: Numbers within this factor differ rather than contradict, by how many of the two are hedged ("more than 1,500" and 1,490).
NEAR: Final = (1.0, 1.1, 1.5)

#: A source's parts are added up to another's whole if there are no more of them.
MOST_PARTS: Final = 6


def same_measure(a: str | None, b: str | None) -> bool:
    """True for two units that measure the same: miles and kilometres."""
    unit, other = unit_of(a), unit_of(b)
    return unit is not None and other is not None and unit.measures == other.measures


def of_counts(a: Count, b: Count) -> Verdict:
    """Compares two numbers of the same thing, minding hedges: "more than 50" and "more than 60" differ, 137 is more than 100.

    Measures are compared in the SI's units, and each may be rounded in its own: 60 miles are 97 kilometres, and about 100.
    """
    if same_measure(a.what, b.what):
        verdict = of_bounds(_in_si(a), _in_si(b), sum(HALF_STEP * _step_of(c) * _si(c) for c in (a, b)))
        return "differs" if verdict == "contradicts" else verdict
    if a.bound == b.bound and a.bound in ("at least", "at most"):
        same = a.low == b.low if a.bound == "at least" else a.high == b.high
        return "corroborated" if same else "differs"
    edges = [v for v in (a.low, a.high, b.low, b.high) if v is not None]
    slack = (ROUGH - APPROX) * max(edges, default=0) if "approx" in (a.bound, b.bound) else max(_rounding(a, b), _rounding(b, a))
    verdict = of_bounds((a.low, a.high), (b.low, b.high), slack)
    hedged = sum(c.bound != "exact" for c in (a, b))
    if verdict == "contradicts" and factor(a, b) <= NEAR[hedged]:
        return "differs"
    return verdict


def _si(count: Count) -> float:
    unit = unit_of(count.what)
    return unit.si if unit is not None else 1.0


def _in_si(count: Count) -> tuple[float | None, float | None]:
    """Its bounds in the unit of the SI."""
    low, high = (None if edge is None else edge * _si(count) for edge in (count.low, count.high))
    return low, high


def _step_of(count: Count) -> float:
    """The worth of the last digit that is not nought; of a tenth and the like, of the last digit before the point."""
    edge = count.low if count.low is not None else count.high
    return _step(edge) if edge is not None and edge == int(edge) else 1.0


def _rounding(rounded: Count, fine: Count) -> float:
    """How far `rounded` may be off beside a much finer number: 13,000 for 12,840, but 200,000 is no rounding of 250,000."""
    if rounded.bound != "exact" or rounded.low is None or rounded.low != rounded.high or rounded.low < ROUND_FROM:
        return 0.0
    step, other = _step(rounded.low), fine.low if fine.low is not None else fine.high
    return HALF_STEP * step if other is not None and _step(other) * FINER <= step else 0.0


def _step(value: float) -> float:
    """The worth of the last digit that is not nought: 100 of 2,300."""
    step = 1.0
    while value and value % (step * 10) == 0:
        step *= 10
    return step


def factor(a: Count, b: Count) -> float:
    """How many times the larger number is the smaller one; infinite where one is nought or open on both sides."""
    x, y = (low if low is not None else high for low, high in (_in_si(a), _in_si(b)))
    return float("inf") if not x or not y else max(x, y) / min(x, y)


def adds_up(parts: Sequence[Count], whole: Count) -> bool:
    """True if some of one source's exact numbers add up to another's: 46 and 5 to 51."""
    values = [c.low for c in parts if c.bound == "exact" and c.low is not None and c.low == c.high][:MOST_PARTS]
    if whole.low is None or whole.low != whole.high:
        return False
    return any(sum(chosen) == whole.low for n in range(2, len(values) + 1) for chosen in combinations(values, n))
