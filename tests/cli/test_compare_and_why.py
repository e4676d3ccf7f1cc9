"""compare and why, as a user meets them: from one's printed ids to the other; errors are one message."""

import re
from pathlib import Path

import pytest

from .shell import EXAMPLES, run


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "chronicle"
    assert run("build", EXAMPLES / "budapest-1956", "-o", folder, "-q").returncode == 0
    return folder


def test_from_a_comparison_to_the_evidence_behind_it(built: Path) -> None:
    side = run("compare", built, "krónika", "مقال", "--differences")
    assert side.returncode == 0 and "Both tell" in side.stdout and "contradicts" in side.stdout
    printed = re.findall(r"\b[ec]-[0-9a-f]{10}\b", side.stdout)
    assert printed
    for one in (printed[0], printed[-1]):
        told = run("why", built, one[:8])
        assert told.returncode == 0 and one in told.stdout and "%" in told.stdout


def test_what_is_wrong_is_said_in_one_line(built: Path) -> None:
    for arguments in (("compare", built, "nobody", "teacher"), ("why", built, "zzz"), ("why", built / "nowhere", "e-1")):
        done = run(*arguments)
        assert done.returncode == 1 and done.stderr.startswith("eusebius: ") and "Traceback" not in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("command", ["compare", "why"])
def test_help_has_examples(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0 and f"eusebius {command} chronicle/" in done.stdout
