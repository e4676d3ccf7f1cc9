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
    "same_day", "same_clock", "clock_apart", "same_night", "next_day", "days_apart", "rare_days",
    "same_kind", "rare_kind", "shared", "share_of_all", "kin", "sentence", "counts_told", "counts_agree", "order",
)  # fmt: skip

#: Two clock times within so many minutes are the same to a witness; further apart than CLOCKS_APART they are not.
CLOCKS_NEAR, CLOCKS_APART = 60, 180

#: An hour of one day and the day before or after are one night to two sources if no more minutes lie between.
NIGHT = 360

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
            found["same_night" if _one_night(a.statement.moment, b.statement.moment) else "next_day"] = 1.0
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


def _one_night(a: Moment | None, b: Moment | None) -> bool:
    """True for moments of two days in a row, of which one is told to the hour or part of day, with less than NIGHT between them."""
    if a is None or b is None or (a.precision not in OF_DAY and b.precision not in OF_DAY):
        return False
    firsts = [m.earliest for m in (a, b) if m.earliest is not None]
    lasts = [m.latest for m in (a, b) if m.latest is not None]
    return len(firsts) == len(lasts) == 2 and max(firsts) - min(lasts) <= NIGHT


def _clock(a: Moment, b: Moment, found: dict[str, float]) -> None:
    if a.precision not in OF_DAY or b.precision not in OF_DAY or a.earliest is None or b.earliest is None:
        return
    gap = max(a.earliest, b.earliest) - min(a.latest or a.earliest, b.latest or b.earliest)
    if gap <= CLOCKS_NEAR:
        found["same_clock"] = 1.0
    elif gap > CLOCKS_APART:
        found["clock_apart"] = 1.0


def _kinds(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    if a.statement.type == b.statement.type != "other":
        found["same_kind"] = 1.0
    both = a.kinds & b.kinds
    if both:
        found["rare_kind"] = max([pile.kinds[k] for k in both])


def _things(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    """Names, concepts, words and numbers that both hold, by how rare they are, and kin of concepts.

    One weight for all: weights by class of thing were measured, and carry over to other subjects no better.
    """
    both = a.keys & b.keys
    if both:
        found["shared"] = min(MOST, pile.mass(both))
        found["share_of_all"] = pile.share_of_all(a, b, both)
    alike = [pile.kin[g] for g, here in a.kin.items() if g in b.kin and not here & b.kin[g]]
    if alike:
        found["kin"] = min(MOST, math.fsum(alike))
    told = ((a.keys & b.sentence) | (a.sentence & b.keys) | (a.sentence & b.sentence)) - both
    if told:
        found["sentence"] = min(MOST, pile.mass(told))


def _counts(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    """Counts of one thing, and ones that can both be right. Others don't speak against a pair: sources differ on numbers more than on anything."""
    s, t = a.statement, b.statement
    if s.counts and t.counts and (agreeing := _agree(s, t)):
        found["counts_told"] = 1.0
        if any(agreeing):
            found["counts_agree"] = 1.0


def _agree(s: Statement, t: Statement) -> list[bool]:
    return [
        max(c.low or 0.0, d.low or 0.0) <= min(math.inf if c.high is None else c.high, math.inf if d.high is None else d.high)
        for c in s.counts
        for d in t.counts
        if same_population(c.what, d.what)
    ]


def _telling(a: Traits, b: Traits, pile: Pile, found: dict[str, float]) -> None:
    closeness = 1.0 - abs(a.rank - b.rank) / IN_ORDER
    if closeness > 0:
        found["order"] = closeness


#: What is looked at, in this order.
EVIDENCE = (_when, _kinds, _things, _counts, _telling)
