"""What speaks for or against a pair of statements: one number a kind of evidence, none of which knows a subject.

To add a kind: a line in FEATURES, its computation in one of the functions of EVIDENCE, and learn the weights anew with
tools/learn_links.py. What other pairs say of a pair is not seen here: rivals.py.
"""

import math

from ..model import Moment, Statement
from ..model.populations import same_population
from .traits import Pile, Traits

#: Every kind of evidence, in the order in which it is stored and shown; values lie between 0 and about 4.
FEATURES: tuple[str, ...] = (
    "same_day", "same_clock", "clock_apart", "next_day", "days_apart", "rare_days",
    "same_kind", "near_kind", "rare_kind",
    "shared", "fields", "best_field", "kin", "nearby", "nothing_shared",
    "counts_agree", "same_modality", "order",
)  # fmt: skip

#: Kinds of happening that one source may call what another calls the other.
NEAR_KINDS: tuple[frozenset[str], ...] = (
    frozenset({"shooting", "killing", "casualties", "attack", "violence"}),
    frozenset({"invasion", "deployment", "attack", "occupation", "travel"}),
    frozenset({"declaration", "speech", "publication", "decision"}),
    frozenset({"demand", "protest", "declaration"}),
    frozenset({"appointment", "dismissal", "election", "resignation", "decision"}),
    frozenset({"founding", "appointment", "decision"}),
    frozenset({"negotiation", "meeting", "agreement", "travel"}),
    frozenset({"withdrawal", "deployment", "decision", "agreement"}),
    frozenset({"travel", "flight", "refuge", "protest"}),
    frozenset({"arrest", "trial", "release"}),
    frozenset({"ceasefire", "agreement", "decision"}),
    frozenset({"dissolution", "decision", "destruction"}),
)

#: Two clock times within so many minutes are the same to a witness; further apart than CLOCKS_APART they are not.
CLOCKS_NEAR, CLOCKS_APART = 60, 180

#: Days apart count as a binary logarithm, of no more than so much.
FURTHEST = 4.0

#: No sum of rarities counts for more than so much.
MOST = 4.0

#: Two sources place a thing at like points of their accounts if the shares of the account before it differ by less than this.
IN_ORDER = 0.2

OF_DAY = ("minute", "hour", "part")


def features_of(a: Traits, b: Traits, pile: Pile) -> dict[str, float]:
    """The values of FEATURES that are not 0."""
    found: dict[str, float] = {}
    for evidence in EVIDENCE:
        evidence(a, b, pile, found)
    return found


def _when(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    if a.days is None or b.days is None:
        return
    (first_a, last_a), (first_b, last_b) = a.days, b.days
    first, last = max(first_a, first_b), min(last_a, last_b)
    gap = first - last
    if gap > 0:
        if gap == 1:
            found["next_day"] = 1.0
        elif a.statement.time_basis == b.statement.time_basis == "stated":
            found["days_apart"] = min(FURTHEST, math.log2(gap))
        return
    rare = pile.rarity_of_days(first, last)
    if rare:
        found["rare_days"] = rare
    if a.days == b.days:
        found["same_day"] = 1.0
        if a.statement.moment is not None and b.statement.moment is not None:
            _clock(a.statement.moment, b.statement.moment, found)


def _clock(a: Moment, b: Moment, found: dict[str, float]) -> None:
    if a.precision not in OF_DAY or b.precision not in OF_DAY or a.earliest is None or b.earliest is None:
        return
    gap = max(a.earliest, b.earliest) - min(a.latest or a.earliest, b.latest or b.earliest)
    if gap <= CLOCKS_NEAR:
        found["same_clock"] = 1.0
    elif gap > CLOCKS_APART:
        found["clock_apart"] = 1.0


def _kinds(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    s, t = a.statement.type, b.statement.type
    if s == t:
        if s != "other":
            found["same_kind"] = 1.0
    elif (s, t) in _NEAR:
        found["near_kind"] = 1.0
    both = a.kinds & b.kinds
    if both:
        found["rare_kind"] = max([pile.kinds[k] for k in both])


_NEAR = frozenset((s, t) for group in NEAR_KINDS for s in group for t in group if s != t)


def _things(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    """Names, concepts, words and numbers that both hold, by how rare they are; and concepts of one field.

    One weight for all: weights by class of thing were measured, and carry over to other subjects less well.
    """
    both = a.keys & b.keys
    mass = pile.mass(both) if both else 0.0
    if mass:
        found["shared"] = min(MOST, mass)
    else:
        found["nothing_shared"] = 1.0
    related, best = 0.0, 0.0
    other = b.fields
    for field, here in a.fields.items():
        there = other.get(field)
        if there is not None:
            rarity = pile.fields[field]
            best = max(best, rarity)
            related += rarity * min(2, len(here | there) - 1) / 2
    if best:
        found["best_field"] = best
    if related:
        found["fields"] = min(MOST, related)
    alike = [pile.kin[g] for g, here in a.kin.items() if g in b.kin and not here & b.kin[g]]
    if alike:
        found["kin"] = min(MOST, math.fsum(alike))
    nearby = ((a.keys & b.near) | (a.near & b.keys)) - both
    if nearby:
        found["nearby"] = min(MOST, math.fsum([pile.keys[k] for k in nearby]))


def _counts(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    """Counts of one thing that can both be right. Ones that can't say nothing: sources differ on numbers more than on anything."""
    s, t = a.statement, b.statement
    if s.counts and t.counts and any(_agree(s, t)):
        found["counts_agree"] = 1.0


def _agree(s: Statement, t: Statement) -> list[bool]:
    return [
        max(c.low or 0.0, d.low or 0.0) <= min(math.inf if c.high is None else c.high, math.inf if d.high is None else d.high)
        for c in s.counts
        for d in t.counts
        if same_population(c.what, d.what)
    ]


def _telling(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    if a.statement.modality == b.statement.modality:
        found["same_modality"] = 1.0
    closeness = 1.0 - abs(a.rank - b.rank) / IN_ORDER
    if closeness > 0:
        found["order"] = closeness


#: What is looked at, in this order.
EVIDENCE = (_when, _kinds, _things, _counts, _telling)
