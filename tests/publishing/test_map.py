"""The map of places: frames, cutting and simplifying, the shapes of the earth, and paths that keep to their size."""

import re
from dataclasses import replace
from typing import Any

import pytest

from eusebius.model import Chronicle, Name
from eusebius.publishing.page.map import maps
from eusebius.publishing.page.map.clip import line_in, ring_in, thinned, weighed
from eusebius.publishing.page.map.draw import BORDER_BYTES, LAND_BYTES
from eusebius.publishing.page.map.frame import WIDE, Frame, Place, frame, frames
from eusebius.publishing.page.map.shapes import BORDERS, LAND, shapes

from ..made import chronicle
from .conftest import Opened

BOX = (0.0, 0.0, 10.0, 10.0)


def area(ring: list[tuple[float, float]]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))) / 2


def test_a_ring_is_cut_to_what_lies_in_the_box() -> None:
    assert area(ring_in([(-5, 2), (5, 2), (5, 8), (-5, 8)], BOX)) == 30
    assert area(ring_in([(-5, -5), (15, -5), (15, 15), (-5, 15)], BOX)) == 100  # the box lies within it
    assert ring_in([(11, 0), (20, 0), (20, 10)], BOX) == []
    assert area(ring_in([(2, 2), (4, 2), (4, 4), (2, 4)], BOX)) == 4


def test_a_ring_that_goes_far_around_the_box_keeps_its_area_in_it() -> None:
    around = [(5, 5), (5, -50), (-50, -50), (-50, 60), (60, 60), (60, 5)]
    far = [p for a, b in zip(around, [*around[1:], around[0]], strict=True) for p in (a, ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2))]
    assert len(thinned(far, BOX)) < len(far)
    assert area(ring_in(far, BOX)) == pytest.approx(75)


def test_a_line_is_cut_into_the_parts_that_lie_in_the_box() -> None:
    assert line_in([(-5, 5), (5, 5), (5, 15)], BOX) == [[(0, 5), (5, 5), (5, 10)]]
    assert line_in([(5, 5), (15, 5), (15, 8), (5, 8)], BOX) == [[(5, 5), (10, 5)], [(10, 8), (5, 8)]]
    assert line_in([(-5, -5), (-1, 20)], BOX) == []


def test_a_point_weighs_as_much_as_it_lies_off_and_never_more_than_what_it_hangs_on() -> None:
    weights = weighed([(0, 0), (1, 0.1), (2, 4), (3, 0.2), (4, 0)], 0.5)
    assert weights[0] == weights[-1] == float("inf")
    assert weights[2] == 4
    assert 0.5 <= weights[1] <= 4
    assert weighed([(0, 0), (1, 0.1), (2, 0)], 0.5)[1] == 0


def test_a_frame_holds_its_places_with_room_around_them_and_is_true_to_scale_in_its_middle() -> None:
    held = frame([Place(47.5, 19.0, 3), Place(55.8, 37.6, 1)])
    for latitude, longitude in ((47.5, 19.0), (55.8, 37.6)):
        x, y = held.point(latitude, longitude)
        assert 40 < x < WIDE - 40 and 40 < y < held.tall - 40
    assert held.along / held.up == pytest.approx(0.6205, abs=0.0005)  # the cosine of 51.65°, halfway


def test_places_on_both_sides_of_the_180th_meridian_lie_side_by_side() -> None:
    held = frame([Place(-18.1, 178.4, 1), Place(-13.8, -171.8, 1)])
    assert held.point(-13.8, -171.8)[0] - held.point(-18.1, 178.4)[0] == pytest.approx(9.8 * held.along)
    assert held.east - held.west < 40


def test_a_frame_never_leaves_the_earth() -> None:
    for places in ([Place(-77.8, 166.7, 1)], [Place(89, 0, 1), Place(-60, 170, 1)], [Place(0, e, 1) for e in range(-180, 180, 20)]):
        held = frame(places)
        assert held.north <= 90.001 and held.south >= -90.001 and WIDE / held.along <= 360.001


