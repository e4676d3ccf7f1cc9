"""The yardsticks kept beside the repository: figures below which a change may not fall. They skip, saying so, where those are absent."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from eusebius.api import build

SHARED = Path(__file__).parents[2].parent / "shared"
pytestmark = [pytest.mark.shared, pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled accounts are not beside the repository")]


def score(texts: Path, gold: Path, out: Path) -> dict[str, Any]:
    path = out / "chronicle.json"
    path.write_text(build(sorted(texts.glob("*.txt"))).json(), encoding="utf-8")
    command = [sys.executable, str(SHARED / "score" / "score.py"), str(path), str(gold), "--json"]
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout))


def test_seeds(tmp_path: Path) -> None:
    found = score(SHARED / "seeds", SHARED / "gold", tmp_path)
    assert found["times"]["value"]["f1"] >= 0.94
    assert found["statements"]["recall"] >= 0.95
    assert found["statements"]["dated"]["f1"] >= 0.73
    assert found["names"]["found"] >= 0.82
    assert found["names"]["f1"] >= 0.68
    assert found["events"]["f1"] >= 0.38  # with weights that have seen them; benchmarks/links.py has the honest figure


def test_another_subject(tmp_path: Path) -> None:
    folder = SHARED / "accounts" / "prague-1968"
    found = score(folder, folder / "gold", tmp_path)
    assert found["times"]["value"]["f1"] >= 0.78
    assert found["statements"]["recall"] >= 0.88
    assert found["names"]["found"] >= 0.85
    assert found["events"]["f1"] >= 0.38
