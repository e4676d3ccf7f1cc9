"""A user's names.toml: names that add to or overrule what was found. One [[name]] table each, with label, kind, forms and not_forms."""

from pathlib import Path

import msgspec

from ..errors import OptionError
from ..model import NameKind


class UserName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One name: every mention with one of `forms` belongs to it, none with one of `not_forms` does."""

    label: str
    kind: NameKind
    forms: tuple[str, ...] = ()
    not_forms: tuple[str, ...] = ()


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: tuple[UserName, ...] = ()


def read_user_names(path: Path) -> tuple[UserName, ...]:
    """The names of a names.toml.

    Raises:
        OptionError: it can't be read; the message names the file and the place in it.
    """
    try:
        return msgspec.toml.decode(path.read_bytes(), type=_File).name
    except OSError as error:
        raise OptionError(f"{path}: it can't be read ({error.strerror}); check the path given with --names") from error
    except msgspec.DecodeError as error:
        raise OptionError(f"{path}: {error}; each name is a [[name]] table with label, kind and forms") from error
