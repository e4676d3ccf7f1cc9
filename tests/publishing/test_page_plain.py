"""The plain edition in the languages of the interface: its words, its dates, its parts; which language it is in."""

import re
from dataclasses import replace
from typing import Any

import pytest

from eusebius.model import Chronicle, Moment
from eusebius.model import moment as moments
from eusebius.publishing.page import render_page
from eusebius.publishing.page.plain import view_of
from eusebius.publishing.page.plain.when import Dates
from eusebius.publishing.page.words import Speaker, languages, listed, most_spoken, words

from ..made import chronicle
from .conftest import Opened

PARTS = ("harmony", "disagreements", "agreements", "canon", "sources", "names")


def in_language(language: str, made: Chronicle | None = None) -> str:
    page = render_page(made or chronicle(), {"options": {"page_language": language}})
    return page[: page.index('<script type="application/json"')]


def agreeing() -> Chronicle:
    """The flood, in which the sources agree."""
    made = chronicle()
    said = "The sources give the same date: 4 May 1910 (flood-ar.txt, flood-en.txt)."
    positions = tuple(replace(p, said=(("en", "4 May 1910"),)) for p in made.comparisons[0].positions)
    agreed = replace(made.comparisons[0], verdict="corroborated", positions=positions, sentence=said, sentences=(("en", said),))
    return replace(made, comparisons=(agreed,))


@pytest.mark.parametrize("language", languages())
def test_it_is_in_the_language_that_is_asked_for(language: str) -> None:
    say, page = Speaker(language), in_language(language)
    assert f'<html lang="{language}" dir="{say.direction}">' in page
    assert all(f">{say('nav.' + part)}</h2>" in page for part in PARTS)
    others = [Speaker(other) for other in languages() if other != language]
    assert not any(f">{other('nav.harmony')}<" in page for other in others)
    assert say("page.no_script") in page and say("harmony.silent") in page


def test_without_being_asked_it_is_in_what_most_sources_are_in() -> None:
    made = chronicle()
    assert most_spoken(["hu", "hu", "en"]) == "hu"
    assert most_spoken(["cs", "cs", "ar"]) == "ar"
    assert most_spoken(["ar", "hu", "en"]) == "en" and most_spoken(["hu", "ar"]) == "ar"
    assert most_spoken(["cs"]) == most_spoken([]) == "en"
    arabic = tuple(replace(d, language="ar") for d in made.documents)
    assert '<html lang="ar" dir="rtl">' in render_page(replace(made, documents=arabic))


def test_an_agreement_is_a_line_that_leads_to_its_row() -> None:
    page = in_language("en", agreeing())
    line = re.search(r'<section id="agreements".*?<li><a href="#(e-1)">([^<]+)</a> ([^<]+)', page, re.DOTALL)
    assert line and line.group(2) == "4 May 1910"
    assert line.group(3).strip() == "The sources give the same date: 4 May 1910 (A, B)."
    assert '<tr id="e-1">' in page and '<tr id="e-2">' not in page


def test_a_sentence_that_is_only_in_english_says_so() -> None:
    assert "<span lang=en>The sources give the same date" in in_language("hu", agreeing())


def test_the_canon_counts_the_events_of_each_set_of_sources() -> None:
    rows = re.findall(r"<tr><th scope=row><bdi>([A-Z ]+)</bdi><td class=figure>(\d+)<td class=figure>(\d+)", in_language("en"))
    assert rows == [("A B", "1", "1"), ("B", "1", "1")]


def test_a_name_has_each_form_once_and_leads_to_a_place_of_it() -> None:
    (kind, (name,)), = view_of(chronicle(), Speaker("en")).names
    assert (kind, name.label) == ("place", "Ashford")
    assert name.forms == (("Ashford", "en", "ltr", (("B", "B.11"),)),)
    assert "<li><b>Ashford</b> <a href=#B.11>B</a>" in in_language("en")


def test_the_words_of_a_language_without_their_keys_stand_as_the_keys_do() -> None:
    mine, keys = words("hu"), words("en")
    assert listed("hu") == [mine[table][key] for table in sorted(keys) for key in sorted(keys[table])]


