"""Checks on accounts made for it: every planted difference is found, no look-alike is called a contradiction, one source may contradict itself."""

from pathlib import Path

import pytest

import eusebius
from eusebius.model import Chronicle, Comparison

ENGLISH = """The dockers of Varna stopped work on Monday, 7 March 1921. Governor Petar Stanev refused to receive their leader, Anna Dimova.

On 9 March, at about ten in the morning, some 12,000 people marched to the harbour. Colonel Ilia Markov ordered the soldiers to fire. \
Fourteen people were killed and more than sixty were wounded. In the evening the government proclaimed a state of siege.

Two days later the police arrested Dimova in Burgas and took her to Sofia by train. On 15 March the strike committee and the governor \
signed an agreement in Sofia. 230 prisoners were released.

Stanev resigned on 20 March. The trial of Anna Dimova opened on 6 June 1921; the court sentenced her to eight years in prison.
"""

HUNGARIAN = """1921. március 7-én a várnai rakodómunkások letették a munkát. Petar Sztanev kormányzó nem fogadta vezetőjüket, Anna Dimovát.

Március 9-én délelőtt több mint tízezer ember vonult a kikötőbe. Georgi Kolev százados parancsára a katonák a tömegbe lőttek. \
Tizenheten meghaltak, hatvannál többen megsebesültek. Este a kormány ostromállapotot hirdetett.

Március 11-én a rendőrség Plovdivban letartóztatta Dimovát, és vonaton Szófiába vitték. A sztrájkbizottság és a kormányzó \
március 16-án írta alá a megállapodást Szófiában. 230 foglyot szabadon engedtek.

Sztanev március 20-án lemondott. Anna Dimova pere 1921 júniusában kezdődött; a bíróság nyolc év börtönre ítélte.
"""

ARABIC = """في 7 آذار/مارس 1921 أضرب عمال ميناء فارنا عن العمل. ورفض الحاكم بيتر ستانيف استقبال زعيمتهم آنا ديموفا.

وفي 9 آذار خرج نحو اثني عشر ألف شخص في مسيرة إلى الميناء. وأمر العقيد إيليا ماركوف الجنود بإطلاق النار على الحشد، فقُتل أربعة عشر \
شخصًا وجُرح أكثر من ستين. وفي مساء ذلك اليوم أعلنت الحكومة حالة الحصار.

وفي 11 آذار اعتقلت الشرطة ديموفا في بورغاس ونُقلت بالقطار إلى صوفيا. وفي 15 آذار وقّعت لجنة الإضراب والحاكم اتفاقًا في صوفيا، \
وأُفرج عن 320 سجينًا.

واستقال ستانيف في 22 آذار. وبدأت محاكمة آنا ديموفا في 6 حزيران/يونيو 1921، وحكمت عليها المحكمة بالسجن ثماني سنوات.
"""


def build(folder: Path, **texts: str) -> Chronicle:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return eusebius.build([folder]).chronicle


@pytest.fixture(scope="module")
def varna(tmp_path_factory: pytest.TempPathFactory) -> Chronicle:
    return build(tmp_path_factory.mktemp("varna"), en=ENGLISH, hu=HUNGARIAN, ar=ARABIC)


def disagreements(chronicle: Chronicle) -> list[Comparison]:
    return [c for c in chronicle.comparisons if c.is_disagreement]


def values(chronicle: Chronicle, kind: str) -> list[set[str]]:
    return [{p.value for p in c.positions} for c in disagreements(chronicle) if c.kind == kind]


@pytest.mark.parametrize(
    ("kind", "planted"),
    [
        ("date", {"1921-03-15", "1921-03-16"}),
        ("date", {"1921-03-20", "1921-03-22"}),
        ("count", {"14 dead", "17 dead"}),
        ("count", {"230 prisoners", "320 prisoners"}),
        ("place", {"Burgas", "Plovdiv"}),
    ],
)
def test_every_planted_difference_is_found(varna: Chronicle, kind: str, planted: set[str]) -> None:
    assert planted in values(varna, kind)


def test_who_gave_the_order_is_contested(varna: Chronicle) -> None:
    assert any({"Ilia Markov", "Georgi Kolev"} <= told for told in values(varna, "actor"))


def test_a_month_and_a_day_in_it_a_hedge_and_a_part_of_the_day_are_no_contradictions(varna: Chronicle) -> None:
    told = {p.value for c in disagreements(varna) for p in c.positions}
    assert not told & {"1921-06", "1921-06-06", "about 12,000 people", "at least 10,000 people", "at least 60 wounded", "1921-03-09T10:00~"}


