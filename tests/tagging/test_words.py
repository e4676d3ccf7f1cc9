"""Tokens and sentences: where words and sentences begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from eusebius.packs import load
from eusebius.reading import read_text
from eusebius.tagging import tag
from eusebius.tagging.sentences import sentences
from eusebius.tagging.words import without_elisions, words


def cut(text: str, language: str) -> list[str]:
    tokens = words(text)
    return [text[tokens[a][0] : tokens[b - 1][1]] for a, b in sentences(tokens, 0, len(tokens), text, load(language))]


def test_hyphens_part_words_and_apostrophes_do_not() -> None:
    assert [w for *_, w in words("NATO-hoz, don't 12.5")] == ["NATO", "-", "hoz", ",", "don't", "12.5"]


def test_shortened_hebrew_words_are_whole_and_quotation_marks_are_none_of_them() -> None:
    assert [w for *_, w in words('צה"ל ברח\' א׳, ארה״ב ו"שלום"')] == ['צה"ל', "ברח'", "א׳", ",", "ארה״ב", "ו", '"', "שלום", '"']
    assert [w for *_, w in words("צ'רצ'יל ונאג'")] == ["צ'רצ'יל", "ונאג'"]


def test_elided_words_are_tokens_of_their_own_where_a_pack_lists_them() -> None:
    cut_up = without_elisions(words("L’armée d'Alger, aujourd'hui"), ("l'", "d'"))
    assert [w for *_, w in cut_up] == ["L’", "armée", "d'", "Alger", ",", "aujourd'hui"]
    assert cut_up[1][:2] == (2, 7)


def test_a_hyphen_parts_no_fixed_phrase() -> None:
    found = {h.concept for h in tag(read_text("A cease-fire was agreed.", "x", language="en")).hits}
    assert "ceasefire" in found and "burn" not in found


def test_arabic_vowel_signs_belong_to_the_word() -> None:
    assert [w for *_, w in words("اعتُقل الرجل")] == ["اعتُقل", "الرجل"]


@given(st.text())
def test_tokens_are_in_order_quote_the_text_and_leave_out_only_space(text: str) -> None:
    end = 0
    for start, stop, word in words(text):
        assert text[start:stop] == word
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()


def test_a_full_stop_ends_a_sentence() -> None:
    assert cut("The dam broke. Nobody was warned.", "en") == ["The dam broke.", "Nobody was warned."]


def test_abbreviations_initials_and_ordinals_do_not() -> None:
    assert cut("Dr. J. Smith came at 6 a.m. Friday morning.", "en") == ["Dr. J. Smith came at 6 a.m. Friday morning."]
    assert cut("A XX. Kongresszus 1911. május 3-án ült össze.", "hu") == ["A XX. Kongresszus 1911. május 3-án ült össze."]


def test_a_year_and_an_abbreviation_can_end_a_sentence() -> None:
    assert len(cut("It was built in 1911. The tower fell later.", "en")) == 2
    assert len(cut("They left at 6 a.m. The rest stayed.", "en")) == 2


def test_closing_quotes_stay_with_their_sentence() -> None:
    assert cut("„Nem megyünk.” Így felelt.", "hu") == ["„Nem megyünk.”", "Így felelt."]


def test_arabic_question_mark() -> None:
    assert len(cut("من جاء؟ جاء الطبيب.", "ar")) == 2
