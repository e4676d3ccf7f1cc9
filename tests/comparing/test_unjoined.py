"""What nothing joined though it is rare: a slip of a month or a year is found, another happening of the kind is none."""

from pathlib import Path

import pytest

from .test_checks import build, disagreements

ENGLISH = """The floods of Ostrava began on 3 April 1932. On 4 April the dike at the brickworks broke.

{told}

On 20 November 1932 the new bridge was opened."""

GERMAN = """Am 3. April 1932 begann in Ostrava das Hochwasser. Am 4. April brach der Damm an der Ziegelei.

{told}

Am 20. November 1932 wurde die neue Brücke eröffnet."""


def dates(folder: Path, english: str, german: str) -> list[set[str]]:
    chronicle = build(folder, en=ENGLISH.format(told=english), de=GERMAN.format(told=german))
    assert all(c.perhaps is not None for c in disagreements(chronicle) if c.kind == "date")
    return [{p.value for p in c.positions} for c in disagreements(chronicle) if c.kind == "date"]


@pytest.mark.parametrize(
    ("english", "german", "told"),
    [
        ("On 12 April Mayor Karel Hronek resigned.", "Am 12. Mai trat Bürgermeister Karel Hronek zurück.", {"1932-04-12", "1932-05-12"}),
        ("On 12 April Mayor Karel Hronek resigned.", "Am 22. April trat Bürgermeister Karel Hronek zurück.", {"1932-04-12", "1932-04-22"}),
    ],
    ids=["another month", "ten days"],
)
def test_a_slip_is_found(tmp_path: Path, english: str, german: str, told: set[str]) -> None:
    assert told in dates(tmp_path, english, german)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("On 12 April Mayor Karel Hronek spoke on the radio.", "Am 30. September sprach Bürgermeister Karel Hronek im Rundfunk."),
        ("On 12 April Mayor Karel Hronek resigned.", "Am 22. April besuchte Karel Hronek die Ziegelei."),
        ("On 12 April Mayor Karel Hronek resigned. On 22 April he resigned anew.", "Am 22. April trat Bürgermeister Karel Hronek zurück."),
    ],
    ids=["half a year later", "another act", "told twice"],
)
def test_another_happening_is_no_slip(tmp_path: Path, english: str, german: str) -> None:
    assert dates(tmp_path, english, german) == []
