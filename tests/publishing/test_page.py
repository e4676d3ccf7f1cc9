"""The page's plain edition: what the file holds before any script runs, and what is there with scripts off."""

import hashlib
import re
from dataclasses import replace
from typing import Any

import pytest

from eusebius.errors import ChronicleError
from eusebius.publishing.page import render_page
from eusebius.publishing.page.bundle import HERE, SCRIPTS, STYLES, script, source_hash, style
from eusebius.publishing.visible import visible

from ..made import chronicle
from .conftest import Opened


def plain(page: str) -> str:
    return page[page.index('<div id="plain">') : page.index('<script type="application/json"')]


def test_every_quote_leads_to_its_place_in_the_full_text() -> None:
    page = plain(render_page(chronicle()))
    anchors = set(re.findall(r"<a id=(\w+\.\d+)>", page))
    links = set(re.findall(r'href="?#(\w+\.\d+)"?', page))
    assert links and links <= anchors


def test_every_inner_link_has_a_target() -> None:
    page = plain(render_page(chronicle()))
    assert set(re.findall(r'href="?#([^">]+)"?', page)) <= set(re.findall(r'id="?([\w.-]+)', page))


def test_right_to_left_quotes_say_so() -> None:
    assert '<td lang=ar dir=rtl>' in plain(render_page(chronicle()))


def test_silence_is_shown() -> None:
    assert "<td>silent" in plain(render_page(chronicle()))


def test_the_same_chronicle_gives_the_same_page() -> None:
    assert render_page(chronicle()) == render_page(chronicle())


def test_a_quote_that_does_not_stand_at_its_offsets_is_not_let_out() -> None:
    made = chronicle()
    wrong = replace(made.statements[0], quote="something else")
    with pytest.raises(ChronicleError, match="does not stand there"):
        render_page(replace(made, statements=(wrong, *made.statements[1:])))


def test_a_text_that_was_changed_is_not_let_out() -> None:
    made = chronicle()
    wrong = replace(made.documents[0], sha256=hashlib.sha256(b"").hexdigest())
    with pytest.raises(ChronicleError, match="hash"):
        render_page(replace(made, documents=(wrong, *made.documents[1:])))


def test_hidden_characters_are_named() -> None:
    assert visible("a\u202eb\x00\tc\n") == "a⟨U+202E⟩b⟨U+0000⟩\tc\n"


def test_the_policy_lets_only_the_page_s_own_style_and_script_act() -> None:
    page = render_page(chronicle())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    told = policy.group(1).replace("&#39;", "'")
    assert told.startswith("default-src 'none'; ") and "unsafe" not in told
    assert source_hash(script()) in told and source_hash(style()) in told
    assert not re.search(r"<[a-z][^>]*\son\w+=", plain(page)) and "style=" not in plain(page)


def test_every_script_and_style_is_in_the_page_after_what_it_needs() -> None:
    assert sorted(f"{name}.js" for name in SCRIPTS) == sorted(p.name for p in (HERE / "scripts").iterdir())
    assert sorted(f"{name}.css" for name in STYLES) == sorted(p.name for p in (HERE / "styles").iterdir())
    for i, name in enumerate(SCRIPTS):
        text = (HERE / "scripts" / f"{name}.js").read_text(encoding="utf-8")
        needed = re.findall(r'^import .*? from "\./(\w+)\.js";', text, re.MULTILINE | re.DOTALL)
        assert set(needed) <= set(SCRIPTS[:i]), name
        rest = re.sub(r"^import .*?;\n", "", text, flags=re.MULTILINE | re.DOTALL)
        imported = {word.strip() for names in re.findall(r"^import \{(.*?)\}", text, re.MULTILINE | re.DOTALL) for word in names.split(",")}
        assert {word for word in imported if not re.search(rf"(?<!\w)(?<![\w)\]]\.){word}\b", rest)} == set(), name


@pytest.mark.browser
def test_it_is_there_to_read_with_scripts_off(opened: Opened) -> None:
    page, said = opened(chronicle(), java_script_enabled=False)
    assert page.locator("table.harmony td a").count() == 3
    assert page.locator("#disagreements .card").count() == 1
    page.locator("table.harmony td a").first.click()
    assert "#A.0" in page.url and page.locator("#A\\.0:target").is_visible()
    assert page.get_by_text("Scripts are off").is_visible()
    assert said == []


@pytest.mark.browser
def test_arabic_cells_run_right_to_left(opened: Opened) -> None:
    page, _ = opened(chronicle(), java_script_enabled=False)
    assert page.locator("table.harmony td[lang=ar] a").first.evaluate("e => getComputedStyle(e).direction") == "rtl"


@pytest.mark.browser
def test_where_the_scripts_can_t_start_the_plain_edition_is_shown(browser: Any, tmp_path: Any) -> None:
    path = tmp_path / "index.html"
    path.write_text(render_page(chronicle()).replace('id="data">{', 'id="data">{{'), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.locator("#plain table.harmony").is_visible()
    page.close()
