"""The evidence behind anything in a chronicle, in the terminal: `why` prints, `lines` says what. To add a kind: a function, its line in TELL."""

import re
from collections.abc import Callable, Iterator

from ..comparing import voices
from ..model import Chronicle, Comparison, Event, Link, Mention, Name, Span, Statement, TimeExpression
from .find import found
from .printed import printed
from .rows import SPOKEN, Line, file_name, head, isolated, place, said, sentence
from .side_by_side import STANDING
from .when_text import when_text

#: So many links of a statement are shown, the likeliest first.
LINKS = 5


def why(chronicle: Chronicle, typed: str) -> None:
    """Prints the evidence behind what has that id (or the only id that begins so).

    Raises:
        OptionError: no id begins so, or several do.
    """
    printed(lines(chronicle, typed))


def lines(chronicle: Chronicle, typed: str) -> Iterator[Line]:
    """The evidence as rows of text."""
    for value in found(chronicle, typed):
        for kind, tell in TELL:
            if isinstance(value, kind):
                yield from tell(chronicle, value)


def _time(chronicle: Chronicle, time: TimeExpression) -> Iterator[Line]:
    yield "bold", f"{isolated(time.quote)}  ({place(time.span)})  {time.id}"
    part = f" ({time.moment.part})" if time.moment and time.moment.part else ""
    yield "", f"  means {when_text(time.moment) if time.moment else time.duration or 'no moment'}" + (
        f" = {time.moment.edtf}{part}" if time.moment else ""
    )
    yield "", f"  {time.kind}, {'told by its own words alone' if time.basis == 'explicit' else 'in part carried on from the narrative'}"
    yield "", f"  {'moves the narrative on' if time.sets_clock else 'looks aside and does not move the narrative'}"
    yield "bold", "  because"
    for step in time.trace:
        yield "", f"    {step.rule}{_words(chronicle, step.span)}"


def _mention(chronicle: Chronicle, mention: Mention) -> Iterator[Line]:
    yield "bold", f"{isolated(mention.quote)}  ({place(mention.span)})  {mention.id}"
    yield "", f"  {mention.kind}; its form without endings is {isolated(mention.base)}"
    yield from _reasons("taken for a name because", mention.reasons)
    for name in chronicle.names:
        for form in name.forms:
            if form.mention == mention.id:
                yield "", f"  belongs to {isolated(name.label)}  {name.id}"
                yield from _reasons("because", form.reasons)


def _name(chronicle: Chronicle, name: Name) -> Iterator[Line]:
    yield "bold", f"{isolated(name.label)}  {name.kind}{f', {name.geo}' if name.geo else ''}  {name.id}"
    yield from _reasons("because", name.reasons)
    yield "bold", f"  its forms ({len(name.forms)})"
    for form in name.forms:
        because = f"  because: {'; '.join(form.reasons)}" if form.reasons else ""
        yield "", f"    {isolated(form.quote)}  ({place(form.span)})  {form.mention}{because}"


def _statement(chronicle: Chronicle, statement: Statement) -> Iterator[Line]:
    yield "bold", f"{said(statement)}  {statement.id}"
    yield "", f"  {statement.type}; {when_text(statement.moment)}, {_basis(statement)}"
    times = {t.id: t for t in chronicle.times if t.span.document == statement.span.document}
    for time in (times[t] for t in statement.times if t in times):
        yield "", f"    by {isolated(time.quote)}  ({place(time.span)})  {time.id}"
    names = {f.mention: n for n in chronicle.names for f in n.forms}
    for actor in statement.actors:
        name = names.get(actor.mention or "")
        yield "", f"    {actor.role}: {isolated(name.label) if name else actor.concept or 'someone'}{_words(chronicle, actor.span)}"
    for count in statement.counts:
        yield "", f"    counts {isolated(count.quote)}: {count.bound}, {count.low} to {count.high} {count.what or count.unit_text}"
    event = next((e for e in chronicle.events if statement.id in e.statements), None)
    if event is not None:
        yield "", f"  in the event {isolated(event.label)}  {event.id}"
    by_id = {s.id: s for s in chronicle.statements}
    mine = [k for k in chronicle.links if statement.id in (k.left, k.right)][:LINKS]
    if mine:
        yield "bold", "  likeliest to tell the same"
    for link in mine:
        other = by_id[link.right if link.left == statement.id else link.left]
        joined = "" if event is not None and other.id in event.statements else ", not joined"
        yield "", f"    {link.likelihood:.0%}{joined}: {said(other)}  {other.id}"


