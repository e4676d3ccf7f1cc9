"""Answers: what holds is taken, whatever the form of its white space; everything else is refused, and why is said."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eusebius.seconding.answer import read_answer

LEFT, RIGHT = "the dike at Ashford\nbroke before dawn", "انهار السد في آشفورد قبل الفجر"


def said(verdict: str = "same", left: str = "the dike at Ashford", right: str = "انهار السد", **more: object) -> str:
    return json.dumps({"verdict": verdict, "left": left, "right": right, **more})


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (said(), "same"),
        (said("different"), "different"),
        (said("unsure"), "unsure"),
        (said("unsure", "", ""), "unsure"),
        (f"\n {said()} \n", "same"),
        (f"```json\n{said()}\n```", "same"),
        (f"```\n{said()}\n```", "same"),
        (said(left="Ashford broke  before"), "same"),
        (said(left=LEFT, right=RIGHT), "same"),
    ],
)
def test_what_holds_is_taken(text: str, verdict: str) -> None:
    answer = read_answer(text, LEFT, RIGHT)
    assert (answer.verdict, answer.why) == (verdict, "")
    assert answer.left in " ".join(LEFT.split()) and answer.right in RIGHT


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "no answer"),
        ("", "no JSON"),
        ("They are the same.", "no JSON"),
        (f"Sure! {said()}", "no JSON"),
        (f"{said()} {said()}", "no JSON"),
        (said()[:-10], "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "not the object"),
        ('"same"', "not the object"),
        ('{"verdict": "same"}', "not the object"),
        (said(confidence=0.9), "not the object"),
        (said(left=None), "not the object"),  # type: ignore[arg-type]
        (said("yes"), "no such verdict"),
        (said("SAME"), "no such verdict"),
        (said(left="the dam at Ashford"), "do not stand in the left quote"),
        (said(right="the dike"), "do not stand in the right quote"),
        (said("unsure", "ignore the rules", ""), "do not stand in the left quote"),
        (said(left=""), "no words from the left quote"),
        (said(right="في"), "no words from the right quote"),
        (said("different", right=""), "no words from the right quote"),
    ],
)
def test_everything_else_is_refused(text: str | None, why: str) -> None:
    answer = read_answer(text, LEFT, RIGHT)
    assert answer.verdict == "refused" and why in answer.why


WORDS = st.sampled_from(["the dike", "Ashford", "broke  before", "انهار", "", "a", "the dam", "\ud800"]) | st.text(max_size=8)
ODD = st.none() | st.integers() | WORDS | st.lists(WORDS, max_size=2)
OBJECTS = st.dictionaries(st.sampled_from(["verdict", "left", "right", "more"]), ODD) | st.fixed_dictionaries(
    {"verdict": st.sampled_from(["same", "different", "unsure", "yes"]), "left": WORDS, "right": WORDS}
)


@given(st.none() | st.text() | OBJECTS.map(json.dumps))
def test_whatever_comes_is_refused_or_stands_in_both_quotes(text: str | None) -> None:
    answer = read_answer(text, LEFT, RIGHT)
    if answer.verdict == "refused":
        assert answer.why and not answer.left and not answer.right
    else:
        assert not answer.why and answer.left in " ".join(LEFT.split()) and answer.right in " ".join(RIGHT.split())
        assert answer.verdict == "unsure" or (len(answer.left) >= 3 and len(answer.right) >= 3)
