"""The order of dating: parts, expressions, then the narrative that they follow; what each means, and the readings of the clock."""

import re
from collections import Counter
from dataclasses import replace
from itertools import zip_longest
from typing import Literal

from ..model import ClockReading, Document, Moment, Span, TimeExpression, TimeKind, Timeline, TraceStep
from ..model import moment as moments
from ..model.civil import civil
from ..model.time import AIMED_AT, ATTRIBUTE, FIRST_END, LAST_END, PROPER
from .anchored import Happenings
from .clashes import Dated, clashes
from .clock import Place, Told, follow
from .combine import combine
from .dial import in_one_dial
from .find import find_parts
from .lending import Lent
from .part import Part
from .place import CLAUSE_MARKS, Read
from .resolve import duration_of, resolve
from .stand import Stand
from .zones import zoned

#: A text with so many full dates of other years than that of its writing, and none of that, tells of those years.
STORY_DATES = 3

#: What a beginning costs that is not the likeliest.
BEGIN_LATER = 0.3

#: A happening that holds its own date has so many code points before it at most.
LONGEST_NAMED = 40

#: An expression and the number of its passage.
Placed = tuple[int, Part]


def date(document: Document, reference: Moment | None = None, lent: Lent | None = None) -> Timeline:
    """All time expressions of a document with what they mean, and its narrative clock.

    `reference` is the day on which the document was written, if known: "yesterday" is the day before it, and dates are read from
    it until the text gives one of its own. `lent` is what other documents lend this one, which tells no year or no
    day (see lending.py). Passages outside the account are left out.
    """
    read = Read(document)
    return _Narrative(read, expressions(read), reference, lent).timeline()


def expressions(read: Read) -> list[Placed]:
    """The expressions of a document, in the order of the text, before the narrative is followed."""
    document = read.document
    found: list[Placed] = []
    for number, passage in enumerate(document.passages):
        known = read.words(number)
        if known is not None:
            start, end = passage.span.start, passage.span.end
            parts = find_parts(read.text, document.text, start, end, known)
            found.extend((number, zoned(part, read.text, document.text, known)) for part in combine(parts, read.text, start, end, known))
    return in_one_dial(found, read.text)


