"""A pile of many sources in Chromium: only what is near the screen is in the document, the others share a column, all of it is reached."""

import pytest
from benchmarks.page import pile

from eusebius.model import Chronicle
from eusebius.publishing.page import render_page
from eusebius.publishing.page.write import LIGHT_STATEMENTS

from .conftest import Opened

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def heap() -> Chronicle:
    return pile(sources=30, statements=LIGHT_STATEMENTS + 200)


def test_only_what_is_near_the_screen_is_in_the_document(opened: Opened, heap: Chronicle) -> None:
    page, said = opened(heap)
    assert page.locator("tr.event").count() < 200 < len(heap.events)
    for _step in range(40):
        page.mouse.wheel(0, 4000)
        page.wait_for_timeout(20)
    assert page.locator("tr.event").count() < 1300
    assert page.locator("table.harmony").get_attribute("aria-rowcount") == str(len(heap.events) + 1)
    assert said == []


def test_an_event_far_away_is_reached_by_its_link(opened: Opened, heap: Chronicle) -> None:
    far = heap.events[len(heap.events) * 3 // 4]
    page, said = opened(heap, f"#{far.id}")
    row = page.locator(f"tr#{far.id}")
    box = row.bounding_box()
    assert box is not None and 0 < box["y"] < 800
    assert "How this is known" in page.locator("aside").inner_text()
    assert said == []


def test_many_sources_share_the_last_column(opened: Opened, heap: Chronicle) -> None:
    page, _ = opened(heap)
    assert page.locator("thead th").count() == 7
    assert "Other sources (25)" in page.locator("thead th").last.inner_text()
    shown = page.locator("tr.event").first.inner_text()
    assert heap.statements and any(s.quote[:30] in shown for s in heap.statements)


def test_the_plain_edition_of_a_pile_lists_who_tells_and_is_parsed_only_without_scripts(heap: Chronicle) -> None:
    page = render_page(heap)
    assert '<div id="plain">' not in page and "<noscript>" in page
    plain = page[page.index("<noscript>") : page.index("</noscript>")]
    assert plain.count(" href=#") >= len(heap.statements) and '<table class="harmony' not in plain


def test_search_finds_in_a_pile(opened: Opened, heap: Chronicle) -> None:
    page, said = opened(heap, "#view=harmony&q=ahlgren+saltgate")
    shown = page.locator(".shown").inner_text()
    wanted = {s.id for s in heap.statements if "Ahlgren" in s.quote and "Saltgate" in s.quote}
    events = [e for e in heap.events if any(s in wanted for s in e.statements)]
    assert int(shown.split(" ")[0].replace(",", "")) >= len(events) > 0
    assert said == []


def test_a_linked_event_is_not_hidden_under_the_head_of_the_table(opened: Opened, heap: Chronicle) -> None:
    for number in (40, 300, len(heap.events) - 5):
        page, _ = opened(heap, f"#{heap.events[number].id}")
        page.wait_for_timeout(700)
        row, head = page.locator(f"tr#{heap.events[number].id}").bounding_box(), page.locator("thead th").first.bounding_box()
        assert row is not None and head is not None and row["y"] >= head["y"] + head["height"] - 1
