"""The interface that a sentence-embedding model fills, and how one is found by its name. docs/second-readers.md has an example to copy."""

import importlib
import math
from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from ..errors import OptionError

#: A vector for each text.
Vectors = list[tuple[float, ...]]


@runtime_checkable
class Embedder(Protocol):
    """Any model that gives texts vectors of one length, which lie the closer the more alike the texts are in meaning."""

    def embed(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
        """One vector a text, in their order. The same texts must give the same vectors."""


def load_embedder(named: str) -> Embedder:
    """The embedder that `MODULE:FACTORY` names: what the factory returns when it is called with nothing.

    Raises:
        OptionError: there is no such module or factory, or what it returns is no embedder.
    """
    module_name, _, factory_name = named.partition(":")
    if not module_name or not factory_name:
        raise OptionError(f"“{named}” names no embedder; write MODULE:FACTORY, for instance eusebius.seconding.models:multilingual")
    try:
        module = importlib.import_module(module_name)
    except ImportError as error:
        raise OptionError(f"{named}: the module can't be imported ({error}); install it, or put its folder on PYTHONPATH") from error
    factory = getattr(module, factory_name, None)
    if not callable(factory):
        raise OptionError(f"{named}: {module_name} has no function or class “{factory_name}”; check its spelling")
    embedder = factory()
    if not isinstance(embedder, Embedder):
        raise OptionError(f"{named}: what it returns has no method embed(texts); docs/second-readers.md has an example")
    return embedder


def vectors_of(embedder: Embedder, texts: Sequence[str], name: str) -> Vectors:
    """The vectors of texts, each of length 1 (or 0 throughout: a text that the model knows nothing of).

    Raises:
        OptionError: the embedder breaks off, or its vectors can't be used.
    """
    try:
        found = [tuple(float(x) for x in vector) for vector in embedder.embed(texts)]
    except Exception as error:
        raise OptionError(f"{name}: the embedder broke off ({type(error).__name__}: {error}); mend it, or build without --embedder") from error
    lengths = {len(v) for v in found}
    if len(found) != len(texts) or len(lengths - {0}) != 1 or 0 in lengths or not all(math.isfinite(x) for v in found for x in v):
        raise OptionError(f"{name}: the embedder must give {len(texts)} vectors of one length, of finite numbers, for as many texts")
    return [tuple(x / norm for x in v) if (norm := math.hypot(*v)) else v for v in found]
