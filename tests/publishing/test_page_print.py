"""Paper in Chromium: the parallel edition has every quote, the classroom's sheet gives nothing away, its key does; as PDFs, page by page."""

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from benchmarks.page import pile
from pypdf import PdfReader

from eusebius.model import Chronicle, Event, Statement
from eusebius.publishing.page import render_page
from eusebius.publishing.page.words import Speaker

from ..made import chronicle, document, statement
from .conftest import Opened

pytestmark = pytest.mark.browser

#: Words of the interface that are of no use on paper.
TOOLS = ("bar.search", "bar.filters", "bar.columns", "classroom.back", "classroom.print_now", "page.skip", "page.close", "timeline.all", "name.find")

DAYS = 30


def log(sources: int = 4) -> Chronicle:
    """Accounts of thirty days of a journey, a day a passage, from as many ships; what one tells at length, the next tells in a word."""
    texts = [
        "\n".join(f"On {day} March 1911 the ship {'made good way before the wind ' * (day % 5 + number)}and sailed on." for day in range(1, DAYS + 1))
        for number in range(sources)
    ]
    documents = [document(f"log-{i}.txt", text, title=f"Log of ship {i}") for i, text in enumerate(texts)]
    told: list[list[Statement]] = [
        [statement(d, line, order, (1911, 3, order + 1), "travel") for order, line in enumerate(d.text.split("\n"))] for d in documents
    ]
    events = tuple(
        Event(f"e-{day}", told[0][day].quote, told[0][day].id, told[0][day].moment, tuple(t[day].id for t in told), tuple(d.id for d in documents),
              "travel")
        for day in range(DAYS)
    )  # fmt: skip
    return Chronicle(tuple(documents), (), (), (), tuple(s for t in told for s in t), (), events, (), (), ())


def paper(page: Any) -> tuple[list[str], Any]:
    """The text of each page of the PDF that Chromium prints, and the PDF."""
    page.wait_for_selector("#proof-short[data-holds]", state="attached")
    pdf = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [sheet.extract_text() for sheet in pdf.pages], pdf


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


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
    assert page.locator(".box.ticked").all_inner_texts() == ["☒ conflicting"]
    answers = page.locator(".sheet-page section", has=page.locator("h2", has_text="Where do they differ?")).inner_text()
    assert answers.split("\n")[-1] == "1"
    assert "can't all be right" in page.locator(".sheet-page").inner_text()
    page.get_by_role("link", name="Back to the page").click()
    assert page.locator("table.harmony").is_visible()
    assert said == []


def test_the_page_itself_prints_without_its_tools(opened: Opened) -> None:
    page, _ = opened(chronicle())
    page.emulate_media(media="print")
    assert page.locator("table.harmony").is_visible()
    assert not page.locator(".stick").is_visible() and not page.locator(".head-tools").is_visible()


@pytest.mark.parametrize(("locale", "language"), [("en-GB", "en"), ("hu-HU", "hu"), ("ar-EG", "ar")])
def test_the_edition_as_a_pdf_tells_all_and_shows_no_tools(opened: Opened, locale: str, language: str) -> None:
    made, say = chronicle(), Speaker(language)
    page, said = opened(made, "#view=harmony&mode=edition", locale=locale)
    pages, pdf = paper(page)
    text = flat(" ".join(pages))
    assert len(pages) <= 2 and all(s.quote in text for s in made.statements if s.span.document == "flood-en.txt")
    assert all(d.sha256 in text.replace(" ", "") for d in made.documents)
    if language != "ar":  # what a PDF's text layer has of joined letters is the reader's guess
        assert say("classroom.edition") in text and say("verdict.contradicts") in text and say("harmony.silent") in text
        assert [say(key) for key in TOOLS if say(key) in text] == []
    assert not any("/URI" in str(note.get_object()) for sheet in pdf.pages for note in sheet.get("/Annots", []))
    assert said == []


@pytest.mark.parametrize("part", ["harmony", "disagreements", "agreements", "canon", "sources", "names", "made"])
def test_every_part_as_a_pdf_shows_no_tools(opened: Opened, part: str) -> None:
    page, _ = opened(chronicle(), f"#view={part}")
    pages, _pdf = paper(page)
    say = Speaker("en")
    text = flat(" ".join(pages))
    assert len(pages) <= 2 and "1 / " in text
    assert [say(key) for key in TOOLS if say(key) in text] == []


