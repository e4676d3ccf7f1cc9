"""Which of several places of one name a text means: by their size, by the countries that it names, by what lies near its other places.

One score for each candidate: log10 of its inhabitants, plus what the document's other places say. To weigh something else, add it to `_score`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import asin, cos, log10, radians, sin, sqrt

from ..model import Mention
from .gazetteer import Place, cities, heirs, place

#: What a country counts that the text names as often as all others together; as much as a hundredfold of inhabitants.
COUNTRY = 3.0

#: What it counts to lie so near (kilometres) to a place of the text that has no other reading.
NEAR, NEARNESS = 150.0, 1.0

#: What the place's usual name counts beside a name in another language or of old.
USUAL = 1.0

EARTH = 6371.0


@dataclass(frozen=True, slots=True)
class Settled:
    """The place taken for a name, the other places of that name, likeliest first, and why it was taken."""

    geo: str
    others: tuple[str, ...]
    why: str


def kilometres(a: Place, b: Place) -> float:
    """Distance of two places along the globe."""
    north, east = radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)
    chord = sin(north / 2) ** 2 + cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(chord))


def settle(mentions: Sequence[Mention]) -> tuple[list[Mention], dict[str, Settled]]:
    """One document's mentions with each city's `geo` settled, and by the settled key how sure that is."""
    choices = {m.id: _candidates(m) for m in mentions if m.kind == "place" and (m.geo or "").startswith("city:")}
    fixed = [found for keys in choices.values() if len(keys) == 1 and (found := place(keys[0])) is not None]
    named = _countries(mentions, fixed)
    settled: dict[str, Settled] = {}
    result: list[Mention] = []
    for mention in mentions:
        keys = choices.get(mention.id, ())
        if not keys:
            result.append(mention)
            continue
        taken = _choose(keys, mention, named, fixed)
        settled.setdefault(taken.geo, taken)
        result.append(mention if taken.geo == mention.geo else replace(mention, geo=taken.geo))
    return result, settled


def _candidates(mention: Mention) -> tuple[str, ...]:
    """Keys of all cities of that name; the one that the finder took stands first where the name is not its own (an adjective)."""
    found = cities(mention.base) or cities(mention.quote)
    return found if mention.geo in found else (mention.geo,) if mention.geo else ()


def _countries(mentions: Sequence[Mention], fixed: Sequence[Place]) -> dict[str, float]:
    """Share of each country in what a document says of countries: their names, their peoples, its places of one reading."""
    counted: Counter[str] = Counter()
    for mention in mentions:
        kind, _, code = (mention.geo or "").partition(":")
        codes = [code] if kind == "country" else []
        codes += [p.partition(":")[2] for p in mention.parts if p.startswith("people:")]
        counted.update(heir for code in dict.fromkeys(codes) for heir in heirs(code))
    counted.update(found.country for found in fixed)
    most = max(counted.values(), default=1)
    return {code: count / most for code, count in counted.items()}


def _choose(keys: Sequence[str], mention: Mention, named: dict[str, float], fixed: Sequence[Place]) -> Settled:
    found = [p for key in keys if (p := place(key)) is not None]
    if len(found) < 2:
        return Settled(keys[0], (), "the only place of that name in the gazetteer")
    ranked = sorted(found, key=lambda p: (-_score(p, mention, named, fixed), p.key))
    best, others = ranked[0], tuple(p.key for p in ranked[1:])
    largest = max(found, key=lambda p: (p.population, p.key))
    reasons = ["the largest"] if best == largest else []
    if named.get(best.country):
        reasons.append(f"in a country that the text names ({best.country})")
    near = _nearest(best, fixed)
    if near is not None and near.key != best.key:
        reasons.append(f"near {near.label}")
    return Settled(best.key, others, f"of {len(found)} places of that name: {', '.join(reasons or ['by its usual name'])}")


def _nearest(candidate: Place, fixed: Sequence[Place]) -> Place | None:
    close = [(d, p.key, p) for p in fixed if p.key != candidate.key and (d := kilometres(candidate, p)) <= NEAR]
    return min(close)[2] if close else None


def _score(candidate: Place, mention: Mention, named: dict[str, float], fixed: Sequence[Place]) -> float:
    score = log10(candidate.population + 1) + COUNTRY * named.get(candidate.country, 0.0)
    if _nearest(candidate, fixed) is not None:
        score += NEARNESS
    if candidate.label.casefold() == mention.base.casefold():
        score += USUAL
    return score
