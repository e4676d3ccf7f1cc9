"""Dependence: copies, translations and declared sources are one voice; independent accounts of the same happenings are not."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

import eusebius
from eusebius.comparing.depending import dependences
from eusebius.comparing.depending.errors import errors
from eusebius.comparing.depending.facts import facts
from eusebius.comparing.depending.pile import Pair, Pile
from eusebius.comparing.depending.wording import wording
from eusebius.model import Comparison, Document, Event, Position, Source, Span

from ..made import document

EXAMPLES = Path(__file__).parents[2] / "examples"
TRANSLATION = Path(__file__).parent / "translation-hu.txt"

WORDS = " ".join(f"word{i}" for i in range(120))


def pile(*documents: Document, events: tuple[Event, ...] = (), comparisons: tuple[Comparison, ...] = ()) -> Pile:
    return Pile(documents, (), events, comparisons)


def pair(of: Pile, left: int = 0, right: int = 1) -> Pair:
    return Pair(of.documents[left], of.documents[right], of)


def comparison(**values: str) -> Comparison:
    positions = tuple(Position(f"s-{d}", Span(d, 0, 1), "x", value) for d, value in sorted(values.items()))
    return Comparison("c-1", "e-1", "count", "contradicts", positions, "")


def told_by(*documents: str) -> Event:
    return Event("e", "", "", None, (), documents, "other")


def test_what_is_copied_word_for_word_speaks_for_dependence_and_other_words_against_it() -> None:
    copied = pile(document("a", f"It began so. {WORDS}."), document("b", f"Another beginning, and then: {WORDS}. An end."))
    found = wording(pair(copied))
    assert found is not None and found.log_odds == 5.0
    other = pile(document("a", f"{WORDS}."), document("b", " ".join(f"other{i}" for i in range(120))))
    found = wording(pair(other))
    assert found is not None and found.log_odds < 0


def test_a_quotation_in_both_is_no_copying_and_two_languages_have_no_wording_in_common() -> None:
    mine, yours = (" ".join(f"{x}{i}" for i in range(80)) for x in ("mine", "yours"))
    quoting = pile(document("a", f"He read: “{WORDS}” {mine}"), document("b", f"“{WORDS}” was read out. {yours}"))
    found = wording(pair(quoting))
    assert found is not None and found.log_odds < 0
    assert wording(pair(pile(document("a", WORDS), document("b", WORDS, "hu")))) is None


def test_an_error_that_two_share_speaks_for_dependence_and_what_they_differ_on_against_it() -> None:
    documents = tuple(document(d, "x") for d in "abcde")
    shared = errors(pair(pile(*documents, comparisons=(comparison(a="17", b="17", c="14", d="14", e="14"),))))
    assert shared is not None and shared.log_odds > 0
    apart = errors(pair(pile(*documents, comparisons=(comparison(a="17", b="14", c="14"),))))
    assert apart is not None and apart.log_odds < 0
    majority = errors(pair(pile(*documents, comparisons=(comparison(a="17", b="17", c="14"),))))
    assert majority is None


def test_happenings_that_only_two_tell_count_where_others_tell_much_of_the_rest() -> None:
    documents = tuple(document(d, "x") for d in "abc")
    events = (*[told_by("a", "b", "c")] * 8, *[told_by("a", "b")] * 8)
    assert facts(pair(pile(*documents, events=events[:8]))) is None
    usual = facts(pair(pile(*documents, events=events)))
    assert usual is None or usual.log_odds < 0.2  # with one other source, what it leaves out is just that
    many = pile(*documents, document("d", "x"), events=(*[told_by("a", "b", "c", "d")] * 8, *[told_by("a", "b")] * 8))
    found = facts(pair(many))
    assert found is not None and found.log_odds > 0.2


@pytest.mark.parametrize("named", ["b.txt", "The book", "https://example.org/b"])
def test_what_the_user_declares_settles_it(named: str) -> None:
    a, b = document("a.txt", "One."), document("b.txt", "Two.")
    a = replace(a, source=Source("a.txt", leans_on=(named,)))
    b = replace(b, source=Source("b.txt", title="The book", address="https://example.org/b"))
    found = dependences([b, a], [], [], [])
    assert [(d.left, d.right, d.reasons[1].kind) for d in found] == [("a.txt", "b.txt", "declared")]
    assert dependences([document("a.txt", "One."), b], [], [], []) == ()


def test_two_that_lean_on_one_third_are_one_voice() -> None:
    a, b = (replace(document(d, "One."), source=Source(d, leans_on=("The wire",))) for d in ("a.txt", "b.txt"))
    assert [d.reasons[1].seen for d in dependences([a, b], [], [], [])] == ["both lean on The wire"]


def test_a_translation_is_found_and_independent_accounts_are_left_alone(tmp_path: Path) -> None:
    own = eusebius.build([EXAMPLES / "budapest-1956"]).chronicle
    assert own.dependences == ()
    folder = tmp_path / "accounts"
    shutil.copytree(EXAMPLES / "titanic-1912", folder)
    shutil.copyfile(TRANSLATION, folder / "fordítás.txt")
    found = eusebius.build([folder]).chronicle.dependences
    assert [(d.left, d.right) for d in found] == [("fordítás.txt", "survivor-en.txt")]
    strength = sum(e.log_odds for e in found[0].reasons)
    assert found[0].strength > 0.8 and strength > 1.3
