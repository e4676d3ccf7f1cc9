"""Denial behind the verb, at any distance within the clause, unless a phrase with the word denies nothing."""

import pytest

from tests.stating.test_stating import told


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("de", "Die Soldaten schossen an jenem kalten Abend auf die Menge nicht.", ["denied"]),
        ("de", "Die Soldaten schossen nicht nur auf die Menge.", ["happened"]),
        ("de", "Die Polizei verhaftete keinen Arbeiter.", ["denied"]),
        ("de", "Die Soldaten schossen auf die Menge.", ["happened"]),
        ("nl", "De soldaten schoten die avond op de menigte niet.", ["denied"]),
        ("nl", "De soldaten schoten niet alleen op de menigte.", ["happened"]),
    ],
)
def test_denied_from_behind(language: str, text: str, modality: list[str]) -> None:
    assert [s.modality for s in told(text, language)] == modality
