"""Why an expression means what it means: the words that it rests on, and those that they rest on in turn."""

from bisect import bisect_right

from ..model import Span, TimeExpression, Timeline


def chain(timeline: Timeline, time: TimeExpression) -> tuple[TimeExpression, ...]:
    """The expressions that fix the moment of `time`: itself, the one that it takes its year, month or day from, and so on to the first.

    The last one says what it says by itself, or the chain ends where the narrative's beginning was guessed from words further on.
    """
    return _chain(timeline.times, [t.span.start for t in timeline.times], time)


def _chain(times: tuple[TimeExpression, ...], starts: list[int], time: TimeExpression) -> tuple[TimeExpression, ...]:
    found = [time]
    while (rests_on := _rests_on(times, starts, found[-1])) is not None and rests_on not in found:
        found.append(rests_on)
    return tuple(found)


def _rests_on(times: tuple[TimeExpression, ...], starts: list[int], time: TimeExpression) -> TimeExpression | None:
    """The expression from which something was carried on to this one."""
    if time.basis == "explicit":
        return None
    spans = (step.span for step in time.trace if step.span is not None and not _within(step.span, time.span))
    span = next(spans, None)
    at = bisect_right(starts, span.start) - 1 if span is not None else -1
    return times[at] if at >= 0 else None


def _within(span: Span, whole: Span) -> bool:
    return whole.start <= span.start and span.end <= whole.end
