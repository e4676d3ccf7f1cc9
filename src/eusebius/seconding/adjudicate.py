"""The adjudicator: a language model is put the doubtful pairs, one by one; what it answers, if its words stand in the quotes, is evidence."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ..aligning import Asked
from ..model import Document, Evidence
from .answer import Answer, read_answer
from .answers import Answers, Stored
from .question import question

KIND = "adjudicator"

#: Log-odds that a verdict adds. It is capped: a model that errs, or is talked into it by a source, can tip a doubtful pair and no other. Two
#: is a trust of about 7 to 1, stated and not learnt, as each user's model is another.
SAYS: Final[dict[str, float]] = {"same": 2.0, "different": -2.0, "unsure": 0.0}

#: Log-odds between which a pair is doubtful (likelihood 0.08 to 0.8): beyond, no verdict would change much.
DOUBTFUL = (-2.44, 1.39)

#: Called with a stage, how many questions are done, and how many there are.
Progress = Callable[[str, int, int], None]


@dataclass
class Adjudicator:
    """A second reader that asks a model. `ask` takes messages and returns the model's words (None: it would not answer); with no `ask` only
    stored answers count. At most `most` pairs are put to it, those nearest to even odds first.
    """

    model: str
    answers: Answers
    ask: Callable[[Sequence[dict[str, str]]], str | None] | None
    most: int = 200
    progress: Progress | None = None
    told: Counter[str] = field(default_factory=Counter)
    why: Counter[str] = field(default_factory=Counter)

    def __call__(self, asked: Sequence[Asked], documents: Sequence[Document]) -> Mapping[tuple[str, str], tuple[Evidence, ...]]:
        """The evidence on doubtful pairs.

        Raises:
            ServerError: the model can't be asked.
        """
        texts = {d.id: d for d in documents}
        low, high = DOUBTFUL
        doubtful = sorted((a for a in asked if low <= a.log_odds <= high), key=lambda a: (abs(a.log_odds), a.ids))
        chosen = doubtful[: self.most]
        self.told, self.why = Counter({"left out": len(doubtful) - len(chosen)}), Counter()
        found: dict[tuple[str, str], tuple[Evidence, ...]] = {}
        for i, pair in enumerate(chosen, 1):
            answer = self._answer(pair, texts)
            if answer is None:
                self.told["not stored"] += 1
                continue
            self.told[answer.verdict] += 1
            if answer.verdict == "refused":
                self.why[answer.why] += 1
            else:
                found[pair.ids] = (_evidence(answer, self.model),)
            if self.progress:
                self.progress("asking the adjudicator", i, len(chosen))
        return found

    def _answer(self, pair: Asked, texts: Mapping[str, Document]) -> Answer | None:
        """The answer on a pair, stored or asked for; None where only stored ones count and there is none."""
        put = question(pair, texts)
        stored = self.answers.get(put.hash, self.model)
        if stored is not None:
            self.told["known before"] += 1
            return read_answer(stored.answer, pair.left.quote, pair.right.quote)
        if self.ask is None:
            return None
        words = self.ask(put.messages)
        answer = read_answer(words, pair.left.quote, pair.right.quote)
        self.answers.add(Stored(put.hash, self.model, *pair.ids, words, answer.verdict, answer.why))
        return answer

    def report(self) -> str:
        """What was asked and answered, in a line."""
        told = self.told
        put = sum(told[verdict] for verdict in (*SAYS, "refused"))
        parts = [f"{told[verdict]} {verdict}" for verdict in (*SAYS, "refused") if told[verdict]]
        line = f"The adjudicator {self.model} judged {put} doubtful pair{'s' if put != 1 else ''}"
        line += f" ({told['known before']} answered before)" if told["known before"] else ""
        line += f": {', '.join(parts)}" if parts else ""
        line += f" ({'; '.join(f'{n}: {why}' for why, n in sorted(self.why.items()))})" if self.why else ""
        line += f"; {told['left out']} more were left out" if told["left out"] else ""
        line += f"; {told['not stored']} have no stored answer" if told["not stored"] else ""
        return line + "."


def _evidence(answer: Answer, model: str) -> Evidence:
    words = f": “{answer.left}” and “{answer.right}”" if answer.left and answer.right else ""
    return Evidence(KIND, f"{answer.verdict}{words} ({model})", SAYS[answer.verdict])
