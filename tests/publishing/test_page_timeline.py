"""The overview of time in Chromium: what is drawn on it, zooming from all of it to minutes, and that it drives and follows the harmony."""

import pytest

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
