"""TimeML 1.2.1 (ISO 24617-1): the text with a TIMEX3 element around each expression, and the document's creation time."""

from ...model import Document, Moment, TimeExpression, Timeline

#: Parts of a day, and seasons, as TIMEX3 writes them.
PARTS = {"dawn": "TMO", "morning": "TMO", "noon": "T12:00", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "midnight": "T24:00"}
SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}

MODS = {"by": "ON_OR_BEFORE", "since": "ON_OR_AFTER", "before": "BEFORE", "after": "AFTER"}
TYPES = {"date": "DATE", "period": "DATE", "time": "TIME", "duration": "DURATION", "set": "SET", "reference": "DATE"}


def timeml(document: Document, timeline: Timeline) -> str:
    """The TimeML file of a document. Mere pointers ("now") are left out: what they point to isn't told."""
    from lxml import etree

    root = etree.Element("TimeML")
    etree.SubElement(root, "DOCID").text = document.id
    created = etree.SubElement(root, "DCT")
    if document.source.written:
        day = {"tid": "t0", "type": "DATE", "value": document.source.written, "functionInDocument": "CREATION_TIME"}
        etree.SubElement(created, "TIMEX3", day).text = document.source.written
    body = etree.SubElement(root, "TEXT")
    at, last = 0, None
    hidden: list[dict[str, str]] = []
    for number, time in enumerate((t for t in timeline.times if not t.optional), 1):
        _append(body, last, document.text[at : time.span.start])
        last = etree.SubElement(body, "TIMEX3", _attributes(f"t{number}", time, hidden))
        last.text = _legal(time.quote)
        at = time.span.end
    _append(body, last, document.text[at:])
    for attributes in hidden:
        etree.SubElement(root, "TIMEX3", attributes)
    return str(etree.tostring(root, encoding="unicode")) + "\n"


def _append(body: "etree._Element", last: "etree._Element | None", text: str) -> None:  # type: ignore[name-defined] # noqa: F821
    if last is None:
        body.text = _legal(text)
    else:
        last.tail = _legal(text)


def _legal(text: str) -> str:
    """The text with what XML 1.0 can't hold written as the replacement character, one for one."""
    return "".join(c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff") else "\ufffd" for c in text)


def _attributes(tid: str, time: TimeExpression, hidden: list[dict[str, str]]) -> dict[str, str]:
    """The attributes of an expression; `hidden` gets the two ends of an interval as expressions without words."""
    moment = time.moment
    attributes = {"tid": tid, "type": TYPES[time.kind], "value": (timex_value(moment) if moment else time.duration) or "XXXX"}
    if time.kind == "set":
        attributes["quant"] = "EVERY"
    if moment is None:
        return attributes
    if moment.relation in MODS:
        attributes["mod"] = MODS[moment.relation]
    elif moment.approximate:
        attributes["mod"] = "APPROX"
    if moment.relation == "between":
        days = 1 + (moment.last_day or 0) - (moment.first_day or 0)
        attributes |= {"type": "DURATION", "value": f"P{days}D", "beginPoint": f"{tid}b", "endPoint": f"{tid}e"}
        ends = moment.edtf.replace("~", "").split("/")
        for suffix, value in zip("be", ends, strict=True):
            hidden.append({"tid": tid + suffix, "type": "DATE", "value": _plain(value)})
    return attributes


def timex_value(moment: Moment) -> str:
    """The TIMEX3 value of a moment: 1956-10-23TEV, 1956-SP, 195 (a decade), 19 (a century); years before our era as BC0044."""
    value = moment.edtf.replace("~", "").replace("?", "").removeprefix("../").removesuffix("/..")
    value = _plain(value)
    return value + PARTS[moment.part] if moment.part is not None and "T" not in value else value


def _plain(value: str) -> str:
    """One EDTF date as TIMEX3 writes it."""
    era = ""
    if value.startswith("-"):
        year, _, rest = value[1:].partition("-")
        era, value = "BC", f"{int(year) + 1:04d}{'-' if rest else ''}{rest}"
    head, _, season = value.rpartition("-")
    if season in SEASONS and len(head) == 4:
        value = f"{head}-{SEASONS[season]}"
    return era + value.rstrip("X")
