"""Cuts shapes to a box and leaves out what can't be seen. Boxes are (left, top, right, bottom), points (x, y), in any unit.

Rings are cut by the algorithm of Sutherland and Hodgman (Communications of the ACM 17, 1974), lines by that of Liang and Barsky (ACM
Transactions on Graphics 3, 1984); what is left is weighed by that of Douglas and Peucker (The Canadian Cartographer 10, 1973).
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import hypot, inf

Point = tuple[float, float]
Box = tuple[float, float, float, float]


def thinned(points: Sequence[Point], box: Box) -> list[Point]:
    """The points without stretches that lie beyond one and the same edge of the box: no line within them can cross it."""
    left, top, right, bottom = box
    sides = [(x < left) | ((x > right) << 1) | ((y < top) << 2) | ((y > bottom) << 3) for x, y in points]
    if not any(sides):
        return list(points)
    kept, shared = [0], sides[0]
    for i in range(1, len(points)):
        shared &= sides[i]
        if not shared:
            if kept[-1] != i - 1:
                kept.append(i - 1)
            kept.append(i)
            shared = sides[i]
    if kept[-1] != len(points) - 1:
        kept.append(len(points) - 1)
    return [points[i] for i in kept]


def ring_in(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of a ring's area that lies in the box, as one ring that may run along the box's edges; nothing if there is none."""
    left, top, right, bottom = box
    kept = thinned(ring, box)
    for axis, edge, inside in (
        (0, left, _more(0, left)), (0, right, _less(0, right)), (1, top, _more(1, top)), (1, bottom, _less(1, bottom)),
    ):  # fmt: skip
        kept = _cut(kept, axis, edge, inside)
    return kept if len(kept) > 2 else []


def _more(axis: int, edge: float) -> Callable[[Point], bool]:
    return lambda p: p[axis] >= edge


def _less(axis: int, edge: float) -> Callable[[Point], bool]:
    return lambda p: p[axis] <= edge


def _cut(ring: list[Point], axis: int, edge: float, inside: Callable[[Point], bool]) -> list[Point]:
    kept: list[Point] = []
    for i, point in enumerate(ring):
        before = ring[i - 1]
        if inside(point) != inside(before):
            share = (edge - before[axis]) / (point[axis] - before[axis])
            other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
            kept.append((edge, other) if axis == 0 else (other, edge))
        if inside(point):
            kept.append(point)
    return kept


def line_in(line: Sequence[Point], box: Box) -> list[list[Point]]:
    """The parts of a line that lie in the box."""
    left, top, right, bottom = box
    inside = [left <= x <= right and top <= y <= bottom for x, y in line]
    if all(inside):
        return [list(line)]
    parts: list[list[Point]] = []
    for i, (a, b) in enumerate(pairwise(line)):
        piece = (a, b) if inside[i] and inside[i + 1] else _piece(a, b, box)
        if piece is None:
            continue
        if parts and parts[-1][-1] == piece[0]:
            parts[-1].append(piece[1])
        else:
            parts.append([*piece])
    return parts


def _piece(a: Point, b: Point, box: Box) -> tuple[Point, Point] | None:
    """The part of a stretch from a to b that lies in the box."""
    left, top, right, bottom = box
    dx, dy = b[0] - a[0], b[1] - a[1]
    first, last = 0.0, 1.0
    for step, room in ((-dx, a[0] - left), (dx, right - a[0]), (-dy, a[1] - top), (dy, bottom - a[1])):
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    start = a if first == 0.0 else (a[0] + first * dx, a[1] + first * dy)
    end = b if last == 1.0 else (a[0] + last * dx, a[1] + last * dy)
    return start, end


def weighed(points: Sequence[Point], least: float) -> list[float]:
    """For each point, up to which tolerance a simplified line must keep it: 0 where that is below `least`, infinite for first and last."""
    weights = [0.0] * len(points)
    weights[0] = weights[-1] = inf
    stretches = [(0, len(points) - 1, inf)]
    while stretches:
        first, last, above = stretches.pop()
        (x1, y1), (x2, y2) = points[first], points[last]
        dx, dy = x2 - x1, y2 - y1
        length = hypot(dx, dy)
        if length:
            away = [abs(dx * (y - y1) - dy * (x - x1)) for x, y in points[first + 1 : last]]
        else:
            away, length = [hypot(x - x1, y - y1) for x, y in points[first + 1 : last]], 1.0
        farthest = max(away, default=0.0)
        if farthest >= least * length:
            at = first + 1 + away.index(farthest)
            weights[at] = min(above, farthest / length)
            stretches += [(first, at, weights[at]), (at, last, weights[at])]
    return weights