def _event(chronicle: Chronicle, event: Event) -> Iterator[Line]:
    by_id = {s.id: s for s in chronicle.statements}
    yield "bold", f"{head(event)}: {isolated(event.label)}  {event.id}"
    independent = len(voices(event.documents, chronicle.dependences))
    told = f"told by {len(event.documents)} source{'s' if len(event.documents) != 1 else ''}"
    yield "", f"  {told}" + (f", {independent} of them independent" if independent < len(event.documents) else "")
    for other in chronicle.events:
        if other.id == event.part_of:
            yield "", f"  part of {isolated(other.label)}  {other.id}"
        if other.part_of == event.id:
            yield "", f"  of it {when_text(other.moment)}: {isolated(other.label)}  {other.id}"
    for member in event.statements:
        yield "", f"    {said(by_id[member])}  {member}"
    links = [k for k in chronicle.links if k.left in event.statements and k.right in event.statements]
    if links:
        yield "bold", "  joined because"
    for link in links:
        yield from _link(chronicle, link, by_id)
    for comparison in chronicle.comparisons:
        if comparison.event == event.id:
            yield ("red" if comparison.is_disagreement else "green"), f"  {sentence(comparison)}  {comparison.id}"
    kinds = {s.document: s.kind for s in chronicle.silences if s.event == event.id}
    for document in sorted(d.id for d in chronicle.documents if d.id not in event.documents):
        yield "dim", f"  {file_name(document)} {STANDING[kinds.get(document, '')]}"


def _comparison(chronicle: Chronicle, comparison: Comparison) -> Iterator[Line]:
    by_id = {s.id: s for s in chronicle.statements}
    yield "bold", f"{comparison.kind}: {comparison.verdict}  {comparison.id}"
    yield "", f"  {sentence(comparison)}"
    times = {(t.span, t.id): t for t in chronicle.times}
    for position in comparison.positions:
        statement = by_id[position.statement]
        yield "", f"    {isolated(position.quote)}  = {isolated(position.said_in(SPOKEN))}  ({place(position.span)})"
        yield "dim", f"      in {said(statement)}  {statement.id}"
        if comparison.kind in ("date", "time"):
            yield "dim", f"      {_basis(statement)}"
            for time in (t for (span, _), t in times.items() if t.id in statement.times and span.document == statement.span.document):
                yield "dim", f"      by {isolated(time.quote)}  {time.id}: {'; '.join(s.rule for s in time.trace)}"
    told = {p.statement for p in comparison.positions}
    links = [k for k in chronicle.links if k.left in told and k.right in told]
    if links:
        yield "bold", "  that they tell one happening"
    for link in links:
        yield from _link(chronicle, link, by_id)


def _link(chronicle: Chronicle, link: Link, by_id: dict[str, Statement]) -> Iterator[Line]:
    from .page.words import Speaker

    labels, words = {n.id: n.label for n in chronicle.names}, Speaker(SPOKEN)
    yield "", f"    {link.likelihood:.0%}  {said(by_id[link.left])}"
    yield "", f"         {said(by_id[link.right])}"
    for evidence in link.evidence:
        seen = _labelled(evidence.seen, labels)
        yield ("green" if evidence.log_odds > 0 else "red"), f"           {evidence.log_odds:+.2f}  {words.term('evidence', evidence.kind)}: {seen}"


def _labelled(seen: str, labels: dict[str, str]) -> str:
    """What was seen, with names in the place of their ids, and figures no finer than they mean something."""
    if re.fullmatch(r"-?\d+\.\d{3,}", seen):
        return f"{float(seen):.2f}"
    return ", ".join(isolated(labels[word]) if word in labels else word for word in seen.split(", "))


def _reasons(head: str, reasons: tuple[str, ...]) -> Iterator[Line]:
    if reasons:
        yield "", f"  {head}: {'; '.join(reasons)}"


def _basis(statement: Statement) -> str:
    return {
        "stated": "as its own words say",
        "narrative": "carried on from the narrative",
        "none": "the source does not say when",
    }[statement.time_basis]


def _words(chronicle: Chronicle, span: Span | None) -> str:
    """The words that something rests on, with their place."""
    if span is None:
        return ""
    text = next(d.text for d in chronicle.documents if d.id == span.document)
    return f": {isolated(text[span.start : span.end])} ({place(span)})"


#: What is told of each kind of thing.
TELL: tuple[tuple[type, Callable[..., Iterator[Line]]], ...] = (
    (TimeExpression, _time),
    (Mention, _mention),
    (Name, _name),
    (Statement, _statement),
    (Event, _event),
    (Comparison, _comparison),
)
