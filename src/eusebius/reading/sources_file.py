"""Reads sources.toml: what the user knows of the sources that lie beside it. docs/data-model.md lists its keys."""

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ..errors import OptionError
from ..model import Source
from .language import coded

SOURCES_FILE = "sources.toml"

KEYS = {"title", "author", "written", "place", "licence", "address", "language", "leans_on"}


def read_sources_file(path: Path) -> dict[Path, Source]:
    """Source by resolved path of its file; empty if there is no such file.

    Raises:
        OptionError: the file can't be used; the message lists every problem in it.
    """
    if not path.is_file():
        return {}
    try:
        tables: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OptionError(f"{path}: this is no valid TOML: {error}") from error
    problems: list[str] = []
    sources: dict[Path, Source] = {}
    for name, table in tables.items():
        if not isinstance(table, dict):
            problems.append(f"“{name}” stands outside a table; write [\"{name}\"] for a file and its keys below")
            continue
        unknown = sorted(set(table) - KEYS)
        problems += [
            f"[{name}] has the unknown key “{key}”{_nearest(key)}; known are {', '.join(sorted(KEYS))}"
            for key in unknown
        ]
        if not (path.parent / name).is_file():
            problems.append(f"[{name}]: there is no such file beside it")
        leans_on = table.get("leans_on", [])
        if not isinstance(leans_on, list) or not all(isinstance(x, str) for x in leans_on):
            problems.append(f"[{name}] leans_on must be a list of texts")
            leans_on = []
        wrong = sorted(k for k, v in table.items() if k in KEYS - {"leans_on"} and not isinstance(v, str))
        problems += [f"[{name}] {key} must be a text in quotes" for key in wrong]
        if isinstance(table.get("language"), str):
            problems += _uncoded(name, table["language"])
        texts = {k: v for k, v in table.items() if k in KEYS - {"leans_on"} and isinstance(v, str)}
        sources[(path.parent / name).resolve()] = Source(name, leans_on=tuple(leans_on), **texts)
    if problems:
        raise OptionError(f"{path}: " + "; ".join(problems))
    return sources


def _uncoded(name: str, language: str) -> list[str]:
    try:
        coded(language)
    except OptionError as error:
        return [f"[{name}] language: {error}"]
    return []


def _nearest(key: str) -> str:
    near = get_close_matches(key, sorted(KEYS), 1)
    return f" (did you mean {near[0]}?)" if near else ""
