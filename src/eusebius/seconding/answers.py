"""Stored answers: answers.jsonl in the chronicle, and the journal beside it, to which each answer goes at once, so that none is lost.

An answer is found again by the hash of its prompt and the model's name. Its raw words are kept and checked anew each time.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from ..errors import ChronicleError


@dataclass(frozen=True, slots=True)
class Stored:
    """A line of answers.jsonl: the prompt's SHA-256, the model, the pair (ids of statements), the raw answer (None: none was given), and how it
    was taken: `verdict`, and `why` if it was refused.
    """

    prompt: str
    model: str
    left: str
    right: str
    answer: str | None
    verdict: str
    why: str


class Answers:
    """All answers that are known, and where new ones go."""

    def __init__(self, known: Iterable[Stored] = (), journal: Path | None = None) -> None:
        self.by_prompt = {(a.prompt, a.model): a for a in known}
        self.journal = journal

    def get(self, prompt: str, model: str) -> Stored | None:
        """The answer of that model to that prompt, if there is one."""
        return self.by_prompt.get((prompt, model))

    def add(self, answer: Stored) -> None:
        """Takes in an answer, and writes it to the journal at once.

        Raises:
            ChronicleError: the journal can't be written.
        """
        self.by_prompt[answer.prompt, answer.model] = answer
        if self.journal is not None:
            try:
                self.journal.parent.mkdir(parents=True, exist_ok=True)
                with self.journal.open("a", encoding="utf-8", newline="\n") as out:
                    out.write(_line(answer))
            except OSError as error:
                raise ChronicleError(f"{self.journal}: it can't be written ({error.strerror}); make room, or choose another place") from error

    def text(self) -> str:
        """All answers as JSON Lines, in a settled order."""
        return "".join(_line(self.by_prompt[key]) for key in sorted(self.by_prompt))


def _line(answer: Stored) -> str:
    return json.dumps(asdict(answer), ensure_ascii=True) + "\n"


def read_answers(path: Path | None, *, broken_off: bool = False) -> list[Stored]:
    """The answers in a file; none if there is no file. `broken_off`: a last line that was not written to its end is passed over.

    Raises:
        ChronicleError: a line is no answer; the message names it.
    """
    if path is None or not path.is_file():
        return []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ChronicleError(f"{path}: it can't be read ({error}); mend it, or delete it to ask anew") from error
    if broken_off:
        lines = lines[:-1]
    keys = {f.name for f in fields(Stored)}
    found = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict) or set(row) != keys or not all(isinstance(v, str) for k, v in row.items() if v is not None or k != "answer"):
            raise ChronicleError(f"{path}: line {number} is no stored answer; delete the line to ask anew")
        found.append(Stored(**row))
    return found
