"""The plain edition, ready for the templates: what is there to read with scripts off, in one language of the interface.

Decides nothing about time, names or events: it only reads a chronicle and picks, orders and words. A part of it is a file: its values
in values.py, its maker beside, its template in ../templates.
"""

from ....comparing import canon
from ....model import Chronicle, Document
from ...sigla import sigla
from ...visible import visible
from ..data.documents import facts
from ..data.lists import days_of, direction_of, in_time
from ..words import Speaker
from .marks import Anchors
from .names import names
from .points import cards
from .rows import MOST_COLUMNS, rows
from .texts import texts
from .values import Column, View
from .when import Dates

#: So many sets of sources are told, those of most sources first.
MOST_SETS = 60

__all__ = ["View", "view_of"]


def view_of(chronicle: Chronicle, say: Speaker) -> View:
    """The plain edition of a chronicle, in the speaker's language."""
    by_siglum = dict(zip((d.id for d in chronicle.documents), sigla(len(chronicle.documents)), strict=True))
    columns = {d.id: _column(d, by_siglum[d.id]) for d in chronicle.documents}
    anchors, dates = Anchors(chronicle, by_siglum), Dates(say)
    points = cards(chronicle, columns, anchors, dates, say.language)
    wrong = sum(c.is_disagreement for c in chronicle.comparisons)
    sets = canon(sorted(chronicle.events, key=in_time), list(columns), chronicle.dependences)
    return View(
        title=_title(chronicle, say, dates),
        columns=tuple(columns.values()),
        rows=rows(chronicle, columns, anchors, dates),
        wide=len(columns) <= MOST_COLUMNS,
        shared=sum(1 for e in chronicle.events if len(e.documents) > 1),
        disagreements=points[:wrong],
        agreements=points[wrong:],
        canon=tuple((tuple(by_siglum[d] for d in columns if d in row.documents), row.voices, len(row.events)) for row in sets[:MOST_SETS]),
        names=names(chronicle, by_siglum, anchors),
        texts=texts(chronicle, columns),
    )


def _title(chronicle: Chronicle, say: Speaker, dates: Dates) -> str:
    first, last = days_of(chronicle)
    if first is None or last is None:
        return say("page.chronicle")
    days = dates.day(first) if first == last else say("page.from_to", first=dates.day(first), last=dates.day(last))
    return say("page.titled", what=say("page.chronicle"), days=days)


def _column(document: Document, siglum: str) -> Column:
    direction = direction_of(document.language, [(p.language, p.direction) for p in document.passages])
    known = tuple((key, visible(value)) for key, value in facts(document))
    title = document.source.title
    return Column(siglum, document.id, visible(title or document.id), not title, document.language, direction, known, document.notes)
