"""Aligning: which statements of different sources report one happening. features.py sees what speaks for a pair, candidates.sql pairs up
only what can be one, weights.toml says how much each kind of evidence weighs (learnt by tools/learn_links.py), join.py joins by average link;
second.py lets second readers speak.
"""

from .align import Alignment, align
from .second import Asked, Second

__all__ = ["Alignment", "Asked", "Second", "align"]
