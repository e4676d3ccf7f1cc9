"""Accounts made for it (accounts/, a folder a subject): each planted difference is found, each look-alike is left alone, little else is said.

gold.toml of a subject lists both, by the words that say them in each account. A row that is `missed` tells why, and is a strict xfail; so
is a subject of which too much is said (`overdone`).
To add a subject: a folder with the accounts, one a language, and its gold.toml. The texts are no history: they are made to differ.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import eusebius
from eusebius.model import Chronicle, Comparison, Span

SUBJECTS = sorted(p.parent for p in (Path(__file__).parent / "accounts").glob("*/gold.toml"))

#: Of what is called a disagreement so much is one that was planted.
PRECISION = 0.8


@cache
def told(subject: Path) -> Chronicle:
    return eusebius.build(sorted(subject.glob("*.txt"))).chronicle


def rows(subject: Path, key: str) -> list[dict[str, Any]]:
    return tomllib.loads((subject / "gold.toml").read_text(encoding="utf-8"))[key]


def spans(subject: Path, row: dict[str, Any]) -> list[Span]:
    """Where each account says it."""
    texts = {d.id: d.text for d in told(subject).documents}
    return [Span(f"{name}.txt", at := texts[f"{name}.txt"].index(words), at + len(words)) for name, words in row["at"].items()]


def hits(comparison: Comparison, kind: str, places: list[Span]) -> bool:
    """True if it is of the kind and holds two of the accounts against each other there."""
    shared = {p.document for p in places for q in comparison.positions if p.overlaps(q.span)}
    return comparison.kind == kind and comparison.is_disagreement and len(shared) > 1


def cases(key: str) -> list[Any]:
    found = []
    for subject in SUBJECTS:
        for row in rows(subject, key):
            marks = [pytest.mark.xfail(strict=True, reason=row["missed"])] if "missed" in row else []
            found.append(pytest.param(subject, row, marks=marks, id=f"{subject.name}: {row['kind']}: {next(iter(row['at'].values()))}"))
    return found


@pytest.mark.parametrize(("subject", "row"), cases("differs"))
def test_a_planted_difference_is_found(subject: Path, row: dict[str, Any]) -> None:
    assert any(hits(c, row["kind"], spans(subject, row)) for c in told(subject).comparisons)


@pytest.mark.parametrize(("subject", "row"), cases("alike"))
def test_a_look_alike_is_no_disagreement(subject: Path, row: dict[str, Any]) -> None:
    planted = [(r["kind"], spans(subject, r)) for r in rows(subject, "differs")]
    said = [c for c in told(subject).comparisons if hits(c, row["kind"], spans(subject, row))]
    assert [c.sentence for c in said if not any(hits(c, kind, places) for kind, places in planted)] == []


def subjects() -> list[Any]:
    found = []
    for subject in SUBJECTS:
        overdone = tomllib.loads((subject / "gold.toml").read_text(encoding="utf-8")).get("overdone")
        found.append(pytest.param(subject, marks=[pytest.mark.xfail(strict=True, reason=overdone)] if overdone else [], id=subject.name))
    return found


@pytest.mark.parametrize("subject", subjects())
def test_what_is_said_was_planted(subject: Path) -> None:
    planted = [(r["kind"], spans(subject, r)) for r in rows(subject, "differs")]
    said = [c for c in told(subject).comparisons if c.is_disagreement]
    right = [c for c in said if any(hits(c, kind, places) for kind, places in planted)]
    assert len(right) >= PRECISION * len(said), [c.sentence for c in said if c not in right]
