"""Numbers in digits and words, by the packs' own examples and by properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eusebius.packs import available, load
from eusebius.packs.sections.numbers import NumberExample, Numbers
from eusebius.tagging.numbers import find_numbers, number_of, within_number

CASES = [(code, example) for code in available() for example in load(code).section(Numbers).examples]  # type: ignore[union-attr]


@pytest.mark.parametrize(("code", "example"), CASES, ids=lambda x: x if isinstance(x, str) else x.text[:30])
def test_examples_of_the_packs(code: str, example: NumberExample) -> None:
    found = find_numbers(example.text, code)
    assert tuple(example.text[n.start : n.end] for n in found) == example.found
    assert tuple(n.low for n in found)[: len(example.low)] == example.low
    assert tuple(n.high for n in found)[: len(example.high)] == example.high


@given(st.text(max_size=200), st.sampled_from(["en", "hu", "ar", "xx"]))
def test_numbers_are_in_order_and_do_not_overlap(text: str, language: str) -> None:
    end = 0
    for number in find_numbers(text, language):
        assert end <= number.start < number.end <= len(text)
        end = number.end


@given(st.integers(0, 10**9))
def test_digits_mean_what_they_say_in_any_script(value: int) -> None:
    eastern = "".join(chr(0x660 + int(c)) for c in str(value))
    assert find_numbers(str(value), "xx")[0].low == value
    assert find_numbers(eastern, "ar")[0].low == value


def test_number_of_is_for_a_whole_text() -> None:
    assert number_of("twenty-three", "en") == 23
    assert number_of("twenty-three men", "en") is None
    assert number_of("háromszázezer", "hu") == 300000


@pytest.mark.parametrize("code", available())
def test_a_text_may_end_in_any_number_word(code: str) -> None:
    numbers = load(code).section(Numbers)  # type: ignore[union-attr]
    for word in (*numbers.plural_multipliers, *numbers.vague, *numbers.multipliers, *numbers.fractions):
        for number in find_numbers(word, code):
            assert 0 <= number.start < number.end <= len(word)


def test_a_sign_for_a_half_belongs_to_its_digits() -> None:
    assert [n.low for n in find_numbers("2½ million marks and 3½ pounds", "en")] == [2500000, 3.5]


@pytest.mark.parametrize(
    ("words", "language", "inside"),
    [
        ("hundred and fifty", "en", True),
        ("two and five", "en", False),
        ("dead and fifty", "en", False),
        ("וארבעים ואחד נפצעו", "he", True),
        ("נהרגו ואחד נפצע", "he", False),
        ("چهل و یک", "fa", True),
    ],
)
def test_and_inside_a_number(words: str, language: str, inside: bool) -> None:
    assert within_number(*words.split(), language) is inside
