"""Comparing: what the sources of one event say alike or can't all be right about, and which sources are silent.

One file a point of comparison (a check), a function from a Case to comparisons; CHECKS in compare.py lists them in their order.
To add a point: a file here with such a function, its line in CHECKS, its tests in tests/comparing.
"""

from .between import between
from .canon import CanonRow, canon
from .compare import compare
from .depending import dependences
from .difference import Difference, difference
from .silences import silences
from .voices import voices

__all__ = ["CanonRow", "Difference", "between", "canon", "compare", "dependences", "difference", "silences", "voices"]
