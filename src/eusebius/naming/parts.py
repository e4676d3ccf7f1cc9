"""Parts: which concepts make a head of a name (a kind of body, building or place), and which of them name one sort of thing."""

from typing import Literal

from ..packs.concepts import class_of

Head = Literal["body", "place", "office"]

#: Kinds of body that accounts use for one another: "Soviet troops", "Soviet tanks" and "the Soviet army" are one actor.
FAMILIES: dict[str, str] = {
    "troops": "forces", "army": "forces", "unit": "forces", "soldier": "forces", "tank": "forces", "division": "forces",
    "armoured_vehicle": "forces", "paratrooper": "forces", "secret_police": "secret_police", "cabinet": "government",
    "politburo": "political_committee", "party_leadership": "leadership", "communist_party": "party",
    "radio_building": "radio", "parliament_building": "parliament", "delegate": "delegation",
}  # fmt: skip

#: Concepts that are no body by themselves, but with a people's adjective name its forces or its envoys.
WITH_PEOPLE = frozenset({"soldier", "tank", "armoured_vehicle", "paratrooper", "delegate", "troops"})

#: Places and things too common to make a name of a capitalised neighbour.
NO_HEAD = frozenset(
    {"country", "world", "state", "power", "group", "city", "capital", "village", "east", "west", "border", "front_line", "window", "wall",
     "house", "gate", "suburb_outskirts", "division_of", "state_body", "coast"}
)  # fmt: skip

#: Kinds of place that stand before or behind a place's own name without being part of it.
APPOSED = frozenset({"city", "capital", "village", "country", "province"})

#: Bodies that are a building as well: named alone, they are read as the place.
HOUSES = frozenset({"parliament", "parliament_building"})


def head_of(concept: str) -> Head | None:
    """What sort of name a concept can head, if any."""
    kind = class_of(concept)
    if concept in NO_HEAD:
        return None
    if kind == "body":
        return "body"
    if kind in ("place", "building"):
        return "place"
    return "office" if kind == "office" else None


def family_of(concept: str) -> str:
    """The concept by which accounts are compared."""
    return FAMILIES.get(concept, concept)
