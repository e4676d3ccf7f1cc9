"""A finding in words, its values and its sources written as whoever shows it writes them: sigla on the page, isolates in the terminal."""

from collections.abc import Callable

from ..comparing.say import points_said
from ..comparing.words import words
from ..model import Comparison

#: How a value, or the id of a source, is written.
Written = Callable[[str], str]


def _same(text: str) -> str:
    return text


def finding(comparison: Comparison, language: str, *, value: Written = _same, source: Written = _same, whole: Written = _same) -> str:
    """The sentence of a comparison in a language (ISO 639-1); one that does not hold its values as they are said is written as a `whole`."""
    sentence, plain = comparison.sentence_in(language), points(comparison, language)
    if not plain or plain not in sentence:
        return whole(sentence)
    return sentence.replace(plain, points(comparison, language, value=value, source=source))


def points(comparison: Comparison, language: str, *, value: Written = _same, source: Written = _same) -> str:
    """The values with those who give them, as the sentence has them; "" in a language that comparing does not speak."""
    known = words().get(language)
    told = [(value(p.said_in(language)), source(p.span.document)) for p in comparison.positions]
    return points_said(told, known) if known else ""
