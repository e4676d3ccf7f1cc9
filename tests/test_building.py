"""Building and adding: what is added in any order is what is built at once, byte for byte; nothing is worked twice, nothing is lost."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import eusebius
from eusebius import building, pipeline
from eusebius.errors import ChronicleError, EusebiusError, OptionError, SourceError
from eusebius.model import Document

EXAMPLES = Path(__file__).parents[1] / "examples"

#: Short accounts of a flood that never was; one is a page of the web, one has a byte order mark, one no pack.
ACCOUNTS = {
    "teacher.txt": "On 4 May 1910 the dike at London broke. Twelve people died. On 9 May 1910 the minister resigned.",
    "krónika.txt": "1910. május 4-én Londonban átszakadt a gát. Tizenöt ember meghalt. 1910. május 10-én a miniszter lemondott.",
    "bericht.md": "\ufeffAm 4. Mai 1910 brach in London der Deich. Am 12. Mai 1910 wurde ein Spital eröffnet.",
    "web/page.html": "<html><body><article><p>On 5 May 1910 the police arrested the engineer Anna Kovacs in London. The minister of works "
    "resigned on 9 May 1910, and a new one was appointed on 11 May 1910.</p></article></body></html>",
    "saga.txt": "Þann 4. maí 1910 brast garðurinn í London.",
}


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def accounts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sources") / "accounts"
    for name, text in ACCOUNTS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "sources.toml").write_text('["teacher.txt"]\ntitle = "A flood"\nwritten = "1910-06-01"\nlanguage = "en"\n', encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def at_once(accounts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The chronicle of all accounts, each handed in by itself, since that is how they are added."""
    out = tmp_path_factory.mktemp("once") / "c"
    eusebius.build([accounts / name for name in ACCOUNTS], out)
    return files(out)


def test_the_page_keeps_the_language_that_was_asked_for(accounts: Path, tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="no words in “xx”; it has them in ar, en, hu"):
        eusebius.build([accounts / "teacher.txt"], tmp_path / "c", page_language="xx")
    assert not (tmp_path / "c").exists()
    eusebius.build([accounts / "teacher.txt"], tmp_path / "c", page_language="ar")
    eusebius.add(tmp_path / "c", [accounts / "krónika.txt"])
    assert '<html lang="ar" dir="rtl">' in (tmp_path / "c" / "index.html").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "c" / "manifest.json").read_text(encoding="utf-8"))["options"]["page_language"] == "ar"


@settings(max_examples=4, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(ACCOUNTS)), first=st.integers(1, 4), steps=st.integers(1, 2))
def test_added_in_any_order_is_built_at_once(
    accounts: Path, at_once: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory, order: list[str], first: int, steps: int
) -> None:
    out = tmp_path_factory.mktemp("added") / "c"
    paths = [accounts / name for name in order]
    eusebius.build(paths[:first], out)
    for i in range(first, len(paths), steps):
        eusebius.add(out, paths[i : i + steps])
    assert files(out) == at_once


@settings(max_examples=2, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(4)), first=st.integers(1, 3))
@pytest.mark.parametrize("example", ["titanic-1912", "budapest-1956"])
def test_an_example_added_in_any_order_is_the_example(tmp_path_factory: pytest.TempPathFactory, example: str, order: list[int], first: int) -> None:
    out = tmp_path_factory.mktemp("any")
    sources = [sorted(p for p in (EXAMPLES / example).iterdir() if p.name != "sources.toml")[i] for i in order]
    eusebius.build([EXAMPLES / example], out / "whole")
    eusebius.build(sources[:first], out / "c")
    for source in sources[first:]:
        eusebius.add(out / "c", [source])
    assert files(out / "c") == files(out / "whole")


