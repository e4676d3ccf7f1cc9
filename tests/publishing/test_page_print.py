"""Paper in Chromium: the parallel edition has every quote, the classroom's sheet gives nothing away, its key does."""

import pytest

from ..made import chronicle
from .conftest import Opened

pytestmark = pytest.mark.browser


def test_the_parallel_edition_has_every_quote_and_says_who_differs(opened: Opened) -> None:
    made = chronicle()
    page, said = opened(made, "#view=harmony&mode=edition")
    text = page.locator(".sheet-page").inner_text()
    assert all(s.quote in text for s in made.statements)
    assert "The dates can't all be right." in text and "contradicts" in text and "silent" in text
    assert page.locator("table.harmony").count() == 0 or not page.locator("table.harmony").is_visible()
    assert said == []


def test_the_sheet_asks_and_the_key_answers(opened: Opened) -> None:
    page, said = opened(chronicle(), "#view=harmony&mode=sheet")
    asked = page.locator(".sheet-page").inner_text()
    assert "Where do they differ?" in asked and "On 4 May 1910 the dike at Ashford broke" in asked
    assert "can't all be right" not in asked and page.locator(".ticked").count() == 0
    page.get_by_role("link", name="Answer key").click()
    assert page.locator(".ticked").all_inner_texts() == ["☒ conflicting"]
    assert "can't all be right" in page.locator(".sheet-page").inner_text()
    page.get_by_role("link", name="Back to the page").click()
    assert page.locator("table.harmony").is_visible()
    assert said == []


def test_the_page_itself_prints_without_its_tools(opened: Opened) -> None:
    page, _ = opened(chronicle())
    page.emulate_media(media="print")
    assert page.locator("table.harmony").is_visible()
    assert not page.locator(".stick").is_visible() and not page.locator(".head-tools").is_visible()
    assert page.pdf().startswith(b"%PDF")
