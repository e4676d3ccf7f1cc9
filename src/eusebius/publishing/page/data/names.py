"""Names: [id, kind, label, where, forms, reasons]; a form: [document, start, length, reasons, office or null]. Reasons are a number in
the list of reasons, each of which is a list of terms.

Where a place lies: [latitude, longitude, country or 0, kind of place or 0], degrees, north and east positive; 0 if it is not known.
"""

from typing import Any

from ....model import Chronicle, Name
from .lists import Lists, placed, trimmed


def names(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each name."""
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
            lists.reason(n.reasons),
        ])
        for n in chronicle.names
    ]  # fmt: skip


def where(name: Name) -> Any:
    """Where a place lies, if the chronicle knows it."""
    if name.latitude is None or name.longitude is None:
        return 0
    return [round(name.latitude, 4), round(name.longitude, 4), name.country or 0, name.place_kind or 0]
