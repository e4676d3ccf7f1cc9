"""Sources that mean harm, opened in Chromium: nothing of them runs, loads, leads away or turns what stands around it."""

import re
from dataclasses import replace

import pytest

from eusebius.model import Chronicle, Position
from eusebius.publishing.page import render_page

from ..made import chronicle
from .conftest import Opened

#: Where a test stood in for a source, what it tries. Each begins as the made chronicle's English account does, so that its places hold.
HOSTILE = {
    "script": "<script>document.title='owned'</script>",
    "closing": "</script></style></title></textarea></td></table></p></noscript></div><script>document.title='owned'</script>",
    "comment": "<!--<script>document.title='owned'</script>--><!--",
    "handler": "<img src=x onerror=\"document.title='owned'\"><svg onload=\"document.title='owned'\"><a href='javascript:alert(1)'>x</a>",
    "attribute": "\" onmouseover=\"document.title='owned'\" style=\"position:fixed\" x='",
    "template": "{{ 7*7 }} {% for x in y %} ${7*7} {{constructor.constructor('alert(1)')()}}",
    "style": "<style>body{display:none}</style><link rel=stylesheet href=http://127.0.0.1:9/x.css>",
    "frame": "<iframe src=http://127.0.0.1:9/></iframe><meta http-equiv=refresh content='0;url=http://127.0.0.1:9/'><base href=http://127.0.0.1:9/>",
    "form": "<form action=http://127.0.0.1:9/><input name=q><button>go</button></form>",
    "bidi": "\u202e\u2066\u2067turned\u202d \u200f\u061c\u200b\ufeff",
    "controls": "\x00\x01\x08\x1b[31m\x7f\x9f",
    "lookalike": "https://xn--80ak6aa92e.com/ http://аррӏе.com/login //evil.example mailto:a@b",
    "long": "W" * 10_000,
    "prototype": "__proto__ constructor toString hasOwnProperty",
    "separator": "\u2028\u2029]]>&lt;script&gt;&#60;script&#62;",
}


def hostile(words: str) -> Chronicle:
    """The made chronicle with those words inside a quote, a title, a label, a note, an address, a value and a sentence."""
    made = chronicle(english=f"The flood\n\nOn 4 May 1910 the dike {words} at Ashford broke. Twelve people drowned.")
    one, two = made.documents
    two = replace(two, source=replace(two.source, title=words, author=words, address=words, licence=words), notes=(words,))
    names = tuple(replace(n, label=words) for n in made.names)
    events = tuple(replace(e, label=words) for e in made.events)
    point = made.comparisons[0]
    positions = tuple(Position(p.statement, p.span, p.quote, words) for p in point.positions)
    compared = replace(point, sentence=words, sentences=(("en", words), ("ar", words)), positions=positions)
    return replace(made, documents=(one, two), names=names, events=events, comparisons=(compared,))


@pytest.mark.parametrize("words", HOSTILE.values(), ids=list(HOSTILE))
def test_source_text_is_only_ever_text_in_the_file(words: str) -> None:
    page = render_page(hostile(words))
    assert page.count("<script") == 3 and page.count("</script") == 3
    plain = page[page.index('<div id="plain">') : page.index('<script type="application/json"')]
    for tag in ("<img", "<svg", "<iframe", "<form", "<style", "<link", "<meta", "<base", "<!--"):
        assert tag not in plain
    data = page.split('id="data">')[1].split("</script>")[0]
    assert not any(c in data for c in "<>&\u202e\u2066\u2028\x00\x7f")


@pytest.mark.browser
@pytest.mark.parametrize("words", HOSTILE.values(), ids=list(HOSTILE))
def test_nothing_of_it_runs_in_any_part(opened: Opened, words: str) -> None:
    page, said = opened(hostile(words), "#e-1")
    page.wait_for_selector("#proof-short[data-holds=true]", state="attached")
    for part in ("disagreements", "agreements", "canon", "sources", "names", "made"):
        page.evaluate("part => { location.hash = '#view=' + part; }", part)
        page.wait_for_selector(f"#part-{part}:not([hidden])", state="attached")
    page.evaluate("location.hash = '#view=harmony&mode=edition'")
    page.wait_for_selector(".sheet-page .edition")
    page.evaluate("location.hash = '#view=sources&at=B.11&mode='")
    page.wait_for_selector(".inspector:not([hidden])")
    assert "owned" not in page.title()
    assert page.locator("script").count() == 3
    assert page.locator("iframe, object, embed, img, link, base, form:not([method=dialog])").count() == 0
    assert page.evaluate("[...document.querySelectorAll('a[href]')].every(a => a.getAttribute('href').startsWith('#'))")
    assert page.evaluate("[...document.querySelectorAll('#app *')].every(e => [...e.attributes].every(a => !a.name.startsWith('on')))")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert said == []


@pytest.mark.browser
def test_direction_overrides_are_named_and_turn_nothing(opened: Opened) -> None:
    page, _ = opened(hostile(HOSTILE["bidi"]))
    assert "⟨U+202E⟩" in page.locator("tr#e-1 .quote").nth(1).inner_text()
    text = page.evaluate("document.getElementById('app').textContent")
    others = re.sub("[\u2066\u2068][^\u2066-\u2069]*\u2069", "", text)  # names of sources, isolated by the page itself, each closed
    assert not set(others) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@pytest.mark.browser
def test_no_script_can_make_markup_of_text(opened: Opened) -> None:
    page, said = opened(chronicle())
    refused = page.evaluate("() => { try { document.body.innerHTML = '<b>x</b>'; return false; } catch { return true; } }")
    assert refused
    assert page.evaluate(
        """() => { try { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); } catch {}
           return window.ran === undefined; }"""
    )
    assert said
