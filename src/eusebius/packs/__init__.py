"""Language packs: the data files in eusebius/languages, read, checked against their schema, and handed out as frozen values."""

from .load import Pack, available, load

__all__ = ["Pack", "available", "load"]
