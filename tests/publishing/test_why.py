"""The evidence behind anything, by its id or the beginning of it."""

from dataclasses import replace

import pytest

from eusebius.dating import date
from eusebius.errors import OptionError
from eusebius.model import Evidence, Link
from eusebius.publishing.why import lines

from ..made import chronicle


def words(typed: str) -> str:
    made = chronicle()
    times = tuple(t for d in made.documents for t in date(d).times)
    ids = [s.id for s in made.statements]
    link = Link(ids[0], ids[1], 0.9, (Evidence("prior", "any candidate pair", -2.0), Evidence("shared", "n-1, flood", 4.2)))
    return "\n".join(text for _, text in lines(replace(made, times=times, links=(link,)), typed))


def test_a_time_says_what_it_means_and_by_which_rules() -> None:
    first = next(t.id for d in chronicle().documents if d.id == "flood-en.txt" for t in date(d).times)
    text = words(first)
    assert "4 May 1910" in text and "1910-05-04" in text and "because" in text


def test_a_name_lists_its_forms_with_their_places() -> None:
    assert "⁦flood-en.txt:37⁩" in words("n-1") and "Ashford" in words("n-1")
    assert "belongs to ⁨Ashford⁩  n-1" in words("m-1")


def test_an_event_gives_its_links_with_their_evidence_and_who_is_silent() -> None:
    text = words("e-1")
    assert "90%" in text and "-2.00  before anything was seen" in text and "+4.20  names and things in common: ⁨Ashford⁩, flood" in text
    assert "told by 2 sources, 1 of them independent" in text
    assert "⁦flood-ar.txt⁩ covers it and is silent" in words("e-2")


def test_a_comparison_gives_words_values_and_why_they_are_one_happening() -> None:
    text = words("c-1")
    assert "date: contradicts" in text and "= ⁨1910-05-05⁩" in text and "that they tell one happening" in text and "90%" in text


def test_a_statement_gives_its_moment_and_its_event() -> None:
    made = chronicle().statements[1]
    text = words(made.id[:5])
    assert "in the event" in text and "e-1" in text and "4 May 1910" in text


@pytest.mark.parametrize(("typed", "message"), [("x-1", "no id.*eusebius show"), ("s-", "begins several"), ("e", "e-1, e-2")])
def test_a_wrong_id_is_refused_with_a_remedy(typed: str, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        words(typed)