DAY = moments.of_day(1956, 10, 23)
WHEN: list[tuple[Moment | None, str, str]] = [
    (None, "undated", "keltezetlen"),
    (DAY, "23 October 1956", "1956. október 23."),
    (moments.at_clock(DAY, 21, 30), "23 October 1956, 21:30", "1956. október 23. 21:30"),
    (moments.at_part(DAY, "evening"), "23 October 1956, evening", "1956. október 23. este"),
    (moments.by(DAY), "by 23 October 1956", "legkésőbb 1956. október 23."),
    (moments.since(DAY), "since 23 October 1956", "1956. október 23. óta"),
    (moments.of_month(1956, 10), "October 1956", "1956. október"),
    (moments.of_year(1956), "1956", "1956."),
    (moments.of_season(1956, 24), "winter 1956", "1956 tele"),
    (moments.by(moments.of_season(1956, 22)), "by summer 1956", "legkésőbb 1956 nyara"),
    (moments.of_decade(195), "the 1950s", "1950 évtizede"),
    (moments.of_century(19), "1900 to 1999", "1900 – 1999"),
    (moments.between(DAY, moments.of_day(1956, 11, 4)), "23 October 1956 to 4 November 1956", "1956. október 23. – 1956. november 4."),
    (moments.of_year(-43), "44 BC", "i. e. 44."),
    (replace(DAY, approximate=True), "about 23 October 1956", "1956. október 23. körül"),
    (replace(DAY, zone="CET"), "23 October 1956 (CET)", "1956. október 23. (CET)"),
]  # fmt: skip


@pytest.mark.parametrize(("moment", "english", "hungarian"), WHEN)
def test_moments_are_told_as_what_they_are(moment: Moment | None, english: str, hungarian: str) -> None:
    assert (Dates(Speaker("en")).when(moment), Dates(Speaker("hu")).when(moment)) == (english, hungarian)


def test_a_heading_has_the_day_of_the_week_and_what_stands_under_it_only_the_clock() -> None:
    say = Dates(Speaker("ar"))
    clock = moments.at_clock(DAY, 21, 30)
    assert (say.heading(clock), say.within(clock)) == ("الثلاثاء، 23 أكتوبر 1956", "21:30")
    assert (say.heading(None), say.within(None)) == (Speaker("ar")("harmony.undated"), "")


@pytest.mark.browser
@pytest.mark.parametrize(("locale", "language"), [("en-GB", "en"), ("hu-HU", "hu"), ("ar-EG", "ar")])
def test_with_and_without_scripts_moments_are_told_in_the_same_words(opened: Opened, locale: str, language: str) -> None:
    made, say = chronicle(), Dates(Speaker(language))
    told = [m for m, *_ in WHEN if m is not None]
    events = tuple(replace(made.events[1], id=f"e-{i + 3}", moment=m) for i, m in enumerate(told))
    page, said = opened(replace(made, events=(made.events[0], *events)), "#view=canon", locale=locale)
    page.locator(".only-box summary").first.click()
    page.wait_for_selector(".only-when")
    assert sorted(page.locator(".only-when").all_inner_texts()) == sorted(say.when(m) for m in told)
    assert said == []


@pytest.mark.browser
def test_every_part_of_it_is_there_to_read_with_scripts_off(opened: Opened) -> None:
    page, said = opened(agreeing(), java_script_enabled=False)
    for part in PARTS:
        page.locator(f'.plain-nav a[href="#{part}"]').click()
        assert page.locator(f"#{part} h2").is_visible() and page.url.endswith(f"#{part}")
    page.locator("#names a").first.click()
    assert page.locator("#B\\.11:target").inner_text().startswith("On 4 May 1910")
    assert said == []


@pytest.mark.browser
def test_it_fits_a_narrow_screen_and_axe_finds_nothing_serious(opened: Opened) -> None:
    from .test_page_access import findings

    page: Any
    page, _ = opened(chronicle(), java_script_enabled=False, viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page, _ = opened(chronicle(), bypass_csp=True)
    page.evaluate("""() => { document.documentElement.classList.remove('scripted'); document.getElementById('app').hidden = true; }""")
    assert page.evaluate("document.getElementById('plain') !== null")
    assert findings(page) == []
