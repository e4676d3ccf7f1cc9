"""Silences: who covers an event's time and place and does not tell it, apart from who does not cover it."""

from dataclasses import replace

from eusebius.comparing import silences
from eusebius.model import Document, Event, Form, Mention, Name, Silence, Span, Statement

from ..made import document, statement

HARBOUR = Name("n-1", "place", "Ashford", (Form("m-a", Span("a", 0, 0), ""),), "city:1", (), "city", 51.0, 1.0, "GB")
SUBURB = Name("n-2", "place", "Kennington", (Form("m-b", Span("b", 0, 0), ""),), "city:2", (), "city", 51.1, 1.1, "GB")
ABROAD = Name("n-3", "place", "Lyon", (Form("m-c", Span("c", 0, 0), ""),), "city:3", (), "city", 45.8, 4.8, "FR")


def account(name: str, *days: int) -> tuple[Document, list[Statement]]:
    """A document that tells something of each of these days of May 1910."""
    doc = document(name, " ".join(f"On the {day}th something happened." for day in days))
    return doc, [statement(doc, f"On the {day}th something happened", i, (1910, 5, day)) for i, day in enumerate(days)]


def mention(name: Name, doc: str) -> Mention:
    return Mention(name.forms[0].mention, Span(doc, 0, 1), "", "place", "", "en")


def event_of(told: Statement) -> Event:
    return Event("e-1", told.quote, told.id, told.moment, (told.id,), (told.span.document,), "other")


def test_who_covers_the_day_is_silent_who_skips_it_has_a_gap_and_who_ends_before_it_covers_nothing() -> None:
    accounts = dict(zip("abcd", (account("a", 10), account("b", 4, 11, 20), account("c", 4, 20), account("d", 2, 3, 4)), strict=True))
    statements = [s for _, told in accounts.values() for s in told]
    documents = [d for d, _ in accounts.values()]
    assert silences([event_of(accounts["a"][1][0])], statements, documents) == (Silence("e-1", "b", "silent"), Silence("e-1", "c", "gap"))


def test_a_source_that_tells_of_other_places_is_not_silent() -> None:
    accounts = [account("a", 10), account("b", 9, 11), account("c", 9, 11)]
    statements = [s for _, told in accounts for s in told]
    statements[0] = replace(statements[0], places=("m-a",))
    mentions = [mention(HARBOUR, "a"), mention(SUBURB, "b"), mention(ABROAD, "c")]
    found = silences([event_of(statements[0])], statements, [d for d, _ in accounts], mentions, [HARBOUR, SUBURB, ABROAD])
    assert found == (Silence("e-1", "b", "silent"), Silence("e-1", "c", "elsewhere"))


def test_a_source_that_names_the_country_covers_its_towns() -> None:
    country = Name("n-4", "place", "England", (Form("m-c", Span("c", 0, 0), ""),), "country:GB", (), "country", 51.5, -0.1, "GB")
    accounts = [account("a", 10), account("c", 9, 11)]
    statements = [s for _, told in accounts for s in told]
    statements[0] = replace(statements[0], places=("m-a",))
    mentions = [mention(HARBOUR, "a"), mention(country, "c")]
    found = silences([event_of(statements[0])], statements, [d for d, _ in accounts], mentions, [HARBOUR, country])
    assert found == (Silence("e-1", "c", "silent"),)


def test_among_very_many_sources_that_one_tells_what_others_do_not_is_no_news() -> None:
    accounts = [account(f"{i:03d}", 10, 12) for i in range(50)]
    statements = [s for _, told in accounts for s in told]
    assert silences([event_of(statements[0])], statements, [d for d, _ in accounts]) == ()
    assert len(silences([event_of(statements[0])], statements[:20], [d for d, _ in accounts[:10]])) == 9
