"""The order of dating: parts, expressions, then passage by passage along the narrative, setting its clock."""

import re
from collections import Counter

from ..model import ClockReading, Document, Moment, Span, TimeExpression, TimeKind, Timeline, TraceStep
from ..model import moment as moments
from ..model.civil import civil
from ..packs import load
from ..tagging.sentences import sentences
from ..tagging.words import words
from .combine import combine
from .compile import words_for
from .find import find_parts
from .normal import normal
from .part import Part
from .resolve import Stand, duration_of, resolve

#: A heading is short: so many code points at most, beside its date.
LONGEST_HEADING = 90

#: The step of a range's trace that tells where its second end stands.
LAST_END = "last end of the range"

#: Marks that part clauses: a second date of a sentence dates from there on.
CLAUSE_MARKS = re.compile(r"[,;:،؛–—(]")

#: At most so many words may stand before an expression that opens its sentence.
OPENING_WORDS = 3


def date(document: Document, reference: Moment | None = None) -> Timeline:
    """All time expressions of a document with what they mean, and its narrative clock.

    `reference` is when the document was written, if known: dates are read from it until the text gives one of its own.
    Passages outside the account are left out.
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
    return _Narrative(document, found, reference).told()


class _Narrative:
    """Walks through a document's expressions and keeps where the narrative stands."""

    def __init__(self, document: Document, found: list[tuple[int, Part]], reference: Moment | None) -> None:
        self.document = document
        self.found = found
        self.times: list[TimeExpression] = []
        self.clock: list[ClockReading] = []
        self.stand = self._first_stand(found, reference)
        self.starts = self._sentence_starts()

    def told(self) -> Timeline:
        """The timeline."""
        sentence = -1
        aside: Stand | None = None
        opened: Part | None = None
        for number, part in self.found:
            here = self._sentence_of(part.start)
            if here != sentence:
                sentence, aside, opened = here, None, None
            aside = self._tell(number, part, here, aside, opened)
            opened = opened or part
        return Timeline(self.document.id, tuple(self.times), tuple(self.clock))

    def _first_stand(self, found: list[tuple[int, Part]], reference: Moment | None) -> Stand:
        """Before the first date: the year that the document's own full dates name most, the first of them on a tie."""
        dated = [p for _, p in found if p.year is not None and p.month is not None]
        dated = dated or [p for _, p in found if p.year is not None and p.kind is None]
        if reference is not None:
            return Stand(reference)
        if not dated:
            return Stand()
        counts = Counter(p.year for p in dated)
        best = max(counts.values())
        first = next(p for p in dated if counts[p.year] == best)
        span = Span(self.document.id, first.start, first.end)
        return Stand(moments.of_year(first.year or 1), None, span)

    def _sentence_starts(self) -> list[int]:
        starts: list[int] = []
        for passage in self.document.passages:
            cut = words(self.document.text, passage.span.start, passage.span.end)
            starts += [cut[a][0] for a, _ in sentences(cut, 0, len(cut), self.document.text, load(passage.language))]
        return starts or [0]

    def _sentence_of(self, offset: int) -> int:
        """Where the sentence around an offset begins."""
        from bisect import bisect_right

        return self.starts[max(0, bisect_right(self.starts, offset) - 1)]

    def _tell(self, number: int, part: Part, sentence: int, aside: Stand | None, opened: Part | None) -> Stand | None:
        """Adds one expression, and moves the clock if it tells where the narrative stands. Returns the sentence's aside, if any."""
        span = Span(self.document.id, part.start, part.end)
        if part.kind is not None:
            self._add(span, part.kind, None, duration_of(part), "explicit", False, (TraceStep(part.rule),))
            return aside
        stand = aside or self.stand
        moment, trace, explicit = resolve(part, stand)
        if part.last is not None:
            trace = (*trace, TraceStep(LAST_END, Span(self.document.id, part.last.start, part.last.end)))
        if moment is None:
            return aside
        resumes = aside is not None and part.month is not None and self._looks_on(moment)
        sets = (aside is None or resumes) and self._sets_clock(part, moment, sentence, number)
        name = self._add(span, _kind(part, moment), moment, None, "explicit" if explicit else "context", sets, trace)
        standing = Stand(moment, _minute(moment), span)
        if sets:
            self.stand = standing
            self.clock.append(ClockReading(self._from(part, sentence, opened), moment, name))
            return None
        same = aside is not None or part.year is not None or part.month is not None
        return standing if same and not part.target else aside

    def _looks_on(self, moment: Moment) -> bool:
        """True if a moment does not lie before where the narrative stands."""
        here = self.stand.moment
        return here is None or here.earliest is None or (moment.earliest is not None and moment.earliest >= here.earliest)

    def _add(
        self, span: Span, kind: TimeKind, moment: Moment | None, duration: str | None, basis: str, sets: bool, trace: tuple[TraceStep, ...]
    ) -> str:
        name = f"t-{self.document.sha256[:6]}-{span.start}"
        quote = self.document.text[span.start : span.end]
        self.times.append(
            TimeExpression(name, span, quote, kind, moment, duration, basis, sets, False, trace)  # type: ignore[arg-type]
        )
        return name

    def _from(self, part: Part, sentence: int, opened: Part | None) -> int:
        """From where on the expression dates the text: its sentence's start, or its clause's if the sentence has another date before."""
        if opened is None:
            return sentence
        marks = [m.end() for m in CLAUSE_MARKS.finditer(self.document.text, opened.end, part.start)]
        return marks[-1] if marks else part.start

    def _sets_clock(self, part: Part, moment: Moment, sentence: int, number: int) -> bool:
        """False for asides: what looks back in mid-sentence, a bare year before the one told, what a date is aimed at."""
        opens = len(self.document.text[sentence : part.start].split()) <= OPENING_WORDS
        if part.aside or (part.target and not opens) or (part.edge == "by" and not part.has_date):
            return False
        here = self.stand.moment
        if here is None or here.earliest is None or moment.earliest is None:
            return moment.earliest is not None or (moment.latest is not None and part.edge == "by")
        if self._is_heading(number, part):
            return True
        if not part.has_time and moment.precision not in ("day", "interval") and _around(moment, here):
            return False
        coarse = here.precision in ("year", "decade", "century")
        if moment.precision in ("year", "decade", "century", "season"):
            if coarse or moment.first_day is None:
                return True
            return moment.earliest > here.earliest and civil(moment.earliest // 1440)[0] != civil(here.earliest // 1440)[0]
        if moment.relation == "since":
            return opens
        back = moment.latest is not None and moment.latest < here.earliest - (here.earliest % 1440)
        return opens or not back or coarse

    def _is_heading(self, number: int, part: Part) -> bool:
        passage = self.document.passages[number].span
        text = self.document.text[passage.start : passage.end].strip()
        return len(text) <= LONGEST_HEADING and text[-1:] not in ".!?…;," and passage.end - part.end <= 3


def _kind(part: Part, moment: Moment) -> TimeKind:
    if part.has_time:
        return "time"
    if moment.relation in ("between", "since") or part.season is not None or part.span_days:
        return "period"
    return "date"


def _minute(moment: Moment) -> int | None:
    """The minute of the day that the narrative has reached, if the moment tells it."""
    if moment.precision in ("minute", "hour", "part"):
        edge = moment.earliest if moment.earliest is not None else moment.latest
        return None if edge is None else edge % 1440
    return None


def _around(wide: Moment, here: Moment) -> bool:
    """True if a moment holds the one told before and more: the month in which the narrative's day lies."""
    if None in (wide.earliest, wide.latest, here.earliest, here.latest):
        return False
    return wide.earliest <= here.earliest and here.latest < wide.latest  # type: ignore[operator]
