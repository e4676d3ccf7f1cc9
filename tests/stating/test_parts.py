"""Parts: "84 dead, among them 12 children" gives a whole and a part of it, in every language with a grammar; what fate a number is of."""

import pytest

from tests.stating.test_stating import told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قُتل في الحريق 84 شخصًا، بينهم 12 طفلًا."),
        ("cs", "Při požáru zahynulo 84 lidí, mezi nimi 12 dětí."),
        ("de", "Bei dem Brand starben 84 Menschen, darunter 12 Kinder."),
        ("el", "Στην πυρκαγιά σκοτώθηκαν 84 άνθρωποι, μεταξύ των οποίων 12 παιδιά."),
        ("en", "The fire killed 84 people, among them 12 children."),
        ("es", "El incendio mató a 84 personas, entre ellas 12 niños."),
        ("fa", "در آتش‌سوزی ۸۴ نفر کشته شدند، از جمله ۱۲ کودک."),
        ("fr", "L'incendie a tué 84 personnes, dont 12 enfants."),
        ("he", "בשריפה נהרגו 84 בני אדם, בהם 12 ילדים."),
        ("hu", "A tűzben 84 ember halt meg, köztük 12 gyerek."),
        ("it", "L'incendio uccise 84 persone, tra cui 12 bambini."),
        ("nl", "Bij de brand kwamen 84 mensen om het leven, onder wie 12 kinderen."),
        ("pl", "W pożarze zginęły 84 osoby, w tym 12 dzieci."),
        ("pt", "O incêndio matou 84 pessoas, entre elas 12 crianças."),
        ("ro", "Incendiul a ucis 84 de oameni, printre care 12 copii."),
        ("ru", "При пожаре погибли 84 человека, в том числе 12 детей."),
        ("tr", "Yangında 84 kişi öldü, aralarında 12 çocuk vardı."),
        ("uk", "Під час пожежі загинули 84 людини, серед них 12 дітей."),
    ],
)
def test_a_part_is_told_from_the_whole(language: str, text: str) -> None:
    assert [(c.low, c.part) for s in told(text, language) for c in s.counts] == [(84, False), (12, True)]


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("en", "Among the dead were 52 women and 32 men.", [(52, "woman", True), (32, "man", True)]),
        ("hu", "A halottak között 12 gyerek volt.", [(12, "child", True)]),
        ("ru", "Среди погибших было 12 детей.", [(12, "child", True)]),
        ("en", "They held 60 people, of whom 12 were children.", [(60, "people", False), (12, "child", True)]),
        ("en", "They held 60 people, of whom 12 died.", [(60, "people", False), (12, "dead_person", False)]),
        ("de", "Unter Hauptmann Weber kamen 240 Soldaten in die Stadt.", [(240, "soldier", False)]),
    ],
)
def test_of_whom_a_number_is_a_part(language: str, text: str, parts: list[tuple[int, str, bool]]) -> None:
    assert [(c.low, c.what, c.part) for s in told(text, language) for c in s.counts] == parts


@pytest.mark.parametrize(
    ("language", "text", "counts"),
    [
        ("de", "137 Menschen überlebten, 852 starben.", [(137, "survivor"), (852, "dead_person")]),
        ("ar", "مات 852 إنسانا ونجا 137.", [(852, "dead_person"), (137, "survivor")]),
        ("en", "Nine people died and 30 people were wounded.", [(9, "dead_person"), (30, "wounded_person")]),
    ],
)
def test_each_number_has_the_fate_that_stands_nearest(language: str, text: str, counts: list[tuple[int, str]]) -> None:
    assert [(c.low, c.what) for s in told(text, language) for c in s.counts] == counts


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("hu", "Kilencszáznál is többen haltak meg.", "at least"),
        ("hu", "900-nál kevesebben haltak meg.", "at most"),
        ("tr", "Yangında 900'den fazla kişi öldü.", "at least"),
        ("de", "Es starben unter 900 Menschen.", "at most"),
        ("de", "Es starben darunter 900 Menschen.", "exact"),
    ],
)
def test_hedges_are_whole_words_on_either_side(language: str, text: str, bound: str) -> None:
    assert [c.bound for s in told(text, language) for c in s.counts] == [bound]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The statue was unveiled before a crowd of about 150,000.", ["crowd"]),
        ("The soldiers received 150 crowns.", [None]),
    ],
)
def test_a_number_behind_a_crowd_is_of_the_crowd(text: str, what: list[str | None]) -> None:
    assert [c.what for s in told(text, "en") for c in s.counts] == what


def test_what_was_to_come_on_one_day_and_came_on_the_next_came_then() -> None:
    found = told("The king was to have come on 13 May 1927, but he did not arrive until the following day.", "en")
    assert [(s.modality, s.moment.edtf) for s in found if s.moment] == [("happened", "1927-05-14")]


def test_a_clause_that_counts_people_says_something_whatever_they_do() -> None:
    found = told("Binnen einer Stunde gingen dort 20.000 Menschen hinüber. Dort gingen Menschen hinüber.", "de")
    assert [(c.low, c.what) for s in found for c in s.counts] == [(20_000, "people")]
