"""Names: [id, kind, label, where, forms, reasons, called]; a form: [document, start, length, reasons, office or null]. Reasons are a number in
the list of reasons, each of which is a list of terms.

Called: how accounts call it, for each of `languages`, 0 where that is its label or not known.

Where a place lies: [latitude, longitude, country or 0, kind of place or 0], degrees, north and east positive; 0 if it is not known.
"""

from typing import Any

from ....comparing.called import Called, called
from ....model import Chronicle, Name
from ..words import languages
from .lists import Lists, placed, trimmed


def names(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each name."""
    mentions = {m.id: m for m in chronicle.mentions}
    offices = {(m.span.document, m.id): m.office for m in chronicle.mentions}
    return [
        trimmed([
            n.id, lists.term(n.kind), n.label, where(n),
            [
                trimmed([
                    lists.documents[f.span.document], *placed(f.span), lists.reason(f.reasons),
                    lists.term(office) if (office := offices.get((f.span.document, f.mention))) else None,
                ])
                for f in n.forms
            ],
            lists.reason(n.reasons), _called(called(n, mentions)),
        ])
        for n in chronicle.names
    ]  # fmt: skip


def _called(name: Called) -> list[str | int]:
    forms = dict(name.forms)
    return trimmed([0 if (form := forms.get(code, name.label)) == name.label else form for code in languages()])


def where(name: Name) -> Any:
    """Called: how accounts call it, for each of `languages`, 0 where that is its label or not known.

Where a place lies, if the chronicle knows it."""
    if name.latitude is None or name.longitude is None:
        return 0
    return [round(name.latitude, 4), round(name.longitude, 4), name.country or 0, name.place_kind or 0]
