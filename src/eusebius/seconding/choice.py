"""Which second readers a user asks for, and how they are heard: one after the other, each seeing what those before it said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from ..aligning import Asked, Second
from ..errors import OptionError
from ..model import Document, Evidence
from .adjudicate import Adjudicator, Progress
from .answers import Answers, read_answers
from .embedder import Embedder, load_embedder
from .likeness import likeness
from .server import Server

#: In the place of an address: no server is asked, only stored answers count.
STORED: Final = "stored"


@dataclass(frozen=True)
class Seconds:
    """The second readers of a build; none by default.

    `embedder`: an Embedder, or MODULE:FACTORY. `adjudicator`: the address of a server that speaks the chat-completions protocol, or STORED;
    `model`: the model's name there. `most`: so many pairs are put to it at most. `timeout`: seconds that an answer may take.
    """

    embedder: Embedder | str | None = None
    adjudicator: str | None = None
    model: str | None = None
    most: int = 200
    timeout: float = 120.0

    def __post_init__(self) -> None:
        if (self.adjudicator is None) != (self.model is None):
            missing = "--adjudicator-model NAME" if self.model is None else f"--adjudicator ADDRESS (or “{STORED}”)"
            raise OptionError(f"an adjudicator is a server and a model; add {missing}")

    @property
    def options(self) -> dict[str, Any]:
        """What the manifest keeps of it: what bears on the result, so not the address."""
        adjudicator = None if self.model is None else {"model": self.model, "most": self.most}
        return {"embedder": self.embedder_name, "adjudicator": adjudicator}

    @property
    def embedder_name(self) -> str | None:
        """The embedder as it was named; of an object the name of its class."""
        if self.embedder is None or isinstance(self.embedder, str):
            return self.embedder
        return f"{type(self.embedder).__module__}:{type(self.embedder).__qualname__}"


@dataclass(frozen=True)
class Hearing:
    """What aligning is to hear (`second`; None: nobody), all answers of adjudicators, and the one that is asked now."""

    second: Second | None
    answers: Answers
    adjudicator: Adjudicator | None = None

    @property
    def report(self) -> str | None:
        """What the adjudicator did, once aligning has heard it."""
        return self.adjudicator.report() if self.adjudicator else None

    def done(self) -> None:
        """To be called when all answers stand in the chronicle: the journal has done its work."""
        if self.answers.journal is not None:
            self.answers.journal.unlink(missing_ok=True)


def hearing(seconds: Seconds, stored: Path | None = None, journal: Path | None = None, progress: Progress | None = None) -> Hearing:
    """The second readers. `stored`: the answers.jsonl of a chronicle; `journal`: where new answers go, and those of a build that broke off are.

    Raises:
        OptionError: an embedder or address that can't be used.
        ChronicleError: stored answers can't be read.
    """
    answers = Answers()
    readers: list[Second] = []
    adjudicator = None
    if seconds.embedder is not None:
        embedder = load_embedder(seconds.embedder) if isinstance(seconds.embedder, str) else seconds.embedder
        readers.append(likeness(embedder, seconds.embedder_name or ""))
    if seconds.adjudicator is not None and seconds.model is not None:
        answers = Answers([*read_answers(stored), *read_answers(journal, broken_off=True)], journal)
        server = None if seconds.adjudicator == STORED else Server(seconds.adjudicator, seconds.model, seconds.timeout)
        adjudicator = Adjudicator(seconds.model, answers, server.ask if server else None, seconds.most, progress)
        readers.append(adjudicator)
    return Hearing(in_turn(readers) if readers else None, answers, adjudicator)


def in_turn(readers: Sequence[Second]) -> Second:
    """One reader out of several: each is shown the log-odds with what those before it said."""

    def second(asked: Sequence[Asked], documents: Sequence[Document]) -> Mapping[tuple[str, str], tuple[Evidence, ...]]:
        said: dict[tuple[str, str], tuple[Evidence, ...]] = {}
        for reader in readers:
            now = [replace(a, log_odds=a.log_odds + sum(e.log_odds for e in said.get(a.ids, ()))) for a in asked]
            for ids, evidence in reader(now, documents).items():
                said[ids] = (*said.get(ids, ()), *evidence)
        return said

    return second
