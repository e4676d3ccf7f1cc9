"""Check `how many`: do the sources give the same number of the same thing?"""

from functools import partial
from itertools import product
from typing import Final, NamedTuple

from ..model import Count, Moment, Statement, Verdict
from ..model.populations import same_population
from ..packs.concepts import class_of
from .case import Case, across
from .counts import adds_up, factor, of_counts, same_measure
from .finding import Finding, Point
from .moments import apart
from .verdicts import ORDER, worst

#: Numbers farther apart than this factor speak for two happenings rather than for one told in two ways, unless all else is sure of one.
FARTHEST: Final = 3.0
SURE: Final = 0.8

#: What is counted along the way, so that a later number may be higher and both right.
GROWING: Final = frozenset(
    {"dead_person", "victim", "die", "kill", "lose_life", "wounded_person", "wound", "arrest", "prisoner", "refugee", "flee_country", "deport"}
)

#: So many statements on a source may say what a number became.
AFTER: Final = 2

Entry = tuple[Statement, Count]


class Match(NamedTuple):
    """Two counts of two documents, and how they compare; `key` is that of the sentence."""

    a: Entry
    b: Entry
    verdict: Verdict
    key: str


def how_many(case: Case) -> list[Finding]:
    """One finding for each thing that statements of several documents count."""
    found: list[Finding] = []
    for group in _groups(case):
        by_document: dict[str, list[Entry]] = {}
        for entry in group:
            by_document.setdefault(entry[1].span.document, []).append(entry)
        matches = across(by_document, partial(_match, case))
        if not matches:
            continue
        verdict = worst([m.verdict for m in matches])
        if verdict in ("differs", "contradicts"):
            matches = [m for m in matches if m.verdict == verdict]
        key = next((m.key for m in matches if m.verdict == verdict and m.key != verdict), verdict)
        found.append(Finding("count", verdict, f"count.{key}", _points(matches)))
    return found


def _groups(case: Case) -> list[list[Entry]]:
    """The counts of the event by what they count, each place once; where a source goes on to a later number of the same, that one."""
    groups: list[list[Entry]] = []
    told = ((s, c) for s in case.statements if s.modality != "hypothetical" for c in s.counts)
    entries = sorted((last_word(case, s, c) for s, c in told), key=lambda e: (e[1].span, e[0].span))
    for entry in entries:
        home = next((g for g in groups if all(_same_thing(entry[1], other) for _, other in g)), None)
        if home is None:
            groups.append([entry])
        elif all(entry[1].span != c.span for _, c in home):
            home.append(entry)
    return groups


def last_word(case: Case, statement: Statement, count: Count) -> Entry:
    """A number of those who become more ("by Friday sixty bodies"), or what the next statements of its source say that it became."""
    if count.what not in GROWING or count.part:
        return statement, count
    best = statement, count
    for after in case.ground.following(statement, AFTER):
        rising = _relation(statement) == "by" or _relation(after) == "since"
        for other in after.counts if rising and after.modality == statement.modality else ():
            if not other.part and _same_thing(count, other) and (other.low or 0) > (best[1].low or 0):
                best = after, other
    return best


def _relation(statement: Statement) -> str | None:
    return statement.moment.relation if statement.moment is not None else None


def _same_thing(a: Count, b: Count) -> bool:
    if a.part != b.part:
        return False
    if a.what is None and b.what is None:
        return bool(a.unit_text) and a.unit_text.casefold() == b.unit_text.casefold()
    return same_population(a.what, b.what) or same_measure(a.what, b.what)


def _match(case: Case, left: list[Entry], right: list[Entry]) -> Match | None:
    """The counts of two documents in the statements surest to tell the same; of several there, those that agree best."""
    if same_measure(left[0][1].what, right[0][1].what) and not (len(left) == len(right) == 1 and _are_of_one(case, left[0][0], right[0][0])):
        return None
    matches = [_compared(a, b, left, right) for a, b in product(left, right)]
    matches = [
        m
        for m in matches
        if m.verdict not in ("differs", "contradicts") or factor(m.a[1], m.b[1]) <= FARTHEST or case.likelihood(m.a[0], m.b[0]) >= SURE
    ]
    return min(matches, key=lambda m: (-round(case.likelihood(m.a[0], m.b[0]), 1), ORDER.index(m.verdict), m.a[1].span, m.b[1].span), default=None)


def _are_of_one(case: Case, a: Statement, b: Statement) -> bool:
    """True if two statements surely tell one act: only then a length in the one is that in the other, if each has but one."""
    acts = {c for c in set(a.concepts) & set(b.concepts) if class_of(c) == "act"}
    return case.likelihood(a, b) >= SURE and (bool(acts) or a.type == b.type != "other")


def _compared(a: Entry, b: Entry, left: list[Entry], right: list[Entry]) -> Match:
    verdict = of_counts(a[1], b[1])
    if verdict not in ("differs", "contradicts"):
        return Match(a, b, verdict, verdict)
    if adds_up(_told_beside(left), b[1]) or adds_up(_told_beside(right), a[1]):
        return Match(a, b, "compatible", "sum")
    if _may_have_grown(a, b):
        return Match(a, b, "compatible", "grown")
    return Match(a, b, verdict, verdict)


def _told_beside(entries: list[Entry]) -> list[Count]:
    """All numbers of the statements, each once: a sum may lie in numbers of other things (women and men)."""
    return list({c.span: c for s, _ in entries for c in s.counts}.values())


def _may_have_grown(a: Entry, b: Entry) -> bool:
    """True if the numbers are of different days, as both sources say, and the later one is the higher; or the lower one is only "by then"."""
    lower, higher = sorted((a, b), key=lambda e: e[1].low or e[1].high or 0)
    if lower[0].moment is None or higher[0].moment is None or _latest(lower[0].moment) > _latest(higher[0].moment):
        return False
    as_of = all(s.time_basis == "stated" for s in (lower[0], higher[0]))
    if _latest(lower[0].moment) == _latest(higher[0].moment):
        return _relation(lower[0]) == "by" and not as_of
    return _relation(lower[0]) == "by" or (as_of and apart(lower[0].moment, higher[0].moment) > 0)


def _latest(moment: Moment | None) -> int:
    return moment.latest if moment is not None and moment.latest is not None else 0


def _points(matches: list[Match]) -> tuple[Point, ...]:
    """Every count that takes part, in the order of documents and places."""
    entries = {entry[1].span: entry for m in matches for entry in (m.a, m.b)}
    return tuple(Point(s, c.span, c) for _, (s, c) in sorted(entries.items()))
