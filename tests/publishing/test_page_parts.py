"""The other parts in Chromium: cards, the canon, sources in full, names and their map, the reasons, and how it was made."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eusebius.model import Chronicle, Count, Event, Evidence, Link, Span, TimeExpression, TraceStep
from eusebius.publishing.page import render_page

from ..made import chronicle
from .conftest import Opened

pytestmark = pytest.mark.browser


def full() -> Chronicle:
    """The made chronicle with a carried-on time, a count, a joined pair and places."""
    made = chronicle()
    broke_ar, broke, drowned = made.statements
    english = broke.span.document
    text = next(d.text for d in made.documents if d.id == english)
    at = text.index("4 May 1910")
    time = TimeExpression(
        "t-1", Span(english, at, at + 10), "4 May 1910", "date", broke.moment, basis="context",
        trace=(TraceStep("day and month"), TraceStep("year carried on", Span(english, 0, 9))),
    )  # fmt: skip
    counted = Count(Span(english, drowned.span.start, drowned.span.start + 13), "Twelve people", 12, 12, "dead", "people")
    statements = (broke_ar, replace(broke, times=("t-1",)), replace(drowned, counts=(counted,), modality="denied"))
    link = Link(broke_ar.id, broke.id, 0.91, (Evidence("prior", "any pair", -3.0), Evidence("same_kind", "1", 5.3)))
    place = replace(made.names[0], latitude=51.148, longitude=0.874, country="GB", place_kind="city")
    away = replace(place, id="n-2", label="Suva", forms=(), latitude=-18.14, longitude=178.44)
    return replace(made, times=(time,), statements=statements, links=(link,), names=(place, away))


def test_a_card_has_both_quotes_both_values_and_both_ways(opened: Opened) -> None:
    page, said = opened(full(), "#c-1")
    card = page.locator("#c-1")
    assert card.locator("blockquote").all_inner_texts() == [s.quote for s in full().statements[:2]]
    assert card.locator(".read").all_inner_texts() == ["1910-05-05", "1910-05-04"]
    assert card.locator(".sentence").inner_text() == "The dates can't all be right."
    card.locator("blockquote a").nth(1).click()
    assert "".join(page.locator("#part-sources .chosen").all_inner_texts()) == full().statements[1].quote
    assert said == []


def test_a_card_speaks_the_reader_s_language(opened: Opened) -> None:
    page, _ = opened(full(), "#c-1", locale="hu-HU")
    assert page.locator("#c-1 .sentence").inner_text() == "A napok nem lehetnek mind igazak."
    assert page.locator("#c-1 .sentence").get_attribute("lang") == "hu"


def test_the_canon_says_who_tells_what_and_leads_there(opened: Opened) -> None:
    page, said = opened(full(), "#canon")
    rows = page.locator("table.canon tbody tr")
    assert rows.count() == 2
    assert rows.nth(0).locator("td.set.yes").count() == 2 and rows.nth(1).locator("td.set.yes").count() == 1
    assert rows.nth(0).locator("td.figure").inner_text() == "1"  # the two draw on one another
    page.locator("details.only-box summary").click()
    assert page.locator("ul.only .quote").inner_text().startswith("Twelve people drowned")
    rows.nth(1).locator("a").click()
    assert page.locator("tr.event").count() == 1
    assert said == []


def test_a_mark_in_a_source_shows_what_it_became_and_why(opened: Opened) -> None:
    page, said = opened(full(), "#view=sources&at=source-B")
    page.locator("#part-sources a.mark.t").click()
    reasons = page.locator("aside").inner_text()
    assert "4 May 1910" in reasons and "year carried on" in reasons and "The flood" in reasons and "Part of it was carried on." in reasons
    page.locator("#part-sources a.mark.c").click()
    assert "exactly 12" in page.locator("aside").inner_text()
    page.locator("#part-sources a.mark.n").click()
    assert "A form of Ashford" in page.locator("aside").inner_text()
    assert said == []


def test_a_source_says_what_is_known_of_it_and_on_whom_it_leans(opened: Opened) -> None:
    page, _ = opened(full(), "#view=sources&at=source-A")
    page.locator("details.about summary").click()
    told = page.locator("details.about").inner_text()
    assert "flood-ar.txt" in told and "90%" in told and "one independent source" in told and "one phrase" in told


def test_a_name_has_its_forms_its_events_and_its_place_on_the_map(opened: Opened) -> None:
    page, said = opened(full(), "#n-1")
    name = page.locator("#n-1")
    assert "Ashford" in name.inner_text() and "On 4 May 1910 the dike" in name.inner_text()
    assert page.locator("figure.map circle").count() == 2
    first, second = (page.locator("figure.map circle").nth(i).bounding_box() for i in (0, 1))
    assert first["x"] < second["x"] and first["y"] < second["y"]  # Suva lies south-east
    page.locator("input[aria-label='Find a name']").fill("ashfórd")
    page.locator("details.name", has_text="Suva").wait_for(state="detached")
    assert page.locator("details.name").count() == 1
    page.reload()
    page.wait_for_selector("#app[data-ready]", state="attached")
    assert page.locator("details.name").count() == 1 and page.locator("input[aria-label='Find a name']").input_value() == "ashfórd"
    assert said == []


def test_the_reasons_of_an_event_tell_its_join(opened: Opened) -> None:
    page, said = opened(full(), "#e-1")
    aside = page.locator("aside")
    joined = aside.locator("details", has_text="91%").last
    joined.locator("summary").click()
    assert "same kind of happening" in joined.inner_text() and "+5.3" in joined.inner_text()
    assert "Gregorian" not in aside.inner_text() and "to the day" in aside.inner_text()
    assert said == []


def test_a_statement_that_did_not_happen_says_so(opened: Opened) -> None:
    page, _ = opened(full())
    assert page.locator("tr#e-2 .modality").inner_text().strip() == "denied"


@pytest.mark.parametrize(
    ("edtf", "drawn"),
    [
        ("1910-05-04T21:30", "circle.point"), ("part", "rect.part"), ("1910-05-04", "rect.whole"), ("1910-05", "path.long"),
        ("../1910-05-04", "path.open"), (None, "path.none"),
    ],
)  # fmt: skip
def test_a_moment_is_drawn_as_what_it_is(opened: Opened, edtf: str | None, drawn: str) -> None:
    from eusebius.model import moment as m

    day = m.of_day(1910, 5, 4)
    moments = {
        "1910-05-04T21:30": m.at_clock(day, 21, 30), "part": m.at_part(day, "morning"), "1910-05-04": day, "1910-05": m.of_month(1910, 5),
        "../1910-05-04": m.by(day), None: None,
    }  # fmt: skip
    made = full()
    events: tuple[Event, ...] = tuple(replace(e, moment=moments[edtf]) for e in made.events)
    page, said = opened(replace(made, events=events))
    assert page.locator(f"tr#e-1 svg.glyph {drawn}").count() >= 1
    assert said == []


def test_how_it_was_made_is_told(browser: Any, tmp_path: Path) -> None:
    made = {"eusebius": "9.8.7", "options": {"names": ["Ashford"]}, "packs": {"xx": "ab" * 32}, "format": 1}
    path = tmp_path / "index.html"
    path.write_text(render_page(full(), made), encoding="utf-8")
    page = browser.new_page(locale="en-GB")
    page.goto(path.as_uri() + "#made")
    page.wait_for_selector("#proof-result[data-holds=true]")
    told = page.locator("#part-made").inner_text()
    assert all(part in told for part in ("9.8.7", "Ashford", "ab" * 32, full().documents[0].sha256, "Known limits", "quotes stand at their places"))
    page.close()


def test_the_data_is_json_that_other_programs_can_read() -> None:
    data = render_page(full()).split('id="data">')[1].split("</script>")[0]
    assert len(json.loads(data)["events"]) == 2
