"""Stating: what a source says happened. clauses.py cuts sentences, kinds.py names what happens, roles.py who does it to whom, modality.py
whether it happened at all, quoting.py who says so, counts.py how many, moments.py when; state.py shows the order.
"""

from .state import state

__all__ = ["state"]
