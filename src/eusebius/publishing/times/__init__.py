"""Time expressions of one document in the forms that other tools read: one file a form, listed in FORMS.

To add a form: a file here with a function from a document and its timeline to text, and its line in FORMS.
"""

from collections.abc import Callable
from typing import Final

from ...model import Document, Timeline
from .brat import brat
from .jsonl import jsonl
from .timeml import timeml

#: Name of a form to its function and the ending of its files.
FORMS: Final[dict[str, tuple[Callable[[Document, Timeline], str], str]]] = {
    "jsonl": (jsonl, ".jsonl"),
    "timeml": (timeml, ".tml"),
    "brat": (brat, ".ann"),
}

__all__ = ["FORMS", "brat", "jsonl", "timeml"]
