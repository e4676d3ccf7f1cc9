"""Sequence: after and before which act a statement is told to have happened; that act isn't what it tells."""

import pytest

from eusebius.packs.concepts import kind_of
from tests.stating.test_stating import told

SPEECH = ("en", "After the prime minister's speech the crowd marched to the square.")


@pytest.mark.parametrize(
    ("language", "text", "begins", "after", "before"),
    [
        (*SPEECH, "After", "speech", None),
        ("en", "The leaders were arrested before the strike.", "The leaders", None, "strike"),
        ("en", "After the soldiers had arrested the leaders, the workers went on strike.", "the workers", "arrest", None),
        ("en", "The bridge collapsed after midnight.", "The bridge", None, None),
        ("hu", "A miniszterelnök beszéde után a tömeg a térre vonult.", "A miniszterelnök", "speech", None),
        ("hu", "A vezetőket a sztrájk előtt tartóztatták le.", "A vezetőket", None, "strike"),
        ("hu", "A tömeg a Parlament előtt gyűlt össze.", "A tömeg", None, None),
        ("de", "Nach der Rede des Ministers zog die Menge auf den Platz.", "Nach der", "speech", None),
        ("de", "Die Menge floh nach Budapest.", "Die Menge", None, None),
        ("fr", "Après le discours du ministre, la foule marcha vers la place.", "la foule", "speech", None),
        ("ar", "بعد خطاب رئيس الوزراء سارت الحشود إلى الساحة.", "بعد", "speech", None),
        ("tr", "Başbakanın konuşmasından sonra kalabalık meydana yürüdü.", "sonra", "speech", None),
    ],
)
def test_what_comes_first(language: str, text: str, begins: str, after: str | None, before: str | None) -> None:
    (statement,) = [s for s in told(text, language) if s.quote.startswith(begins)]
    assert {kind_of(c) for c in statement.after} == ({after} if after else set())
    assert {kind_of(c) for c in statement.before} == ({before} if before else set())


def test_what_it_came_after_is_not_what_it_tells() -> None:
    assert [s.type for s in told(SPEECH[1], SPEECH[0])] == ["protest"]