@pytest.mark.parametrize("example", ["titanic-1912", "budapest-1956"])
def test_the_examples_added_one_by_one_are_the_examples_built(tmp_path: Path, example: str) -> None:
    sources = sorted(p for p in (EXAMPLES / example).iterdir() if p.name != "sources.toml")
    whole = eusebius.build([EXAMPLES / example], tmp_path / "whole")
    eusebius.build(sources[2:], tmp_path / "c")
    eusebius.add(tmp_path / "c", [sources[1]])
    report = eusebius.add(tmp_path / "c", [sources[0]], workers=2)
    assert files(tmp_path / "c") == files(tmp_path / "whole")
    assert report.opened.chronicle == whole.chronicle
    assert report.difference.added == (sources[0].name,)
    assert report.difference.confirmed and report.difference.newly_told


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents that are worked while the test runs."""
    seen: list[str] = []

    def work(document: Document) -> pipeline.Worked:
        seen.append(document.id)
        return real(document)

    real = pipeline.work
    monkeypatch.setattr(pipeline, "work", work)
    return seen


def test_only_what_is_new_is_worked(accounts: Path, tmp_path: Path, counted: list[str]) -> None:
    eusebius.build([accounts / "teacher.txt", accounts / "bericht.md"], tmp_path / "c")
    counted.clear()
    eusebius.add(tmp_path / "c", [accounts / "krónika.txt"])
    assert counted == ["krónika.txt"]
    counted.clear()
    eusebius.build([accounts / name for name in ("teacher.txt", "bericht.md", "krónika.txt", "saga.txt")], tmp_path / "c")
    assert counted == ["saga.txt"]


def test_what_is_told_of_a_source_is_worked_into_it_anew(accounts: Path, tmp_path: Path, counted: list[str]) -> None:
    shutil.copytree(accounts, tmp_path / "accounts")
    eusebius.build([tmp_path / "accounts"], tmp_path / "c")
    counted.clear()
    (tmp_path / "accounts" / "sources.toml").write_text('["teacher.txt"]\nwritten = "1911-02-03"\n', encoding="utf-8")
    eusebius.build([tmp_path / "accounts"], tmp_path / "c")
    assert counted == ["teacher.txt"]


@pytest.mark.parametrize("damage", ["another version", "a changed table", "a broken table"])
def test_work_that_may_not_hold_is_done_again(accounts: Path, at_once: dict[str, bytes], tmp_path: Path, counted: list[str], damage: str) -> None:
    out = tmp_path / "c"
    paths = [accounts / name for name in ACCOUNTS]
    eusebius.build(paths, out)
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    if damage == "another version":
        (out / "manifest.json").write_text(json.dumps({**manifest, "work": "0" * 64}), encoding="utf-8")
    elif damage == "a changed table":
        shutil.copyfile(out / "tables" / "counts.parquet", out / "tables" / "mentions.parquet")
    else:
        (out / "tables" / "statements.parquet").write_bytes(b"no table")
    counted.clear()
    eusebius.build(paths, out)
    assert len(counted) == len(ACCOUNTS)
    assert files(out) == at_once


def test_adding_to_a_chronicle_of_another_version_works_all_again(
    accounts: Path, at_once: dict[str, bytes], tmp_path: Path, counted: list[str]
) -> None:
    paths = [accounts / name for name in ACCOUNTS]
    eusebius.build(paths[1:], tmp_path / "c")
    manifest = json.loads((tmp_path / "c" / "manifest.json").read_text(encoding="utf-8"))
    (tmp_path / "c" / "manifest.json").write_text(json.dumps({**manifest, "work": "0" * 64}), encoding="utf-8")
    counted.clear()
    eusebius.add(tmp_path / "c", paths[:1])
    assert len(counted) == len(ACCOUNTS)
    assert files(tmp_path / "c") == at_once


def test_the_names_of_a_user_hold_when_sources_are_added(accounts: Path, tmp_path: Path) -> None:
    names = tmp_path / "names.toml"
    names.write_text('[[name]]\nlabel = "The Engineer"\nkind = "person"\nforms = ["Anna Kovacs"]\n', encoding="utf-8")
    eusebius.build([accounts / "teacher.txt"], tmp_path / "c", names=names)
    eusebius.build([accounts / "teacher.txt", accounts / "web" / "page.html"], tmp_path / "whole", names=names)
    added = eusebius.add(tmp_path / "c", [accounts / "web" / "page.html"])
    assert "The Engineer" in {n.label for n in added.opened.chronicle.names}
    assert files(tmp_path / "c") == files(tmp_path / "whole")


def test_two_sources_of_one_text_are_worked_again(tmp_path: Path, counted: list[str]) -> None:
    """Their times share ids, so that the tables can't tell whose is whose."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Yesterday the dike broke.", encoding="utf-8")
    (tmp_path / "sources.toml").write_text('["a.txt"]\nwritten = "1910-05-05"\n["b.txt"]\nwritten = "1911-06-06"\n', encoding="utf-8")
    for _ in range(2):
        eusebius.build([tmp_path / "a.txt", tmp_path / "b.txt"], tmp_path / "c")
    assert counted == ["a.txt", "b.txt"] * 2


