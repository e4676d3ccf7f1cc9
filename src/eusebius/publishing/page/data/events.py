"""Events, as time runs: [id, kind, moment, statements, silent, elsewhere, gap, label or 0, statement of the label, sources less voices].

The label is 0 where it is its statement's own words; that is told by its place among the event's statements. Who is silent, and how, is a
set of documents, told as the digits of a hexadecimal number: bit i is document i. Canon: [documents, events, voices], those that most tell
first.
"""

from collections import defaultdict
from typing import Any

from ....comparing import canon, voices
from ....model import Chronicle, SilenceKind
from .lists import Lists, trimmed

KINDS: tuple[SilenceKind, ...] = ("silent", "elsewhere", "gap")


def events(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each event."""
    absent: dict[tuple[str, SilenceKind], int] = defaultdict(int)
    for silence in chronicle.silences:
        absent[silence.event, silence.kind] |= 1 << lists.documents[silence.document]
    quotes = {s.id: s.quote for s in chronicle.statements}
    return [
        trimmed([
            e.id, lists.term(e.type), lists.moment(e.moment), [lists.statements[s] for s in e.statements],
            *(absent[e.id, kind] and f"{absent[e.id, kind]:x}" for kind in KINDS), 0 if quotes[e.label_statement] == e.label else e.label,
            e.statements.index(e.label_statement), len(e.documents) - len(voices(e.documents, chronicle.dependences)),
        ])
        for e in lists.in_time
    ]  # fmt: skip


def canon_rows(chronicle: Chronicle, lists: Lists) -> list[list[Any]]:
    """A row for each set of documents that alone tells an event."""
    return [
        [[lists.documents[d] for d in row.documents], [lists.events[e] for e in row.events], row.voices]
        for row in canon(lists.in_time, list(lists.documents), chronicle.dependences)
    ]
