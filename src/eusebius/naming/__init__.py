"""Naming: who and what is named. mentions.py finds the forms in one document (cased.py and uncased.py by script), gather.py joins them
across documents by sound (romanise.py, distance.py), gazetteer key and vocabulary. A user's names.toml goes before all (user_names.py), and
what a person ruled of two mentions before that (rulings.py). offices.py tells who a bare office stands for.
"""

from .gather import gather
from .mentions import find_mentions
from .offices import bare_offices, with_holders, without_holders
from .rulings import NameRuling, name_rulings, unplaced
from .user_names import UserName, read_user_names

__all__ = [
    "NameRuling", "UserName", "bare_offices", "find_mentions", "gather", "name_rulings", "read_user_names", "unplaced", "with_holders",
    "without_holders",
]  # fmt: skip
