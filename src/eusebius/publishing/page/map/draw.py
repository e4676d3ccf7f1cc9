"""Maps as the page holds them: [west, north, units up, units along, height, land, borders], the last two as SVG paths in whole units.

Land is one path: its lakes are holes by the rule "evenodd". A path is drawn as finely as its size allows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from ....model import Chronicle
from .clip import Point, line_in, ring_in, thinned, weighed
from .frame import WIDE, Frame, Place, frames
from .shapes import BORDERS, LAND, Shape, shapes

#: So many bytes the paths of a map may take at most: land, and borders.
LAND_BYTES: Final = 5000
BORDER_BYTES: Final = 2500

#: How far a simplified line may lie off, in units of the picture: the first that keeps to these sizes is taken, and nothing is drawn if none does.
#: What is narrower, or less long than LONG times as much, is left out.
TOLERANCES: Final = (0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 5.6)
LONG: Final = 3.0

#: A point of a path takes so many bytes at least, and mostly one more.
SHORTEST: Final = 3

#: Shapes go on so far beyond the picture, so that the edge along which they were cut is not seen.
BEYOND: Final = 4.0


def maps(chronicle: Chronicle) -> list[list[Any]]:
    """The maps of a chronicle's places; none if the position of none is known."""
    places = [
        Place(n.latitude, n.longitude, len(n.forms) or 1, n.place_kind != "country")
        for n in chronicle.names
        if n.latitude is not None and n.longitude is not None
    ]
    return [_map(frame) for frame in frames(places)]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line or ring in whole units: its points, up to which tolerance each is kept, and up to which there is something of it to see."""

    points: tuple[tuple[int, int], ...]
    weights: tuple[float, ...]
    seen: float
    end: str


def _map(frame: Frame) -> list[Any]:
    box = (-BEYOND, -BEYOND, WIDE + BEYOND, frame.tall + BEYOND)
    rings = [_ring(ring) for shape in shapes(LAND, frame) if (ring := ring_in(_placed(shape, frame), box))]
    lines = [_line(part) for shape in shapes(BORDERS, frame) for part in line_in(_placed(shape, frame), box)]
    numbers = [round(frame.west, 3), round(frame.north, 3), round(frame.up, 3), round(frame.along, 3), frame.tall]
    return [*numbers, _path(rings, LAND_BYTES), _path(lines, BORDER_BYTES)]


def _placed(shape: Shape, frame: Frame) -> list[Point]:
    """The points of a shape that bound what is in the picture, in its units."""
    west, north, along, up = frame.west, frame.north, frame.along, frame.up
    near = (west - BEYOND / along, frame.south - BEYOND / up, frame.east + BEYOND / along, north + BEYOND / up)
    return [((x - west) * along, (north - y) * up) for x, y in thinned(list(zip(*shape, strict=True)), near)]


def _ring(ring: Sequence[Point]) -> Stroke:
    points = _whole(ring)
    twice = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True)))
    return _stroke(points, twice / 2 / max(1, _extent(points)), "z")


def _line(line: Sequence[Point]) -> Stroke:
    points = _whole(line)
    return _stroke(points, _extent(points) / LONG, "")


def _stroke(points: list[tuple[int, int]], seen: float, end: str) -> Stroke:
    return Stroke(tuple(points), tuple(weighed(points, TOLERANCES[0])), seen, end)


def _whole(points: Sequence[Point]) -> list[tuple[int, int]]:
    """The points in whole units, none twice in a row."""
    return [p for p, _ in groupby((round(x), round(y)) for x, y in points)]


def _extent(points: Sequence[tuple[int, int]]) -> int:
    """Half the length of the box around points."""
    easts, souths = [x for x, _ in points], [y for _, y in points]
    return max(easts) - min(easts) + max(souths) - min(souths)


def _path(strokes: Sequence[Stroke], most: int) -> str:
    """The strokes as one path of at most so many bytes, as finely as that allows."""
    for tolerance in TOLERANCES:
        left = [s for s in strokes if s.seen >= tolerance]
        if SHORTEST * sum(w >= tolerance for s in left for w in s.weights) > most:
            continue
        path = "".join(_steps(s, tolerance) for s in left)
        if len(path) <= most:
            return path
    return ""


def _steps(stroke: Stroke, tolerance: float) -> str:
    """A moveto and linetos relative to it, as shortly as SVG allows."""
    kept = [p for p, weight in zip(stroke.points, stroke.weights, strict=True) if weight >= tolerance]
    (x, y), told = kept[0], []
    for point in kept[1:]:
        told.append(f"{point[0] - x} {point[1] - y}".replace(" -", "-"))
        x, y = point
    return f"M{kept[0][0]} {kept[0][1]}l{' '.join(told).replace(' -', '-')}{stroke.end}"
