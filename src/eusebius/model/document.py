"""What the user hands in (a source) and what was read of it (a document with its passages)."""

from dataclasses import dataclass
from typing import Literal

from .span import Span

Direction = Literal["ltr", "rtl"]
PassageKind = Literal["heading", "paragraph", "item"]


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a source. Every field but `path` comes from `sources.toml` or the file's own metadata.

    `written` is EDTF (ISO 8601-2); `leans_on` names the other sources that this account draws on.
    """

    path: str
    title: str | None = None
    author: str | None = None
    written: str | None = None
    place: str | None = None
    licence: str | None = None
    address: str | None = None
    language: str | None = None
    leans_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading or list item: a span with one language and one direction.

    `language` is an ISO 639-1 code or "und"; `outside` says why the passage is no part of the account (None: it is part of it).
    """

    span: Span
    language: str
    direction: Direction
    kind: PassageKind = "paragraph"
    outside: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A source as read. `text` is never altered after reading, so that every offset holds.

    `id` is the source's path relative to the folder it was handed in with, with forward slashes; `sha256` is that of
    the text in UTF-8; `encoding` is what the file was decoded from; `notes` are remarks of the reading for the user.
    """

    id: str
    source: Source
    text: str
    sha256: str
    encoding: str
    media_type: str
    language: str
    passages: tuple[Passage, ...] = ()
    notes: tuple[str, ...] = ()

    def quote(self, span: Span) -> str:
        """The words at `span`.

        Raises:
            ValueError: the span belongs to another document.
        """
        if span.document != self.id:
            raise ValueError(f"the span lies in {span.document}, not in {self.id}")
        return self.text[span.start : span.end]
