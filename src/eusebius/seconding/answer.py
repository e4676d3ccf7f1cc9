"""What an adjudicator answers, held against the quotes: an answer in any other form, or with words that do not stand there, is refused."""

import json
import re
from dataclasses import dataclass
from typing import Any, Literal

Verdict = Literal["same", "different", "unsure", "refused"]

KEYS = {"verdict", "left", "right"}

#: Quoted words with fewer letters and digits show nothing.
SHORTEST = 3

#: Models often put JSON between such marks.
FENCE = re.compile(r"\A```(?:json)?\s*\n(.*)\n```\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict with the words that it rests on, from either quote; or a refusal, and `why`."""

    verdict: Verdict
    left: str = ""
    right: str = ""
    why: str = ""


def read_answer(text: str | None, left: str, right: str) -> Answer:
    """The answer that stands in a model's words; `left` and `right` are the two quotes. None: the model would not answer."""
    if text is None:
        return Answer("refused", why="the model gave no answer")
    stripped = text.strip()
    fenced = FENCE.match(stripped)
    try:
        found: Any = json.loads(fenced.group(1) if fenced else stripped)
    except (ValueError, RecursionError):
        return Answer("refused", why="no JSON")
    if not isinstance(found, dict) or set(found) != KEYS or not all(isinstance(v, str) for v in found.values()):
        return Answer("refused", why="not the object asked for")
    verdict = found["verdict"]
    if verdict not in ("same", "different", "unsure"):
        return Answer("refused", why="no such verdict")
    for side, quote in (("left", left), ("right", right)):
        words = found[side]
        if _even(words) not in _even(quote):
            return Answer("refused", why=f"its words do not stand in the {side} quote")
        if verdict != "unsure" and sum(c.isalnum() for c in words) < SHORTEST:
            return Answer("refused", why=f"no words from the {side} quote")
    return Answer(verdict, _even(found["left"]), _even(found["right"]))


def _even(words: str) -> str:
    """White space evened out: models don't copy line breaks."""
    return " ".join(words.split())
