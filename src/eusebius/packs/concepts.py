"""The shared concepts: what they are (languages/concepts.toml) and by which words each pack knows them."""

from functools import cache

import msgspec

from ..errors import PackError
from .load import LANGUAGES, Pack
from .sections.concepts import Concept, Concepts


@cache
def concepts() -> dict[str, Concept]:
    """Every shared concept by its id.

    Raises:
        PackError: the file does not keep to the schema.
    """
    path = LANGUAGES / "concepts.toml"
    try:
        return msgspec.toml.decode(path.read_bytes(), type=dict[str, Concept])
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{path}: {error}") from error


def class_of(concept: str) -> str:
    """The class of a concept; "thing" for one that the list doesn't have."""
    row = concepts().get(concept)
    return row.kind_class if row else "thing"


def is_sole(concept: str) -> bool:
    """True for a kind of body or building of which there is one, so that the bare word is its name, and for an office that one person has."""
    row = concepts().get(concept)
    return row is not None and row.sole


def house_of(concept: str) -> str | None:
    """The concept of the building that is called by the same word as a body, if any (the radio)."""
    row = concepts().get(concept)
    return row.house if row else None


def kind_of(concept: str) -> str | None:
    """The kind of happening that a concept by itself reports, if any."""
    row = concepts().get(concept)
    return row.type if row and row.type != "-" else None


def words_of(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The pack's dictionary forms by concept."""
    return pack.section(Concepts).concepts
