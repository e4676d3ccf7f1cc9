"""Every pack keeps to its schema and holds its own examples; the concepts are enough and have words in every language."""

import pytest

from eusebius.errors import PackError
from eusebius.model.kinds import KINDS
from eusebius.packcheck import check_pack, unexercised
from eusebius.packs import Pack, available, load
from eusebius.packs.concepts import concepts, words_of
from eusebius.packs.sections.time import Time
from eusebius.tagging.fold import fold


@pytest.mark.parametrize("code", available())
def test_every_example_of_a_pack_holds(code: str) -> None:
    problems, tried = check_pack(code)
    assert problems == [] and tried >= 4


@pytest.mark.parametrize("code", available())
def test_every_rule_and_word_of_time_stands_in_an_example(code: str) -> None:
    assert unexercised(code) == []


def test_there_are_concepts_enough_and_each_has_words_everywhere() -> None:
    assert len(concepts()) >= 750
    covered = [pack for code in available() if (pack := load(code, "concepts"))]
    assert len(covered) >= 3
    for pack in covered:
        words = words_of(pack)
        assert set(words) == set(concepts())
        assert all(forms and all(f.strip() for f in forms) for forms in words.values())


def test_kinds_of_concepts_are_kinds() -> None:
    assert {c.type for c in concepts().values()} <= {*KINDS, "-"}


@pytest.mark.parametrize("code", available())
def test_a_word_stands_in_few_concepts(code: str) -> None:
    pack = load(code)
    assert pack is not None
    seen: dict[str, set[str]] = {}
    for concept, forms in words_of(pack).items():
        for form in forms:
            seen.setdefault(fold(form), set()).add(concept)
    assert {word: sorted(c) for word, c in seen.items() if len(c) > 4} == {}


def test_a_broken_pack_names_its_file_and_place(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "time.toml").write_text('months = { 1 = ["a"] }\nwrong = 1\n', encoding="utf-8")
    with pytest.raises(PackError, match=r"time\.toml.*"):
        Pack("xx", tmp_path).section(Time)
    with pytest.raises(PackError, match="missing from the pack"):
        Pack("xx", tmp_path / "nowhere").section(Time)
