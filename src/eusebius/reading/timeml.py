"""TimeML files: their text, the day on which it was written, and the TIMEX3 expressions that somebody marked in it."""

from dataclasses import dataclass

from ..errors import SourceError


@dataclass(frozen=True)
class Marked:
    """A TIMEX3 expression: its place in the text (code points, half-open), its type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True)
class TimeML:
    """A TimeML file as read; `written` is its document creation time, an ISO date, None if it has none."""

    text: str
    written: str | None
    marked: tuple[Marked, ...]


def read_timeml(xml: str, name: str) -> TimeML:
    """Reads a TimeML file.

    Raises:
        SourceError: it is no TimeML; the message says what is missing.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(xml.encode("utf-8", errors="surrogatepass"), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(f"{name}: this is no well-formed TimeML ({error.msg}); mend it, or save its text as .txt") from error
    body = root.find(".//TEXT")
    if root.tag != "TimeML" or body is None:
        raise SourceError(f"{name}: a TimeML file has an element TEXT inside an element TimeML; save its text as .txt")
    created = root.find(".//DCT//TIMEX3")
    pieces: list[str] = []
    marked: list[Marked] = []
    _walk(body, pieces, marked, 0)
    written = created.get("value") if created is not None else None
    return TimeML("".join(pieces), written[:10] if written else None, tuple(sorted(marked, key=lambda m: (m.start, m.end))))


def _walk(element: "etree._Element", pieces: list[str], marked: list[Marked], at: int) -> int:  # type: ignore[name-defined] # noqa: F821
    """Appends the text of an element; returns the offset behind it."""
    begin = at
    text = element.text or ""
    pieces.append(text)
    at += len(text)
    for child in element:
        if isinstance(child.tag, str):
            at = _walk(child, pieces, marked, at)
        tail = child.tail or ""
        pieces.append(tail)
        at += len(tail)
    if element.tag == "TIMEX3":
        marked.append(Marked(begin, at, element.get("type", ""), element.get("value", "")))
    return at
