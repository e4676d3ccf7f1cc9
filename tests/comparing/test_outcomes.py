"""How it ended: opposite outcomes of one person or body, and what is no contradiction: a plan, a later change of mind, a part of many."""

from pathlib import Path

import pytest

from eusebius.comparing.outcome import opposites
from eusebius.model import Comparison

from .test_checks import build

#: What both accounts tell besides, so that there is a pile to weigh words in.
BEFORE = {
    "en": "On 2 May 1911 the miners of Perlovo went on strike. On 3 May soldiers occupied the mines. ",
    "hu": "1911. május 2-án a perlovói bányászok sztrájkba léptek. Május 3-án katonák szállták meg a bányákat. ",
    "de": "Am 2. Mai 1911 traten die Bergleute von Perlovo in den Streik. Am 3. Mai besetzten Soldaten die Gruben. ",
}


def outcomes(folder: Path, **texts: str) -> list[Comparison]:
    chronicle = build(folder, **{name: BEFORE[name] + text for name, text in texts.items()})
    return [c for c in chronicle.comparisons if c.kind == "outcome"]


@pytest.mark.parametrize(
    "texts",
    [
        {
            "en": "On 5 May the strike leader, Anna Dimova, accepted the offer of Governor Petar Stanev.",
            "hu": "Május 5-én a sztrájk vezetője, Anna Dimova elutasította Petar Sztanev kormányzó ajánlatát.",
        },
        {
            "en": "On 6 May a bomb exploded in the governor's house. Governor Petar Stanev was killed.",
            "de": "Am 6. Mai explodierte eine Bombe im Haus des Gouverneurs. Gouverneur Petar Stanev überlebte.",
        },
        {
            "en": "On 7 June the court in Sofia acquitted Anna Dimova.",
            "de": "Am 7. Juni verurteilte das Gericht in Sofia Anna Dimova zu fünf Jahren Gefängnis.",
        },
    ],
    ids=["accepted or refused", "killed or survived", "acquitted or sentenced"],
)
def test_opposite_outcomes_are_found(tmp_path: Path, texts: dict[str, str]) -> None:
    found = [c for c in outcomes(tmp_path, **texts) if c.is_disagreement]
    assert len(found) == 1 and {p.span.document[:2] for p in found[0].positions} == set(texts)


@pytest.mark.parametrize(
    "texts",
    [
        {
            "en": "On 5 May Anna Dimova rejected the offer of Governor Petar Stanev.",
            "hu": "Május 5-én Anna Dimova elutasította Petar Sztanev kormányzó ajánlatát. Május 9-én Anna Dimova elfogadta Petar Sztanev ajánlatát.",
        },
        {
            "en": "On 6 May a bomb exploded in the station. Twelve people were killed.",
            "de": "Am 6. Mai explodierte eine Bombe im Bahnhof. Dreißig Menschen überlebten.",
        },
        {
            "en": "On 5 May the government announced that it would release Anna Dimova.",
            "hu": "Május 5-én a kormány szabadon engedte Anna Dimovát.",
        },
        {
            "en": "On 5 May the police arrested Anna Dimova in Sofia.",
            "hu": "Május 5-én a rendőrség letartóztatta Szófiában Anna Dimovát. Május 20-án Anna Dimovát szabadon engedték.",
        },
    ],
    ids=["refused, later accepted", "some killed, others survived", "announced and done", "arrested, later released"],
)
def test_look_alikes_are_no_opposites(tmp_path: Path, texts: dict[str, str]) -> None:
    assert [c.sentence for c in outcomes(tmp_path, **texts) if c.is_disagreement] == []


def test_no_act_is_its_own_opposite() -> None:
    assert opposites() and all(not set(pair.one) & set(pair.other) for pair in opposites())


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (
            {
                "en": "On 7 June the court in Sofia sentenced Anna Dimova to eight years in prison.",
                "hu": "Június 7-én a szófiai bíróság életfogytiglani börtönre ítélte Anna Dimovát.",
            },
            {"8 years", "imprisonment for life"},
        ),
        (
            {
                "en": "On 7 June the court in Sofia sentenced Anna Dimova to death.",
                "de": "Am 7. Juni verurteilte das Gericht in Sofia Anna Dimova zu fünf Jahren Gefängnis.",
            },
            {"death", "5 years"},
        ),
        (
            {
                "en": "On 7 June the court in Sofia sentenced Anna Dimova to eight years in prison.",
                "de": "Am 7. Juni verurteilte das Gericht in Sofia Anna Dimova zu acht Jahren Gefängnis.",
            },
            set(),
        ),
        (
            {
                "en": "On 7 June the court in Sofia sentenced Anna Dimova to eight years and Petar Stanev to three years in prison.",
                "de": "Am 7. Juni verurteilte das Gericht in Sofia Anna Dimova zu acht Jahren Gefängnis.",
            },
            set(),
        ),
    ],
    ids=["years or life", "death or years", "the same", "two people, two sentences"],
)
def test_what_the_court_decided(tmp_path: Path, texts: dict[str, str], values: set[str]) -> None:
    assert {p.value for c in outcomes(tmp_path, **texts) if c.is_disagreement for p in c.positions} == values
