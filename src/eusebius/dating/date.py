"""The order of dating: parts, expressions, then the narrative that they follow; what each means, and the readings of the clock."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import replace
from typing import Literal

from ..model import ClockReading, Document, Moment, Span, TimeExpression, TimeKind, Timeline, TraceStep
from ..model import moment as moments
from ..model.civil import civil
from ..model.time import AIMED_AT, ATTRIBUTE
from ..packs import load
from ..tagging.sentences import sentences
from ..tagging.words import words
from .clock import Place, Told, follow
from .combine import combine
from .compile import Words, words_for
from .find import find_parts
from .normal import normal
from .part import Part
from .resolve import Stand, duration_of

#: A heading is short: so many code points at most, beside its date.
LONGEST_HEADING = 90

#: The step of a range's trace that tells where its second end stands.
LAST_END = "last end of the range"

#: Marks that part clauses: a second date of a sentence dates from there on.
CLAUSE_MARKS = re.compile(r"[,;:،؛–—(]")

#: A text with so many full dates of other years than that of its writing, and none of that, tells of those years.
STORY_DATES = 3

#: What a beginning costs that is not the likeliest.
BEGIN_LATER = 0.3

#: So far behind an expression signs are looked for, in code points.
SIGN_REACH = 40

#: That an expression is an attribute or object, or stands alone in brackets, counts as so many signs.
STRONG_SIGN = 3

#: A date that stands further into an item of a list than so many code points is part of what is listed.
ITEM_HEAD = 12

#: At most so many words may stand before an expression that opens its sentence.
OPENING_WORDS = 3


def date(document: Document, reference: Moment | None = None) -> Timeline:
    """All time expressions of a document with what they mean, and its narrative clock.

    `reference` is the day on which the document was written, if known: "yesterday" is the day before it, and dates are read from
    it until the text gives one of its own. Passages outside the account are left out.
    """
    text = normal(document.text)
    found: list[tuple[int, Part]] = []
    for number, passage in enumerate(document.passages):
        known = words_for(passage.language) if passage.outside is None else None
        if known is None:
            continue
        start, end = passage.span.start, passage.span.end
        parts = find_parts(text, document.text, start, end, known)
        found.extend((number, part) for part in combine(parts, text, start, end, known))
    return _Told(document, found, reference).timeline()


def written(document: Document) -> Moment | None:
    """The day on which a document was written, if its source tells the day."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", document.source.written or "")
    return moments.of_day(*map(int, match.groups())) if match else None


