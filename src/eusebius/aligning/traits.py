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

#: Concepts by which people tell of one sort of scene.
FIELDS = Path(__file__).parent / "fields.toml"

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

#: Roles in which a name is what the happening is about.
MAIN_ROLES = ("agent", "patient")


@dataclass(frozen=True, slots=True)
class Traits:
    """What the evidence for one statement is computed from.

    `keys`: ids of names, concepts, words (after "~") and numbers (after "#") that it holds. `kinds`: the kinds of happening that its
    words report, its own type among them. `fields`: of each field of fields.toml, which of its concepts stand here. `days`: first and last
    day (an open end is OPEN), None if undated. `rank`: where in its document it stands, from 0 to 1. `words`: its unknown words by their key.
    """

    statement: Statement
    keys: frozenset[str]
    names: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[str]
    fields: dict[str, frozenset[str]]
    days: tuple[int, int] | None
    rank: float
    words: dict[str, str]


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
        self.kinds = self._rarities(t.kinds for t in traits)
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
    return [_of(s, name_of, home, max(1, last[s.span.document])) for s in statements]


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
        fields_of(s.concepts),
        _days(s),
        s.order / last,
        words,
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
def _fields() -> dict[str, tuple[str, ...]]:
    """Concept -> the fields that it stands in."""
    try:
        table = msgspec.toml.decode(FIELDS.read_bytes(), type=dict[str, tuple[str, ...]])
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{FIELDS}: {error}; install Eusebius anew") from error
    found: dict[str, list[str]] = defaultdict(list)
    for field, members in table.items():
        for concept in members:
            found[concept].append(field)
    return {c: tuple(f) for c, f in found.items()}


def fields_of(concepts: Iterable[str]) -> dict[str, frozenset[str]]:
    """The fields that concepts stand in, each with those of the concepts that do."""
    table = _fields()
    found: dict[str, set[str]] = defaultdict(set)
    for concept in concepts:
        for field in table.get(concept, ()):
            found[field].add(concept)
    return {f: frozenset(c) for f, c in sorted(found.items())}
