"""Two sources side by side in the terminal: what both tell and how they differ, what only each tells. `compare` prints, `lines` says what."""

from collections.abc import Iterator, Mapping

from ..comparing import between, voices
from ..errors import OptionError
from ..model import Chronicle, Comparison, Document, Event, Statement, Verdict
from .find import document_of
from .printed import printed
from .rows import SPOKEN, Line, file_name, head, in_time, isolated, said

#: What a source that doesn't tell an event is to it, as the tables name it; "" where it has no row there.
STANDING = {
    "silent": "covers it and is silent",
    "elsewhere": "covers the time, but tells of other places",
    "gap": "tells nothing of those days",
    "": "does not cover it",
}

DISAGREE = ("differs", "contradicts")

#: A comparison, and its verdict on the two sources alone.
Compared = tuple[Comparison, Verdict]


def compare(chronicle: Chronicle, left: str, right: str, *, differences: bool = False) -> None:
    """Prints two sources side by side.

    Raises:
        OptionError: a source that is not in the chronicle, or fits several; or one source twice.
    """
    printed(lines(chronicle, left, right, differences=differences))


def lines(chronicle: Chronicle, left: str, right: str, *, differences: bool = False) -> Iterator[Line]:
    """The comparison of two sources as rows of text; `differences`: only where they differ."""
    a, b = document_of(chronicle, left), document_of(chronicle, right)
    if a.id == b.id:
        raise OptionError(f"“{left}” and “{right}” are the same source; name two")
    by_id = {s.id: s for s in chronicle.statements}
    both = [e for e in sorted(chronicle.events, key=in_time) if a.id in e.documents and b.id in e.documents]
    compared = [(c, v) for c in chronicle.comparisons if (v := between(c, a.id, b.id, by_id)) is not None]
    apart = {c.event for c, verdict in compared if verdict in DISAGREE and c.perhaps is None}
    yield from _head(chronicle, a, b)
    yield "bold underline", f"\nBoth tell ({len(both)})"
    for event in both:
        if not differences or event.id in apart:
            mine = [(c, v) for c, v in compared if c.event == event.id and c.perhaps is None and (v in DISAGREE or not differences)]
            yield from _shared(event, mine, by_id, (a, b))
    perhaps = [(c, v) for c, v in compared if c.perhaps is not None and v in DISAGREE]
    if perhaps:
        yield "bold underline", f"\nPerhaps both tell, and differ ({len(perhaps)})"
        for comparison, verdict in perhaps:
            yield from _compared(comparison, verdict, (a, b))
    if not differences:
        silent = {(s.event, s.document): s.kind for s in chronicle.silences}
        for teller, other in ((a, b), (b, a)):
            yield from _alone(chronicle, teller, other, by_id, silent)


def _head(chronicle: Chronicle, a: Document, b: Document) -> Iterator[Line]:
    for document in (a, b):
        title = f"  {isolated(document.source.title)}" if document.source.title else ""
        told = sum(s.span.document == document.id for s in chronicle.statements)
        yield "bold", f"{file_name(document.id)}{title}"
        yield "dim", f"  {document.language}, {told} statement{'s' if told != 1 else ''}"
    if len(voices([a.id, b.id], chronicle.dependences)) == 1:
        reasons = [d.reasons for d in chronicle.dependences if {d.left, d.right} == {a.id, b.id}]
        why = "; ".join(e.seen for e in reasons[0] if e.log_odds > 0) if reasons else "by way of a third source"
        yield "yellow", f"  These two count as one voice: {why}"


def _shared(event: Event, compared: list[Compared], by_id: Mapping[str, Statement], pair: tuple[Document, Document]) -> Iterator[Line]:
    marked = any(verdict in DISAGREE for _, verdict in compared)
    others = len(event.documents) - 2
    more = f", and {others} more" if others else ""
    yield ("bold red" if marked else "bold"), f"\n  {head(event)}{more}  {event.id}"
    for document in pair:
        for member in event.statements:
            if by_id[member].span.document == document.id:
                yield "", f"    {said(by_id[member])}"
    for comparison, verdict in compared:
        yield from _compared(comparison, verdict, pair)


def _compared(comparison: Comparison, verdict: Verdict, pair: tuple[Document, Document]) -> Iterator[Line]:
    """One point, with the values of the two."""
    style = {"contradicts": "red", "differs": "yellow"}.get(verdict, "green")
    values: dict[str, list[str]] = {}
    for document in pair:
        for position in comparison.positions:
            if position.span.document == document.id:
                values.setdefault(isolated(position.said_in(SPOKEN)), []).append(file_name(document.id))
    told = "; ".join(f"{value} ({', '.join(dict.fromkeys(sources))})" for value, sources in values.items())
    chance = f", {comparison.perhaps:.0%} likely one event" if comparison.perhaps is not None else ""
    yield style, f"      {comparison.kind} {verdict}{chance}: {told}  {comparison.id}"


def _alone(
    chronicle: Chronicle, mine: Document, other: Document, by_id: Mapping[str, Statement], silent: Mapping[tuple[str, str], str]
) -> Iterator[Line]:
    events = [e for e in sorted(chronicle.events, key=in_time) if mine.id in e.documents and other.id not in e.documents]
    yield "bold underline", f"\nOf the two only {file_name(mine.id)} tells ({len(events)})"
    for event in events:
        yield "bold", f"\n  {head(event)}  {event.id}"
        for member in event.statements:
            if by_id[member].span.document == mine.id:
                yield "", f"    {said(by_id[member])}"
        yield "dim", f"      {file_name(other.id)} {STANDING[silent.get((event.id, other.id), '')]}"
