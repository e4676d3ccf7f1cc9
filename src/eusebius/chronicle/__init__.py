"""The chronicle as a folder: open tables, the texts, a manifest, the decisions, the page.

tables.py says what stands in which table, store.py writes and reads them, folder.py puts the folder together and swaps it in,
made_by.py tells whether what was worked out once still holds, decisions.py reads what a person ruled.
"""

from .decisions import DECISIONS, read_decisions
from .folder import ANSWERS, PAGE, holds_work, is_chronicle, read, read_manifest, refuse_other, write
from .tables import TABLES, rows_of

__all__ = [
    "ANSWERS", "DECISIONS", "PAGE", "TABLES", "holds_work", "is_chronicle", "read", "read_decisions", "read_manifest", "refuse_other", "rows_of",
    "write",
]  # fmt: skip
