"""Eusebius: several accounts of the same happenings in, one checkable chronicle out.

    import eusebius
    opened = eusebius.build(["accounts/"], "chronicle")
    opened.frame("statements")
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["EusebiusError", "Seconds", "__version__", "add", "build", "open", "timeline", "times"]

if TYPE_CHECKING:
    from .api import add, build, open, timeline, times
    from .errors import EusebiusError
    from .seconding import Seconds


def __getattr__(name: str) -> Any:
    """Imports on first use, so that `eusebius --help` answers at once."""
    if name == "EusebiusError":
        from .errors import EusebiusError

        return EusebiusError
    if name == "Seconds":
        from .seconding import Seconds

        return Seconds
    if name in ("add", "build", "open", "timeline", "times"):
        from . import api

        return getattr(api, name)
    raise AttributeError(f"module 'eusebius' has no attribute {name!r}")
