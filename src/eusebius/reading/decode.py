"""Decodes a file's bytes: byte order marks first, then UTF-8, then what a kept library makes of a legacy encoding."""

import codecs

from ..errors import SourceError

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: Formats that are not read, by how their files begin: some are text in part, and would be taken for one.
OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a word processor file or another archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a word processor file"),
    (b"{\\rtf", "an RTF file"),
)

#: So many bytes at the front are looked at to tell a binary file and a legacy encoding.
PROBE = 1 << 18

#: At most this share of control characters may stand in a text, and always so many.
MOST_CONTROLS, FEW_CONTROLS = 0.02, 8


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text, and the encoding that it was decoded from.

    Raises:
        SourceError: the file is empty, binary, of a format that is not read, or in an encoding that can't be made out.
    """
    if not data.strip():
        raise SourceError(f"{name}: this file is empty; leave it out or give another")
    for start, what in OTHERS:
        if data.startswith(start):
            raise SourceError(f"{name}: this is {what}, which Eusebius does not read; save its text as plain text, Markdown or HTML")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding.removesuffix("-sig")
            except UnicodeDecodeError as error:
                raise SourceError(f"{name}: it begins as {encoding} but isn't ({error.reason}); save it as UTF-8") from error
    wide = _wide(data)
    if wide is not None:
        return wide
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(data, name)
    controls = sum(c < " " and c not in "\t\n\r\f" for c in text[:PROBE])
    if controls > max(FEW_CONTROLS, MOST_CONTROLS * len(text[:PROBE])):
        raise SourceError(f"{name}: this is a binary file, not a text; save it as plain text, Markdown or HTML")
    return text, "utf-8"


def _wide(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark: every other byte is mostly zero, as in any text with Latin letters and spaces."""
    probe = data[:PROBE]
    for encoding, zeros in (("utf-16-le", probe[1::2]), ("utf-16-be", probe[0::2])):
        if len(data) % 2 == 0 and len(zeros) > 1 and zeros.count(0) * 2 > len(zeros) and probe.count(0) * 3 < len(probe) * 2:
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                continue
    return None


def _legacy(data: bytes, name: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    if data[:PROBE].count(0) > len(data[:PROBE]) * MOST_CONTROLS:
        raise SourceError(f"{name}: this is a binary file, not a text; save it as plain text, Markdown or HTML")
    best = from_bytes(data[:PROBE]).best()
    if best is None:
        raise SourceError(f"{name}: its encoding can't be made out; save it as UTF-8")
    try:
        return data.decode(best.encoding), best.encoding
    except UnicodeDecodeError as error:
        raise SourceError(f"{name}: it looks like {best.encoding} but isn't throughout; save it as UTF-8") from error
