"""Finds things of a chronicle by what a person types: a document by a part of its name, anything by the beginning of its id."""

from ..errors import OptionError
from ..model import Chronicle, Comparison, Document, Event, Mention, Name, Statement, TimeExpression

Found = TimeExpression | Mention | Name | Statement | Event | Comparison

#: So many that fit are listed in an error.
LISTED = 8


def document_of(chronicle: Chronicle, typed: str) -> Document:
    """The document of that id, or the only one with `typed` in its id or title, without regard to capitals.

    Raises:
        OptionError: none fits, or several do; the message lists them.
    """
    exact = [d for d in chronicle.documents if d.id == typed]
    sought = typed.casefold()
    fits = exact or [d for d in chronicle.documents if sought in d.id.casefold() or sought in (d.source.title or "").casefold()]
    if len(fits) == 1:
        return fits[0]
    known = ", ".join(d.id for d in (fits or chronicle.documents)[:LISTED])
    problem = "fits several sources" if fits else "is no source of this chronicle"
    raise OptionError(f"“{typed}” {problem}; write one of: {known}")


def found(chronicle: Chronicle, typed: str) -> list[Found]:
    """What has that id, or the only id that begins so; several values only where documents with one text share an id.

    Raises:
        OptionError: no id begins so, or several do; the message lists them or says where ids are found.
    """
    everything: list[Found] = [
        *chronicle.events, *chronicle.comparisons, *chronicle.statements, *chronicle.names, *chronicle.times, *chronicle.mentions,
    ]  # fmt: skip
    fits = [x for x in everything if x.id == typed] or [x for x in everything if x.id.startswith(typed)]
    ids = sorted({x.id for x in fits})
    if not ids:
        raise OptionError(
            f"“{typed}” is no id of this chronicle; ids begin with e- (event), c- (comparison), s- (statement), n- (name), t- (time), "
            "m- (mention); `eusebius show` and `eusebius compare` print them"
        )
    if len(ids) > 1:
        more = f" and {len(ids) - LISTED} more" if len(ids) > LISTED else ""
        raise OptionError(f"“{typed}” begins several ids; write more of one: {', '.join(ids[:LISTED])}{more}")
    return fits
