"""The chronicle as a folder: open tables, the texts, a manifest, the decisions, the page.

tables.py says what stands in which table, store.py writes and reads them, folder.py puts the folder together and swaps it in.
"""

from .folder import DECISIONS, PAGE, read, write
from .tables import TABLES, rows_of

__all__ = ["DECISIONS", "PAGE", "TABLES", "read", "rows_of", "write"]
