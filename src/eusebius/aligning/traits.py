"""Traits: what of a statement can meet another statement, and how telling each thing is in this pile of sources."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate
from pathlib import Path

import msgspec

from ..errors import PackError
from ..model import Document, Mention, Name, Statement
from ..model.populations import populations_of
from ..naming.distance import VOWELS
from ..naming.romanise import sounds
from ..packs.concepts import class_of, kind_of

#: Concepts that stand for each other.
KIN = Path(__file__).parent / "kin.toml"

#: Stands for an open end of a moment, in days: further away than any history.
OPEN = 10**8

#: A number from this on is a key of its own: whoever tells of sixteen points tells of the sixteen points.
LEAST_NUMBER = 3

#: What a rarity of 1 is, in natural logarithms. Rarities grow with the pile, as does the number of statements that could be meant instead.
UNIT = 6.0

#: Of ever so many sources, so many at most tell one happening, on average.
TELLERS = 25

#: Long accounts tell of more days and more sorts of things, so that not all they hold could be meant. Learnt by leaving out each of six subjects.
LOOKED_AMONG = 0.7

#: So many consonants at the head of an unknown word tell it from others.
CONSONANTS = 4

#: How many statements the general rarity of a thing counts for, where its rarity beside another thing is asked for.
PRIOR = 2.0

#: Roles in which a name is what the happening is about.
MAIN_ROLES = ("agent", "patient")

#: What the other clauses of its sentence say is looked for in so many statements before and after a statement.
BESIDE = 3

#: Marks that end a sentence, or as much of it as is said in one breath.
ENDS = frozenset(".!?…؟۔;:\n")


@dataclass(frozen=True, slots=True)
class Traits:
    """What the evidence for one statement is computed from.

    `keys`: ids of names, concepts, words (after "~") and numbers (after "#") that it holds. `kinds`: the kinds of happening that its
    words report, its own type among them. `kin`: of each group of kin.toml, which of its concepts stand here. `days`: first and last day
    (an open end is OPEN), None if undated. `rank`: where in its document it stands, from 0 to 1. `words`: its unknown words by their key.
    `sentence`: what the other clauses of its sentence hold, as "X, who was dismissed, climbed over the wall" names X but once.
    """

    statement: Statement
    keys: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[str]
    kin: dict[str, frozenset[str]]
    days: tuple[int, int] | None
    rank: float
    words: dict[str, str]
    sentence: frozenset[str]


class Pile:
    """The traits of every statement, in their order, and how rare each thing is among them.

    `size`: natural logarithm of among how many statements a statement's partner must be looked for. It has hardly more than one in a
    document, so that this is how many statements a document has, as a statement finds it (long documents hold more of them), to the power
    of LOOKED_AMONG; where there are more documents than TELLERS, most of them don't tell it at all. The chance of any one pair falls with it.
    """

    def __init__(self, traits: Sequence[Traits]) -> None:
        self.traits = traits
        self.total = len(traits)
        self.keys = self._rarities(t.keys for t in traits)
        self.kin = self._rarities(t.kin for t in traits)
        self.kinds = self._rarities(t.kinds for t in traits)
        self._holding: dict[str, set[int]] = defaultdict(set)
        for i, t in enumerate(traits):
            for key in t.keys:
                self._holding[key].add(i)
        self._all: dict[str, float] = {}
        self._given: dict[tuple[str, str], float] = {}
        dated = [t.days for t in traits if t.days is not None]
        told = Counter(t.statement.span.document for t in traits)
        length = sum(n * n for n in told.values()) / max(1, self.total)
        self.size = LOOKED_AMONG * math.log(max(1.0, length)) + math.log(max(1.0, len(told) / TELLERS))
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

    def share_of_all(self, a: Traits, b: Traits, both: Iterable[str]) -> float:
        """How much of all that two statements hold they share, each thing by how rare it is: from 0 to 1 (Dice's coefficient)."""
        return 2 * math.fsum([self.keys[k] for k in both]) / max(1e-9, self._held(a) + self._held(b))

    def _held(self, t: Traits) -> float:
        """How rare all that a statement holds is together; kept for the next pair."""
        found = self._all.get(t.statement.id)
        if found is None:
            found = self._all[t.statement.id] = math.fsum([self.keys[k] for k in t.keys])
        return found

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


def traits_of(statements: Sequence[Statement], names: Sequence[Name], mentions: Sequence[Mention], documents: Sequence[Document]) -> list[Traits]:
    """The traits of every statement, in their order."""
    texts = {d.id: d.text for d in documents}
    name_of = {form.mention: name.id for name in names for form in name.forms}
    home = {m.id: m for m in mentions}
    last: Counter[str] = Counter()
    for s in statements:
        last[s.span.document] = max(last[s.span.document], s.order)
    alone = [_of(s, name_of, home, max(1, last[s.span.document])) for s in statements]
    sentences = list(accumulate(i > 0 and _parted(statements[i - 1], s, texts) for i, s in enumerate(statements)))
    whole: list[Traits] = []
    for i, t in enumerate(alone):
        beside = [j for j in range(max(0, i - BESIDE), min(len(alone), i + BESIDE + 1)) if sentences[j] == sentences[i]]
        whole.append(replace(t, sentence=frozenset().union(*(alone[j].keys for j in beside)) - t.keys))
    return whole


def _parted(before: Statement, after: Statement, texts: dict[str, str]) -> bool:
    """True if a sentence ends between two statements that follow each other."""
    if before.span.document != after.span.document:
        return True
    text = texts[after.span.document]
    return any(mark in ENDS for mark in text[before.span.end : after.span.start])


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
        kin_of(s.concepts),
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
def _groups() -> dict[str, tuple[str, ...]]:
    """Concept -> the groups of kin.toml that it stands in."""
    try:
        table = msgspec.toml.decode(KIN.read_bytes(), type=dict[str, tuple[str, ...]])
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{KIN}: {error}; install Eusebius anew") from error
    found: dict[str, list[str]] = defaultdict(list)
    for group, members in table.items():
        for concept in members:
            found[concept].append(group)
    return {c: tuple(f) for c, f in found.items()}


def kin_of(concepts: Iterable[str]) -> dict[str, frozenset[str]]:
    """The groups of kin.toml that concepts stand in, each with those of the concepts that do."""
    table = _groups()
    found: dict[str, set[str]] = defaultdict(set)
    for concept in concepts:
        for group in table.get(concept, ()):
            found[group].add(concept)
    return {g: frozenset(c) for g, c in sorted(found.items())}
