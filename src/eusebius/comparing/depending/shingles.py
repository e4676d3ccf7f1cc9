"""Shingles: the rows of words of each document, to find what is worded alike. Two texts of one language only can be."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from ...model import Document
from ...tagging.fold import fold
from ...tagging.words import words

#: So many words in a row: shorter rows are names, dates and phrases of the language.
LENGTH: Final = 6

#: A row that more documents have is a phrase of the trade, and says nothing of any two.
COMMON: Final = 6

#: Words between these marks are someone else's, which both may quote.
OPENS, CLOSES = "“„«", "”»"


class Shingles:
    """How many different rows of words each document has (`count`), and how many each two documents of one language share (`shared`)."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.count: dict[str, int] = {}
        self.shared: Counter[tuple[str, str]] = Counter()
        first: dict[int, int] = {}
        more: dict[int, list[int]] = {}
        for at, document in enumerate(documents):
            rows = {hash((document.language, row)) for row in _rows(document)}  # most rows stand in one document: a number is all to keep of them
            self.count[document.id] = len(rows)
            for row in rows:
                if first.setdefault(row, at) != at:
                    more.setdefault(row, [first[row]]).append(at)
        for who in more.values():
            if len(who) <= COMMON:
                self.shared.update(tuple(sorted((documents[a].id, documents[b].id))) for a, b in combinations(who, 2))  # type: ignore[misc]


def _rows(document: Document) -> list[tuple[str, ...]]:
    """Rows of words of the account itself, quotations left out, none across a passage's end."""
    found: list[tuple[str, ...]] = []
    for passage in document.passages:
        if passage.outside is None:
            text = _unquoted(document.quote(passage.span))
            said = [fold(word) for _, _, word in words(text) if word[0].isalnum()]
            found.extend(tuple(said[i : i + LENGTH]) for i in range(len(said) - LENGTH + 1))
    return found


def _unquoted(text: str) -> str:
    """The text with what stands in quotation marks left out."""
    kept: list[str] = []
    depth = 0
    for sign in text:
        if sign in OPENS:
            depth += 1
        if not depth:
            kept.append(sign)
        if sign in CLOSES and depth:
            depth -= 1
    return "".join(kept)
