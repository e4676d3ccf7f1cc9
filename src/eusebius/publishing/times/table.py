"""A table for the terminal: the words, what they mean and why; `why` prints the chain of words behind one expression."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ...model import Clash, Document, TimeExpression, Timeline
from ..visible import visible

#: So many code points of a sentence are shown.
LONGEST_SENTENCE = 160


def table(document: Document, timeline: Timeline) -> RenderableType:
    """All expressions, a line each, then what clashes."""
    rows = Table("offset", "words", "means", "kind", "because")
    for time in timeline.times:
        because = "; ".join(s.rule + (f" [{s.span.start}]" if s.span else "") for s in time.trace)
        rows.add_row(str(time.span.start), _quoted(time.quote), meaning(time), time.kind, because)
    return Group(rows, *(Text(line) for clash in timeline.clashes for line in _clash(document, clash)))


def meaning(time: TimeExpression) -> str:
    """What an expression means, in short."""
    moment = time.moment
    if moment is None:
        return time.duration or ""
    more = [word for word in (moment.part, moment.zone, moment.calendar if moment.calendar != "gregorian" else None) if word]
    return moment.edtf + (f" ({', '.join(more)})" if more else "")


def why(document: Document, timeline: Timeline, time: TimeExpression) -> Iterator[str]:
    """The words that an expression rests on, each with what it means and by which rule, down to those that say it by themselves."""
    for depth, link in enumerate(timeline.chain(time)):
        rules = "; ".join(step.rule for step in link.trace)
        yield f"{'   ' * depth}{'└─ ' if depth else ''}[{link.span.start}] {_quoted(link.quote)} = {meaning(link)}  ({rules})"


def _clash(document: Document, clash: Clash) -> Iterator[str]:
    yield f"These can't all be right: {clash.said}"
    for span in clash.sentences:
        sentence = document.quote(span)
        yield f"  [{span.start}] {_quoted(sentence[:LONGEST_SENTENCE])}{'…' if len(sentence) > LONGEST_SENTENCE else ''}"


def _quoted(text: str) -> str:
    """On one line, hidden characters shown, isolated from the direction of what stands around it."""
    return f"\u2068{visible(' '.join(text.split()))}\u2069"
