"""The proof that a page carries, checked in Chromium: texts, hashes, offsets in code points, and that a page that lies says so."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from eusebius.publishing.page import render_page
from eusebius.publishing.page.bundle import EXPORT, HERE, IMPORT
from eusebius.publishing.visible import HIDDEN, visible

from ..made import ARABIC, ENGLISH, chronicle
from .conftest import Opened

pytestmark = pytest.mark.browser

#: Characters beyond the first plane, combining marks, joined signs, all before and inside what is quoted.
ASTRAL = "𝔗𝔥𝔢 flood 🌊👩‍👩‍👧\n\n𐍈 On 4 May 1910 🏞 the dike at Ashford broke. Twelve people drowned 🕯."


def module(*names: str) -> str:
    """Some of the page's scripts, as a script that leaves their functions in the window."""
    texts = [(HERE / "scripts" / f"{name}.js").read_text(encoding="utf-8") for name in names]
    bare = "\n".join(EXPORT.sub("", IMPORT.sub("", text)) for text in texts)
    given = re.findall(r"^(?:async )?function (\w+)", bare, re.MULTILINE)
    return f"(() => {{ {bare}\nObject.assign(window, {{{', '.join(given)}}}); }})()"


@pytest.fixture
def script(browser: Any) -> Any:
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("english", [ENGLISH, ASTRAL, ENGLISH.replace(" dike", "\r dike"), ENGLISH.replace(" dike", "\u202e dike\x00")])
def test_every_quote_stands_at_its_place(opened: Opened, english: str) -> None:
    made = chronicle(english=english)
    page, said = opened(made)
    page.wait_for_selector("#proof-short[data-holds=true]")
    assert page.locator("tr#e-1 .quote").all_text_contents() == [visible(s.quote) for s in made.statements if s.id in made.events[0].statements]
    assert said == []


def test_a_page_whose_text_was_changed_says_so(browser: Any, tmp_path: Path) -> None:
    page_text = render_page(chronicle())
    path = tmp_path / "index.html"
    path.write_text(page_text.replace("Twelve people", "Eleven people"), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.wait_for_selector("#proof-short[data-holds=false]")
    page.goto(path.as_uri() + "#made")
    assert "The flood" in page.locator("#proof-result").inner_text() and "Don't trust" in page.locator("#proof-result").inner_text()
    page.close()


def test_a_page_whose_offsets_were_changed_says_so(browser: Any, tmp_path: Path) -> None:
    made = chronicle()
    s = made.statements[1]
    assert f"[1,{s.span.start},{s.span.end - s.span.start}," in render_page(made)
    path = tmp_path / "index.html"
    path.write_text(render_page(made).replace(
        f"[1,{s.span.start},{s.span.end - s.span.start},", f"[1,{s.span.start},{s.span.end - s.span.start + 1},"), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.wait_for_selector("#proof-short[data-holds=false]")
    page.close()


def test_a_copy_that_the_browser_saved_opens_and_holds(opened: Opened, browser: Any, tmp_path: Path) -> None:
    page, _ = opened(chronicle())
    copy = tmp_path / "saved.html"
    copy.write_text(page.content(), encoding="utf-8")
    again = browser.new_page()
    again.goto(copy.as_uri())
    again.wait_for_selector("#proof-short[data-holds=true]")
    again.close()


def test_offsets_are_turned_into_utf_16_units(script: Any) -> None:
    script.evaluate(module("chronicle"))
    for text in (ASTRAL, ARABIC, "", "a😀b😀😀c"):
        units = script.evaluate("([text, n]) => { const units = unitsOf(text); return [...Array(n + 1).keys()].map(units); }", [text, len(text)])
        assert units == [len(text[:i].encode("utf-16-le")) // 2 for i in range(len(text) + 1)]


@pytest.mark.parametrize("size", [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])
def test_the_page_s_own_sha_256(script: Any, size: int) -> None:
    text = ("aé漢😀" * 300)[:size]
    script.evaluate(module("sha256"))
    assert script.evaluate("text => ownSha256(utf8(text))", text) == hashlib.sha256(text.encode()).hexdigest()


def test_hidden_characters_are_the_same_in_the_browser_as_here(script: Any) -> None:
    script.evaluate(module("hidden"))
    hidden = script.evaluate(
        """() => { const found = []; for (let c = 0; c < 0x110000; c++) if ((c < 0xd800 || c > 0xdfff)
           && visible(String.fromCodePoint(c)) !== String.fromCodePoint(c)) found.push(c); return found; }"""
    )
    assert hidden == [c for c in range(0x110000) if not 0xD800 <= c <= 0xDFFF and HIDDEN.match(chr(c))]


def test_words_are_folded_in_any_script(script: Any) -> None:
    script.evaluate(module("fold"))
    fold: Callable[[str], str] = lambda text: script.evaluate("text => fold(text)", text)  # noqa: E731
    assert fold("ÁRVÍZTŰRŐ") == "arvizturo" and fold("Łódź") == "lodz" and fold("Straße") == "strasse"
    assert fold("إِمْرِي") == fold("امري") and fold("مدرسة") == fold("مدرسه") and fold("Ἀθῆναι") == fold("αθηναι")


def test_a_chronicle_without_statements_opens(opened: Opened) -> None:
    made = chronicle()
    empty = replace(made, statements=(), events=(), comparisons=(), silences=(), links=(), names=(), mentions=())
    page, said = opened(empty)
    page.wait_for_selector("#proof-short[data-holds=true]")
    for part in ("disagreements", "agreements", "canon", "sources", "names", "made"):
        page.locator(f"nav.parts a[data-part={part}]").click()
        assert page.locator(f"#part-{part}").is_visible()
    assert said == []