def test_where_most_is_told_has_a_map_of_its_own() -> None:
    near = [Place(47.5, 19.0, 30), Place(47.7, 17.6, 10)]
    far = [Place(40.7, -74.0, 1), Place(39.9, 116.4, 1)]
    inner, whole = frames([*near, *far])
    assert inner.up > 2.5 * whole.up and 0 < inner.point(47.7, 17.6)[0] < WIDE
    assert len(frames(near)) == 1 and frames([]) == ()


def test_land_and_borders_are_where_they_are() -> None:
    around = Frame(14.9, 48.6, 162.0, 110.0, 360)  # Hungary
    lands = [ring_in(list(zip(e, n, strict=True)), (18.0, 47.0, 18.4, 47.2)) for e, n in shapes(LAND, around)]
    assert any(lands)
    lakes = [s for s in shapes(LAND, around) if min(s[0]) > 17 and max(s[0]) < 18.3 and min(s[1]) > 46.5 and max(s[1]) < 47.2]
    assert lakes  # Lake Balaton
    assert any(16 < e < 17.2 and 47 < n < 48 for es, ns in shapes(BORDERS, around) for e, n in zip(es, ns, strict=True))


def test_a_map_of_the_world_has_no_borders() -> None:
    assert list(shapes(BORDERS, frame([Place(40, -70, 1), Place(35, 140, 1)]))) == []


def placed(*points: tuple[float, float]) -> Chronicle:
    made = chronicle()
    names: list[Name] = [
        replace(made.names[0], id=f"n-{i}", latitude=a, longitude=b, country="GB", place_kind="city") for i, (a, b) in enumerate(points)
    ]
    return replace(made, names=tuple(names))


def drawn_at(path: str) -> list[tuple[int, int]]:
    """The points of a path of relative linetos."""
    points: list[tuple[int, int]] = []
    for part in re.findall(r"M(-?\d+) (-?\d+)l([^Mz]*)", path):
        x, y = int(part[0]), int(part[1])
        points.append((x, y))
        numbers = [int(n) for n in re.findall(r"-?\d+", part[2])]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
    return points


def test_paths_stay_in_the_picture_and_keep_to_their_size() -> None:
    for points in ([(51.15, 0.87)], [(51.15, 0.87), (-18.1, 178.4)], [(59.9, 10.7), (64.1, -21.9), (69.6, 18.9)]):
        for made in maps(placed(*points)):
            tall, shore, lines = made[4], made[5], made[6]
            assert 0 < len(shore) <= LAND_BYTES and len(lines) <= BORDER_BYTES
            assert all(-5 <= x <= WIDE + 5 and -5 <= y <= tall + 5 for x, y in drawn_at(shore) + drawn_at(lines))


def test_a_chronicle_without_known_places_has_no_map() -> None:
    assert maps(chronicle()) == []


@pytest.mark.browser
@pytest.mark.parametrize("options", [{}, {"locale": "ar-EG"}, {"color_scheme": "dark"}, {"viewport": {"width": 320, "height": 700}}])
def test_the_map_has_land_and_words_of_one_size_and_tells_what_it_shows(opened: Opened, options: dict[str, Any]) -> None:
    page, said = opened(placed((51.15, 0.87), (48.85, 2.35)), "#names", **options)
    svg = page.locator("figure.map svg")
    assert svg.count() == 1
    land = svg.locator("path.land")
    land.wait_for()
    box, whole = land.bounding_box(), svg.bounding_box()
    assert box["width"] > whole["width"] / 2 and box["height"] > whole["height"] / 2
    fills = [page.locator(f"figure.map {part}").evaluate("e => getComputedStyle(e).fill") for part in ("path.land", "rect.sea")]
    assert fills[0] != fills[1]
    words = svg.locator("a text").first
    assert 10 < words.bounding_box()["height"] < 26
    title, desc = (page.locator(f"#{svg.get_attribute(f'aria-{kind}')}").text_content() for kind in ("labelledby", "describedby"))
    assert title and "2" in desc and "°" in desc
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert said == []
