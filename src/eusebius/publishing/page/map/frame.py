"""Frames: what part of the earth a map shows, and where a place falls in it.

The projection is equirectangular, true to scale at the frame's middle parallel: J. P. Snyder, Map Projections: A Working Manual, USGS
Professional Paper 1395 (1987), p. 90 f.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, floor, hypot, radians
from typing import Final

#: Width of a map, least and greatest height, and the free edge around the outermost places, in the units of its picture.
WIDE: Final = 960
TALLEST: Final = 600
LOWEST: Final = 360
EDGE: Final = 56

#: Room at the right edge for the name of the outermost place.
NAME: Final = 110

#: A map shows at least so many degrees of latitude: a town alone says nothing of where it lies.
LEAST: Final = 3.0

#: Where so much of what is told lies in a part that many times smaller, that part has a map of its own.
CORE: Final = 0.8
CLOSER: Final = 2.5


@dataclass(frozen=True, slots=True)
class Place:
    """A place: degrees, north and east positive; `weight` is how often it is named; `core`: whether it can call for a map of its own."""

    latitude: float
    longitude: float
    weight: int
    core: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the earth: its west and north edge in degrees (west from -180 to 180; what lies east of it goes on beyond 180), units of
    the picture for a degree along the meridian, the same along the middle parallel, and its height in units. It is WIDE units wide."""

    west: float
    north: float
    up: float
    along: float
    tall: int

    @property
    def east(self) -> float:
        """The east edge in degrees, up to 540."""
        return self.west + WIDE / self.along

    @property
    def south(self) -> float:
        """The south edge in degrees."""
        return self.north - self.tall / self.up

    def point(self, latitude: float, longitude: float) -> tuple[float, float]:
        """Where a place falls, in units from the left and the top."""
        return ((longitude - self.west) % 360) * self.along, (self.north - latitude) * self.up


def frames(places: Sequence[Place]) -> tuple[Frame, ...]:
    """The frame around all places; before it, one around those where most is told, if these lie much closer together."""
    if not places:
        return ()
    whole, core = frame(places), _core(places)
    near = frame(core) if core else whole
    return (near, whole) if near.up >= CLOSER * whole.up else (whole,)


def frame(places: Sequence[Place]) -> Frame:
    """The frame around places, of which there must be one."""
    start = _cut(places)
    easts = [start + (p.longitude - start) % 360 for p in places]
    norths = [p.latitude for p in places]
    longitude, latitude = (min(easts) + max(easts)) / 2, (min(norths) + max(norths)) / 2
    high, wide = max(norths) - min(norths), max(easts) - min(easts)
    squeeze = max(0.2, cos(radians(latitude)))
    up = min((WIDE - 2 * EDGE - NAME) / max(wide * squeeze, LEAST), (TALLEST - 2 * EDGE) / max(high, LEAST), WIDE / (360 * squeeze) * 90)
    up = max(up, WIDE / (360 * squeeze))  # never more than once around the earth
    tall = round(min(TALLEST, max(LOWEST, high * up + 2 * EDGE), floor(180 * up)))
    half = tall / up / 2
    middle = max(half - 90, min(90 - half, latitude))
    west = longitude - (WIDE - NAME / 2) / 2 / (up * squeeze)
    return Frame((west + 180) % 360 - 180, middle + half, up, up * squeeze, tall)


def _cut(places: Sequence[Place]) -> float:
    """The longitude behind the widest gap between places: from there on east they follow one another, wherever the 180th meridian runs."""
    easts = sorted({p.longitude for p in places})
    gaps = [(b - a, b) for a, b in zip(easts, [*easts[1:], easts[0] + 360], strict=True)]
    return max(gaps)[1]


def _core(places: Sequence[Place]) -> list[Place]:
    """The places nearest to the middle of what is told, as many as hold CORE of it."""
    told = [p for p in places if p.core]
    if not told:
        return []
    start = _cut(told)
    latitude = _middle([(p.latitude, p.weight) for p in told])
    longitude = _middle([((p.longitude - start) % 360, p.weight) for p in told])
    squeeze = max(0.2, cos(radians(latitude)))
    far = sorted(told, key=lambda p: hypot(p.latitude - latitude, ((p.longitude - start) % 360 - longitude) * squeeze))
    kept: list[Place] = []
    for place in far:
        if sum(p.weight for p in kept) >= CORE * sum(p.weight for p in told):
            break
        kept.append(place)
    return kept


def _middle(weighed: Sequence[tuple[float, int]]) -> float:
    """The weighted median."""
    left, half = 0, sum(weight for _, weight in weighed) / 2
    for value, weight in sorted(weighed):
        left += weight
        if left >= half:
            return value
    raise ValueError("no weights")
