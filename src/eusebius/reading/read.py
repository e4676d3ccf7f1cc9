"""The order of reading: bytes, text, passages, languages, strays; one source file into one document."""

import hashlib
from collections import Counter
from dataclasses import replace
from pathlib import Path

from ..errors import SourceError
from ..model import Document, Passage, Source, Span
from ..packs import load
from .decode import decode
from .find import SourceFile
from .formats import FORMATS, plain
from .language import direction_of, language_of
from .passages import cut_passages
from .strays import mark_strays

#: A larger file is refused: a book is under 5 MB. Split an archive into its accounts.
LARGEST = 20 * 1024 * 1024

NO_PACK = "No language pack for “{}”: only digits, month names and ISO dates were read, and statements are cut roughly."
TIME_ONLY = "The language pack for “{}” covers time and numbers only: dates are read, but statements are cut roughly."


def read_source(file: SourceFile) -> Document:
    """Reads one file.

    Raises:
        SourceError: it can't be read; the message names the file and the remedy.
    """
    name = str(file.path)
    try:
        size = file.path.stat().st_size
        if size > LARGEST:
            raise SourceError(f"{name}: {size // 2**20} MB is more than one account; split it into files of at most {LARGEST // 2**20} MB")
        data = file.path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{name}: this file has vanished; name it again or leave it out") from error
    except PermissionError as error:
        raise SourceError(f"{name}: you have no right to read this file; change its permissions") from error
    except OSError as error:
        raise SourceError(f"{name}: it can't be read ({error.strerror}); copy it to this machine and try again") from error
    text, encoding = decode(data, name)
    media_type, extract = FORMATS.get(Path(name).suffix.lower(), ("text/plain", plain))
    extracted = extract(text, name)
    told = file.source
    source = replace(told, written=told.written or extracted.written, title=told.title or extracted.title)
    return read_text(extracted.text, file.id, source, encoding=encoding, media_type=media_type)


def read_text(
    text: str, name: str, source: Source | None = None, *, encoding: str = "utf-8", media_type: str = "text/plain", language: str | None = None
) -> Document:
    """A document of a text that is already at hand. `language` overrules what would be found."""
    source = source or Source(name)
    given = language or source.language
    cuts = cut_passages(text)
    whole = given or language_of(text)
    passages: list[Passage] = []
    for start, end, kind in cuts:
        part = text[start:end]
        spoken = given or (whole if len(cuts) == 1 else language_of(part, whole))
        passages.append(Passage(Span(name, start, end), spoken, direction_of(part), kind))
    if given is None and passages:
        weights: Counter[str] = Counter()
        for p in passages:
            weights[p.language] += len(p.span)
        whole = min(weights, key=lambda code: (-weights[code], code))
        passages = [_settled(p, weights, whole, sum(weights.values())) for p in passages]
    passages = mark_strays(passages, text)
    notes = [] if load(whole, "concepts") else [(TIME_ONLY if load(whole) else NO_PACK).format(whole)]
    notes += [] if encoding == "utf-8" or media_type == "text/html" else [f"Decoded from {encoding}."]
    # A lone surrogate can't be written as UTF-8; it can only come from a text that was handed in from Python.
    digest = hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()
    return Document(name, source, text, digest, encoding, media_type, whole, tuple(passages), tuple(notes))


def _settled(passage: Passage, weights: Counter[str], whole: str, total: int) -> Passage:
    """A language that claims hardly any of a document is more likely a mistake than a quotation, unless its script differs."""
    rare = weights[passage.language] * 20 < total and weights[passage.language] < 400
    return Passage(passage.span, whole, passage.direction, passage.kind) if rare and passage.language != whole else passage
