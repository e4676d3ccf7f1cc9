"""The harmony in Chromium: whose words stand where, in which direction, what is marked, and how columns are chosen."""

from dataclasses import replace

import pytest

from eusebius.model import Chronicle
from eusebius.model import moment as moments

from ..made import chronicle
from .conftest import Opened
from .test_page_print import log

pytestmark = pytest.mark.browser


def test_a_row_has_each_source_s_own_words_in_its_own_direction(opened: Opened) -> None:
    page, said = opened(chronicle())
    row = page.locator("tr#e-1")
    assert row.locator("td").nth(0).locator(".quote").get_attribute("dir") == "rtl"
    assert row.locator("td").nth(0).locator(".quote").inner_text().startswith("في 5 مايو 1910")
    assert row.locator("td").nth(1).locator(".quote").inner_text() == "On 4 May 1910 the dike at Ashford broke"
    assert row.locator("mark.n").inner_text() == "Ashford"
    assert row.locator(".label").inner_text() == "destruction: Ashford"
    assert row.locator("a.chip").inner_text() == "Date: contradicts"
    assert page.locator("tr#e-2 td").nth(0).inner_text().strip() == "silent"
    assert said == []


def test_sources_that_draw_on_one_another_are_one_voice(opened: Opened) -> None:
    page, _ = opened(chronicle())
    assert "1 independent source" in page.locator("tr#e-1 .meta").inner_text()


def test_columns_fold_hide_and_move_and_the_state_is_a_link(opened: Opened) -> None:
    page, _ = opened(chronicle())
    page.locator("thead button.fold").first.click()
    assert "columns=A*+B" in page.url
    assert page.locator("tr#e-1 td.fold").inner_text() == "●"
    page.goto(page.url.split("#")[0] + "#columns=B+A-")
    page.reload()
    assert page.locator("thead th .siglum").all_inner_texts() == ["B"]
    page.goto(page.url.split("#")[0] + "#columns=B+A")
    page.reload()
    assert page.locator("thead th .siglum").all_inner_texts() == ["B", "A"]


def test_a_source_alone(opened: Opened) -> None:
    page, _ = opened(chronicle(), "#alone=A")
    assert page.locator("tr.event").count() == 1
    assert page.locator("thead th").count() == 2
    assert "As only this account tells it" in page.locator("h2").first.inner_text()


def test_an_event_opens_its_reasons(opened: Opened) -> None:
    page, said = opened(chronicle())
    page.locator("tr#e-1 a.open").click()
    aside = page.locator("aside")
    assert aside.is_visible()
    assert "The dates can't all be right." in aside.inner_text()
    page.keyboard.press("Escape")
    assert not aside.is_visible()
    assert said == []


def test_a_quote_leads_to_its_place_in_the_full_text(opened: Opened) -> None:
    page, said = opened(chronicle())
    page.locator("tr#e-1 .quote a").nth(1).click()
    chosen = page.locator("#part-sources .chosen")
    assert "".join(chosen.all_inner_texts()) == "On 4 May 1910 the dike at Ashford broke"
    assert said == []


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_an_event_whose_reasons_are_opened_stays_on_the_screen(opened: Opened, motion: str) -> None:
    page, said = opened(log(3), reduced_motion=motion, viewport={"width": 1280, "height": 700})
    for _ in range(9):
        page.keyboard.press("j")
    page.wait_for_timeout(700)  # until the chunks above have their heights
    page.keyboard.press("Enter")
    page.locator("aside").wait_for()
    page.wait_for_timeout(900)
    box = page.locator("tr[aria-selected] th").bounding_box()
    assert box["y"] > page.locator("thead th").first.bounding_box()["y"] and box["y"] + box["height"] < 700
    assert said == []


@pytest.mark.parametrize("locale", ["en-GB", "ar-EG"])
def test_the_chosen_part_is_seen_among_the_others_where_they_have_no_room(opened: Opened, locale: str) -> None:
    page, _ = opened(chronicle(), "#view=made", locale=locale, viewport={"width": 360, "height": 640})
    page.wait_for_timeout(200)
    chosen, bar = page.locator(".parts [aria-current]").bounding_box(), page.locator(".parts ul").bounding_box()
    assert chosen["x"] >= bar["x"] - 1 and chosen["x"] + chosen["width"] <= bar["x"] + bar["width"] + 1


def test_what_an_event_is_called_is_set_as_text_though_it_is_a_link(opened: Opened) -> None:
    page, _ = opened(chronicle())
    colours = page.evaluate("['tr#e-1 .label', 'tr#e-1 .quote a', 'tr#e-1 th'].map(s => getComputedStyle(document.querySelector(s)).color)")
    assert len(set(colours)) == 1
    assert page.evaluate("getComputedStyle(document.querySelector('.lead a')).color") not in colours


def looking_back() -> Chronicle:
    """The made chronicle, with four things told of years before."""
    made = chronicle()
    alone = made.events[1]
    olden = tuple(replace(alone, id=f"e-9{i}", moment=moments.of_year(1890 + i)) for i in range(4))
    return replace(made, events=(*made.events, *olden))


def test_what_is_told_of_years_before_stands_folded_until_it_is_wanted(opened: Opened) -> None:
    page, said = opened(looking_back())
    assert page.locator("tr.event").count() == 2
    assert page.locator("#before").inner_text() == "Before 4 May 1910: 4 events"
    assert page.locator("table.harmony").get_attribute("aria-rowcount") == "7"
    page.locator("#before").click()
    assert page.locator("tr.event").count() == 6 and page.locator("#before").count() == 0
    assert page.evaluate("document.activeElement.closest('tr').id") == "e-90"
    assert said == []


def test_a_link_and_a_filter_open_what_is_folded(opened: Opened) -> None:
    page, _ = opened(looking_back(), "#e-91")
    assert page.locator("tr#e-91[aria-selected]").count() == 1
    page, _ = opened(looking_back(), "#view=harmony&to=1900")
    assert page.locator("tr.event").count() == 4


def test_an_event_is_called_by_names_that_the_reader_can_read(opened: Opened) -> None:
    made = chronicle()
    foreign = replace(made.names[0], label="آشفورد")
    page, said = opened(replace(made, names=(foreign,), mentions=()))
    assert page.locator("tr#e-1 .label").inner_text() == "destruction"
    page, _ = opened(replace(made, names=(foreign,), mentions=()), locale="ar-EG")
    assert "آشفورد" in page.locator("tr#e-1 .label").inner_text()
    assert said == []
