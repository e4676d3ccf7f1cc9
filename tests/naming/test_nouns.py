"""Nouns: where every noun has a capital, only some rows of capitals are names; particles and compounds of names keep theirs."""

import pytest

from eusebius.naming import gather
from tests.naming.test_naming import mentions


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # rows of common nouns, at the start of a sentence and inside
        ("de", "Hunderte Arbeiter der Werft verlangten Brot, Kohle und höhere Löhne.", []),
        # what the parts of a compound name are
        ("de", "Die Arbeiter zogen zum Freiheitsplatz.", ["place: Freiheitsplatz"]),
        # a given name begins a name, what stands before it doesn't belong to it
        ("de", "Gegen Mittag sprach der Sprecher Otto Harms mit den Leuten.", ["person: Otto Harms"]),
        # a surname alone, once a full name has been told
        ("de", "Otto Harms floh. Am Abend fand man Harms in einer Scheune.", ["person: Otto Harms", "person: Harms"]),
        # a word that no dictionary has, but no compound whose end is a word
        ("de", "In der Scheune saß Kovalčík, und am Tor der Nordseewerft stand die Wache.", ["person: Kovalčík"]),
        # countries in the genitive, towns, streets in one word; a common noun that is a town as well
        ("de", "Der Gesandte Ungarns fuhr nach Hamburg in die Bergstraße zum Essen.", ["place: Ungarns", "place: Hamburg", "place: Bergstraße"]),
        # an adjective of a people in small letters counts with its body only
        ("de", "Dort trafen ungarische Truppen auf deutsche Bauern.", ["organisation: ungarische Truppen"]),
        # a surname that begins with a particle
        ("nl", "In de kerk zat De Graaf naast Anna Visser.", ["person: De Graaf", "person: Anna Visser"]),
    ],
)  # fmt: skip
def test_names_among_nouns(language: str, text: str, found: list[str]) -> None:
    assert [f"{m.kind}: {m.quote}" for m in mentions(text, language, "t")] == found


def test_a_surname_with_its_particle_is_the_person_of_the_full_name() -> None:
    names = gather(mentions("Pieter de Graaf sprak. Later zag men De Graaf in de haven.", "nl", "t"))
    assert [n.label for n in names] == ["Pieter de Graaf"]


def test_a_compound_keeps_its_name() -> None:
    bridge = next(m for m in mentions("De storm sloeg de Maasbrug weg.", "nl", "t") if m.kind == "place")
    assert bridge.base == "Maasbrug"


def test_the_front_of_a_compound_is_vocabulary_too() -> None:
    assert [m.parts for m in mentions("De arbeiders trokken naar het Vrijheidsplein.", "nl", "t")] == [("freedom", "square")]
