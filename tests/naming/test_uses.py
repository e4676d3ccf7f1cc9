"""The bare word for a body and its building: which is meant is told by what is done beside it."""

import pytest

from eusebius.naming import gather
from eusebius.packs.concepts import class_of, concepts
from tests.naming.test_naming import mentions


def kinds(text: str, language: str, quote: str) -> list[str]:
    return [m.kind for m in mentions(text, language, "a") if m.quote == quote]


@pytest.mark.parametrize(
    ("language", "text", "quote", "expected"),
    [
        ("en", "At noon the miners marched to the radio.", "radio", ["place"]),
        ("en", "At noon the radio announced the news.", "radio", ["organisation"]),
        ("en", "At noon the radio fell silent.", "radio", ["organisation"]),
        ("hu", "Délben a bányászok a rádióhoz vonultak.", "rádióhoz", ["place"]),
        ("de", "Am Mittag besetzten die Bergleute den Rundfunk.", "Rundfunk", ["place"]),
        ("cs", "V poledne rozhlas oznámil zprávu.", "rozhlas", ["organisation"]),
    ],
)
def test_what_is_done_there_tells(language: str, text: str, quote: str, expected: list[str]) -> None:
    assert kinds(text, language, quote) == expected


def test_what_tells_nothing_is_the_building_where_the_document_never_speaks_of_the_body() -> None:
    marched, idle = "On Monday the crowd marched to the parliament. ", "On Tuesday lamps were lit in the parliament. "
    assert kinds(marched + idle, "en", "parliament") == ["place", "place"]
    assert kinds(marched + idle + "On Friday the parliament decided.", "en", "parliament") == ["place", "organisation", "organisation"]


def test_a_mark_ends_what_stands_beside_it() -> None:
    assert kinds("The radio, occupied by nobody, was silent.", "en", "radio") == ["organisation"]


def test_the_building_is_one_name_in_two_languages_and_the_body_is_another() -> None:
    names = gather(
        [
            *mentions("On Monday the crowd marched to the parliament. The radio announced it.", "en", "en"),
            *mentions("Hétfőn a tömeg az országház elé vonult. A rádió bejelentette.", "hu", "hu"),
        ]
    )
    assert sorted((n.kind, len(n.forms)) for n in names) == [("organisation", 2), ("place", 2)]
    assert any("done there" in r for n in names for f in n.forms for r in f.reasons)


def test_every_house_is_a_building_of_which_there_is_one() -> None:
    houses = {row.house for row in concepts().values() if row.house}
    assert houses
    assert all(class_of(h) == "building" and concepts()[h].sole for h in houses)
