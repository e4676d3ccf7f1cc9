"""Finds the source files that a user names: files as they are, folders walked in a settled order."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..errors import SourceError
from ..model import Source
from .formats import FORMATS
from .sources_file import SOURCES_FILE, read_sources_file

#: What a chronicle's folder holds, as chronicle/folder.py writes it (a room above this one).
MANIFEST, TABLES = "manifest.json", "tables"


@dataclass(frozen=True)
class SourceFile:
    """A file to read: where it lies, the id that its document gets, and what is known of it."""

    path: Path
    id: str
    source: Source


def find_sources(named: Sequence[Path]) -> tuple[list[SourceFile], list[str]]:
    """The files to read, by id, and remarks on what was passed over.

    A file named by itself gets its own name as id, one found in a folder its path in it; ids that clash get the folder's name before.

    Raises:
        SourceError: something named does not exist or is a chronicle, or there is nothing to read in it.
        OptionError: a sources.toml that can't be used.
    """
    found: dict[Path, str] = {}
    passed: list[str] = []
    roots: set[Path] = set()
    for path in named:
        if path.is_dir():
            roots.add(path)
            files = _files(path)
            readable = [p for p in files if p.suffix.lower() in FORMATS]
            passed += [f"{p}: not read, as “{p.suffix}” is no format that Eusebius reads" for p in files if _unknown(p)]
            if not readable:
                raise SourceError(f"{path}: there is no source in this folder; Eusebius reads {', '.join(sorted(FORMATS))}")
            for p in readable:
                found.setdefault(p, p.relative_to(path).as_posix())
        elif path.exists():
            roots.add(path.parent)
            found[path] = path.name
        else:
            raise SourceError(f"{path}: there is no such file or folder; check the spelling")
    if not found:
        raise SourceError("no sources were named; give files or folders: eusebius build accounts/ -o chronicle/")
    known: dict[Path, Source] = {}
    for root in sorted(roots):
        known.update(read_sources_file(root / SOURCES_FILE))
    files_by_id: dict[str, SourceFile] = {}
    for path, name in sorted(found.items(), key=lambda item: (item[1], item[0])):
        while name in files_by_id:
            name = PurePosixPath(path.parent.name, name).as_posix() if "/" not in name else f"{name}~"
        files_by_id[name] = SourceFile(path, name, known.get(path.resolve(), Source(name)))
    return [files_by_id[name] for name in sorted(files_by_id)], passed


def _files(folder: Path) -> list[Path]:
    """The files in a folder and below it. A chronicle below it is no source: it holds what was read before.

    Raises:
        SourceError: the folder itself is a chronicle.
    """
    files = sorted(p for p in folder.rglob("*") if p.is_file() and not _hidden(p.relative_to(folder)))
    chronicles = {p.parent for p in files if p.name == MANIFEST and (p.parent / TABLES).is_dir()}
    if folder in chronicles:
        raise SourceError(f"{folder}: this folder is a chronicle; name the sources that it was built from, or read it with: eusebius show {folder}")
    return [p for p in files if chronicles.isdisjoint(p.parents)]


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _unknown(path: Path) -> bool:
    return path.suffix.lower() not in FORMATS and path.name != SOURCES_FILE and path.suffix.lower() != ".toml"
