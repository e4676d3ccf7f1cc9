"""Tagging: marks the words, sentences, concepts and numbers of a document. One file a kind of mark; `tag` shows their order."""

from .tag import tag

__all__ = ["tag"]
