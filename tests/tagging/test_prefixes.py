"""Verbal prefixes that stand apart from their verb: just beside it, or, where a pack says so, at the end of the clause."""

import pytest

from eusebius.reading import read_text
from eusebius.tagging import tag


@pytest.mark.parametrize(
    ("language", "text", "concept"),
    [
        ("de", "Am Abend nahm die Polizei drei Männer und eine Frau fest.", "arrest"),
        ("de", "Im Mai trat der alte Bürgermeister der kleinen Stadt zurück.", "resign"),
        ("nl", "In de nacht hield de politie elf mannen in hun huizen aan.", "arrest"),
    ],
)
def test_a_prefix_at_the_end_of_the_clause(language: str, text: str, concept: str) -> None:
    assert concept in {h.concept for h in tag(read_text(text, "t", language=language)).hits}


def test_a_prefix_of_the_next_clause_is_none() -> None:
    hits = tag(read_text("Sie nahm das Brot, denn es stand fest auf dem Tisch.", "t", language="de")).hits
    assert "arrest" not in {h.concept for h in hits}
