"""What speaks for or against a pair of statements: one number a kind of evidence, none of which knows a subject.

To add a kind: a line in FEATURES, its computation in `features_of`, and learn the weights anew with tools/learn_links.py.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Mention, Name, Statement
from ..model.populations import populations_of, same_population
from ..packs.concepts import class_of

#: Every kind of evidence, in the order in which it is stored and shown; values lie between 0 and about 3.
FEATURES: tuple[str, ...] = (
    "same_day", "same_clock", "day_inside", "overlap", "next_day", "far_apart", "undated",
    "same_kind", "near_kind", "both_other",
    "act_concepts", "noun_concepts", "names_same_role", "names_other_role", "actor_concepts", "places",
    "counts_agree", "counts_clash", "terms", "same_modality", "nothing_shared", "order", "rival_left", "rival_right",
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


@dataclass(frozen=True)
class Rarity:
    """How telling each thing is in this pile of sources: the rarer, the more (inverse document frequency over statements)."""

    counts: Counter[str]
    total: int

    def of(self, key: str) -> float:
        """0 for what every statement has, 1 for what two statements in this pile have."""
        if self.total <= 2:
            return 1.0
        return max(0.0, math.log(self.total / max(2, self.counts[key])) / math.log(self.total / 2))


@dataclass(frozen=True)
class Traits:
    """What the features of one statement are computed from."""

    statement: Statement
    roles: dict[str, str]
    actor_concepts: frozenset[str]
    places: frozenset[str]
    acts: frozenset[str]
    nouns: frozenset[str]
    terms: frozenset[str]
    rank: float

    @property
    def keys(self) -> frozenset[str]:
        """Everything by which it may meet another statement."""
        return frozenset(self.roles) | self.places | self.acts | self.nouns | self.terms


def traits_of(statements: Sequence[Statement], names: Sequence[Name], mentions: Sequence[Mention]) -> list[Traits]:
    """The traits of every statement, in their order."""
    name_of = {form.mention: name.id for name in names for form in name.forms}
    home = {m.id: m for m in mentions}
    last: Counter[str] = Counter()
    for s in statements:
        last[s.span.document] = max(last[s.span.document], s.order + 1)
    traits: list[Traits] = []
    for s in statements:
        roles: dict[str, str] = {name_of[a.mention]: a.role for a in s.actors if a.mention in name_of}
        places = frozenset(name_of[p] for p in s.places if p in name_of)
        folk = {p for a in s.actors if a.mention in home for p in home[a.mention].parts}
        acts = frozenset(c for c in s.concepts if class_of(c) in ("act", "state"))
        traits.append(
            Traits(
                s,
                roles,
                frozenset(a.concept for a in s.actors if a.concept) | frozenset(folk),
                places,
                acts,
                (frozenset(s.concepts) - acts) | populations_of(s.concepts),
                frozenset(s.terms),
                s.order / max(1, last[s.span.document] - 1),
            )
        )
    return traits


def rarity_of(traits: Sequence[Traits]) -> Rarity:
    """How often each key stands in the statements."""
    counts: Counter[str] = Counter()
    for t in traits:
        counts.update(t.keys)
    return Rarity(counts, len(traits))


def features_of(a: Traits, b: Traits, rarity: Rarity) -> dict[str, float]:
    """The values of FEATURES that are not 0, but for the rivals', which need the other pairs."""
    found = _time(a.statement, b.statement)
    s, t = a.statement, b.statement
    if s.type == t.type:
        found["both_other" if s.type == "other" else "same_kind"] = 1.0
    elif any(s.type in group and t.type in group for group in NEAR_KINDS):
        found["near_kind"] = 1.0
    shared: dict[str, float] = {
        "act_concepts": _mass(a.acts & b.acts, rarity),
        "noun_concepts": _mass(a.nouns & b.nouns, rarity),
        "actor_concepts": _mass(a.actor_concepts & b.actor_concepts, rarity),
        "places": _mass(a.places & b.places, rarity),
        "terms": _mass(a.terms & b.terms, rarity),
    }
    both = a.roles.keys() & b.roles.keys()
    same = {n for n in both if a.roles[n] == b.roles[n]}
    shared["names_same_role"] = _mass(same, rarity)
    shared["names_other_role"] = _mass(both - same, rarity) + _mass((a.roles.keys() & b.places) | (a.places & b.roles.keys()), rarity)
    if not any(shared.values()):
        found["nothing_shared"] = 1.0
    found.update({k: v for k, v in shared.items() if v})
    found.update(_counts(s, t))
    if s.modality == t.modality:
        found["same_modality"] = 1.0
    closeness = 1.0 - abs(a.rank - b.rank)
    if closeness > 0.8:
        found["order"] = round((closeness - 0.8) * 5, 4)
    return found


def _mass(keys: frozenset[str] | set[str], rarity: Rarity) -> float:
    """The rarities of shared things, summed, each further one counting for less."""
    weights = sorted((rarity.of(k) for k in keys), reverse=True)
    return round(min(2.5, sum(w / (1 + 0.5 * i) for i, w in enumerate(weights))), 4)


def _time(s: Statement, t: Statement) -> dict[str, float]:
    a, b = s.moment, t.moment
    if a is None or b is None:
        return {"undated": 1.0}
    if a.first_day is not None and a.first_day == b.first_day and a.last_day == b.last_day:
        found = {"same_day": 1.0}
        of_day = ("minute", "hour", "part")
        if a.precision in of_day and b.precision in of_day and a.earliest is not None and b.earliest is not None:
            gap = max(a.earliest, b.earliest) - min(a.latest or a.earliest, b.latest or b.earliest)
            if gap <= 60:
                found["same_clock"] = 1.0
        return found
    low_a, high_a, low_b, high_b = (_edge(x, i) for x, i in ((a.first_day, -1), (a.last_day, 1), (b.first_day, -1), (b.last_day, 1)))
    gap_days = max(low_a, low_b) - min(high_a, high_b)
    if gap_days > 0:
        return {"next_day": 1.0} if gap_days <= 1 else {"far_apart": min(3.0, round(math.log2(gap_days), 4))}
    if (low_a <= low_b and high_b <= high_a) or (low_b <= low_a and high_a <= high_b):
        return {"day_inside": 1.0} if min(high_a - low_a, high_b - low_b) <= 31 else {"overlap": 1.0}
    return {"overlap": 1.0}


def _edge(day: int | None, sign: int) -> int:
    return day if day is not None else sign * 10**7


def _counts(s: Statement, t: Statement) -> dict[str, float]:
    """Agreeing counts of one thing speak for a pair; clashing ones do too, a little, as only one happening can be told in two ways."""
    found: dict[str, float] = {}
    for c in s.counts:
        for d in t.counts:
            if not same_population(c.what, d.what):
                continue
            low = max(c.low or 0.0, d.low or 0.0)
            high = min(c.high if c.high is not None else math.inf, d.high if d.high is not None else math.inf)
            found["counts_agree" if low <= high else "counts_clash"] = 1.0
    return found
