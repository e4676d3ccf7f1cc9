"""Puts styles and scripts into one text each, in a visible order. No build tool: modules lose import, export and needless spaces, no more."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent

STYLES = (
    "tokens", "base", "layout", "bar", "harmony", "timeline", "cards", "canon", "sources", "names", "inspector", "dialogs", "print", "forced",
)  # fmt: skip

#: Each after what it imports.
SCRIPTS = (
    "elements", "hidden", "words", "chronicle", "moments", "sha256", "proof", "fold", "state", "filter", "facets", "quotes", "labels", "chips",
    "columns", "chunks", "harmony", "axis", "timeline", "cards", "canon", "reasons", "sources", "projection", "names", "inspector", "made", "bar",
    "edition", "worksheet", "sheet", "keys", "main",
)  # fmt: skip

IMPORT = re.compile(r"^import .*?;\n", re.MULTILINE | re.DOTALL)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class)\b)", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*//[^\n]*\n|^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
#: A line of a script without these, and with none or one pair of backticks, has no text but strings between double quotes or these, so what
#: lies between them can do without its spaces.
BEYOND_STRINGS = re.compile(r"['/]|^[^`]*`[^`]*$|`[^`]*`[^`]*`")
STRING = re.compile(r'("(?:[^"\\]|\\.)*"|`[^`]*`)')
SPACED = re.compile(r" *([=?:,<>&|{}()\[\];*!]+) *")
INDENT = re.compile(r"^[ \t]+|\n(?=\n)", re.MULTILINE)


@cache
def style() -> str:
    """All styles, in the order of STYLES, without comments and indentation."""
    text = _lean("".join((HERE / "styles" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES))
    return re.sub(r"(?<=[:,]) (?=\S)|\s*(?<=[\s{};])(?=[{};])\s*|(?<=[{};])\s+", "", text).replace(";}", "}")


@cache
def script() -> str:
    """All scripts as one module, in the order of SCRIPTS. They share one scope, so a name stands for one thing in all of them."""
    parts = ((HERE / "scripts" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    text = _lean('"use strict";\n' + "".join(EXPORT.sub("", IMPORT.sub("", part)) for part in parts))
    return "".join(_tight(line) for line in text.splitlines(keepends=True))


def _tight(line: str) -> str:
    if BEYOND_STRINGS.search(line):
        return line
    return "".join(part if i % 2 else SPACED.sub(r"\1", part) for i, part in enumerate(STRING.split(line)))


def _lean(text: str) -> str:
    """Comments on lines of their own, indentation and empty lines left out: a page is copied more often than its code is read in it."""
    return INDENT.sub("", COMMENT.sub("", text)).strip() + "\n"


def source_hash(text: str) -> str:
    """The source expression of a content-security policy that allows exactly this text."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
