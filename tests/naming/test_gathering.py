"""Gathering: which forms are one name, in one document and across documents, and why; what a person ruled goes before all."""

from collections.abc import Iterable

from eusebius.model import Decision, Mention, Name
from eusebius.naming import gather, name_rulings
from eusebius.naming.acronyms import spelt
from tests.naming.test_naming import mentions


def names_of(*texts: tuple[str, str]) -> list[Name]:
    return gather_all([m for i, (language, text) in enumerate(texts) for m in mentions(text, language, f"{i}-{language}")])


def gather_all(found: Iterable[Mention]) -> list[Name]:
    return list(gather(list(found)))


def group(names: list[Name], quote: str) -> set[str]:
    """All forms of the name that has this one."""
    return next({f.quote for f in n.forms} for n in names if any(f.quote == quote for f in n.forms))


def test_what_the_text_puts_in_brackets_is_one_name() -> None:
    names = names_of(("en", "Inspectors of the Mine Safety Board (MSB) came on Monday. The MSB closed the pit."))
    assert group(names, "MSB") == {"Mine Safety Board", "MSB"}
    assert any("brackets" in r for n in names for f in n.forms if f.quote == "MSB" for r in f.reasons)


def test_initials_and_given_names_are_one_person() -> None:
    names = names_of(("en", "Yesterday Anna Brannigan spoke. In the evening A. Brannigan left."))
    assert group(names, "A. Brannigan") == {"Anna Brannigan", "A. Brannigan"}


def test_a_surname_alone_is_whoever_was_named_last_with_it() -> None:
    names = names_of(("en", "In the morning Peter Odhiambo spoke. Then Odhiambo left. At noon Mary Odhiambo spoke. Then Odhiambo left too."))
    assert sorted(len(n.forms) for n in names if n.kind == "person") == [2, 2]


def test_a_lone_surname_that_fits_two_people_of_the_pile_is_joined_to_neither() -> None:
    names = names_of(
        ("en", "In the morning Peter Odhiambo spoke."), ("en", "In the morning Mary Odhiambo spoke."), ("en", "In the morning Odhiambo spoke.")
    )
    assert len([n for n in names if n.kind == "person"]) == 3


def test_a_lone_surname_that_fits_one_person_of_the_pile_is_that_person() -> None:
    names = names_of(("en", "In the morning Peter Odhiambo spoke."), ("hu", "Délelőtt Odhiambót várták."))
    assert group(names, "Odhiambót") == {"Peter Odhiambo", "Odhiambót"}


def test_a_pact_is_one_by_its_vocabulary_and_its_town() -> None:
    names = names_of(("en", "In May the Lisbon Pact was signed."), ("hu", "Májusban aláírták a Lisszaboni Paktumot."))
    assert group(names, "Lisbon Pact") == {"Lisbon Pact", "Lisszaboni Paktumot"}


def test_a_body_is_one_by_its_acronym_whatever_it_stands_for_in_each_language() -> None:
    names = names_of(
        ("en", "Inspectors of the Mine Safety Committee (MSC) came on Monday."),
        ("en", "Then the MSC closed the pit."),
        ("hu", "Megjött a Tárnavizsgáló Bizottság (MSC)."),
    )
    assert group(names, "MSC") == {"Mine Safety Committee", "MSC", "Tárnavizsgáló Bizottság"}


def test_one_acronym_of_two_kinds_of_body_is_two() -> None:
    names = names_of(("en", "The Coal Miners' Party (CMP) met."), ("en", "The Central Military Police (CMP) came."))
    assert "Central Military Police" not in group(names, "Coal Miners' Party")


def test_a_given_name_that_languages_translate_is_one_and_a_rulers_number_tells_two_apart() -> None:
    names = names_of(
        ("en", "In May William II and his nephew William III came."), ("hu", "Májusban II. Vilmos király jött."), ("ar", "وصل الملك فيلهلم الثاني.")
    )
    assert group(names, "William II") == {"William II", "فيلهلم الثاني"}
    assert group(names, "Vilmos") == {"Vilmos"}
    assert all(f.quote != "II" for n in names for f in n.forms)


