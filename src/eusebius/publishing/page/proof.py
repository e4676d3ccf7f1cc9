"""The proof that a page carries: every quote stands at its offsets. Checked when a page is written, and again by the page when it opens.

The page holds no quotes, only offsets; so that its own check can fail, it holds a digest of the quotes as the rooms found them.
"""

import hashlib
from collections.abc import Iterator

from ...errors import ChronicleError
from ...model import Chronicle, Span

#: Between two quotes in what is digested.
SEPARATOR = "\x1f"


def quotes(chronicle: Chronicle) -> Iterator[tuple[Span, str]]:
    """Every quote that the page shows, with its place, in the order in which scripts/proof.js reads them too."""
    for statement in chronicle.statements:
        yield statement.span, statement.quote
    for time in chronicle.times:
        if not time.optional:
            yield time.span, time.quote
    for statement in chronicle.statements:
        for count in statement.counts:
            yield count.span, count.quote
    for name in chronicle.names:
        for form in name.forms:
            yield form.span, form.quote
    for comparison in chronicle.comparisons:
        for position in comparison.positions:
            yield position.span, position.quote


def check(chronicle: Chronicle) -> None:
    """Goes through every quote, and every text's hash.

    Raises:
        ChronicleError: one does not hold; the page must not go out.
    """
    texts = {d.id: d.text for d in chronicle.documents}
    for document in chronicle.documents:
        if hashlib.sha256(utf8(document.text)).hexdigest() != document.sha256:
            raise ChronicleError(f"{document.id}: its text does not have the hash told for it; build the chronicle again")
    for span, quote in quotes(chronicle):
        if texts[span.document][span.start : span.end] != quote:
            raise ChronicleError(f"{span.document}:{span.start}: the quote “{quote[:40]}” does not stand there; build the chronicle again")


def digests(chronicle: Chronicle) -> dict[str, tuple[int, str]]:
    """For each document, how many quotes the page shows of it, and SHA-256 over them, joined by SEPARATOR."""
    found: dict[str, list[str]] = {d.id: [] for d in chronicle.documents}
    for span, quote in quotes(chronicle):
        found[span.document].append(quote)
    return {name: (len(mine), hashlib.sha256(utf8(SEPARATOR.join(mine))).hexdigest()) for name, mine in found.items()}


def utf8(text: str) -> bytes:
    """The text in UTF-8, lone surrogates and all, as reading hashes it."""
    return text.encode("utf-8", errors="surrogatepass")
