"""The chronicle in the terminal: by day, who says what; or only the disagreements. `show` prints, `lines` says what.

Side by side, where the terminal is wide enough: terminal_columns.py.
"""

from collections.abc import Iterator

from ..comparing import voices
from ..errors import OptionError
from ..model import Chronicle, Event, Moment
from ..model.civil import day_number, days_in_month
from .printed import printed
from .rows import SPOKEN, Line, head, heading, in_time, isolated, place, said, sentence
from .terminal_columns import column_lines, fits


def show(
    chronicle: Chronicle,
    *,
    disagreements: bool = False,
    name: str | None = None,
    first: str | None = None,
    last: str | None = None,
    shared: bool = False,
    as_list: bool = False,
) -> None:
    """Prints the chronicle: side by side in a terminal that is wide enough for its sources, else (or with `as_list`) as a list.

    `name` keeps events in which that name has a part; `first` and `last` (YYYY, YYYY-MM or YYYY-MM-DD) keep a stretch of time;
    `shared` keeps events that more than one source tells.

    Raises:
        OptionError: a date or a name that can't be used.
    """
    from rich.console import Console

    console = Console()
    if disagreements:
        printed(disagreement_lines(chronicle))
    elif console.is_terminal and not as_list and fits(chronicle, console.width):
        events = chosen(chronicle, name=name, first=first, last=last, shared=shared)
        count = ("dim", f"\n{len(events)} of {len(chronicle.events)} events shown")
        printed([*column_lines(chronicle, events, console.width), count])
    else:
        printed(lines(chronicle, name=name, first=first, last=last, shared=shared))


def lines(
    chronicle: Chronicle,
    *,
    name: str | None = None,
    first: str | None = None,
    last: str | None = None,
    shared: bool = False,
) -> Iterator[Line]:
    """The chronicle as rows of text, in time order."""
    events = chosen(chronicle, name=name, first=first, last=last, shared=shared)
    by_id = {s.id: s for s in chronicle.statements}
    marks: dict[str, list[str]] = {}
    for comparison in chronicle.comparisons:
        if comparison.is_disagreement:
            marks.setdefault(comparison.event, []).append(f"{comparison.kind} {comparison.verdict}")
    labels = {event.id: event.label for event in chronicle.events}
    above = ""
    for event in events:
        day = heading(event)
        if day != above:
            yield "bold underline", f"\n{day}"
            above = day
        told = _told_by(event, chronicle)
        marked = "".join(f"  [{m}]" for m in marks.get(event.id, ()))
        yield ("bold red" if marked else "bold"), f"\n  {head(event)}{told}{marked}  {event.id}"
        if event.part_of is not None:
            yield "", f"    part of {isolated(labels[event.part_of])}  {event.part_of}"
        for member in event.statements:
            yield "", f"    {said(by_id[member])}"
    yield "dim", f"\n{len(events)} of {len(chronicle.events)} events shown"


def chosen(chronicle: Chronicle, *, name: str | None, first: str | None, last: str | None, shared: bool) -> list[Event]:
    """The events that fit, in time order; `show` tells how they are chosen."""
    low = _bound(first, end=False) if first else None
    high = _bound(last, end=True) if last else None
    wanted = _statements_of(chronicle, name) if name else None
    return [
        event
        for event in sorted(chronicle.events, key=in_time)
        if _within(event.moment, low, high)
        and (not shared or len(event.documents) > 1)
        and (wanted is None or wanted.intersection(event.statements))
    ]


def disagreement_lines(chronicle: Chronicle) -> Iterator[Line]:
    """The disagreements as rows of text, contradictions first."""
    found = sorted((c for c in chronicle.comparisons if c.is_disagreement), key=lambda c: c.verdict != "contradicts")
    for comparison in found:
        yield ("bold red" if comparison.verdict == "contradicts" else "bold"), f"\n{comparison.kind}: {comparison.verdict}  {comparison.id}"
        yield "", f"  {sentence(comparison)}"
        for position in comparison.positions:
            yield "", f"    {isolated(position.quote)}  = {isolated(position.said_in(SPOKEN))}  ({place(position.span)})"
    yield "dim", f"\n{len(found)} disagreement{'s' if len(found) != 1 else ''}"


def _told_by(event: Event, chronicle: Chronicle) -> str:
    if len(event.documents) < 2:
        return ""
    independent = len(voices(event.documents, chronicle.dependences))
    kind = f" ({independent} independent)" if independent < len(event.documents) else ""
    return f", told by {len(event.documents)} sources{kind}"


def _statements_of(chronicle: Chronicle, name: str) -> set[str]:
    sought = name.casefold()
    mentions = {
        form.mention
        for n in chronicle.names
        if sought in n.label.casefold() or any(sought in f.quote.casefold() for f in n.forms)
        for form in n.forms
    }
    if not mentions:
        raise OptionError(f"no name here has “{name}” in any of its forms; `eusebius show` without --name lists all events")
    spans = [m.span for m in chronicle.mentions if m.id in mentions]
    return {s.id for s in chronicle.statements if any(s.span.holds(span) for span in spans)}


def _within(moment: Moment | None, low: int | None, high: int | None) -> bool:
    if low is None and high is None:
        return True
    if moment is None:
        return False
    after = low is None or moment.last_day is None or moment.last_day >= low
    before = high is None or moment.first_day is None or moment.first_day <= high
    return after and before


def _bound(text: str, *, end: bool) -> int:
    """First or last day of YYYY, YYYY-MM or YYYY-MM-DD."""
    parts = text.split("-")
    try:
        numbers = [int(p) for p in parts]
        year = numbers[0]
        month = numbers[1] if len(numbers) > 1 else (12 if end else 1)
        day = numbers[2] if len(numbers) > 2 else (days_in_month(year, month) if end else 1)
        return day_number(year, month, day)
    except (ValueError, IndexError) as error:
        raise OptionError(f"“{text}” is no date; write YYYY, YYYY-MM or YYYY-MM-DD") from error
