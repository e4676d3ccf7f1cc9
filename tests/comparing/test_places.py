"""Where: two towns are two places, however the verbs are read; one place in two languages, or in a heading, is no other."""

from pathlib import Path

from .test_checks import build, disagreements


def places(folder: Path, **texts: str) -> list[set[str]]:
    return [{p.value for p in c.positions} for c in disagreements(build(folder, **texts)) if c.kind == "place"]


def test_two_towns_are_two_places(tmp_path: Path) -> None:
    one = "On 4 May 1911 the miners' union secretly held its extraordinary congress in Plovdiv."
    other = "1911. május 4-én a bányászszakszervezet titokban rendkívüli kongresszust tartott Burgaszban."
    (told,) = places(tmp_path, one=one, other=other)
    assert "Plovdiv" in told and any(value.startswith("Burgas") for value in told)


def test_a_heading_tells_no_place(tmp_path: Path) -> None:
    one = "The great fire of Burgas\n\nOn 4 May 1911 a fire destroyed the market."
    other = "Der große Brand, von Plovdiv aus gesehen\n\nAm 4. Mai 1911 zerstörte ein Brand den Markt."
    assert places(tmp_path, one=one, other=other) == []


def test_a_gate_in_two_languages_is_one(tmp_path: Path) -> None:
    one = "On 4 May 1911 the Magdeburg Gate in Berlin was opened."
    other = "Le 4 mai 1911, la porte de Magdebourg fut ouverte à Berlin."
    assert places(tmp_path, one=one, other=other) == []


def test_a_town_may_be_named_after_nature(tmp_path: Path) -> None:
    one = "On 4 May 1911 the miners of the Harlow pit were buried in Plovdiv, behind the church."
    other = "1911. május 4-én a Harlow-bánya bányászait Kövesvölgyben temették el, a templom mögött."
    assert len(places(tmp_path, one=one, other=other)) == 1
