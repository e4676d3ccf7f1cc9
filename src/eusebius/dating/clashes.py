"""Clashes: expressions of one document that can't all be right. One function a kind of clash, listed in CHECKS.

To add a kind: its name in model/clash.py, a function here, and a line in CHECKS. What an expression says twice over must agree with itself:
that is all that is checked, so what a text leaves open never clashes.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ..model import Clash, Span, TimeExpression, Timeline
from ..model.civil import days_in_month, weekday
from .clock import Told
from .part import Part
from .place import Read

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

#: A part, what it means, and the expression that it became; no expression where its words mean no date.
Dated = tuple[int, Part, Told | None, TimeExpression | None]


def clashes(read: Read, dated: Sequence[Dated], timeline: Timeline) -> tuple[Clash, ...]:
    """All clashes of a document, in the order of the text."""
    found = [clash for check in CHECKS for clash in check(read, dated, timeline)]
    return tuple(sorted(found, key=lambda clash: (clash.words[0].start, clash.kind)))


def wrong_weekday(read: Read, dated: Sequence[Dated], timeline: Timeline) -> Iterator[Clash]:
    """A date that was another weekday than the one beside it."""
    for _, part, told, time in dated:
        if time is None or told is None or told.moment is None or part.weekday is None or part.day is None or part.last is not None:
            continue
        day = told.moment.first_day if told.moment.is_one_day else None
        if day is not None and weekday(day) != part.weekday:
            said = f"{told.moment.edtf[:10]} was a {WEEKDAYS[weekday(day)]}, the text says {WEEKDAYS[part.weekday]}."
            whole = timeline.chain(time)
            rests_on = (whole[0], whole[-1]) if part.month is not None else whole  # only the year was taken from elsewhere
            yield Clash("weekday", (time.span,), _sentences(read, [t.span for t in rests_on]), said)


def another_day(read: Read, dated: Sequence[Dated], timeline: Timeline) -> Iterator[Clash]:
    """ "The next day, 7 May" where the narrative stood on the 4th."""
    for (number, part, told, time), (_, after, told_after, time_after) in pairwise(dated):
        if not (time and time_after and told and told_after and told.moment and told_after.moment):
            continue
        known = read.words(number)
        counted = (part.step is not None or part.direction is not None) and part.unit in (None, "day", "week") and not part.has_time
        apposed = known is not None and known.apposition.fullmatch(read.text, part.end, after.start)
        named = after.day is not None and after.month is not None and after.last is None and after.edge is None
        if not (counted and apposed and named and told.moment.is_one_day and told_after.moment.is_one_day):
            continue
        if told.moment.first_day != told_after.moment.first_day:
            rests_on = [t.span for t in (*timeline.chain(time), *timeline.chain(time_after))]
            said = f"“{time.quote}” is {told.moment.edtf[:10]} where it stands, “{time_after.quote}” is {told_after.moment.edtf[:10]}."
            yield Clash("same day", (time.span, time_after.span), _sentences(read, rests_on), said)


def backward_range(read: Read, dated: Sequence[Dated], timeline: Timeline) -> Iterator[Clash]:
    """ "From 5 to 3 May": a range whose ends are both told whole, and which ends before it begins."""
    for _, part, told, time in dated:
        last = part.last
        if time is None or told is None or told.moment is None or last is None or part.year is None or last.year is None:
            continue
        if (last.year, last.month or 12, last.day or 31) < (part.year, part.month or 1, part.day or 1):
            yield Clash("order", (time.span,), _sentences(read, [time.span]), f"“{time.quote}” ends before it begins.")


def no_such_day(read: Read, dated: Sequence[Dated], timeline: Timeline) -> Iterator[Clash]:
    """31 June; 29 February of a common year."""
    for _, part, _, _ in dated:
        if part.day is None or part.month is None or part.calendar is not None:
            continue
        if part.day > days_in_month(part.year if part.year is not None else 2000, part.month):
            span = Span(read.document.id, part.start, part.end)
            yield Clash("no such date", (span,), _sentences(read, [span]), f"There is no day “{read.document.quote(span)}”.")


CHECKS: tuple[Callable[[Read, Sequence[Dated], Timeline], Iterator[Clash]], ...] = (wrong_weekday, another_day, backward_range, no_such_day)


def _sentences(read: Read, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences around spans, each once, in the order of the text."""
    numbers = sorted({read.sentence(span.start) for span in spans})
    return tuple(read.sentence_span(number) for number in numbers)
