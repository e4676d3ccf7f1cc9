"""The canon and the voices in it: who tells what, and which sources count as one."""

from eusebius.comparing import canon, voices
from eusebius.model import Dependence, Event


def event(name: str, *documents: str) -> Event:
    return Event(name, name, "s", None, (), documents, "other")


def leans(left: str, right: str) -> Dependence:
    return Dependence(left, right, 0.9, ())


def test_sources_that_lean_on_one_another_are_one_voice_also_through_a_third() -> None:
    assert voices(["c", "a", "b"], []) == (("a",), ("b",), ("c",))
    assert voices(["a", "b", "c", "d"], [leans("b", "c"), leans("a", "b")]) == (("a", "b", "c"), ("d",))


def test_a_dependence_on_a_source_that_does_not_tell_it_joins_no_voices() -> None:
    assert voices(["a", "c"], [leans("a", "b"), leans("b", "c")]) == (("a",), ("c",))


def test_the_canon_goes_from_what_all_tell_to_what_one_tells() -> None:
    rows = canon([event("1", "a"), event("2", "a", "b", "c"), event("3", "a"), event("4", "b", "c")], ["c", "b", "a"], [leans("b", "c")])
    assert [(r.documents, r.missing, r.voices, r.events) for r in rows] == [
        (("a", "b", "c"), (), 2, ("2",)),
        (("b", "c"), ("a",), 1, ("4",)),
        (("a",), ("b", "c"), 1, ("1", "3")),
    ]