def written(document: Document) -> Moment | None:
    """The day on which a document was written, if its source tells the day."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", document.source.written or "")
    return moments.of_day(*map(int, match.groups())) if match else None


class _Narrative:
    """Has a document's expressions followed, and writes down what they mean."""

    def __init__(self, read: Read, found: list[Placed], reference: Moment | None, lent: Lent | None) -> None:
        self.read = read
        self.lent = lent or Lent()
        self.document = read.document
        self.found = found
        self.reference = Stand(reference, written=True) if reference is not None and self._is_news(reference) else None

    def _is_news(self, reference: Moment) -> bool:
        """True if the text is about the days in which it was written: then dates are read from that day, else from the narrative."""
        years = Counter(p.year for _, p in self.found if p.year is not None and p.month is not None)
        written = civil(reference.first_day or 1)[0]
        return sum(n for y, n in years.items() if abs(y - written) > 1) < STORY_DATES or any(abs(y - written) <= 1 for y in years)

    def timeline(self) -> Timeline:
        """The timeline."""
        by_start = self._anchored(self._followed(self.found))
        times: list[TimeExpression] = []
        dated: list[Dated] = []
        clock: list[ClockReading] = []
        sentence, opened = -1, 0
        for number, part in self.found:
            here = self.read.starts[self.read.sentence(part.start)]
            if here != sentence:
                sentence, opened = here, 0
            what = by_start.get(part.start)
            time = self._expression(number, part, what)
            dated.append((number, part, what, time))
            if time is None:
                continue
            times.append(time)
            if what is not None and what.sets:
                start = self.read.clause_start(part, opened) if opened else sentence
                clock.append(ClockReading(start, what.moment, time.id))
            if part.kind is None:
                opened = part.end
        timeline = Timeline(self.document.id, tuple(times), tuple(clock))
        return replace(timeline, clashes=clashes(self.read, dated, timeline))

    def _followed(self, found: list[Placed]) -> dict[int, Told]:
        """What the expressions mean along the narrative, by where they start."""
        moving = [(number, part) for number, part in found if part.kind is None and part.anchor is None]
        before = [None, *(part for _, part in moving)]
        places = [self._place(number, part, last) for (number, part), last in zip(moving, before, strict=False)]
        told = follow(places, self._begins([p for _, p in moving]), self._stand)
        return {part.start: what for (_, part), what in zip(moving, told, strict=True)}

    def _anchored(self, told: dict[int, Told]) -> dict[int, Told]:
        """With the expressions that are counted from a happening that the text dates; those it doesn't date are left open."""
        if all(part.anchor is None for _, part in self.found):
            return told
        dated: dict[int, tuple[Part, Moment]] = {}
        for _, part in self.found:
            what = told.get(part.start)
            if what is not None and what.moment is not None and (what.sets or what.explicit):
                dated.setdefault(self.read.sentence(part.start), (part, what.moment))
        happenings = Happenings(self.read, dated)
        counted: dict[int, tuple[TraceStep, ...]] = {}
        placed: list[Placed] = []
        following = [part for _, part in self.found[1:]]
        for (number, part), after in zip_longest(self.found, following):
            anchor = (self._named_after(part, after, told) or happenings.anchor(number, part)) if part.anchor else None
            if anchor is not None:
                moment, _, _ = resolve(replace(part, anchor=None), self._stand(*anchor))
                day = moment.first_day if moment is not None and moment.precision in ("day", "month", "year") else None
                if moment is not None and day is not None:
                    rests_on = self._span(anchor[0].start, anchor[0].end)
                    counted[part.start] = (TraceStep(part.rule), TraceStep("counted from the happening dated there", rests_on))
                    part = _fixed(part, moment, day)
            placed.append((number, part))
        if not counted:
            return told
        self.found = placed
        again = self._followed(placed)
        return {start: replace(what, trace=counted[start], explicit=False) if start in counted else what for start, what in again.items()}

    def _named_after(self, part: Part, after: Part | None, told: dict[int, Told]) -> tuple[Part, Moment] | None:
        """The date that the words of the happening hold themselves: "a week before the elections of 20 May"."""
        what = told.get(after.start) if after is not None and part.anchor == "behind" else None
        if after is None or what is None or what.moment is None or after.start - part.end > LONGEST_NAMED or after.day is None:
            return None
        between = self.read.text[part.end : after.start]
        return None if CLAUSE_MARKS.search(between) or "." in between else (after, what.moment)

    def _expression(self, number: int, part: Part, what: Told | None) -> TimeExpression | None:
        """The expression as it is handed on; None if its words mean no date after all."""
        span = self._span(part.start, part.end)
        name = f"t-{self.document.sha256[:6]}-{span.start}"
        quote = self.document.text[span.start : span.end]
        trace = (TraceStep(part.rule),) if what is None else what.trace
        if part.anchor is not None:
            part = replace(part, kind="duration" if part.number or part.vague else "reference")
        if part.kind is not None:
            duration = None if part.kind == "reference" else duration_of(part)
            trace += self._ends(part)
            return TimeExpression(name, span, quote, part.kind, None, duration, "explicit", False, part.kind == "reference", trace)
        if what is None or (what.moment is None and what.explicit):
            return None
        trace += self._ends(part)
        if part.beside is not None:
            trace += (TraceStep("year of the date beside it", self._span(*part.beside)),)
        if not what.sets and part.target and part.edge is None and (part.day is not None or part.step):
            trace += (TraceStep(AIMED_AT),)
        elif not what.sets and self.read.is_attribute(number, part):
            trace += (TraceStep(ATTRIBUTE),)
        basis: Literal["explicit", "context"] = "explicit" if what.explicit else "context"
        return TimeExpression(name, span, quote, _kind(part, what.moment), what.moment, None, basis, what.sets, False, trace)

    def _ends(self, part: Part) -> tuple[TraceStep, ...]:
        """The two ends of a range, or the words of time alone where others (by, since, within) stand before or behind them."""
        if part.last is not None:
            first = self._span(part.core[0], part.first_end or part.core[1])
            return TraceStep(FIRST_END, first), TraceStep(LAST_END, self._span(part.last.start, part.last.end))
        if part.core != (part.start, part.end):
            return (TraceStep(PROPER, self._span(*part.core)),)
        return ()

    def _span(self, start: int, end: int) -> Span:
        return Span(self.document.id, start, end)

    def _stand(self, part: Part, moment: Moment) -> Stand:
        """Where the narrative stands once it has moved to an expression."""
        return Stand(moment, _minute(moment), self._span(part.start, part.end))

    def _begins(self, parts: list[Part]) -> list[tuple[float, Stand]]:
        """Where the narrative may stand before its first date: on the day of writing; else in the first year named, or that named most."""
        dated = [p for p in parts if p.year is not None and p.month is not None] or [p for p in parts if p.year is not None]
        years = Counter(p.year for p in dated)
        likely = [y for y, _ in sorted(years.items(), key=lambda item: -item[1])[:1]] + list(years)[:2]
        begins: list[tuple[float, Stand]] = []
        for year in dict.fromkeys(likely):
            if year is not None:
                first = next(p for p in dated if p.year == year)
                stand = Stand(moments.of_year(year), None, self._span(first.start, first.end), begin=True)
                begins.append((BEGIN_LATER * bool(begins), stand))
        begins = self._borrowed(parts) or begins
        if self.reference is not None:
            begins = [(0.0, replace(self.reference, begin=True))]
        return begins or [(0.0, Stand())]

    def _borrowed(self, parts: list[Part]) -> list[tuple[float, Stand]]:
        """Where a narrative that doesn't say it itself may begin, by other accounts: in one of their years, or near the day they tell most."""
        days = any(p.day is not None and p.month is not None for p in parts)
        lent = [(moments.of_year(year), t.span) for t in self.lent.years if (year := Stand(t.moment).year) is not None]
        if not days and self.lent.day is not None and (day := self.lent.day.moment) is not None and day.first_day is not None:
            lent = [(moments.of_day_number(day.first_day), self.lent.day.span)]
        return [(BEGIN_LATER * n, Stand(moment, None, span, begin=True, lent=True)) for n, (moment, span) in enumerate(lent)]

    def _place(self, number: int, part: Part, before: Part | None) -> Place:
        """What the place of an expression tells; `before` is the one that stands before it."""
        fixed = self.reference if part.deictic or part.weekday is not None or (part.month is not None and part.year is None) else None
        if self.read.is_target(number, part):
            part = replace(part, target=True)
        signs = self.read.signs(number, part)
        apposed = before is not None and part.day is not None and self._is_apposed(number, before, part)
        return Place(part, self.read.sentence(part.start), self.read.opens(part), self.read.is_heading(number, part), signs, fixed, apposed)

    def _is_apposed(self, number: int, before: Part, part: Part) -> bool:
        """True if a date says which day the words before it mean: "the next day, the 20th"."""
        words = self.read.words(number)
        counted = before.unit == "day" and (before.step is not None or before.direction is not None) and not before.has_time
        return counted and words is not None and words.apposition.fullmatch(self.read.text, before.end, part.start) is not None


def _fixed(part: Part, moment: Moment, day: int) -> Part:
    """An expression whose date is settled, as if its words had said it."""
    year, month, dom = civil(day)
    settled = replace(part, anchor=None, step=None, direction=None, number=None, unit=None, year=year)
    if moment.precision == "year":
        return settled
    return replace(settled, month=month, day=dom if moment.precision == "day" else None)


def _kind(part: Part, moment: Moment | None) -> TimeKind:
    if part.has_time:
        return "time"
    if moment is None:
        return "date"
    if moment.relation in ("between", "since") or part.season is not None or part.span_days:
        return "period"
    return "date"


def _minute(moment: Moment) -> int | None:
    """The minute of the day that the narrative has reached, if the moment tells it."""
    if moment.precision in ("minute", "hour", "part"):
        edge = moment.earliest if moment.earliest is not None else moment.latest
        return None if edge is None else edge % 1440
    return None
