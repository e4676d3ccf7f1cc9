"""Blocking: names that sound alike in two scripts are compared, and what is compared grows with the number of names, not with its square."""

from benchmarks.gathering import pile

from eusebius.naming.blocking import candidates, full_names, lone_names
from eusebius.naming.cluster import Cluster
from tests.naming.test_naming import mentions


def clusters(*texts: tuple[str, str]) -> list[Cluster]:
    found = [m for i, (language, text) in enumerate(texts) for m in mentions(text, language, f"{i}")]
    return [Cluster(m.kind, [m], {m.id: ""}) for m in found]


def test_full_names_meet_across_scripts_and_a_surname_meets_the_family_name_only() -> None:
    types = clusters(
        ("en", "Then Pavel Morozov spoke to the miners."),
        ("ru", "Тогда пришёл Павел Морозов из далёкой деревни."),
        ("en", "Then Morozov left the mine."),
        ("en", "Then Pavel left the mine."),
    )
    named = [t.mentions[0].base for t in types]
    assert named == ["Pavel Morozov", "Павел Морозов", "Morozov", "Pavel"]
    assert set(candidates(types, full_names)) == {(0, 1)}
    assert set(candidates(types, lone_names)) == {(0, 2), (1, 2)}


def test_what_is_compared_grows_with_the_number_of_names() -> None:
    pairs = []
    for size in (4_000, 16_000):
        types = [Cluster(m.kind, [m], {m.id: ""}) for m in pile(size)]
        pairs.append(len(set(candidates(types, lone_names))) / size)
    assert pairs[1] < pairs[0] * 1.5
