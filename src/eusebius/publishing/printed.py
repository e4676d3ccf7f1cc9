"""Rows onto the screen: in a terminal broken between words, in colour, through a pager if long; elsewhere a row is a line, for other programs."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from .rows import FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, Line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

#: So much further in than its beginning a row goes on, and at least so many cells wide.
FURTHER, LEAST = 2, 20


#: They take no room.
ISOLATES = str.maketrans("", "", FIRST_STRONG_ISOLATE + LEFT_TO_RIGHT_ISOLATE + POP_ISOLATE)


def printed(rows: Iterable[Line]) -> None:
    """Prints rows of text: in colour where the terminal has it and nobody asked for none, in a pager where they are longer than the screen."""
    from click import echo_via_pager
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    if not console.is_terminal:
        for style, words in rows:
            console.print(Text(words, style=style))
        return
    with console.capture() as capture:
        for style, words in rows:
            for line in _broken(Text(words, style=style), console):
                console.print(line)
    text = capture.get()
    if text.count("\n") < console.height:
        console.file.write(text)
    else:
        echo_via_pager(text, color=console.color_system is not None)


def _broken(row: "Text", console: "Console") -> "Iterator[Text]":
    """The row in lines that the terminal has room for; what goes on stands further in than where it began."""
    from rich.cells import cell_len
    from rich.text import Text

    for line in row.split("\n", allow_blank=True):
        if cell_len(line.plain.translate(ISOLATES)) <= console.width:
            yield line
            continue
        inside = len(line.plain) - len(line.plain.lstrip(" "))
        broken = line[inside:].wrap(console, max(LEAST, console.width - inside - FURTHER))
        still: list[str] = []
        for number, part in enumerate(broken or [Text()]):
            part.rstrip()
            opened, still = "".join(still), _still_open(still, part.plain)
            # To a terminal each line is a paragraph of its own: what is isolated beyond the end of one is isolated again in the next.
            yield Text(" " * (inside + (FURTHER if number else 0)) + opened) + part + Text(POP_ISOLATE * len(still))


def _still_open(before: "list[str]", text: str) -> "list[str]":
    """The isolates that are open after a text, if these were before it."""
    stack = list(before)
    for character in text:
        if character in (FIRST_STRONG_ISOLATE, LEFT_TO_RIGHT_ISOLATE):
            stack.append(character)
        elif character == POP_ISOLATE and stack:
            stack.pop()
    return stack