def test_places_and_bodies_of_vocabulary_are_one_in_every_language_and_case() -> None:
    names = names_of(
        ("en", "They met on the Green Square. Then the Ministry of Defence and the Red Cross came, and the Liberal Party."),
        ("cs", "Setkali se na Zeleném náměstí. Kolem Bílého domu stáli lidé. Před Bílým domem zpívali."),
        ("hu", "A Zöld téren találkoztak. Megjött a Honvédelmi Minisztérium és a Vöröskereszt, majd a Liberális Párt."),
        ("ar", "اجتمعوا في الساحة الخضراء. وصلت وزارة الدفاع والصليب الأحمر."),
    )
    assert group(names, "Green Square") == {"Green Square", "Zeleném náměstí", "Zöld téren", "الساحة الخضراء"}
    assert group(names, "Bílým domem") == {"Bílým domem", "Bílého domu"}
    assert group(names, "Ministry of Defence") == {"Ministry of Defence", "Honvédelmi Minisztérium", "وزارة الدفاع"}
    assert group(names, "Red Cross") >= {"Red Cross", "Vöröskereszt"}
    assert group(names, "Liberal Party") == {"Liberal Party", "Liberális Párt"}


def test_an_island_is_called_by_its_bare_name_too_and_a_person_is_not() -> None:
    names = names_of(("en", "The ferry sank off Marlö. The Kessler Institute closed; Kessler wept."), ("de", "Die Fähre sank vor der Insel Marlö."))
    assert group(names, "Marlö") == {"Marlö", "Insel Marlö"}
    assert group(names, "Kessler") == {"Kessler"}


def test_a_people_is_one_in_every_case_and_its_country_is_not_it() -> None:
    names = names_of(("hu", "A lengyelek vártak. A lengyelekre lőttek. A katonák elérték Lengyelországot."))
    assert group(names, "lengyelekre") == {"lengyelek", "lengyelekre"}
    assert group(names, "Lengyelországot") == {"Lengyelországot"}


def test_two_bodies_that_differ_on_both_sides_stay_two() -> None:
    names = names_of(("en", "In May the Ashcroft Miners' Party met."), ("en", "In May the Danube Peasants' Party met."))
    assert len([n for n in names if n.kind == "organisation"]) == 2


def test_what_a_person_ruled_not_to_be_one_name_is_never_joined() -> None:
    found = [*mentions("In the morning Anna Brannigan spoke.", "en", "a"), *mentions("In the evening Anna Brannigan slept.", "en", "b")]
    places = [{"document": m.span.document, "start": m.span.start, "end": m.span.end, "quote": m.quote} for m in found]
    assert len(gather(found)) == 1
    decision = Decision("d-1", "same_name", {"mentions": places}, False)
    assert len(gather(found, rulings=name_rulings([decision], found))) == 2
    undone = Decision("d-1", "same_name", {"mentions": places}, False, undone_by="d-2")
    assert len(gather(found, rulings=name_rulings([undone], found))) == 1


def test_what_a_person_ruled_to_be_one_name_is_joined() -> None:
    found = [*mentions("In the morning Anna Brannigan spoke.", "en", "a"), *mentions("In the morning Peter Odhiambo spoke.", "en", "b")]
    places = [{"document": m.span.document, "start": m.span.start, "end": m.span.end, "quote": m.quote} for m in found]
    (name,) = gather(found, rulings=name_rulings([Decision("d-1", "same_name", {"mentions": places}, True)], found))
    assert any("a person ruled so" in r for f in name.forms for r in f.reasons)


def test_the_order_of_mentions_makes_no_difference() -> None:
    found = [m for i, t in enumerate(("Anna Brannigan spoke in Lisbon.", "On Monday Brannigan spoke.")) for m in mentions(t, "en", str(i))]
    assert gather(found) == gather(found[::-1])


def test_a_place_known_once_by_a_word_for_where_is_that_place_again_and_a_person_stays_one() -> None:
    names = names_of(("en", "The sea broke in near Overmeer. On Monday Overmeer was empty. Trust in Brannigan was gone. Anna Brannigan left."))
    assert {n.kind for n in names for f in n.forms if f.quote == "Overmeer"} == {"place"}
    assert {n.kind for n in names for f in n.forms if f.quote == "Brannigan"} == {"person"}


def test_an_acronym_spells_a_phrase_of_its_languages_vocabulary() -> None:
    assert spelt("ENSZ", "hu") == ("united_nations", "egyesült nemzetek szervezete")
    assert spelt("BBC", "en") is None and spelt("UN", "en") is None


def test_an_acronym_spells_a_body_in_one_of_its_languages() -> None:
    names = names_of(
        ("hu", "A Lengyel Kommunista Párt ülésezett. A Lengyel Kommunista Párt döntött."),
        ("en", "The Polish Communist Party met. The Polish Communist Party decided."),
        ("ar", "اجتمع الحزب الشيوعي البولندي."),
        ("hu", "Az LKP tagjai hazamentek. Az LKP hallgatott."),
    )
    assert group(names, "LKP") >= {"LKP", "Lengyel Kommunista Párt", "Polish Communist Party"}
