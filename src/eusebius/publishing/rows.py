"""What the rows of the terminal are made of: a style and words; source text and file names that reorder nothing; order and headings of events.

Whatever more than one of the terminal's files needs stands here; how rows are printed: printed.py.
"""

from ..model import Comparison, Event, Span, Statement
from .findings import finding
from .visible import visible
from .when_text import day_text, when_text

#: A row of output: the style it is shown in, and its words.
Line = tuple[str, str]

#: The language (ISO 639-1) that the terminal speaks.
SPOKEN = "en"

FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE = "\u2068", "\u2066", "\u2069"


def isolated(text: str) -> str:
    """Source text between isolates, so that its direction does not reorder what stands around it."""
    return f"{FIRST_STRONG_ISOLATE}{visible(text)}{POP_ISOLATE}"


def file_name(name: str) -> str:
    """The name of a file between isolates, left to right whatever its letters: 01_حريق.txt begins with its number."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{visible(name)}{POP_ISOLATE}"


def place(span: Span) -> str:
    """The file and the offset at which something begins."""
    return file_name(f"{span.document}:{span.start}")


def said(statement: Statement) -> str:
    """A statement in its own words, with its place."""
    quote = " ".join(statement.quote.split())
    modality = "" if statement.modality == "happened" else f" ({statement.modality})"
    return f"{isolated(quote)}{modality}  ({place(statement.span)})"


def sentence(comparison: Comparison) -> str:
    """The finding of a comparison, in which neither a value nor the name of a file reorders what stands around it."""
    return finding(comparison, SPOKEN, value=isolated, source=file_name, whole=isolated)


def head(event: Event) -> str:
    """When an event was and of what kind it is, if it is of one that is known."""
    return when_text(event.moment) + ("" if event.type == "other" else f"  {event.type}")


def in_time(event: Event) -> tuple[bool, tuple[int, int], str]:
    """Sorts events by time, those without one last."""
    return (event.moment is None, event.moment.sort_key if event.moment else (0, 0), event.id)


def heading(event: Event) -> str:
    """What an event stands under: its day, or the time it is known to."""
    moment = event.moment
    if moment is None:
        return "Undated"
    return day_text(moment.first_day) if moment.is_one_day and moment.first_day is not None else when_text(moment)
