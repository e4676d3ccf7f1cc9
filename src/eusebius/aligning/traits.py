"""Traits: what of a statement can meet another statement, and how telling each thing is in this pile of sources."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from ..errors import PackError
from ..model import Mention, Name, Statement
from ..model.populations import populations_of
from ..naming.distance import VOWELS
from ..naming.romanise import sounds
from ..packs.concepts import class_of, kind_of

#: Concepts by which people tell of one sort of scene, and concepts that stand for each other.
FIELDS, KIN = Path(__file__).parent / "fields.toml", Path(__file__).parent / "kin.toml"

#: Stands for an open end of a moment, in days: further away than any history.
OPEN = 10**8

#: A number from this on is a key of its own: whoever tells of sixteen points tells of the sixteen points.
LEAST_NUMBER = 3

#: What a rarity of 1 is, in natural logarithms. Rarities grow with the pile, as does the number of statements that could be meant instead.
UNIT = 6.0

#: Of ever so many sources, so many at most tell one happening, on average.
TELLERS = 25

#: So many consonants at the head of an unknown word tell it from others.
CONSONANTS = 4

#: How many statements the general rarity of a thing counts for, where its rarity beside another thing is asked for.
PRIOR = 2.0

#: Roles in which a name is what the happening is about.
MAIN_ROLES = ("agent", "patient")

#: Statements so many places before or after a statement are near it.
BESIDE = 1


@dataclass(frozen=True, slots=True)
class Traits:
    """What the evidence for one statement is computed from.

    `keys`: ids of names, concepts, words (after "~") and numbers (after "#") that it holds. `kinds`: the kinds of happening that its
    words report, its own type among them. `fields`: of each field of fields.toml, which of its concepts stand here; `kin`: the same of
    kin.toml. `days`: first and last day (an open end is OPEN), None if undated. `rank`: where in its document it stands, from 0 to 1.
    `words`: its unknown words by their key. `near`: names and concepts told just
    before and after it.
    """

    statement: Statement
    keys: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[str]
    fields: dict[str, frozenset[str]]
    kin: dict[str, frozenset[str]]
    days: tuple[int, int] | None
    rank: float
    words: dict[str, str]
    near: frozenset[str]


class Pile:
    """The traits of every statement, in their order, and how rare each thing is among them.

    `size`: natural logarithm of among how many statements a statement's partner must be looked for. It has hardly more than one in a
    document, so that this is how many statements a document has, as a statement finds it (long documents hold more of them); where there
    are more documents than TELLERS, most of them don't tell it at all. The chance of any one pair falls with it.
    """

    def __init__(self, traits: Sequence[Traits]) -> None:
        self.traits = traits
        self.total = len(traits)
        self.keys = self._rarities(t.keys for t in traits)
        self.fields = self._rarities(t.fields for t in traits)
        self.kin = self._rarities(t.kin for t in traits)
        self.kinds = self._rarities(t.kinds for t in traits)
        self._holding: dict[str, set[int]] = defaultdict(set)
        for i, t in enumerate(traits):
            for key in t.keys:
                self._holding[key].add(i)
        self._given: dict[tuple[str, str], float] = {}
        dated = [t.days for t in traits if t.days is not None]
        told = Counter(t.statement.span.document for t in traits)
        self.size = math.log(sum(n * n for n in told.values()) / self.total) + math.log(max(1.0, len(told) / TELLERS)) if self.total else 0.0
        self._firsts = sorted(d[0] for d in dated)
        self._lasts = sorted(d[1] for d in dated)

    def _rarities(self, things: Iterable[Iterable[str]]) -> dict[str, float]:
        """0 for what every statement has, 1 for what one in four hundred has (inverse document frequency over statements)."""
        counts: Counter[str] = Counter()
        for each in things:
            counts.update(iter(each))
        return {k: max(0.0, math.log((self.total + 1) / (n + 0.5)) / UNIT) for k, n in counts.items()}

    def mass(self, shared: Iterable[str]) -> float:
        """How telling several shared things are together: each by how rare it is among the statements that hold one of the others.

        A word that stands in a name, or that carries two concepts, adds next to nothing to itself.
        """
        rarest = sorted([(-self.keys[k], k) for k in shared])
        total = 0.0
        for i, (rarity, key) in enumerate(rarest):
            least = -rarity
            for _, other in rarest[:i]:
                given = self._given.get((key, other))
                least = min(least, self._rarity_given(key, other) if given is None else given)
            total += least
        return total

    def _rarity_given(self, key: str, other: str) -> float:
        """How rare a key is among the statements that hold another, the two that share them both left out; kept for the next pair."""
        mine, others = self._holding[key], self._holding[other]
        both = max(0, len(mine & others) - 2)
        alone = len(mine) / self.total
        known = max(0.0, -math.log((both + PRIOR * alone) / (max(0, len(others) - 2) + PRIOR)) / UNIT)
        self._given[key, other] = known
        return known

    def rarity_of_days(self, first: int, last: int) -> float:
        """The same for a stretch of days: by how many statements can tell of it."""
        told = bisect_right(self._firsts, last) - bisect_left(self._lasts, first)
        return max(0.0, math.log(self.total / max(1, told)) / UNIT) if self.total else 0.0


def traits_of(statements: Sequence[Statement], names: Sequence[Name], mentions: Sequence[Mention]) -> list[Traits]:
    """The traits of every statement, in their order."""
    name_of = {form.mention: name.id for name in names for form in name.forms}
    home = {m.id: m for m in mentions}
    last: Counter[str] = Counter()
    for s in statements:
        last[s.span.document] = max(last[s.span.document], s.order)
    alone = [_of(s, name_of, home, max(1, last[s.span.document])) for s in statements]
    said = [t.names | frozenset(t.statement.concepts) for t in alone]
    documents = [s.span.document for s in statements]
    for i, t in enumerate(alone):
        beside = (j for step in range(1, BESIDE + 1) for j in (i - step, i + step) if 0 <= j < len(alone) and documents[j] == documents[i])
        object.__setattr__(t, "near", frozenset().union(*(said[j] for j in beside)))
    return alone


def _of(s: Statement, name_of: dict[str, str], home: dict[str, Mention], last: int) -> Traits:
    places = frozenset(name_of[p] for p in s.places if p in name_of)
    acting = [(name_of[a.mention], a.role) for a in s.actors if a.mention in name_of]
    parts = {p for a in s.actors if a.mention in home for p in home[a.mention].parts}
    parts |= {a.concept for a in s.actors if a.concept}
    numbers = {f"#{round(n)}" for c in s.counts for n in (c.low or c.high,) if n is not None and n >= LEAST_NUMBER}
    names = frozenset(n for n, _ in acting) | places
    words = {heard(t): t for t in sorted(s.terms)}
    return Traits(
        s,
        names | frozenset(s.concepts) | parts | populations_of(s.concepts) | numbers | words.keys(),
        names,
        frozenset(n for n, role in acting if role in MAIN_ROLES),
        places,
        _kinds(s),
        groups_of(s.concepts, FIELDS),
        groups_of(s.concepts, KIN),
        _days(s),
        s.order / last,
        words,
        frozenset(),
    )


def heard(word: str) -> str:
    """An unknown word as a key: the consonants at its head where it has enough of them, so that a word that has wandered between languages
    and scripts (contract, contrato) meets itself, as do the forms of a word that no lemmatiser knows.
    """
    consonants = [c for c in sounds(word, "und") if c not in VOWELS]
    return "~" + ("".join(consonants[:CONSONANTS]) if len(consonants) >= CONSONANTS else word)


def _kinds(s: Statement) -> frozenset[str]:
    told = {kind_of(c) for c in s.concepts if class_of(c) in ("act", "state", "person")} | {s.type}
    return frozenset(k for k in told if k and k != "other")


def _days(s: Statement) -> tuple[int, int] | None:
    if s.moment is None or (s.moment.first_day is None and s.moment.last_day is None):
        return None
    first, last = s.moment.first_day, s.moment.last_day
    return (-OPEN if first is None else first, OPEN if last is None else last)


@cache
def _groups(path: Path) -> dict[str, tuple[str, ...]]:
    """Concept -> the groups of a file that it stands in."""
    try:
        table = msgspec.toml.decode(path.read_bytes(), type=dict[str, tuple[str, ...]])
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{path}: {error}; install Eusebius anew") from error
    found: dict[str, list[str]] = defaultdict(list)
    for group, members in table.items():
        for concept in members:
            found[concept].append(group)
    return {c: tuple(f) for c, f in found.items()}


def groups_of(concepts: Iterable[str], path: Path) -> dict[str, frozenset[str]]:
    """The groups (of FIELDS or KIN) that concepts stand in, each with those of the concepts that do."""
    table = _groups(path)
    found: dict[str, set[str]] = defaultdict(set)
    for concept in concepts:
        for group in table.get(concept, ()):
            found[group].add(concept)
    return {g: frozenset(c) for g, c in sorted(found.items())}
