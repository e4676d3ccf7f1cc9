"""Naming: forms found by script, and gathered across inflection, order and script; people of one surname stay two."""

import pytest

from eusebius.dating import date
from eusebius.model import Mention, Name
from eusebius.naming import UserName, find_mentions, gather
from eusebius.naming.base import base_of
from eusebius.naming.romanise import sounds
from eusebius.reading import read_text
from eusebius.tagging import tag


def mentions(text: str, language: str, name: str) -> tuple[Mention, ...]:
    document = read_text(text, name, language=language)
    return find_mentions(tag(document), date(document))


ENGLISH = "In the morning General Anna Kovacs met the ministers in London. Soviet troops left Hungary. Kovacs was tired."
HUNGARIAN = "Délután Kovács Annát várták Londonban. A szovjet csapatok elhagyták Magyarországot, de Kovács Anna maradt."
ARABIC = "وصلت القوات السوفيتية إلى المجر. ووصل الوزير إلى لندن."


def names() -> dict[str, Name]:
    everything = [*mentions(ENGLISH, "en", "en.txt"), *mentions(HUNGARIAN, "hu", "hu.txt"), *mentions(ARABIC, "ar", "ar.txt")]
    return {n.label: n for n in gather(everything)}


def documents(name: Name) -> set[str]:
    return {f.span.document for f in name.forms}


def test_countries_and_cities_are_one_in_every_language() -> None:
    found = names()
    assert documents(found["Hungary"]) == {"en.txt", "hu.txt", "ar.txt"}
    assert documents(found["London"]) == {"en.txt", "hu.txt", "ar.txt"}


def test_a_body_is_one_by_its_vocabulary() -> None:
    found = [n for n in names().values() if n.kind == "organisation" and any("troops" in f.quote for f in n.forms)]
    assert documents(found[0]) == {"en.txt", "hu.txt", "ar.txt"}


def test_a_person_is_one_across_order_inflection_and_surname_alone() -> None:
    person = next(n for n in names().values() if n.kind == "person")
    assert {f.quote for f in person.forms} == {"Anna Kovacs", "Kovacs", "Kovács Annát", "Kovács Anna"}


def test_every_form_says_why() -> None:
    assert all(f.reasons for n in names().values() for f in n.forms)


def test_two_people_of_one_surname_stay_two() -> None:
    a = mentions("Yesterday the minister Peter Novak spoke in Vienna.", "en", "a.txt")
    b = mentions("Yesterday the minister Maria Novak spoke in Vienna.", "en", "b.txt")
    assert len([n for n in gather([*a, *b]) if n.kind == "person"]) == 2


def test_the_order_of_sources_makes_no_difference() -> None:
    a, b = mentions(ENGLISH, "en", "en.txt"), mentions(HUNGARIAN, "hu", "hu.txt")
    assert gather([*a, *b]) == gather([*b, *a])


def test_a_user_overrules() -> None:
    everything = [*mentions(ENGLISH, "en", "en.txt"), *mentions(HUNGARIAN, "hu", "hu.txt")]
    ruled = gather(everything, [UserName("Anna Kovács (general)", "person", ("Anna Kovacs", "Kovács Anna", "Kovács Annát"), ("Kovacs",))])
    person = next(n for n in ruled if n.label == "Anna Kovács (general)")
    assert "Kovacs" not in {f.quote for f in person.forms} and len(person.forms) == 3


@pytest.mark.parametrize(
    ("word", "base"),
    [("Kovácsnak", "Kovács"), ("Moszkvát", "Moszkva"), ("Péterrel", "Péter"), ("Gerőt", "Gerő"), ("NATO-hoz", "NATO"), ("Kovács", "Kovács")],
)
def test_bases(word: str, base: str) -> None:
    assert base_of(word, "hu", {"kovács", "péter"}) == base


@pytest.mark.parametrize(("word", "base"), [("Praze", "Praha"), ("Novákovi", "Novák"), ("Veselého", "Veselý"), ("Brno", "Brno")])
def test_bases_whose_ending_takes_the_place_of_another(word: str, base: str) -> None:
    assert base_of(word, "cs", {"praha", "novák"}) == base


@pytest.mark.parametrize(
    ("name", "base"), [("Jana Kowalskiego", "Jan Kowalski"), ("Marii Nowickiej", "Maria Nowicka"), ("Jan Kowalski", "Jan Kowalski")]
)
def test_each_word_of_a_name_has_its_ending(name: str, base: str) -> None:
    (mention,) = mentions(f"Wczoraj spotkali {name} na dworcu.", "pl", "t")
    assert mention.base == base


@pytest.mark.parametrize(
    ("a", "la", "b", "lb"), [("Hruscsov", "hu", "Khrushchev", "en"), ("سميث", "ar", "Smith", "en"), ("Szabó", "hu", "Sabo", "en")]
)
def test_transliterations_sound_alike(a: str, la: str, b: str, lb: str) -> None:
    from eusebius.naming.distance import likeness

    assert likeness(sounds(a, la), sounds(b, lb), la == "ar", lb == "ar") > 0.6


def test_quotes_stand_at_their_spans() -> None:
    for text, language in ((ENGLISH, "en"), (HUNGARIAN, "hu"), (ARABIC, "ar")):
        for m in mentions(text, language, "t"):
            assert text[m.span.start : m.span.end] == m.quote




def test_a_number_in_words_that_opens_a_sentence_is_no_name() -> None:
    assert mentions("Huszonketten meghaltak. Kovács Anna elment.", "hu", "hu.txt")[0].quote == "Kovács Anna"
