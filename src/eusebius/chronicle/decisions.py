"""Reads decisions.jsonl, what a person ruled. Only the lines' form is checked here; what a decision means is for the room that it is about."""

from pathlib import Path

import msgspec

from ..errors import ChronicleError
from ..model import Decision

DECISIONS = "decisions.jsonl"


def read_decisions(folder: Path) -> tuple[Decision, ...]:
    """The decisions in a chronicle's folder that hold, in the order of the file; none if there is no such file.

    Of several lines with one id the last holds; one whose `undone_by` is filled does not hold.

    Raises:
        ChronicleError: a line is no decision; the message names every such line.
    """
    path = folder / DECISIONS
    if not path.is_file():
        return ()
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ChronicleError(f"{path}: it can't be read ({error}); mend it or put it aside") from error
    found: dict[str, Decision] = {}
    problems: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip("\r\t "):
            continue
        try:
            decision = msgspec.json.decode(line, type=Decision)
        except msgspec.DecodeError as error:
            problems.append(f"{path}:{number}: this is no decision ({error}); mend the line or take it out")
            continue
        found.pop(decision.id, None)
        found[decision.id] = decision
    if problems:
        raise ChronicleError("\n".join(problems))
    return tuple(d for d in found.values() if d.undone_by is None)
