"""A bare office is whoever held it then, by the sources' own word; where that is not known, it is nobody."""

import json
from pathlib import Path
from typing import Any

import pytest

import eusebius
from eusebius.api import Opened, build_report

APPOINTED = "On 4 May 1910 Anna Kovacs was appointed prime minister."
RESIGNED = "On 12 May 1910 Anna Kovacs resigned as prime minister."
FOLLOWED = "On 12 May 1910 Peter Odhiambo was appointed prime minister."


def build(folder: Path, *texts: str) -> Opened:
    paths = []
    for i, text in enumerate(texts):
        (folder / f"{'abcd'[i]}.txt").write_text(text, encoding="utf-8")
        paths.append(folder / f"{'abcd'[i]}.txt")
    return eusebius.build(paths, folder / "out")


def held(opened: Opened) -> list[tuple[str, str, str]]:
    """Document, words and name of each office that stands for someone."""
    return sorted((f.span.document, f.quote, n.label) for n in opened.chronicle.names for f in n.forms if f.by_office)


def test_the_appointed_has_the_office_until_another_is_appointed(tmp_path: Path) -> None:
    bare = "On 8 May 1910 the prime minister opened the bridge. On 20 May 1910 the prime minister closed the bridge."
    opened = build(tmp_path, APPOINTED, FOLLOWED, bare)
    assert held(opened) == [("c.txt", "prime minister", "Anna Kovacs"), ("c.txt", "prime minister", "Peter Odhiambo")]
    reasons = [r for n in opened.chronicle.names for f in n.forms if f.by_office for r in f.reasons]
    assert reasons == ["office held since 1910-05-04 according to a.txt", "office held since 1910-05-12 according to b.txt"]


def test_it_is_an_actor_of_its_statement(tmp_path: Path) -> None:
    opened = build(tmp_path, APPOINTED, "On 8 May 1910 the prime minister opened the bridge.")
    name = next(n for n in opened.chronicle.names if n.label == "Anna Kovacs")
    mine = {f.mention for f in name.forms}
    assert any(a.mention in mine and a.concept == "prime_minister" for s in opened.chronicle.statements for a in s.actors)


def test_in_another_language_and_by_a_title_alone(tmp_path: Path) -> None:
    opened = build(tmp_path, "On 8 May 1910 Prime Minister Anna Kovacs opened the bridge.", "1910. május 9-én a miniszterelnök beszédet mondott.")
    assert held(opened) == [("b.txt", "miniszterelnök", "Anna Kovacs")]


@pytest.mark.parametrize(
    ("told", "bare"),
    [
        (RESIGNED, "On 20 May 1910 the prime minister closed the bridge."),
        (APPOINTED, "On 4 May 1910 the prime minister closed the bridge."),
        (APPOINTED, "On 2 May 1910 the prime minister closed the bridge."),
        (APPOINTED, "On 8 May 1910 the Polish prime minister closed the bridge."),
        (APPOINTED.replace("prime minister", "Polish prime minister"), "On 8 May 1910 the Austrian prime minister closed the bridge."),
        (APPOINTED, "On 8 May 1910 the former prime minister closed the bridge."),
        (APPOINTED, "On 8 May 1910 the deputy prime minister closed the bridge."),
        (APPOINTED.replace("prime minister", "director"), "On 8 May 1910 the director closed the bridge."),
        (APPOINTED, "On 8 May 1910 Anna Kovacs closed the bridge, and the prime minister left."),
    ],
    ids=[
        "after she resigned", "on that day, in another source", "before", "of a country", "of another country", "former", "deputy",
        "an office that many have", "named beside it",
    ],
)  # fmt: skip
def test_where_it_is_not_known_it_is_nobody(tmp_path: Path, told: str, bare: str) -> None:
    assert [h for h in held(build(tmp_path, told, bare)) if h[2] == "Anna Kovacs"] == []


def test_two_titles_of_one_time_are_no_holder(tmp_path: Path) -> None:
    one, two = "On 8 May 1910 Prime Minister Anna Kovacs spoke.", "On 8 May 1910 Prime Minister Peter Odhiambo spoke."
    assert held(build(tmp_path, one, two, "On 8 May 1910 the prime minister left.")) == []