class _Told:
    """Puts a document's expressions into their sentences, has them followed, and writes down what they mean."""

    def __init__(self, document: Document, found: list[tuple[int, Part]], reference: Moment | None) -> None:
        self.document = document
        self.found = found
        self.reference = Stand(reference, written=True) if reference is not None and self._is_news(reference) else None
        self.languages = {part.start: document.passages[number].language for number, part in found}
        self.starts = self._sentence_starts()

    def _is_news(self, reference: Moment) -> bool:
        """True if the text is about the days in which it was written: then dates are read from that day, else from the narrative."""
        years = Counter(p.year for _, p in self.found if p.year is not None and p.month is not None)
        written = civil(reference.first_day or 1)[0]
        return sum(n for y, n in years.items() if abs(y - written) > 1) < STORY_DATES or any(abs(y - written) <= 1 for y in years)

    def timeline(self) -> Timeline:
        """The timeline."""
        moving = [part for _, part in self.found if part.kind is None]
        told = follow([self._place(n, p) for n, p in self.found if p.kind is None], self._begins(moving), self._stand)
        by_start = {part.start: what for part, what in zip(moving, told, strict=True)}
        times: list[TimeExpression] = []
        clock: list[ClockReading] = []
        sentence, opened = -1, 0
        for _, part in self.found:
            here = self.starts[self._sentence_of(part.start)]
            if here != sentence:
                sentence, opened = here, 0
            what = by_start.get(part.start)
            time = self._expression(part, what)
            if time is None:
                continue
            times.append(time)
            if what is not None and what.sets:
                clock.append(ClockReading(self._from(part, sentence, opened), what.moment, time.id))
            if part.kind is None:
                opened = part.end
        return Timeline(self.document.id, tuple(times), tuple(clock))

    def _expression(self, part: Part, what: Told | None) -> TimeExpression | None:
        """The expression as it is handed on; None if the narrative doesn't tell what it means."""
        span = Span(self.document.id, part.start, part.end)
        name = f"t-{self.document.sha256[:6]}-{span.start}"
        quote = self.document.text[span.start : span.end]
        if part.kind == "reference":
            return TimeExpression(name, span, quote, "reference", None, sets_clock=False, optional=True, trace=(TraceStep(part.rule),))
        if part.kind is not None:
            return TimeExpression(name, span, quote, part.kind, None, duration_of(part), sets_clock=False, trace=(TraceStep(part.rule),))
        if what is None or (what.moment is None and what.explicit):
            return None
        trace = what.trace
        if part.last is not None:
            trace = (*trace, TraceStep(LAST_END, Span(self.document.id, part.last.start, part.last.end)))
        if not what.sets and part.target and part.edge is None and (part.day is not None or part.step):
            trace = (*trace, TraceStep(AIMED_AT))
        elif not what.sets and self._is_attribute(part):
            trace = (*trace, TraceStep(ATTRIBUTE))
        basis: Literal["explicit", "context"] = "explicit" if what.explicit else "context"
        return TimeExpression(name, span, quote, _kind(part, what.moment), what.moment, None, basis, what.sets, False, trace)

    def _is_attribute(self, part: Part) -> bool:
        """True if the expression's own ending makes it an attribute or an object."""
        known = words_for(self.languages[part.start])
        said = normal(self.document.text[part.start : part.end])
        return known is not None and known.sign_in is not None and known.sign_in.search(said) is not None

    def _stand(self, part: Part, moment: Moment) -> Stand:
        """Where the narrative stands once it has moved to an expression."""
        return Stand(moment, _minute(moment), Span(self.document.id, part.start, part.end))

    def _begins(self, parts: list[Part]) -> list[tuple[float, Stand]]:
        """Where the narrative may stand before its first date: on the day of writing; else in the first year named, or that named most."""
        dated = [p for p in parts if p.year is not None and p.month is not None] or [p for p in parts if p.year is not None]
        years = Counter(p.year for p in dated)
        likely = [y for y, _ in sorted(years.items(), key=lambda item: -item[1])[:1]] + list(years)[:2]
        begins: list[tuple[float, Stand]] = []
        for year in dict.fromkeys(likely):
            first = next(p for p in dated if p.year == year)
            span = Span(self.document.id, first.start, first.end)
            begins.append((BEGIN_LATER * bool(begins), Stand(moments.of_year(year or 1), None, span, begin=True)))
        if self.reference is not None:
            begins = [(0.0, replace(self.reference, begin=True))]
        return begins or [(0.0, Stand())]

    def _place(self, number: int, part: Part) -> Place:
        """What the place of an expression tells."""
        ordinal = self._sentence_of(part.start)
        before = self.document.text[self.starts[ordinal] : part.start]
        fixed = self.reference if part.deictic or part.weekday is not None or (part.month is not None and part.year is None) else None
        known = words_for(self.document.passages[number].language)
        if known is not None and known.target_before is not None and known.target_before.search(normal(before)):
            part = replace(part, target=True)
        passage = self.document.passages[number]
        listed = passage.kind == "item" and part.start - passage.span.start > ITEM_HEAD
        opens, heading = len(before.split()) <= OPENING_WORDS, self._is_heading(number, part)
        return Place(part, ordinal, opens, heading, self._signs(known, part, before) + STRONG_SIGN * listed, fixed)

    def _signs(self, known: Words | None, part: Part, before: str) -> int:
        """How many signs there are around an expression that it looks aside."""
        if known is None:
            return 0
        clause = normal(CLAUSE_MARKS.split(before)[-1])
        behind = normal(self.document.text[part.end : part.end + SIGN_REACH])
        attribute = self._is_attribute(part)
        bracketed = before.endswith("(") and behind.startswith(")")
        looks = (
            known.sign_before and known.sign_before.search(clause),
            known.sign_behind and known.sign_behind.match(behind),
        )
        return sum(map(bool, looks)) + STRONG_SIGN * (attribute + bracketed)

    def _sentence_starts(self) -> list[int]:
        starts: list[int] = []
        for passage in self.document.passages:
            cut = words(self.document.text, passage.span.start, passage.span.end)
            starts += [cut[a][0] for a, _ in sentences(cut, 0, len(cut), self.document.text, load(passage.language))]
        return starts or [0]

    def _sentence_of(self, offset: int) -> int:
        """The number of the sentence around an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _from(self, part: Part, sentence: int, opened: int) -> int:
        """From where on the expression dates the text: its sentence's start, or its clause's if the sentence has another date before."""
        if not opened:
            return sentence
        marks = [m.end() for m in CLAUSE_MARKS.finditer(self.document.text, opened, part.start)]
        return marks[-1] if marks else part.start

    def _is_heading(self, number: int, part: Part) -> bool:
        passage = self.document.passages[number].span
        text = self.document.text[passage.start : passage.end].strip()
        return len(text) <= LONGEST_HEADING and text[-1:] not in ".!?…;," and passage.end - part.end <= 3


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
