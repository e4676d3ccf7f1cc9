"""brat standoff (https://brat.nlplab.org/standoff.html): a text-bound annotation an expression, its value as an annotator's note."""

from ...model import Document, TimeExpression, Timeline


def brat(document: Document, timeline: Timeline) -> str:
    """The .ann file that goes with the document's text; offsets are code points, as brat counts. An expression over two lines has two parts."""
    lines: list[str] = []
    for number, time in enumerate(timeline.times, 1):
        value = time.moment.edtf if time.moment else time.duration
        lines.append(f"T{number}\t{time.kind.capitalize()} {_offsets(time)}\t{' '.join(time.quote.splitlines())}")
        if value:
            lines.append(f"#{number}\tAnnotatorNotes T{number}\t{value}")
    return "".join(f"{line}\n" for line in lines)


def _offsets(time: TimeExpression) -> str:
    """Start and end, one pair a line of the text, as brat's fragments."""
    pairs: list[str] = []
    start = time.span.start
    for line in time.quote.splitlines(keepends=True):
        end = start + len(line.rstrip("\r\n"))
        pairs.append(f"{start} {end}")
        start += len(line)
    return ";".join(pairs)
