"""The page: its content, and, in real Chromium, that it opens from disk, runs nothing and leads every quote to its place."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from eusebius.publishing.page import render_page, write_page
from eusebius.publishing.visible import visible

from ..made import chronicle

HOSTILE = (
    "The flood\n\nOn 4 May 1910 <script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> "
    "the dike at Ashford \u202ebroke\u202c. Twelve people </td></table><a href='javascript:alert(1)'>drowned</a>"
)


def test_every_quote_leads_to_its_place_in_the_full_text() -> None:
    page = render_page(chronicle())
    anchors = set(re.findall(r'id="(at-[^"]+)"', page))
    links = set(re.findall(r'href="#(at-[^"]+)"', page))
    assert links and links <= anchors


def test_every_inner_link_has_a_target() -> None:
    page = render_page(chronicle())
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_right_to_left_quotes_say_so() -> None:
    assert re.search(r'<p class="quote" lang="ar" dir="rtl">', render_page(chronicle()))


def test_silence_is_shown() -> None:
    assert '<span class="silent">silent</span>' in render_page(chronicle())


def test_source_text_is_only_ever_text() -> None:
    page = render_page(chronicle(english=HOSTILE))
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
    assert "\u202e" not in page and "⟨U+202E⟩" in page
    assert not re.search(r'(href|src)="(?!#)', page)


def test_hidden_characters_are_named() -> None:
    assert visible("a\u202eb\x00\tc\n") == "a⟨U+202E⟩b⟨U+0000⟩\tc\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no Chromium on this machine: ./run-tests installs it where it may install packages")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield chromium
        chromium.close()


def opened(browser: Any, folder: Path, **accounts: str) -> tuple[Any, list[str]]:
    path = folder / "index.html"
    write_page(chronicle(**accounts), path)
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: (said.append("dialog"), dialog.dismiss()))
    page.on("request", lambda request: said.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(path.as_uri())
    return page, said


@pytest.mark.browser
def test_it_opens_from_disk_and_a_quote_leads_into_the_full_text(browser: Any, tmp_path: Path) -> None:
    page, said = opened(browser, tmp_path)
    assert page.title().startswith("Chronicle")
    page.locator("table.harmony .quote a").first.click()
    target = page.evaluate("document.querySelector(':target') && document.querySelector(':target').nextElementSibling.textContent")
    assert target in ("On 4 May 1910 the dike at Ashford broke", "في 5 مايو 1910 انهار السد في آشفورد")
    assert said == []


@pytest.mark.browser
def test_nothing_of_a_hostile_source_runs(browser: Any, tmp_path: Path) -> None:
    page, said = opened(browser, tmp_path, english=HOSTILE)
    assert page.title().startswith("Chronicle")
    assert page.locator("script").count() == 0
    assert page.locator("img").count() == 0
    assert said == []


@pytest.mark.browser
def test_arabic_cells_run_right_to_left(browser: Any, tmp_path: Path) -> None:
    page, _ = opened(browser, tmp_path)
    assert page.locator("table.harmony .quote[lang=ar]").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
