"""Given names: which words are one, by the kept list of given_names.toml and the pack's own; and which are one name in two languages."""

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from ..errors import PackError
from ..packs import load
from ..packs.sections.names import Names
from ..tagging.fold import fold

TABLE = Path(__file__).parent / "given_names.toml"


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """given_names.toml: each row the forms of one name, parted by spaces."""

    rows: tuple[str, ...]


@cache
def _rows() -> dict[str, frozenset[int]]:
    """The rows in which a folded form stands."""
    try:
        rows = msgspec.toml.decode(TABLE.read_bytes(), type=_Table).rows
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{TABLE}: {error}") from error
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for form in row.split():
            found.setdefault(fold(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


@cache
def _own(language: str) -> frozenset[str]:
    pack = load(language, "names")
    return frozenset(fold(n) for n in pack.section(Names).given_names) if pack else frozenset()


@lru_cache(maxsize=50_000)
def is_given(folded: str, language: str) -> bool:
    """True for a folded word that is a given name, of the kept list or of the language's pack."""
    return folded in _rows() or folded in _own(language)


def rows_of(folded: str) -> frozenset[int]:
    """Numbers of the names of which a folded word is a form; words that share one are one given name in two languages (János, John)."""
    return _rows().get(folded, frozenset())


@cache
def _forms() -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for form, rows in _rows().items():
        for row in rows:
            found.setdefault(row, []).append(form)
    return {row: tuple(forms) for row, forms in found.items()}


@lru_cache(maxsize=50_000)
def forms_of(folded: str) -> tuple[str, ...]:
    """What a given name is in all languages that are known, itself among them; empty for a word that is none."""
    return tuple(dict.fromkeys(form for row in sorted(rows_of(folded)) for form in _forms()[row]))
