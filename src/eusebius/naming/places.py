"""Where names lie: country, coordinates and kind of each place, and the town on which a square, a street or a building hangs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Mention, Name
from ..packs import load
from ..packs.concepts import class_of
from ..packs.sections.names import Names
from .gazetteer import heirs, place
from .settle import Settled

#: Kinds of place that lie in no town.
OPEN = frozenset({
    "border", "canal", "capital", "city", "coast", "country", "desert", "east", "forest", "front_line", "island", "lake", "mountain",
    "province", "river", "sea", "valley", "village", "west", "world",
})  # fmt: skip

#: A town is the one that a text is about from this share of its mentions of towns on.
MAINLY = 0.5


def placed(names: Sequence[Name], mentions: Mapping[str, Mention], settled: Mapping[str, Settled]) -> tuple[Name, ...]:
    """The names with what is known of their place. `settled`: by gazetteer key, why a key was taken."""
    known = [_known(n, settled) if n.geo else n for n in names]
    home = {f.mention: n for n in known for f in n.forms}
    countries = {n.country: n for n in known if n.place_kind == "country"}
    about = _About(known)
    return tuple(_within(n, mentions, home, countries, about) for n in known)


def _known(name: Name, settled: Mapping[str, Settled]) -> Name:
    """A name with what the gazetteer knows of its key."""
    found = place(name.geo or "")
    if found is None:
        return name
    why = settled.get(found.key)
    reasons = [why.why] if why else []
    if found.kind == "country":
        reasons.append("coordinates of its capital")
    return replace(
        name,
        place_kind=found.kind,
        latitude=found.latitude,
        longitude=found.longitude,
        country=found.country,
        others=why.others if why else (),
        reasons=(*name.reasons, *reasons),
    )


class _About:
    """The town that each document is mostly about, and where it names towns."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.named: dict[str, list[tuple[int, str]]] = {}
        self.towns = {n.id: n for n in names if n.place_kind in ("city", "capital")}
        for town in self.towns.values():
            for form in town.forms:
                self.named.setdefault(form.span.document, []).append((form.span.start, town.id))
        self.main = {document: self._main([town for _, town in named]) for document, named in self.named.items()}

    @staticmethod
    def _main(named: Sequence[str]) -> str | None:
        counts = Counter(named)
        best = min(counts, key=lambda n: (-counts[n], n))
        return best if counts[best] / len(named) >= MAINLY else None

    def town(self, name: Name) -> Name | None:
        """The town that a text is mostly about, if it is also the last one named before the first form of `name`."""
        first = name.forms[0].span
        before = [(start, town) for start, town in self.named.get(first.document, ()) if start < first.start]
        main = self.main.get(first.document)
        return self.towns[main] if before and main is not None and max(before)[1] == main else None


def _within(
    name: Name, mentions: Mapping[str, Mention], home: Mapping[str, Name], countries: Mapping[str | None, Name], about: _About
) -> Name:
    """A name hung on what it lies in: a town on its country, any other place on the town that the text says, or is about."""
    if name.kind != "place" or name.place_kind == "country":
        return name
    if name.geo:
        land = next((countries[code] for code in sorted(c for c in countries if c) if name.country in heirs(code)), None)
        return replace(name, part_of=land.id) if land else name
    of_kind = Counter(kind for f in name.forms if (kind := _head(mentions[f.mention])))
    kind = min(of_kind, key=lambda p: (-of_kind[p], p)) if of_kind else None
    said = [home[w] for f in name.forms if (w := mentions[f.mention].within) and w in home and home[w].id != name.id]
    if said:
        town, why = said[0], "beside it in the text"
    else:
        main = about.town(name) if kind is not None and kind not in OPEN else None
        if main is None:
            return replace(name, place_kind=kind)
        town, why = main, "the town that the text is mostly about, and named last before"
    reasons = (*name.reasons, f"lies in {town.label}: {why}", *((f"coordinates of {town.label}",) if town.latitude is not None else ()))
    return replace(
        name, place_kind=kind, part_of=town.id, latitude=town.latitude, longitude=town.longitude, country=town.country, reasons=reasons
    )


def _head(mention: Mention) -> str | None:
    """The concept of a place's common noun; of several, the one at the end where its language has it ("Castle Square")."""
    kinds = [p for p in mention.parts if class_of(p) in ("place", "building")]
    pack = load(mention.language, "names")
    first = pack is not None and pack.section(Names).heads_first
    return (kinds[0] if first else kinds[-1]) if kinds else None
