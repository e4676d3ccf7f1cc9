"""Numbers for what is referred to: documents, statements, events, moments, and terms (rules, kinds, reasons) that come often."""

from collections.abc import Hashable, Sequence
from typing import Any, Generic, TypeVar

from ....model import Chronicle, Event, Moment, Span

Key = TypeVar("Key", bound=Hashable)


class Numbered(Generic[Key]):
    """Gives each different key a number, in the order in which they come, and keeps its row."""

    def __init__(self) -> None:
        self.rows: list[Any] = []
        self.numbers: dict[Key, int] = {}

    def number(self, key: Key, row: Any) -> int:
        """The number of `key`; `row` is kept for it the first time."""
        if key not in self.numbers:
            self.numbers[key] = len(self.rows)
            self.rows.append(row)
        return self.numbers[key]


class Lists:
    """The numbers of one chronicle. Events are numbered as time runs, the undated last; all else in the chronicle's order."""

    def __init__(self, chronicle: Chronicle) -> None:
        self.documents = {d.id: i for i, d in enumerate(chronicle.documents)}
        self.statements = {s.id: i for i, s in enumerate(chronicle.statements)}
        self.in_time = sorted(chronicle.events, key=in_time)
        self.events = {e.id: i for i, e in enumerate(self.in_time)}
        self.times = {(t.span.document, t.id): i for i, t in enumerate(t for t in chronicle.times if not t.optional)}
        self.moments: Numbered[Moment] = Numbered()
        self.terms: Numbered[str] = Numbered()
        for kind in (x.kind for link in chronicle.links for x in link.evidence):
            self.term(kind)  # these come most often: the first numbers are the shortest
        self.templates: Numbered[tuple[str, ...]] = Numbered()
        self.reasons: Numbered[tuple[str, ...]] = Numbered()

    def moment(self, moment: Moment | None) -> int:
        """The number of a moment.

        Its row: EDTF, earliest, latest (minutes or null), precision, first and last day, one day, part, relation ("" for "at"), approximate,
        zone; without what is empty at its end.
        """
        if moment is None:
            return -1
        row = trimmed([
            moment.edtf, moment.earliest, moment.latest, moment.precision, moment.first_day, moment.last_day, int(moment.is_one_day),
            moment.part or 0, "" if moment.relation == "at" else moment.relation, int(moment.approximate), moment.zone or 0,
        ])  # fmt: skip
        return self.moments.number(moment, row)

    def term(self, words: str) -> int:
        """The number of a rule, kind or reason."""
        return self.terms.number(words, words)

    def known(self, words: str) -> int | str:
        """The number of a term, if it has one by now; else the words."""
        return self.terms.numbers.get(words, words)

    def template(self, sentence: tuple[str, ...]) -> int:
        """The number of a sentence, told in every language."""
        return self.templates.number(sentence, sentence)

    def reason(self, reasons: Sequence[str]) -> int:
        """The number of a list of reasons."""
        return self.reasons.number(tuple(reasons), [self.term(r) for r in reasons])


def placed(span: Span, start: int = 0) -> list[int]:
    """Where a span begins, counted from `start`, and how long it is: shorter to write than its two ends."""
    return [span.start - start, span.end - span.start]


def trimmed(row: list[Any]) -> list[Any]:
    """The row without what is empty at its end: 0, "0", nothing, or an empty list. scripts/chronicle.js reads what is missing as that."""
    last = len(row)
    while last and (not row[last - 1] or row[last - 1] == "0"):
        last -= 1
    return row[:last]


def in_time(event: Event) -> tuple[bool, tuple[int, int], str]:
    """The order in which events stand: as time runs, the undated last."""
    return (event.moment is None, event.moment.sort_key if event.moment else (0, 0), event.id)


def direction_of(chronicle_language: str, directions: list[tuple[str, str]]) -> str:
    """The direction of a source: that of its first passage in its own language. `directions` are (language, direction) by passage."""
    return next((direction for language, direction in directions if language == chronicle_language), "ltr")


def days_of(chronicle: Chronicle) -> tuple[int | None, int | None]:
    """First and last day of the chronicle: of the events that more than one source tells, or of all that are known to the day."""
    whole = [(m.first_day, len(e.documents)) for e in chronicle.events if (m := e.moment) and m.is_one_day and m.first_day is not None]
    days = [day for day, told in whole if told > 1] or [day for day, _ in whole]
    return (min(days), max(days)) if days else (None, None)
