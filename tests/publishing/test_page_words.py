"""The interface's words: every language has the same keys and placeholders, and a word for every kind that the rooms know."""

import re
from dataclasses import replace
from typing import Any, get_args

import pytest

from eusebius.aligning.features import FEATURES
from eusebius.aligning.rivals import AROUND
from eusebius.model import ComparisonKind, Modality, NameKind, PartOfDay, Precision, SilenceKind, Span, TimeExpression, TraceStep, Verdict
from eusebius.model.kinds import KINDS
from eusebius.model.time import AIMED_AT, ATTRIBUTE, FIRST_END, LAST_END, LENT, PROPER
from eusebius.packs.load import LANGUAGES
from eusebius.publishing.page.bundle import HERE
from eusebius.publishing.page.words import PLAIN, Speaker, languages, reasons, words
from eusebius.seconding import adjudicate, likeness

from ..made import chronicle
from .conftest import Opened

CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


def leaves(table: dict[str, Any], above: str = "") -> dict[str, Any]:
    """Words by dotted key; a plural is one leaf."""
    found: dict[str, Any] = {}
    for key, value in table.items():
        if isinstance(value, dict) and not (set(value) <= CATEGORIES and above == "count."):
            found |= leaves(value, f"{above}{key}.")
        else:
            found[above + key] = value
    return found


def holes(entry: Any) -> set[str]:
    texts = entry.values() if isinstance(entry, dict) else [entry]
    return {hole for text in texts for hole in re.findall(r"\{(\w+)\}", text)}


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_keys_and_placeholders(language: str) -> None:
    plain, mine = leaves(words(PLAIN)), leaves(words(language))
    assert list(mine) == list(plain)
    assert [key for key in plain if holes(mine[key]) != holes(plain[key])] == []
    assert all("other" in entry for entry in mine.values() if isinstance(entry, dict))
    assert all(text for entry in mine.values() for text in (entry.values() if isinstance(entry, dict) else [entry]))


def test_every_kind_that_the_rooms_know_has_words() -> None:
    known = leaves(words(PLAIN))
    groups = {
        "kind": KINDS, "verdict": get_args(Verdict), "point": get_args(ComparisonKind), "modality": get_args(Modality),
        "precision": get_args(Precision), "part": get_args(PartOfDay), "harmony": get_args(SilenceKind), "name": get_args(NameKind),
        "evidence": ("prior", *FEATURES, *AROUND, likeness.KIND, adjudicate.KIND),
    }  # fmt: skip
    assert [f"{group}.{word}" for group, list_ in groups.items() for word in list_ if f"{group}.{word}" not in known] == []


def test_the_scripts_and_templates_ask_for_no_word_that_is_not_there() -> None:
    known = leaves(words(PLAIN))
    asked = {
        key
        for path in [*(HERE / "scripts").iterdir(), *(HERE / "templates").iterdir()]
        for key in re.findall(r'say\("(\w+\.\w+)"[,)]', path.read_text(encoding="utf-8"))
    }
    assert asked and sorted(asked - set(known)) == []


def test_a_plural_takes_its_form() -> None:
    say = Speaker(PLAIN)
    assert (say("count.events", n=1), say("count.events", n=2)) == ("1 event", "2 events")


@pytest.mark.browser
@pytest.mark.parametrize(
    ("locale", "direction", "part"),
    [("hu-HU", "ltr", "Egymás mellett"), ("ar-EG", "rtl", "جنبًا إلى جنب"), ("fr-FR", "ltr", "Side by side")],
)
def test_the_reader_s_browser_chooses_the_language(opened: Opened, locale: str, direction: str, part: str) -> None:
    page, said = opened(chronicle(), locale=locale)
    assert page.evaluate("document.documentElement.dir") == direction
    assert page.locator("nav.parts a").first.inner_text().startswith(part)
    assert said == []


@pytest.mark.browser
def test_the_language_can_be_switched_and_the_page_mirrors(opened: Opened) -> None:
    page, said = opened(chronicle())
    left = page.locator("tr#e-1 th").bounding_box()["x"]
    page.locator("#language").select_option("ar")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert page.locator("tr#e-1 th").bounding_box()["x"] > left
    assert page.locator("tr#e-1 td .quote[lang=en]").evaluate("e => getComputedStyle(e).direction") == "ltr"
    page.reload()
    page.wait_for_selector("#app[data-ready]", state="attached")
    assert page.evaluate("document.documentElement.lang") == "ar"
    assert said == []


