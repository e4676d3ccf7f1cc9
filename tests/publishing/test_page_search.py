"""Search and filters in Chromium: what fits is shown, counts stay true, and every state is a link that opens as it was."""

import pytest

from ..made import chronicle
from .conftest import Opened

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("words", "events"),
    [
        ("DIKE", ["e-1"]), ("drówned", ["e-2"]), ("السد", ["e-1"]), ("سَدّ", ["e-1"]), ("1910-05-04", ["e-2", "e-1"]), ("dike drowned", []),
        ("ashford", ["e-1"]),
    ],
)  # fmt: skip
def test_words_of_any_script_are_found_whatever_their_diacritics(opened: Opened, words: str, events: list[str]) -> None:
    page, said = opened(chronicle())
    page.locator("#search").fill(words)
    page.locator(".shown", has_text=f"{len(events)} of 2").wait_for()
    assert sorted(page.locator("tr.event").evaluate_all("rows => rows.map(r => r.id)")) == sorted(events)
    assert page.locator("nav.parts a[data-part=harmony] .badge").inner_text() == str(len(events))
    assert said == []


@pytest.mark.parametrize(
    ("state", "events"),
    [
        ("kind=casualties", ["e-2"]), ("source=A", ["e-1"]), ("source=B", ["e-2", "e-1"]), ("verdict=contradicts", ["e-1"]),
        ("verdict=single", ["e-2"]), ("name=n-1", ["e-1"]), ("from=1910-05-06", []), ("from=1910&to=1910-05", ["e-2", "e-1"]),
        ("to=1909", []), ("shared=1", ["e-1"]), ("set=B", ["e-2"]),
        ("set=A B", ["e-1"]), ("kind=casualties&shared=1", []), ("kind=nonsense", []),
    ],
)  # fmt: skip
def test_every_state_is_a_link(opened: Opened, state: str, events: list[str]) -> None:
    page, said = opened(chronicle(), f"#view=harmony&{state}")
    assert sorted(page.locator("tr.event").evaluate_all("rows => rows.map(r => r.id)")) == sorted(events)
    assert page.locator(".shown").inner_text() == f"{len(events)} of 2 events"
    assert page.locator("ul.active .active-filter").count() == len(state.split("&"))
    assert said == []


def test_counts_of_choices_are_under_all_other_filters(opened: Opened) -> None:
    page, _ = opened(chronicle(), "#view=harmony&source=A")
    page.locator("details.filters summary").click()
    assert page.locator("#kind option").all_inner_texts() == ["Any kind", "destruction (1)"]
    assert page.locator("#source option").all_inner_texts() == [
        "Any source", "B · \u2068The flood\u2069 (2)", "A · \u2066flood-ar.txt\u2069 (1)"
    ]  # fmt: skip


def test_the_browser_s_back_takes_a_filter_back(opened: Opened) -> None:
    page, _ = opened(chronicle())
    page.locator("details.filters summary").click()
    page.locator("#kind").select_option("casualties")
    assert page.locator("tr.event").count() == 1
    page.go_back()
    assert page.locator("tr.event").count() == 2
    page.locator("#shared").check()
    page.locator(".active-filter").click()
    assert page.locator("tr.event").count() == 2


def test_filters_reach_the_disagreements_too(opened: Opened) -> None:
    page, _ = opened(chronicle(), "#view=disagreements&kind=casualties")
    assert page.locator(".card").count() == 0
    assert page.locator("nav.parts a[data-part=disagreements] .badge").inner_text() == "0"