def test_a_rebuild_takes_back_what_other_sources_told(tmp_path: Path) -> None:
    bare = "On 8 May 1910 the prime minister opened the bridge."
    assert held(build(tmp_path, bare, APPOINTED)) == [("a.txt", "prime minister", "Anna Kovacs")]
    alone = eusebius.build([tmp_path / "a.txt"], tmp_path / "out")
    assert held(alone) == []
    assert alone.chronicle == eusebius.build([tmp_path / "a.txt"], tmp_path / "fresh").chronicle


def test_the_export_keeps_offices_apart_from_forms(tmp_path: Path) -> None:
    exported = json.loads(build(tmp_path, APPOINTED, "On 8 May 1910 the prime minister opened the bridge.").json())
    name = next(n for n in exported["names"] if n["label"] == "Anna Kovacs")
    assert [f["quote"] for f in name["forms"]] == ["Anna Kovacs"]
    assert [f["quote"] for f in name["offices"]] == ["prime minister"]


@pytest.mark.parametrize(
    "told",
    [
        "On 12 May 1910 Peter Odhiambo replaced Anna Kovacs as prime minister.",
        "On 12 May 1910 Anna Kovacs was succeeded by Peter Odhiambo as prime minister.",
        "Le 12 mai 1910, Peter Odhiambo succède à Anna Kovacs comme Premier ministre.",
        "Dne 12. května 1910 nahradil Annu Kovacsovou ve funkci předsedy vlády Petr Odhiambo.",
    ],
    ids=["replaced", "was succeeded by", "in French", "in Czech"],
)
def test_who_replaces_another_has_the_office_from_then_on(tmp_path: Path, told: str) -> None:
    bare = "On 8 May 1910 the prime minister opened the bridge. On 20 May 1910 the prime minister closed the bridge."
    opened = build(tmp_path, APPOINTED, told, bare)
    before, behind = (label for _, _, label in sorted(held(opened), key=lambda h: "Kovacs" not in h[2]))
    assert "Kovacs" in before and "Odhiambo" in behind


def test_who_is_replaced_by_nobody_named_has_it_no_more(tmp_path: Path) -> None:
    opened = build(tmp_path, APPOINTED, "On 12 May 1910 Anna Kovacs was replaced as prime minister.", "On 20 May 1910 the prime minister left.")
    assert held(opened) == []


BARE = "On 8 May 1910 the prime minister opened the bridge."


def rule(folder: Path, texts: list[str], office: tuple[int, str], name: tuple[int, str], same: bool) -> None:
    places: list[dict[str, Any]] = []
    for i, quote in (office, name):
        start = texts[i].index(quote)
        places.append({"document": f"{'abcd'[i]}.txt", "start": start, "end": start + len(quote), "quote": quote})
    line = {"id": "d-1", "kind": "same_name", "subject": {"mentions": places}, "value": same, "by": "a reader", "at": "2024-05-01T10:00:00Z"}
    (folder / "decisions.jsonl").write_text(json.dumps({**line, "note": "", "undone_by": None}) + "\n", encoding="utf-8")


def test_an_office_is_not_whom_a_person_ruled_it_not_to_be(tmp_path: Path) -> None:
    assert held(build(tmp_path, APPOINTED, BARE)) == [("b.txt", "prime minister", "Anna Kovacs")]
    rule(tmp_path / "out", [APPOINTED, BARE], (1, "prime minister"), (0, "Anna Kovacs"), same=False)
    for _ in range(2):
        assert held(build(tmp_path, APPOINTED, BARE)) == []
    assert not any("d-1" in line for line in build_report(sorted(tmp_path.glob("*.txt")), tmp_path / "out").passed)


def test_an_office_is_whom_a_person_ruled_it_to_be_and_says_so(tmp_path: Path) -> None:
    other = "On 2 May 1910 Peter Odhiambo left the mine."
    texts = [APPOINTED, BARE, other]
    build(tmp_path, *texts)
    rule(tmp_path / "out", texts, (1, "prime minister"), (2, "Peter Odhiambo"), same=True)
    opened = build(tmp_path, *texts)
    assert held(opened) == [("b.txt", "prime minister", "Peter Odhiambo")]
    assert [r for n in opened.chronicle.names for f in n.forms if f.by_office for r in f.reasons] == ["a person ruled so"]