@pytest.mark.browser
def test_the_name_of_a_file_stands_left_to_right_and_no_siglum_is_reordered_in_a_sentence(opened: Opened) -> None:
    made = chronicle()
    positions = tuple(
        replace(p, said=(("ar", f"{day} مايو 1910"), ("en", f"{day} May 1910"))) for p, day in zip(made.comparisons[0].positions, "54", strict=True)
    )
    sentences = (("ar", "لا تصح معًا: 5 مايو 1910 (flood-ar.txt)؛ 4 مايو 1910 (flood-en.txt)."),)
    point = replace(made.comparisons[0], positions=positions, sentences=sentences)
    page, said = opened(replace(made, comparisons=(point,)), "#view=disagreements", locale="ar-EG")
    names = page.locator("#part-disagreements .who bdi", has_text="flood-ar.txt")
    assert names.first.evaluate("e => getComputedStyle(e).direction") == "ltr"
    told = page.locator("#part-disagreements .sentence").first.inner_text()
    assert told == "لا تصح معًا: \u20685 مايو 1910\u2069 (\u2066A\u2069)؛ \u20684 مايو 1910\u2069 (\u2066B\u2069)."
    assert page.locator("#part-disagreements .read").all_inner_texts() == ["5 مايو 1910", "4 مايو 1910"]
    assert said == []


def test_reasons_are_said_in_every_language_that_says_any_with_the_same_keys_and_holes() -> None:
    told = {code: reasons(code) for code in languages() if reasons(code)}
    assert {"ar", "hu"} <= set(told)
    for table in told.values():
        assert set(table) == set(told["hu"])
        assert [key for key, said in table.items() if key.count("{}") != said.count("{}") or not said] == []


def test_nearly_every_rule_of_time_that_all_languages_share_is_said() -> None:
    shared = re.findall(r'^name = "(.+)"$', (LANGUAGES / "time.toml").read_text(encoding="utf-8"), flags=re.MULTILINE)
    coined = (AIMED_AT, ATTRIBUTE, FIRST_END, LAST_END, PROPER, LENT)
    rules = [*shared, *coined]
    assert len(shared) > 50 and sum(rule in reasons("hu") for rule in rules) >= 0.9 * len(rules)  # one without words is shown in English


def test_reasons_are_said_without_scripts_too() -> None:
    assert Speaker("hu").reason("Decoded from cp1250.") == "Kódolása: cp1250."
    two = "3 values against all others; 2 points on which they differ"
    assert Speaker("hu").reason(two) == "3 érték mindenki mással szemben; 2 pont, amelyben eltérnek"
    assert Speaker("en").reason("Decoded from cp1250.") == "Decoded from cp1250."
    assert Speaker("hu").reason("nothing known of this") == "nothing known of this"


@pytest.mark.browser
def test_a_duration_is_said_in_the_reader_s_language(opened: Opened) -> None:
    made = chronicle()
    time = TimeExpression("t-1", Span("flood-en.txt", 14, 24), "4 May 1910", "duration", None, duration="P2DT3H")
    page, said = opened(replace(made, times=(time,)), "#view=sources&at=B.14", locale="hu-HU")
    assert "2 nap 3 óra" in page.locator("aside").inner_text()
    assert said == []


@pytest.mark.browser
def test_rules_reasons_and_offices_are_said_in_the_reader_s_language(opened: Opened) -> None:
    made = chronicle()
    broke = next(s for s in made.statements if s.span.document == "flood-en.txt")
    rules = (TraceStep("day and month + part of the day"), TraceStep("year carried on"), TraceStep("a rule of one pack"))
    time = TimeExpression("t-1", Span("flood-en.txt", broke.span.start, broke.span.start + 13), broke.quote[:13], "date", broke.moment, trace=rules)
    name = made.names[0]
    why = ("same base form", "office held since 1910-05-04 according to flood-en.txt", "of 2 places of that name: the largest, near Dover")
    mention = replace(made.mentions[0], office="prime_minister")
    told = replace(made, times=(time,), names=(replace(name, reasons=why, forms=(replace(name.forms[0], mention=mention.id),)),), mentions=(mention,))
    page, said = opened(told, "#n-1", locale="hu-HU")
    body = page.locator("#n-1").inner_text()
    assert "miniszterelnök" in body and "prime" not in body
    assert "azonos alapalak; tisztség 1910. május 4. óta, forrása flood-en.txt; 2 ilyen nevű hely közül: a legnagyobb, közel ide: Dover" in body
    page.evaluate(f"location.hash = '#view=sources&at=B.{broke.span.start}'")
    page.locator("aside .trace li").first.wait_for()
    assert page.locator("aside .trace li").all_inner_texts() == ["nap és hónap + napszak", "az év az előzőkből", "a rule of one pack"]
    assert said == []
