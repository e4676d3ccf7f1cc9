"""Sounds: each script's spelling read into one alphabet, so that a name is near itself in any other, and not near another name."""

import pytest

from eusebius.naming.distance import likeness
from eusebius.naming.romanise import VOWELLESS, readings, script_of, sounds


def near(a: str, la: str, b: str, lb: str) -> float:
    bare = [script_of(w) in VOWELLESS for w in (a, b)]
    return max(likeness(x, y, *bare) for x in readings(a, la) for y in readings(b, lb))


@pytest.mark.parametrize(
    ("word", "language", "latin"),
    [
        ("Горбачёв", "ru", "Gorbachev"),
        ("Шевченко", "uk", "Shevchenko"),
        ("Зеленський", "uk", "Zelensky"),
        ("Βενιζέλος", "el", "Venizelos"),
        ("Παπανδρέου", "el", "Papandreou"),
        (["בן", "גוריון"][1], "he", "Gurion"),
        ("רבין", "he", "Rabin"),
        ("צ'רצ'יל", "he", "Churchill"),
        ("פרויד", "he", "Freud"),
        ("בלפור", "he", "Balfour"),
        ("פטרוב", "he", "Petrov"),
        ("קובאץ'", "he", "Kovacs"),
        ("تقی‌زاده", "fa", "Taqizadeh"),
        ("ثابتی", "fa", "Sabeti"),
        ("ذوالفقاری", "fa", "Zolfaghari"),
        ("مصدق", "fa", "Mosaddegh"),
        ("پهلوی", "fa", "Pahlavi"),
        ("بورقيبة", "ar", "Bourguiba"),
        ("Шредер", "ru", "Schröder"),
        ("Миттеран", "ru", "Mitterrand"),
    ],
)
def test_a_name_sounds_like_itself_in_another_script(word: str, language: str, latin: str) -> None:
    assert near(word, language, latin, "en") > 0.6


@pytest.mark.parametrize(("arabic", "latin"), [("فانسا", "Wańsa"), ("فويتشيك", "Vojtěšek"), ("ناجي", "Nagy"), ("تشايكوفسكي", "Czajkowski")])
def test_a_name_keeps_the_spelling_of_its_own_language_where_its_letters_tell_it(arabic: str, latin: str) -> None:
    assert near(arabic, "ar", latin, "en") > 0.6


@pytest.mark.parametrize(
    ("word", "language", "latin"),
    [
        ("Горбачёв", "ru", "Shevchenko"),
        ("רבין", "he", "Gurion"),
        ("פרויד", "he", "Petrov"),
        ("ثابتی", "fa", "Taqizadeh"),
        ("مصدق", "fa", "Pahlavi"),
        ("Βενιζέλος", "el", "Papandreou"),
    ],
)
def test_another_name_does_not(word: str, language: str, latin: str) -> None:
    assert near(word, language, latin, "en") < 0.4


@pytest.mark.parametrize("word", ["ᏣᎳᎩ", "한국", "日本", "ไทย", "𐎠𐎼"])
def test_a_script_without_a_table_has_no_sounds_and_costs_nothing(word: str) -> None:
    assert sounds(word, "und") == ""
