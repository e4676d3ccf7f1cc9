"""How a name is called: by its label, and as the accounts in each language call it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Mention, Name


@dataclass(frozen=True, slots=True)
class Called:
    """A name: its label, and how accounts in each language call it, as (ISO 639-1 code, form), by code."""

    label: str
    forms: tuple[tuple[str, str], ...] = ()


def called(name: Name, mentions: Mapping[str, Mention]) -> Called:
    """The name by the form, without endings, that comes most often in each language, of these by the longest; a person by the full name, if it
    is told. `mentions` are by id."""
    told: dict[str, list[Mention]] = {}
    for form in name.forms:
        mention = mentions.get(form.mention)
        if mention is not None and mention.kind == name.kind and not mention.adjective and not mention.by_office:
            told.setdefault(mention.language, []).append(mention)
    forms = {code: Counter(m.base for m in [m for m in mine if m.given and m.family] or mine) for code, mine in told.items()}
    best = {code: min(found, key=lambda base: (-found[base], -len(base), base)) for code, found in sorted(forms.items())}
    return Called(name.label, tuple(best.items()))
