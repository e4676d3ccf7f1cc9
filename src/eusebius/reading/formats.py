"""The formats that are read, one function each: decoded file in, text out. In plain text not a character is changed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from ..errors import SourceError


@dataclass(frozen=True)
class Extracted:
    """The text of a file; the day on which it was written (EDTF) and its title, if the file tells them."""

    text: str
    written: str | None = None
    title: str | None = None


def plain(text: str, name: str) -> Extracted:
    """The text as it is."""
    return Extracted(text)


def html(text: str, name: str) -> Extracted:
    """The main text of a web page, by trafilatura: menus, scripts and comments are left out.

    Raises:
        SourceError: there is no running text on the page.
    """
    import trafilatura

    main = trafilatura.extract(text, include_comments=False, include_tables=True, favor_recall=True, output_format="txt")
    if not main or not main.strip():
        raise SourceError(f"{name}: no running text was found on this page; save the account itself as plain text")
    return Extracted(str(main), title=_title(trafilatura.load_html(text)))


def _title(page: Any) -> str | None:
    """What a web page calls itself: to those who share it; at its head, if the window's title has these words too; in the window."""
    shared, window, head = (" ".join(page.xpath(path).split()) if page is not None else "" for path in TITLES)
    return shared or (head if head in window else "") or window or head or None


def timeml(text: str, name: str) -> Extracted:
    """The text of a TimeML file, without its marks, and its creation time.

    Raises:
        SourceError: it is no TimeML.
    """
    from .timeml import read_timeml

    read = read_timeml(text, name)
    return Extracted(read.text, read.written)


#: Where a page tells its title: to those who share it, in the window, at its head.
TITLES: Final = ("string(//meta[@property='og:title']/@content)", "string(//head/title)", "string((//h1)[1])")

#: File name endings to media type and function.
FORMATS: Final[dict[str, tuple[str, Callable[[str, str], Extracted]]]] = {
    ".txt": ("text/plain", plain),
    ".text": ("text/plain", plain),
    ".md": ("text/markdown", plain),
    ".markdown": ("text/markdown", plain),
    ".html": ("text/html", html),
    ".htm": ("text/html", html),
    ".xhtml": ("text/html", html),
    ".tml": ("application/timeml+xml", timeml),
}
