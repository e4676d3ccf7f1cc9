"""Access: axe-core finds nothing serious; all of it works by keyboard; it fits 320 pixels and 200%; motion is calm where that is asked for."""

from dataclasses import replace
from typing import Any

import pytest

from eusebius.model import Form, Name, Span

from ..made import chronicle
from .conftest import Opened

pytestmark = pytest.mark.browser

PARTS = ("harmony", "disagreements", "agreements", "canon", "sources", "names", "made")


def findings(page: Any) -> list[str]:
    """What axe-core finds that is serious or critical, by WCAG 2.2 A and AA and best practice."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).response["violations"]
    return [f"{v['id']}: {n['html'][:120]}" for v in found if v["impact"] in ("serious", "critical") for n in v["nodes"]]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("scheme", "locale"), [("light", "en-GB"), ("dark", "en-GB"), ("light", "ar-EG")])
def test_axe_finds_nothing_serious(opened: Opened, part: str, scheme: str, locale: str) -> None:
    # axe is put into the page by the test, which the page's own policy would refuse.
    page, _ = opened(chronicle(), f"#view={part}", color_scheme=scheme, locale=locale, bypass_csp=True)
    assert findings(page) == []


@pytest.mark.parametrize("state", ["#e-1", "#view=sources&at=B.11", "#view=harmony&mode=sheet", "#view=harmony&mode=edition", "#view=names&at=n-1"])
def test_axe_finds_nothing_serious_in_what_opens(opened: Opened, state: str) -> None:
    page, _ = opened(chronicle(), state, bypass_csp=True)
    assert findings(page) == []


#: What opens on a key or a click: how it is opened, and what is seen then.
OPENS = {
    "help": (lambda page: page.keyboard.press("?"), "dialog#help"),
    "columns": (lambda page: page.keyboard.press("c"), ".legend dialog"),
    "print": (lambda page: page.get_by_role("button", name="Print").click(), "dialog .print-modes"),
    "filters": (lambda page: page.locator("details.filters summary").click(), ".filter-grid"),
    "reasons": (lambda page: (page.keyboard.press("d"), page.keyboard.press("Enter")), "aside"),
    "mark": (lambda page: (page.keyboard.press("d"), page.keyboard.press("o")), "#part-sources .chosen"),
}  # fmt: skip


@pytest.mark.parametrize("opens", OPENS)
@pytest.mark.parametrize(("scheme", "width", "height"), [("light", 1280, 800), ("dark", 640, 400)])
def test_axe_finds_nothing_serious_in_what_a_key_opens(opened: Opened, opens: str, scheme: str, width: int, height: int) -> None:
    page, _ = opened(chronicle(), color_scheme=scheme, viewport={"width": width, "height": height}, bypass_csp=True)
    action, seen = OPENS[opens]
    action(page)
    page.locator(seen).first.wait_for()
    assert findings(page) == []


def test_whatever_is_a_link_in_a_source_can_be_seen_and_read_out(opened: Opened) -> None:
    made = chronicle()
    dike = made.documents[1].text.index("dike at Ashford")
    spans = [Span("flood-en.txt", dike, dike + 4), Span("flood-en.txt", dike + 5, dike + 7)]
    forms = tuple(Form(f"m-{i + 2}", span, made.documents[1].text[span.start : span.end]) for i, span in enumerate(spans))
    page, said = opened(replace(made, names=(*made.names, Name("n-2", "place", "dike", forms))), "#view=sources&at=source-B")
    marks = page.locator("#part-sources a.mark").all_inner_texts()
    assert {"dike", "at", "Ashford"} <= set(marks) and all(mark.strip() for mark in marks)
    assert said == []


def test_where_colours_are_forced_marks_verdicts_and_the_strip_are_still_told_apart(opened: Opened) -> None:
    page, said = opened(chronicle(), forced_colors="active")
    assert page.evaluate("getComputedStyle(document.querySelector('tr#e-1 mark')).outlineStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.querySelector('.chip.contradicts')).borderStyle") == "solid"
    # A border that is see-through elsewhere would show as if every event were a contradiction.
    assert page.evaluate("getComputedStyle(document.querySelector('tr.lone > th')).borderInlineStartColor") != page.evaluate(
        "getComputedStyle(document.querySelector('tr.contradicts > th')).borderInlineStartColor"
    )
    fills = page.evaluate("['.strip .dense', '.strip .vague'].map(s => document.querySelector(s)).filter(Boolean).map(e => getComputedStyle(e).fill)")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert fills and ground not in fills
    page.keyboard.press("4")
    dots = page.evaluate("['.set.yes', '.set:not(.yes)'].map(s => getComputedStyle(document.querySelector(s), '::after').backgroundColor)")
    assert dots[0] != dots[1] and page.evaluate("getComputedStyle(document.querySelector('.canon-bar')).backgroundColor") == dots[0]
    assert said == []


def test_the_help_tells_the_keys_and_closes(opened: Opened) -> None:
    page, said = opened(chronicle(), bypass_csp=True)
    page.keyboard.press("?")
    assert page.locator("dialog#help").is_visible() and page.locator("dialog#help kbd").count() > 8
    page.keyboard.press("Escape")
    assert not page.locator("dialog#help").is_visible()
    assert said == []


def test_events_are_walked_opened_and_read_by_keyboard(opened: Opened) -> None:
    page, said = opened(chronicle())
    page.keyboard.press("d")
    assert page.evaluate("document.activeElement.closest('tr').id") == "e-1"
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('tr').id") == "e-2"
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.closest('tr').id") == "e-1"
    page.keyboard.press("Enter")
    assert page.locator("aside").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("aside").is_visible()
    assert page.evaluate("document.activeElement.closest('tr').id") == "e-1"
    page.keyboard.press("o")
    assert page.locator("#part-sources .chosen").count() > 0
    page.keyboard.press("2")
    assert page.locator("#part-disagreements").is_visible()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("j")
    assert page.locator("#search").input_value() == "j"
    assert said == []


def test_tab_goes_through_all_of_it_and_focus_is_seen(opened: Opened) -> None:
    page, _ = opened(chronicle())
    seen: list[str] = []
    for _step in range(60):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("(e => e.id || e.className?.baseVal || e.className || e.tagName)(document.activeElement)"))
        if seen[-1] != "BODY":
            assert page.evaluate("(e => parseFloat(getComputedStyle(e).outlineWidth) >= 2)(document.activeElement)"), seen[-1]
    assert seen[0] == "skip" and {"language", "search", "strip", "columns-button"} <= set(seen) and "open" in seen


@pytest.mark.parametrize("part", PARTS)
def test_tab_leads_through_every_part_and_out_of_it_and_what_has_the_focus_is_on_the_screen(opened: Opened, part: str) -> None:
    page, _ = opened(chronicle(), f"#view={part}", reduced_motion="reduce", viewport={"width": 1280, "height": 500})
    inside = 0
    for _step in range(80):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """(e => { const r = e.getBoundingClientRect(); return {body: e === document.body, inside: Boolean(e.closest("main")),
               shown: r.bottom > 0 && r.top < innerHeight, outline: parseFloat(getComputedStyle(e).outlineWidth)}; })(document.activeElement)"""
        )
        if seen["body"]:
            break
        inside += seen["inside"]
        assert seen["shown"] and seen["outline"] >= 2
    assert seen["body"] and inside > 0


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("locale", ["en-GB", "ar-EG"])
def test_it_fits_320_pixels(opened: Opened, part: str, locale: str) -> None:
    page, said = opened(chronicle(), f"#view={part}", viewport={"width": 320, "height": 640}, locale=locale)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert said == []


def test_it_fits_at_200_percent(opened: Opened) -> None:
    page, _ = opened(chronicle(), viewport={"width": 640, "height": 400}, device_scale_factor=2)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert page.locator("tr#e-1 .quote").first.is_visible()


def test_motion_is_calm_where_that_is_asked_for(opened: Opened) -> None:
    page, _ = opened(chronicle(), reduced_motion="reduce")
    assert page.evaluate("[...document.querySelectorAll('*')].every(e => parseFloat(getComputedStyle(e).transitionDuration) === 0)")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_landmarks_and_headings_stand_in_order(opened: Opened) -> None:
    page, _ = opened(chronicle())
    for landmark in ("header", "nav.parts", "search", "main", "footer"):
        assert page.locator(f"#app {landmark}").count() == 1, landmark
    assert page.locator("h1:visible").count() == 1
    levels = page.evaluate("[...document.querySelectorAll('main :is(h2,h3,h4)')].filter(e => e.checkVisibility()).map(e => Number(e.tagName[1]))")
    assert levels and all(b - a <= 1 for a, b in zip([1, *levels], levels, strict=False))


def test_the_table_says_which_head_is_whose(opened: Opened) -> None:
    page, _ = opened(chronicle())
    assert page.get_by_role("columnheader").count() == 3
    assert page.get_by_role("rowheader").count() >= 2
    assert page.get_by_role("cell").count() == 4
