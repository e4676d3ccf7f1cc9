"""Lemmas: inflected words under their dictionary forms, by the packs' own examples and by hand."""

import pytest

from eusebius.packs import available, load
from eusebius.packs.sections.inflection import Inflection
from eusebius.tagging.fold import fold
from eusebius.tagging.lemmas import lemmatiser

CASES = [
    (code, word, lemma) for code in available() for word, lemma in load(code).section(Inflection).examples.items()  # type: ignore[union-attr]
]
COUNTER_CASES = [
    (code, word, lemma)
    for code in available()
    for word, lemma in load(code).section(Inflection).counter_examples.items()  # type: ignore[union-attr]
]


@pytest.mark.parametrize(("code", "word", "lemma"), CASES)
def test_examples_of_the_packs(code: str, word: str, lemma: str) -> None:
    lemmas = lemmatiser(code)
    assert lemmas is not None and fold(lemma) in lemmas(word)


@pytest.mark.parametrize(("code", "word", "lemma"), COUNTER_CASES)
def test_counter_examples_of_the_packs(code: str, word: str, lemma: str) -> None:
    lemmas = lemmatiser(code)
    assert lemmas is not None and fold(lemma) not in lemmas(word)


def test_the_word_itself_is_always_among_its_lemmas() -> None:
    for code in available():
        lemmas = lemmatiser(code)
        assert lemmas is not None and fold("Xyzzy") in lemmas("Xyzzy")


def test_a_language_without_a_pack_has_no_lemmatiser() -> None:
    assert lemmatiser("xx") is None