def test_four_sources_get_the_long_side_and_every_page_says_whose_column_is_whose(opened: Opened) -> None:
    page, said = opened(log(4), "#view=harmony&mode=edition")
    pages, pdf = paper(page)
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in pdf.pages)
    assert 3 <= len(pages) <= 12
    rows = [flat(text) for text in pages if "On " in text]
    assert len(rows) > 2 and all(f"Log of ship {i}" in text for text in rows for i in range(4))
    assert ["Parallel edition – Chronicle" in flat(text) for text in pages] == [False] + [True] * (len(pages) - 1)
    assert [f"{i + 1} / {len(pages)}" in text for i, text in enumerate(pages)] == [True] * len(pages)
    assert said == []


@pytest.mark.parametrize("state", ["#view=harmony&mode=edition", "#view=harmony"])
@pytest.mark.parametrize("sources", [2, 4])
def test_no_day_s_heading_is_left_at_the_foot_of_a_page_and_no_row_is_cut(opened: Opened, sources: int, state: str) -> None:
    made = log(sources)
    page, _ = opened(made, state)
    pages, _pdf = paper(page)
    assert len(pages) > 2
    for text in pages:
        lines = [line for line in text.split("\n") if line.strip() and not re.fullmatch(r"\s*\d+ / \d+\s*", line)]
        assert not re.search(r"day,? \d+ March 1911\s*$", lines[-1])
    # A row stands whole on one page: wherever a quote begins, it ends too.
    for text in pages:
        assert flat(text).count("On ") == flat(text).count("sailed on.") > 0 or "On " not in text


def test_a_pile_of_sources_is_printed_as_a_list_of_who_tells(opened: Opened) -> None:
    made = log(7)
    page, _ = opened(made, "#view=harmony&mode=edition")
    assert page.locator(".edition thead th").count() == 2
    pages, pdf = paper(page)
    assert pdf.pages[0].mediabox.width < pdf.pages[0].mediabox.height
    assert all(flat(s.quote) in flat(" ".join(pages)) for s in made.statements[:3])


def test_what_stands_folded_on_the_screen_is_printed(opened: Opened) -> None:
    made = log(2)
    late = tuple(replace(e, documents=e.documents[:1], statements=e.statements[:1]) if i < 8 else e for i, e in enumerate(made.events))
    page, _ = opened(replace(made, events=late))
    assert page.locator("#before").is_visible() and page.locator("tr.event").count() == DAYS - 8
    pages, _pdf = paper(page)
    assert all(f"On {day} March 1911" in flat(" ".join(pages)) for day in range(1, DAYS + 1))
    assert "before=1" in page.url


def test_in_the_dark_paper_is_white(opened: Opened) -> None:
    page, _ = opened(chronicle(), "#view=harmony&mode=edition", color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    colour = page.locator(".chip.contradicts").first.evaluate("e => getComputedStyle(e).color")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    # Backgrounds are not printed: what is white on red on the screen must be dark on paper.
    assert sum(int(part) for part in re.findall(r"\d+", colour)[:3]) < 300


@pytest.mark.parametrize(("changed", "told"), [("Twelve", "quotes stand at their places"), ("Eleven", "Don't trust this page")])
def test_paper_tells_whether_the_proof_holds(browser: Any, tmp_path: Path, changed: str, told: str) -> None:
    path = tmp_path / "index.html"
    path.write_text(render_page(chronicle()).replace("Twelve people", f"{changed} people"), encoding="utf-8")
    page = browser.new_page(locale="en-GB")
    page.goto(path.as_uri() + "#view=harmony&mode=edition")
    assert told in flat(" ".join(paper(page)[0]))
    page.close()


def test_what_was_never_near_the_screen_is_printed_too(opened: Opened) -> None:
    heap = pile(sources=6, statements=1200)
    page, _ = opened(heap)
    assert len(heap.events) > 700 > page.locator("tr.event").count()
    page.pdf()
    assert page.locator("tr.event").count() == len(heap.events)
