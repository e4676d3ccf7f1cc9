"""Depending: which sources copy, translate or retell one another. `dependences` weighs what each file here sees in a pair of sources.

To add a kind of evidence: a file with a function from a Pair to Evidence (or None), its line in EVIDENCE in depend.py, its tests.
"""

from .depend import dependences

__all__ = ["dependences"]
