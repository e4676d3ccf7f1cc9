"""The layers of .importlinter hold: a room imports only what stands below it. Code names no language."""

import re
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src" / "eusebius").rglob("*.py"))


def test_layers_hold() -> None:
    assert lint_imports(config_filename=str(ROOT / ".importlinter"), no_cache=True) == EXIT_STATUS_SUCCESS


def test_no_code_branches_on_a_language() -> None:
    named = re.compile(r"(?:language|lang|code)\w*\s*(?:==|!=|in)\s*[\[({]?[\"'][a-z]{2}[\"']")
    assert [f"{p.name}: {m.group()}" for p in SOURCES for m in named.finditer(p.read_text(encoding="utf-8"))] == []


def test_every_file_opens_with_what_belongs_in_it() -> None:
    files = [p for p in SOURCES if p.read_text(encoding="utf-8").strip()]
    assert [str(p) for p in files if not p.read_text(encoding="utf-8").startswith('"""')] == []
