"""What the README shows of the command line is what it says, line by line, ids and the folder's path aside. A line that changed is copied over."""

import re
from pathlib import Path

import pytest

from .shell import EXAMPLES, run

README = (EXAMPLES.parent / "README.md").read_text(encoding="utf-8")

#: The sign that opens or closes an isolate, and ids of comparisons: neither is the reader's business.
UNSEEN = re.compile("[\u2066-\u2069]|\\bc-[0-9a-f]{10}\\b")


def plain(text: str) -> list[str]:
    return [UNSEEN.sub("", line).strip() for line in text.splitlines()]


def shown(after: str) -> list[str]:
    """The lines of the README's block that stands below the paragraph with these words."""
    block = re.search(r"(?:^ {4}.*\n|^\n)+", README[README.index(after) :].split("\n\n", 1)[1], flags=re.MULTILINE)
    assert block is not None
    return [line for line in plain(block[0]) if line]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("built") / "chronicle"
    done = run("build", EXAMPLES / "budapest-1956", "-o", folder)
    assert done.returncode == 0, done.stderr
    return folder, done.stdout


def test_what_build_says(built: tuple[Path, str]) -> None:
    said, told = plain(built[1]), shown("`build` says what it read and found")
    assert len(told) > 4 and [line for line in told if line not in said] == []


def test_what_show_says(built: tuple[Path, str]) -> None:
    said, told = plain(run("show", built[0], "--disagreements").stdout), shown("`show --disagreements` gives")
    start = said.index(told[1]) - 1
    assert len(told) > 3 and said[start : start + len(told)] == told


def cells(lines: list[str]) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("│")] for line in lines if "│" in line]


def test_what_times_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    said, told = cells(plain(run("times", EXAMPLES / "budapest-1956" / "teacher-en.txt").stdout)), cells(shown("`times` lists"))
    assert told and [row for row in told if row not in said] == []