def test_each_comparison_is_told_in_three_languages(varna: Chronicle) -> None:
    dead = next(c for c in disagreements(varna) if c.kind == "count" and any(p.value == "17 dead" for p in c.positions))
    assert "17 dead (hu.txt)" in dead.sentence and dead.sentence == dead.sentence_in("en") == dead.sentence_in("xx")
    assert "17 halott (hu.txt)" in dead.sentence_in("hu") and "لا يمكن" in dead.sentence_in("ar")


def test_a_source_that_contradicts_itself_is_told_as_such(tmp_path: Path) -> None:
    filler = "The harbour was busy that summer, ships came and went, and the town council argued about the price of coal for weeks. " * 3
    text = f"Mayor John Harlow was killed on 4 May 1911 in Bristol. {filler}\n\nMayor John Harlow was killed on 6 May 1911 in Bristol."
    found = disagreements(build(tmp_path, one=text))
    assert [(c.kind, c.verdict, c.is_within_one_source) for c in found] == [("date", "contradicts", True)]
    assert found[0].sentence.startswith("Within one source: ") and found[0].sentence_in("hu").startswith("Egyetlen forráson belül")


def test_a_source_that_tells_of_two_deaths_does_not_contradict_itself(tmp_path: Path) -> None:
    filler = "The harbour was busy that summer, ships came and went, and the town council argued about the price of coal for weeks. " * 3
    text = f"Mayor John Harlow was killed on 4 May 1911 in Bristol. {filler}\n\nCaptain Paul Denver was killed on 6 May 1911 in Bristol."
    assert disagreements(build(tmp_path, one=text)) == []


def test_clocks_of_two_places_are_not_held_against_each_other(tmp_path: Path) -> None:
    one = "On 21 May 1911 the Security Council met in New York at half past five in the afternoon, local time."
    other = "1911. május 21-én este fél tizenegykor, a mi időnk szerint, New Yorkban összeült a Biztonsági Tanács."
    assert disagreements(build(tmp_path, one=one, other=other)) == []


def test_a_number_that_its_source_outgrows_is_not_its_last_word(tmp_path: Path) -> None:
    one = "On 4 May 1911 the dam of Harlow broke and the town was flooded. By 7 May sixty bodies had been found; in the end the dead numbered 84."
    other = "1911. május 4-én átszakadt a harlow-i gát, és elöntötte a várost. A halottak száma 84 volt."
    assert disagreements(build(tmp_path, one=one, other=other)) == []


def test_a_part_is_not_held_against_the_whole(tmp_path: Path) -> None:
    one = "On 4 May 1911 the dam of Harlow broke and the town was flooded. Among the dead were 52 women and 32 men."
    other = "1911. május 4-én átszakadt a harlow-i gát, és elöntötte a várost. A halottak száma 84 volt."
    assert disagreements(build(tmp_path, one=one, other=other)) == []


def test_a_day_counted_on_from_the_day_before_differs_and_contradicts_nothing(tmp_path: Path) -> None:
    one = "On 4 May 1911 Mayor John Harlow died in Bristol. The next day the council elected Paul Denver mayor."
    other = "1911. május 4-én Bristolban meghalt John Harlow polgármester. Május 7-én a tanács Paul Denvert választotta polgármesternek."
    assert [(c.kind, c.verdict) for c in disagreements(build(tmp_path, one=one, other=other))] == [("date", "differs")]


def test_that_the_day_agrees_says_nothing_of_the_hour(tmp_path: Path) -> None:
    one = "At six in the morning of 4 May 1911 the miners of Varna went on strike. The strike of 4 May spread to the harbour of Varna."
    other = "1911. május 4-én reggel nyolckor kezdődött a sztrájk a várnai bányában. A május 4-i sztrájk átterjedt a várnai kikötőre."
    told = {p.value for c in disagreements(build(tmp_path, one=one, other=other)) if c.kind == "time" for p in c.positions}
    assert told == {"1911-05-04T06:00", "1911-05-04T08:00"}


def test_a_night_and_the_dawn_after_it_whose_day_is_carried_on_are_no_two_times(tmp_path: Path) -> None:
    one = "On 4 May 1911 the miners met in Varna. During that night the delegates of Varna founded a strike committee."
    other = "1911. május 4-én a bányászok Várnában összegyűltek. Hajnal előtt a várnai küldöttek sztrájkbizottságot alapítottak."
    assert [c for c in disagreements(build(tmp_path, one=one, other=other)) if c.kind == "time"] == []
