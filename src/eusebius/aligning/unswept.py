"""Unswept: work that makes millions of small values and no rings of them goes on without Python's search for such rings."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Pauses the cyclic garbage collector, if it runs: it would take a quarter of the time of joining and find nothing."""
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()
