"""The harmony in the terminal: a column for each source, as wide as the terminal allows; what doesn't fit is printed as a list instead.

Every cell stands between isolates, so that a terminal that turns right-to-left text turns it within its column and no further.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Chronicle, Event, Statement
from .rows import Line, file_name, heading, isolated
from .sigla import sigla
from .visible import visible
from .when_text import when_text

#: The narrowest column of a source, the column of when and what, and the room between two, in cells of the terminal.
NARROWEST, WHEN, BETWEEN = 22, 20, 2

#: Before each of several statements of one source.
SEVERAL = "- "


def fits(chronicle: Chronicle, width: int) -> bool:
    """True if the sources can stand side by side in so many cells."""
    return _width(chronicle, width) >= NARROWEST and len(chronicle.documents) > 1


def _width(chronicle: Chronicle, width: int) -> int:
    count = max(1, len(chronicle.documents))
    return (width - WHEN - BETWEEN * count) // count


def column_lines(chronicle: Chronicle, events: Sequence[Event], width: int) -> Iterator[Line]:
    """The events (in the order given) as rows of text, side by side in so many cells; the sources' sigla are told first, with their titles."""
    each = _width(chronicle, width)
    marks = list(zip(sigla(len(chronicle.documents)), chronicle.documents, strict=True))
    for siglum, document in marks:
        title = document.source.title
        yield "bold", f"{siglum}  " + (f"{isolated(title)}  ({file_name(document.id)})" if title else file_name(document.id))
    by_id = {s.id: s for s in chronicle.statements}
    absent = {(s.event, s.document): s.kind for s in chronicle.silences}
    points: dict[str, list[str]] = defaultdict(list)
    for comparison in chronicle.comparisons:
        if comparison.is_disagreement:
            points[comparison.event].append(f"{comparison.kind} {comparison.verdict}")
    rule = "-" * (WHEN + (each + BETWEEN) * len(marks))
    head = _joined(["", *(siglum for siglum, _ in marks)], each)
    above = ""
    for event in events:
        day = heading(event)
        if day != above:
            yield "bold underline", f"\n{day}"
            yield "dim", head
            above = day
        told: dict[str, list[Statement]] = defaultdict(list)
        for member in event.statements:
            told[by_id[member].span.document].append(by_id[member])
        when = when_text(event.moment).removeprefix(day).removeprefix(", ")
        first = [*wrapped(when, WHEN), *wrapped(event.type if event.type != "other" else "", WHEN), *points[event.id], event.id]
        cells = [_cell(told[d.id], absent.get((event.id, d.id), ""), each) for _, d in marks]
        yield "dim", rule
        for number in range(max(len(first), *(len(c) for c in cells))):
            row = [part[number] if number < len(part) else "" for part in (first, *cells)]
            yield ("bold red" if points[event.id] and number == 0 else ""), _joined(row, each)


def _cell(statements: Sequence[Statement], absence: str, width: int) -> list[str]:
    if not statements:
        return [f"({absence})"] if absence else [""]
    lines: list[str] = []
    for statement in statements:
        modality = "" if statement.modality == "happened" else f" ({statement.modality})"
        mark = SEVERAL if len(statements) > 1 else ""
        lines += wrapped(mark + " ".join(visible(statement.quote).split()) + modality, width)
    return lines


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most so many cells, broken between words, or within one that is longer than a line."""
    from rich.cells import cell_len, chop_cells

    lines: list[str] = []
    for word in text.split():
        pieces = [word] if cell_len(word) <= width else chop_cells(word, width)
        for i, piece in enumerate(pieces):
            if lines and i == 0 and cell_len(lines[-1]) + 1 + cell_len(piece) <= width:
                lines[-1] += f" {piece}"
            else:
                lines.append(piece)
    return lines


def _joined(row: Sequence[str], each: int) -> str:
    """One line of the terminal: the first part as wide as WHEN, the others as wide as `each`; the last is not filled up."""
    from rich.cells import cell_len

    parts: list[str] = []
    for i, text in enumerate(row):
        width = WHEN if i == 0 else each
        parts.append((isolated(text) if text else "") + " " * max(0, width - cell_len(text)))
    return (" " * BETWEEN).join(parts).rstrip()
