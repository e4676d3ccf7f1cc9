"""Seconding: second readers for meaning, off by default. They are put the likely pairs of aligning, and may only add evidence to these.

A reader is a `Second` (aligning/second.py): a function from pairs and documents to evidence, with a cap that its file states. likeness.py
reads by sentence embeddings, adjudicate.py asks a language model. To add a reader: a file with such a function, its line in choice.py,
its section in docs/second-readers.md.
"""

from .choice import STORED, Hearing, Seconds, hearing
from .embedder import Embedder
from .server import is_local

__all__ = ["STORED", "Embedder", "Hearing", "Seconds", "hearing", "is_local"]
