"""Populations: concepts that count the same people, so that "fifteen people died" and "seventeen dead" can be compared.

To add one: a row in POPULATIONS; a concept may stand in several.
"""

from collections.abc import Iterable

POPULATIONS: tuple[frozenset[str], ...] = (
    frozenset({"dead_person", "victim", "lose_life", "die", "kill", "massacre", "execute", "drown"}),
    frozenset({"wounded_person", "wound"}),
    frozenset({"demonstrator", "crowd", "people", "student", "protest", "gather"}),
    frozenset({"soldier", "troops", "man", "army", "unit"}),
    frozenset({"refugee", "flee_country", "deport", "prisoner"}),
    frozenset({"passenger", "people", "man"}),
    frozenset({"survivor", "passenger", "rescue"}),
)


#: What the first of these are called as evidence: whoever tells of the dead tells of a killing, in whatever words.
TOLD_AS: dict[int, str] = {0: "population:dead", 1: "population:wounded"}


def populations_of(concepts: Iterable[str]) -> frozenset[str]:
    """The populations (of TOLD_AS) that concepts tell of."""
    return frozenset(name for i, name in TOLD_AS.items() if any(c in POPULATIONS[i] for c in concepts))


def same_population(a: str | None, b: str | None) -> bool:
    """True if two counted concepts can be the same people or things; unknown ones never are."""
    if a is None or b is None:
        return False
    return a == b or any(a in population and b in population for population in POPULATIONS)
