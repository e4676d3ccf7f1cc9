"""Comparing: what the sources of one event say alike or can't all be right about, and which sources are silent.

One file a point of comparison (a check), a function from a Case to comparisons; CHECKS in compare.py lists them in their order.
To add a point: a file here with such a function, its line in CHECKS, its tests in tests/comparing.
"""

from .compare import compare
from .silences import silences

__all__ = ["compare", "silences"]