def test_decisions_are_kept(accounts: Path, tmp_path: Path) -> None:
    eusebius.build([accounts / "teacher.txt"], tmp_path / "c")
    (tmp_path / "c" / "decisions.jsonl").write_text('{"id": "d-1", "kind": "moment"}\n', encoding="utf-8")
    eusebius.add(tmp_path / "c", [accounts / "krónika.txt"])
    assert (tmp_path / "c" / "decisions.jsonl").read_text(encoding="utf-8") == '{"id": "d-1", "kind": "moment"}\n'


def test_what_is_there_already_is_refused_and_nothing_is_lost(accounts: Path, tmp_path: Path) -> None:
    out = tmp_path / "c"
    eusebius.build([accounts / "teacher.txt"], out)
    before = files(out)
    (tmp_path / "teacher.txt").write_text("On 6 May 1910 it rained.", encoding="utf-8")
    (tmp_path / "plain").mkdir()
    (tmp_path / "plain" / "teacher.txt").write_text(ACCOUNTS["teacher.txt"], encoding="utf-8")
    (tmp_path / "copy.txt").write_text(ACCOUNTS["teacher.txt"], encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    for path, says in (
        (accounts / "teacher.txt", "has this source already; leave it out"),
        (tmp_path / "plain" / "teacher.txt", "sources.toml now says other things of it; build"),
        (tmp_path / "teacher.txt", "another text of this name; rename the file"),
        (tmp_path / "copy.txt", "the same text as teacher.txt; leave it out"),
        (tmp_path / "empty.txt", "empty.txt"),
        (tmp_path / "nowhere.txt", "no such file"),
    ):
        with pytest.raises(SourceError, match=says):
            eusebius.add(out, [accounts / "krónika.txt", path])
        assert files(out) == before
    with pytest.raises(ChronicleError, match="no chronicle"):
        eusebius.add(accounts, [accounts / "krónika.txt"])
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_of_a_folder_only_what_is_new_is_added(accounts: Path, tmp_path: Path, counted: list[str]) -> None:
    folder = tmp_path / "accounts"
    shutil.copytree(accounts, folder, ignore=shutil.ignore_patterns("web"))
    eusebius.build([folder], tmp_path / "c")
    with pytest.raises(SourceError, match="has all of these sources already; name the files that are new"):
        eusebius.add(tmp_path / "c", [folder])
    shutil.copytree(accounts / "web", folder / "web")
    counted.clear()
    report = eusebius.add(tmp_path / "c", [folder])
    assert counted == ["web/page.html"] == list(report.difference.added)  # named as in a build of the folder
    assert sum("has it already" in line for line in report.passed) == len(ACCOUNTS) - 1
    eusebius.build([folder], tmp_path / "whole")
    assert files(tmp_path / "c") == files(tmp_path / "whole")


def test_a_break_while_writing_leaves_the_old_chronicle(accounts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from eusebius.publishing import page

    eusebius.build([accounts / "teacher.txt"], tmp_path / "c")
    before = files(tmp_path / "c")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(page, "write_page", full)
    with pytest.raises(EusebiusError, match="No space left"):
        eusebius.add(tmp_path / "c", [accounts / "krónika.txt"])
    assert files(tmp_path / "c") == before


def test_names_of_an_earlier_version_are_asked_for(accounts: Path, tmp_path: Path) -> None:
    eusebius.build([accounts / "teacher.txt"], tmp_path / "c")
    manifest = json.loads((tmp_path / "c" / "manifest.json").read_text(encoding="utf-8"))
    (tmp_path / "c" / "manifest.json").write_text(json.dumps({**manifest, "options": {"names": ["Anna"]}}), encoding="utf-8")
    with pytest.raises(EusebiusError, match="--names"):
        building.added(tmp_path / "c", [accounts / "krónika.txt"], version="test")
