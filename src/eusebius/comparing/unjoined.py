"""Statements that nothing joined though what they tell is rare: another day, or another number, by a slip of one source.

Joining looks only at statements of about the same time. A slip that is larger hides a difference; it is found by what both statements
name, if each source has it but once and neither was joined with the other source. To add a value: its rule in `_is_worth_it`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from ..model import Event, Moment, Statement
from ..model.civil import civil
from ..model.populations import same_population
from ..packs.concepts import class_of, kind_of
from .case import Case, Ground
from .firmness import firmness

#: So many things that are rare must be in both statements.
SHARED: Final = 2

#: How likely they are said to be one happening: no more than the least likely link that is kept.
LIKELIHOOD: Final = 0.1

#: What more statements of the pile have is not rare; nor is what a source has in more than one.
MOST: Final = 12

#: How the id of a name begins.
NAME: Final = "n-"

#: A day that is farther off is another happening, but for the same day of another month or year.
MONTH: Final = 31

#: Classes of concepts that say what happened and to what; qualities and states say how.
TELLING: Final = ("act", "thing", "body", "building", "office")


def unjoined(event_of: dict[str, Event], statements: Sequence[Statement], ground: Ground) -> Iterator[Case]:
    """Pairs of statements of different events that are perhaps one happening told with two values, in the order of documents and places."""
    ordered = sorted((s for s in statements if s.modality == "happened"), key=_place)
    holders: dict[str, list[Statement]] = {}
    for statement in ordered:
        for key in sorted(_keys(statement, ground)):
            holders.setdefault(key, []).append(statement)
    shared: Counter[tuple[str, str]] = Counter()
    named: set[tuple[str, str]] = set()
    for key, group in holders.items():
        in_each = Counter(s.span.document for s in group)
        told_once = [s for s in group if in_each[s.span.document] == 1] if len(group) <= MOST else []
        for a, b in combinations(told_once, 2):
            shared[a.id, b.id] += 1
            if key.startswith(NAME):
                named.add((a.id, b.id))
    by_id = {s.id: s for s in ordered}
    for (left, right), count in sorted(shared.items(), key=lambda item: [_place(by_id[i]) for i in item[0]]):
        if count >= SHARED and not set(event_of[left].documents) & set(event_of[right].documents):
            case = Case(event_of[left], (by_id[left], by_id[right]), ground, LIKELIHOOD)
            if _is_worth_it(case, (left, right) in named):
                yield case


def _place(statement: Statement) -> tuple[str, int, int]:
    return statement.span.document, statement.span.start, statement.span.end


def _is_worth_it(case: Case, named: bool) -> bool:
    """True if they name someone or some place and give days that one may slip from to the other; or count the same people."""
    a, b = case.statements
    if any(same_population(x.what, y.what) for x in a.counts for y in b.counts):
        return True
    return named and a.moment is not None and b.moment is not None and firmness(case, a) == firmness(case, b) == 2 and _is_slip(a.moment, b.moment)


def _keys(statement: Statement, ground: Ground) -> set[str]:
    """The names and the telling concepts of a statement; its kind of happening stands for the acts that report it."""
    acts = {f"kind:{statement.type}"} if statement.type != "other" else set()
    return ground.names_in(statement) | acts | {c for c in statement.concepts if class_of(c) in TELLING and kind_of(c) is None}


def _is_slip(a: Moment, b: Moment) -> bool:
    """True if both are days, and one may be written for the other: a few days off, or the same day of another month or year."""
    if a.first_day is None or b.first_day is None or not a.is_one_day or not b.is_one_day or a.first_day == b.first_day:
        return False
    (year, month, day), (other_year, other_month, other_day) = civil(a.first_day), civil(b.first_day)
    same_date = day == other_day and (month == other_month or year == other_year)
    return abs(a.first_day - b.first_day) <= MONTH or same_date
