"""Verdicts on two values: bounds in, verdict out. Here "finer" and "compatible" are kept apart from "contradicts"."""

from ..model import Verdict

#: How far a rounded or hedged number may be off before it counts as another number: a quarter of the larger one.
#: (Rounding to one significant digit is off by at most a third; by a quarter in four cases of five.)
ROUGH = 0.25

ORDER: tuple[Verdict, ...] = ("corroborated", "finer", "compatible", "differs", "contradicts")


def worst(verdicts: list[Verdict]) -> Verdict:
    """The verdict that a reader must see first."""
    return max(verdicts, key=ORDER.index)


def of_bounds(a: tuple[float | None, float | None], b: tuple[float | None, float | None], slack: float = 0) -> Verdict:
    """Compares two inclusive ranges (None: open). Apart by no more than `slack` is compatible; farther apart contradicts."""
    low_a, high_a = a[0] if a[0] is not None else float("-inf"), a[1] if a[1] is not None else float("inf")
    low_b, high_b = b[0] if b[0] is not None else float("-inf"), b[1] if b[1] is not None else float("inf")
    if (low_a, high_a) == (low_b, high_b):
        return "corroborated"
    gap = max(low_a, low_b) - min(high_a, high_b)
    if gap > 0:
        return "compatible" if gap <= slack else "contradicts"
    if (low_a <= low_b and high_b <= high_a) or (low_b <= low_a and high_a <= high_b):
        return "finer"
    return "compatible"
