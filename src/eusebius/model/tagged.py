"""A document with its words marked: tokens, sentences, concepts and numbers, as the later stages read them."""

from dataclasses import dataclass

from .document import Document
from .span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark of punctuation: text[start:end] of the document.

    `folded` is its form for look-up (case and diacritics as the pack folds them); `lemmas` are its dictionary forms,
    likeliest first, folded too (never empty for a word; the folded form itself is always among them).
    """

    start: int
    end: int
    text: str
    folded: str
    lemmas: tuple[str, ...]
    is_word: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept of the packs found at tokens[first:last] (half-open token indices). `verb`: found in a finite verb's form, if known."""

    concept: str
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits or words: text[start:end] of the document, and the values from `low` to `high` that it can mean.

    "300-400" is low 300, high 400; "több ezer" low 1000, high None (no upper bound); plain "15" low = high = 15.
    `approximate` is set by hedges inside the span ("some", "közel", "نحو"); `ordinal` for "third", "3.", "XX.".
    """

    start: int
    end: int
    low: float | None
    high: float | None
    ordinal: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: text[start:end], tokens[first:last], in passage number `passage`."""

    start: int
    end: int
    first: int
    last: int
    passage: int


@dataclass(frozen=True, slots=True)
class TaggedDocument:
    """A document with its tokens, sentences and concept hits, each in the order of the text.

    Passages that lie outside the account are tagged too; stages skip them by `passages[i].outside`.
    """

    document: Document
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    hits: tuple[Hit, ...]

    def span(self, start: int, end: int) -> Span:
        """A span of this document."""
        return Span(self.document.id, start, end)
