"""Tenures: who held which office when, by the sources' own appointments, dismissals and resignations, and by titles before or behind names.

Evidence is gathered over all sources; `holder` weighs it for one moment. An office is one of which there is one at a time (`sole` in
languages/concepts.toml). What may begin or end a tenure is told by the kinds of happening in `CHANGES`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from ..model import Actor, Moment, Statement
from ..packs.concepts import class_of, is_sole
from .qualified import NOT_HELD, Beside, Country

Change = Literal["start", "end", "at"]

#: Kinds of happening by which an office is taken up or given up.
CHANGES: Final[Mapping[str, Change]] = {"appointment": "start", "election": "start", "dismissal": "end", "resignation": "end"}

#: By this concept one person takes up what another gives up ("Kovacs was succeeded by Odhiambo"), though it counts as an appointment.
REPLACE: Final = "replace"

#: A title tells of so many minutes before and behind it (a year), if no source tells of a change.
REACH: Final = 366 * 24 * 60


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source's word on an office: `person` (id of a name) takes it up ("start"), gives it up ("end"), or has it ("at").

    `country` is that of the office. `order` is the statement's rank in its document.
    """

    office: str
    person: str
    change: Change
    moment: Moment | None
    document: str
    order: int
    country: Country


@dataclass(frozen=True, slots=True)
class Held:
    """Who held an office, and how that is known."""

    person: str
    why: str


def is_held(office: str | None) -> bool:
    """True for an office that one person holds at a time."""
    return office is not None and class_of(office) == "office" and is_sole(office)


def bare(actor: Actor, statement: Statement) -> bool:
    """True for an office without a name, unless it is part of the words for another ("deputy prime minister")."""
    others = (a.span for a in statement.actors if a is not actor and a.concept and class_of(a.concept) == "office")
    return actor.mention is None and is_held(actor.concept) and not any(o.overlaps(actor.span) and len(o) > len(actor.span) for o in others)


def evidence(statements: Iterable[Statement], beside: Beside) -> dict[str, list[Evidence]]:
    """All that the sources say of who has which office, by office."""
    found: dict[str, list[Evidence]] = defaultdict(list)
    for statement in statements:
        if statement.modality == "happened" and not NOT_HELD & set(statement.concepts):
            for told in _change(statement, beside) if statement.type in CHANGES else _titles(statement, beside):
                found[told.office].append(told)
    return found


def _change(statement: Statement, beside: Beside) -> Iterator[Evidence]:
    """The office that is taken up or given up, where a statement names one office and one person, or one who replaces another in it."""
    people = {name.id: a for a in statement.actors if (name := beside.name_of.get(a.mention or "")) is not None and name.kind == "person"}
    offices = {c for c in statement.concepts if is_held(c)}
    changes = _replaced(people) if REPLACE in statement.concepts else dict.fromkeys(people, CHANGES[statement.type]) if len(people) == 1 else {}
    if not changes or len(offices) != 1:
        return
    (office,) = offices
    spans = [a.span for a in statement.actors if a.concept == office and bare(a, statement)] or [people[next(iter(changes))].span]
    countries = {beside.country(s) for s in spans}
    country = countries.pop()
    if not countries and country is not None:
        for person, change in changes.items():
            yield Evidence(office, person, change, statement.moment, statement.span.document, statement.order, country)


def _replaced(people: Mapping[str, Actor]) -> dict[str, Change]:
    """Who gives an office up and who takes it up, by their roles, the former first; empty where these don't tell one of each or one alone."""
    gone, come = ([person for person, actor in people.items() if actor.role in roles] for roles in (("patient",), ("agent", "other")))
    if len(people) > 2 or len(gone) > 1 or len(come) > 1 or len(gone) + len(come) != len(people):
        return {}
    return {**dict.fromkeys(gone, "end"), **dict.fromkeys(come, "start")}


def _titles(statement: Statement, beside: Beside) -> Iterator[Evidence]:
    """The offices of people who are named with them."""
    for actor in statement.actors:
        mention, name = beside.mention.get(actor.mention or ""), beside.name_of.get(actor.mention or "")
        if mention is None or name is None or name.kind != "person" or mention.office is None or not is_held(mention.office):
            continue
        country = beside.country(mention.span, titled=True)
        if country is not None:
            yield Evidence(mention.office, name.id, "at", statement.moment, mention.span.document, statement.order, country)


def holder(statement: Statement, country: Country, told: Iterable[Evidence]) -> Held | None:
    """The one who held the office that `told` is about when a statement's happening was; None unless that is known.

    Who was last told to have it still has it, unless a change may have come between, or others say otherwise of the same time.
    """
    here = sorted((e for e in told if e.country.fits(country)), key=_when)
    order = [(_place(e, statement), e) for e in here]
    before, after = [e for place, e in order if place < 0], [e for place, e in order if place > 0]
    beside = [e for place, e in order if place == 0]
    if any(e.change != "at" for e in beside):
        return None
    candidates = [*before[-1:], *beside] or [e for e in after[:1] if e.change != "start"]
    if len({e.person for e in candidates}) != 1 or (before and before[-1].change == "end"):
        return None
    known = candidates[0]
    others = [e for e in after[:1] if e.person != known.person and e.change == "at"]
    if known.change != "start" and (others or not _is_near(known, statement)):
        return None
    held = {"start": "office held since", "at": "office held on", "end": "office held until"}[known.change]
    return Held(known.person, f"{held} {known.moment.edtf if known.moment else 'an unknown day'} according to {known.document}")


def _place(e: Evidence, statement: Statement) -> int:
    """Whether evidence is of a time before (-1), behind (1) or beside (0) that of a statement, by their moments or the order of telling."""
    a, b = e.moment, statement.moment
    if a is not None and b is not None:
        if a.latest is not None and b.earliest is not None and a.latest < b.earliest:
            return -1
        if b.latest is not None and a.earliest is not None and b.latest < a.earliest:
            return 1
    if e.document == statement.span.document:
        return -1 if e.order <= statement.order else 1
    return 0


def _is_near(e: Evidence, statement: Statement) -> bool:
    a, b = e.moment, statement.moment
    if a is None or b is None or a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return e.document == statement.span.document
    return a.earliest - b.latest <= REACH and b.earliest - a.latest <= REACH


def _when(e: Evidence) -> tuple[int, int, str, int]:
    low, high = e.moment.sort_key if e.moment else (0, 0)
    return low, high, e.document, e.order
