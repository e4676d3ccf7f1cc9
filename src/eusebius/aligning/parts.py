"""Parts: which events are steps of a larger one that a source tells of as a whole ("from 3 to 9 May they besieged the town").

A month or a year is no whole: that is only when a source places something. To ask more of a whole and its part: a line in CONDITIONS.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Event, Name
from .traits import UNIT, Pile, Traits

#: A whole goes on for so many days at least; what goes on for longer than LONGEST is an age, of which anything would be a part.
SHORTEST, LONGEST = 2, 400

#: A whole goes on for so many times as long as its part at least.
WIDER = 2

#: What both hold must be so telling together as this share of a thing that no others of the pile hold (traits.py: Pile.mass).
SHARED = 0.6


#: Of which kinds the steps of a lasting happening can be, besides its own.
STEPS: dict[str, frozenset[str]] = {
    "attack": frozenset({"shooting", "killing", "casualties", "destruction", "violence", "deployment", "ceasefire", "withdrawal", "occupation"}),
    "violence": frozenset({"shooting", "killing", "casualties", "destruction", "attack", "protest", "arrest", "occupation", "arming", "ceasefire"}),
    "invasion": frozenset({"attack", "deployment", "shooting", "casualties", "occupation", "travel", "destruction", "withdrawal"}),
    "occupation": frozenset({"attack", "deployment", "arrest", "shooting", "withdrawal", "protest"}),
    "shooting": frozenset({"killing", "casualties", "attack", "violence"}),
    "protest": frozenset({"strike", "speech", "demand", "meeting", "shooting", "casualties", "violence", "arrest"}),
    "strike": frozenset({"protest", "travel", "demand", "negotiation", "meeting", "agreement", "dismissal", "violence", "arrest", "shooting"}),
    "negotiation": frozenset({"meeting", "agreement", "declaration", "demand", "travel", "speech", "decision"}),
    "meeting": frozenset({"speech", "decision", "declaration", "election", "agreement", "negotiation"}),
    "trial": frozenset({"arrest", "declaration", "release", "killing"}),
    "election": frozenset({"declaration", "speech", "protest", "violence"}),
    "withdrawal": frozenset({"travel", "deployment", "attack"}),
    "destruction": frozenset({"casualties", "flight", "refuge"}),
    "travel": frozenset({"meeting", "speech", "negotiation"}),
    "refuge": frozenset({"flight", "travel"}),
    "flight": frozenset({"refuge", "travel"}),
}


@dataclass(frozen=True)
class Side:
    """What its statements together say of an event; `first` and `last` are days. `grounds`: its places and all that they lie in;
    `lasting`: a source says itself from when to when it went on.
    """

    event: Event
    first: int
    last: int
    keys: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    grounds: frozenset[str]
    happened: bool
    lasting: bool

    @property
    def days(self) -> int:
        """For how many days it goes on."""
        return self.last - self.first + 1


def with_parts(events: Sequence[Event], pile: Pile, names: Sequence[Name]) -> list[Event]:
    """The events, in their order, each tied to the narrowest whole that it is surely a part of."""
    lies_in = {n.id: n.part_of for n in names if n.part_of}
    traits = {t.statement.id: t for t in pile.traits}
    sides = [s for e in events if (s := _side(e, [traits[i] for i in e.statements], lies_in)) is not None]
    wholes: dict[tuple[str, int], list[Side]] = defaultdict(list)
    for side in sides:
        if side.lasting and side.happened and SHORTEST <= side.days <= LONGEST:
            for name in side.names:
                for day in range(side.first, side.last + 1):
                    wholes[name, day].append(side)
    least = SHARED * math.log(max(1.0, pile.total / 2)) / UNIT
    homes: dict[str, str] = {}
    for part in sides:
        met = {w.event.id: w for name in part.names | part.grounds for w in wholes.get((name, part.first), ())}
        held = [(w.days, -pile.mass(w.keys & part.keys), w.event.id) for w in met.values() if all(c(w, part) for c in CONDITIONS)]
        held = [h for h in held if -h[1] >= least]
        if held:
            homes[part.event.id] = min(held)[2]
    return [replace(e, part_of=homes[e.id]) if e.id in homes else e for e in events]


def _side(event: Event, told: Sequence[Traits], lies_in: Mapping[str, str]) -> Side | None:
    moment = event.moment
    if moment is None or moment.first_day is None or moment.last_day is None:
        return None
    places = frozenset().union(*(t.places for t in told))
    return Side(
        event,
        moment.first_day,
        moment.last_day,
        frozenset().union(*(t.keys for t in told)),
        frozenset().union(*(t.names for t in told)),
        places,
        _grounds(places, lies_in),
        all(t.statement.modality == "happened" for t in told),
        moment.precision == "interval" and any(t.statement.time_basis == "stated" and t.statement.moment == moment for t in told),
    )


def _grounds(places: Iterable[str], lies_in: Mapping[str, str]) -> frozenset[str]:
    found = set(places)
    for place in sorted(places):
        while place in lies_in and lies_in[place] not in found:
            place = lies_in[place]
            found.add(place)
    return frozenset(found)


def _inside(whole: Side, part: Side) -> bool:
    return whole.first <= part.first and part.last <= whole.last and whole.days >= WIDER * part.days


def _there(whole: Side, part: Side) -> bool:
    """The part lies where the whole does, or one of them does not say where."""
    return not whole.places or not part.places or bool(whole.places & part.grounds)


def _of_one_sort(whole: Side, part: Side) -> bool:
    kind = whole.event.type
    return kind in STEPS and (part.event.type == kind or part.event.type in STEPS[kind])


def _both_happened(whole: Side, part: Side) -> bool:
    return whole.happened and part.happened


#: What must hold of a whole and its part.
CONDITIONS: tuple[Callable[[Side, Side], bool], ...] = (_inside, _there, _of_one_sort, _both_happened)
