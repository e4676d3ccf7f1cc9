"""The overview of time in Chromium: what is drawn on it, zooming from all of it to minutes, and that it drives and follows the harmony."""

import re
from dataclasses import replace
from typing import Any

import pytest

from eusebius.model import moment as moments

from ..made import chronicle
from .conftest import Opened

pytestmark = pytest.mark.browser


def test_it_has_a_lane_for_each_source_and_a_mark_for_each_disagreement(opened: Opened) -> None:
    page, said = opened(chronicle())
    assert page.locator(".strip .lane").all_text_contents() == ["A", "B"]
    assert page.locator(".strip .dense").count() + page.locator(".strip .vague").count() > 0
    assert page.locator(".strip .point.contradicts").count() == 1
    assert said == []


def test_it_zooms_to_minutes_and_back(opened: Opened) -> None:
    page, said = opened(chronicle())
    page.locator(".strip").focus()
    for _ in range(8):
        page.keyboard.press("+")
    assert all(":" in text for text in page.locator(".strip .tick-words").all_text_contents()[:1])
    page.keyboard.press("Home")
    assert "May" in "".join(page.locator(".strip .tick-words").all_text_contents())
    assert said == []


def test_its_stretch_becomes_a_filter(opened: Opened) -> None:
    page, _ = opened(chronicle())
    page.get_by_role("button", name="Only this stretch").click()
    assert "from=1910-05-0" in page.url and "to=1910-05-0" in page.url


def test_a_mark_leads_to_its_event(opened: Opened) -> None:
    page, _ = opened(chronicle())
    page.locator(".strip .point").click()
    assert "at=e-1" in page.url
    assert page.locator("tr#e-1[aria-selected]").count() == 1


def test_it_shows_where_the_harmony_stands(opened: Opened) -> None:
    page, _ = opened(chronicle())
    page.mouse.wheel(0, 50)
    page.wait_for_selector(".strip .here", state="attached")
    assert "May 1910" in page.locator(".strip").get_attribute("aria-valuetext")


def stretch(page: Any) -> str:
    return str(page.locator(".strip-words").inner_text())


def test_zoom_and_place_are_in_the_link_and_come_back_from_it(opened: Opened) -> None:
    page, said = opened(chronicle())
    begun = stretch(page)
    page.locator(".strip").focus()
    for key in ("+", "+", "ArrowRight"):
        page.keyboard.press(key)
    seen = stretch(page)
    page.wait_for_url(re.compile("look="))
    assert seen != begun and re.search(r"look=1910-05-\d\dT\d\d\.\d\d_1910-05-\d\dT\d\d\.\d\d", page.url)
    page.reload()
    page.wait_for_selector("#app[data-ready]", state="attached")
    assert stretch(page) == seen
    # What is chosen afterwards keeps it, though its link was drawn before; another part and back keeps it too.
    page.locator("tr#e-2 a.open").click()
    assert "look=" in page.url and "at=e-2" in page.url and stretch(page) == seen
    page.keyboard.press("2")
    page.keyboard.press("1")
    assert stretch(page) == seen
    page.locator("#language").select_option("hu")
    assert "look=" in page.url and page.locator("#language").input_value() == "hu"
    assert said == []


@pytest.mark.parametrize("look", ["x", "1910-05-04T00.00", "1910-05-05T00.00_1910-05-04T00.00", "1700-01-01T00.00_1700-01-02T00.00", "_"])
def test_a_stretch_that_is_none_is_passed_over(opened: Opened, look: str) -> None:
    page, said = opened(chronicle(), f"#view=harmony&look={look}")
    other, _ = opened(chronicle())
    assert stretch(page) == stretch(other)
    assert said == []


def test_a_stretch_before_the_year_1_is_in_the_link_as_others_are(opened: Opened) -> None:
    made = chronicle()
    early = (moments.of_day(-43, 3, 15), moments.of_day(-43, 3, 17))
    page, said = opened(replace(made, events=tuple(replace(e, moment=m) for e, m in zip(made.events, early, strict=True))))
    page.locator(".strip").focus()
    page.keyboard.press("+")
    seen = stretch(page)
    page.wait_for_url(re.compile("look=-0043-03-"))
    page.reload()
    page.wait_for_selector("#app[data-ready]", state="attached")
    assert stretch(page) == seen
    page.get_by_role("button", name="Only this stretch").click()
    assert "from=-0043-03-1" in page.url and page.locator("tr.event").count() > 0
    assert said == []


def test_to_follow_the_harmony_is_no_zoom_to_be_kept(opened: Opened) -> None:
    page, _ = opened(chronicle())
    page.mouse.wheel(0, 50)
    page.wait_for_timeout(400)
    assert "look=" not in page.url
