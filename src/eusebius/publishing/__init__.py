"""Publishing: what goes out of a chronicle: the page, the terminal, exports. It only reads a chronicle; it decides nothing.

To add an export: a file export_<format>.py with a function from a Chronicle to text, and its line in EXPORTS.
"""

from collections.abc import Callable
from typing import Final

from ..model import Chronicle
from .export_json import export_json

EXPORTS: Final[dict[str, Callable[[Chronicle], str]]] = {"json": export_json}

__all__ = ["EXPORTS", "export_json"]
