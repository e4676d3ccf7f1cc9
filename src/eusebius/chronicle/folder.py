"""The folder: written beside the old one and swapped in, so that a build that breaks off leaves the old chronicle whole."""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from ..errors import ChronicleError
from ..model import Chronicle
from ..packs import available, load
from ..packs.load import LANGUAGES
from .decisions import DECISIONS
from .made_by import file_hash, work_hash
from .store import read_tables, write_tables
from .tables import TABLES, rows_of, values_of

#: The form of the folder. A reader refuses another.
FORMAT: Final = 2

MANIFEST, ANSWERS, PAGE, TEXTS, TABLE_FOLDER = "manifest.json", "answers.jsonl", "index.html", "texts", "tables"


def write(
    chronicle: Chronicle,
    folder: Path,
    *,
    version: str,
    options: Mapping[str, Any],
    page: Callable[[Chronicle, Path], None] | None = None,
    answers: str | None = None,
) -> None:
    """Writes a chronicle as a folder; an older chronicle there is replaced, its decisions are kept.

    `answers`: the text of answers.jsonl; without it that of the older chronicle, if any, is kept.

    Raises:
        ChronicleError: the folder holds something else, or can't be written.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow a link and replace its target
    refuse_other(folder)
    beside = folder.with_name(f".{folder.name}.new")
    try:
        if beside.exists():
            shutil.rmtree(beside)
        (beside / TABLE_FOLDER).mkdir(parents=True)
        _fill(chronicle, beside, version, options)
        old = folder / DECISIONS
        if old.is_file():
            shutil.copyfile(old, beside / DECISIONS)
        else:
            (beside / DECISIONS).write_text("", encoding="utf-8")
        if answers:
            (beside / ANSWERS).write_text(answers, encoding="utf-8", newline="\n")
        elif (folder / ANSWERS).is_file():
            shutil.copyfile(folder / ANSWERS, beside / ANSWERS)
        if page is not None:
            page(chronicle, beside / PAGE)
        _swap(beside, folder)
    except OSError as error:
        raise ChronicleError(f"{folder}: it can't be written ({error.strerror or error}); the old chronicle, if any, is whole") from error
    finally:
        if beside.exists():
            shutil.rmtree(beside, ignore_errors=True)


def _fill(chronicle: Chronicle, folder: Path, version: str, options: Mapping[str, Any]) -> None:
    write_tables(rows_of(chronicle), folder / TABLE_FOLDER)
    texts: dict[str, str] = {}
    (folder / TEXTS).mkdir()
    for i, document in enumerate(chronicle.documents, 1):
        name = f"{TEXTS}/{i:04d}.txt"
        (folder / name).write_bytes(document.text.encode("utf-8", errors="surrogatepass"))
        texts[document.id] = name
    manifest = {
        "format": FORMAT,
        "eusebius": version,
        "options": dict(options),
        "packs": {code: pack_hash(code) for code in available()},
        "work": work_hash(),
        "tables": {name: file_hash(folder / TABLE_FOLDER / f"{name}.parquet") for name in TABLES},
        "documents": [
            {"id": d.id, "text": texts[d.id], "sha256": d.sha256, "characters": len(d.text), "language": d.language}
            for d in chronicle.documents
        ],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")


def _swap(beside: Path, folder: Path) -> None:
    """Two renames; whatever breaks between them, one whole chronicle remains under its own or its put-aside name."""
    aside = folder.with_name(f".{folder.name}.old")
    if aside.exists():
        shutil.rmtree(aside)
    if folder.exists():
        folder.rename(aside)
    try:
        beside.rename(folder)
    except OSError:
        if aside.exists():
            aside.rename(folder)
        raise
    if aside.exists():
        shutil.rmtree(aside, ignore_errors=True)


def pack_hash(code: str) -> str:
    """SHA-256 over a language pack's files, by name."""
    pack = load(code)
    digest = hashlib.sha256()
    for path in sorted((pack.folder if pack else LANGUAGES).glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def refuse_other(folder: Path) -> None:
    """Sees to it that nothing but a chronicle would be replaced.

    Raises:
        ChronicleError: there is something else.
    """
    if not folder.exists() or is_chronicle(folder):
        return
    if not folder.is_dir():
        raise ChronicleError(f"{folder}: this is a file, and a chronicle is a folder; choose another place with -o")
    if any(folder.iterdir()):
        raise ChronicleError(f"{folder}: this is no chronicle, and it is not empty; choose another place with -o")


def is_chronicle(folder: Path) -> bool:
    """True if the folder has a chronicle's manifest."""
    return (folder / MANIFEST).is_file() and (folder / TABLE_FOLDER).is_dir()


def read(folder: Path) -> Chronicle:
    """Reads a chronicle.

    Raises:
        ChronicleError: there is none, it is of another version, or a text was changed since.
    """
    manifest = read_manifest(folder)
    texts: dict[str, str] = {}
    for row in manifest["documents"]:
        path = folder / row["text"]
        try:
            data = path.read_bytes()
        except OSError as error:
            raise ChronicleError(f"{path}: a source's text is missing ({error.strerror}); build the chronicle again") from error
        if hashlib.sha256(data).hexdigest() != row["sha256"]:
            raise ChronicleError(f"{path}: this text was changed since the chronicle was built, so no quote holds; build it again")
        texts[row["id"]] = data.decode("utf-8", errors="surrogatepass")
    return values_of(read_tables(folder / TABLE_FOLDER), texts)


def read_manifest(folder: Path) -> dict[str, Any]:
    """What made a chronicle: its manifest.json.

    Raises:
        ChronicleError: there is none, it is damaged, or it is of another version.
    """
    if not folder.exists():
        raise ChronicleError(f"{folder}: there is no such folder; build one with: eusebius build SOURCES... -o {folder}")
    if not is_chronicle(folder):
        raise ChronicleError(f"{folder}: this folder is no chronicle; build one with: eusebius build SOURCES... -o {folder}")
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ChronicleError(f"{folder / MANIFEST}: it is damaged ({error}); build the chronicle again") from error
    if manifest.get("format") != FORMAT:
        raise ChronicleError(f"{folder}: made by Eusebius {manifest.get('eusebius')} in another form; build the chronicle again")
    found: dict[str, Any] = manifest
    return found


def holds_work(folder: Path) -> bool:
    """True if documents yield today what this chronicle's tables say, so that it need not be worked out again.

    Raises:
        ChronicleError: this is no chronicle, or it is damaged.
    """
    manifest = read_manifest(folder)
    if manifest.get("work") != work_hash():
        return False
    hashes = manifest.get("tables", {})
    tables = [(folder / TABLE_FOLDER / f"{name}.parquet", hashes.get(name)) for name in TABLES]
    return all(path.is_file() and file_hash(path) == known for path, known in tables)
