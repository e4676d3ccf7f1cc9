"""What the place of an expression tells: its sentence, whether it opens it, whether it is a heading, signs that it looks aside.

To weigh another sign, add it to `Read.signs`.
"""

import re
from bisect import bisect_right

from ..model import Document, Span
from ..packs import load
from ..tagging.sentences import sentences
from ..tagging.words import words
from .compile import Words, words_of
from .normal import VOWEL_SIGNS, normal
from .part import Part

#: A heading is short: so many code points at most, beside its date.
LONGEST_HEADING = 90

#: Marks that part clauses: a second date of a sentence dates from there on.
CLAUSE_MARKS = re.compile(r"[,;:،؛–—(]")

#: So many code points of a sentence are looked at before an expression.
LONGEST_BEFORE = 400

#: So far around an expression signs are looked for, in code points.
SIGN_REACH = 40

#: That an expression is an attribute or object, or stands alone in brackets, counts as so many signs.
STRONG_SIGN = 3

#: A date that stands further into an item of a list than so many code points is part of what is listed.
ITEM_HEAD = 12

#: At most so many words may stand before an expression that opens its sentence.
OPENING_WORDS = 3


class Read:
    """A document as dating reads it: its normal text and where its sentences begin."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = normal(document.text)
        marked = VOWEL_SIGNS.search(document.text) is not None
        self._known = {language: words_of(language, marked) for language in {p.language for p in document.passages if p.outside is None}}
        self.starts = self._sentence_starts()

    def words(self, passage: int) -> Words | None:
        """The time words of a passage's language; None if there are none, or the passage is no part of the account."""
        told = self.document.passages[passage]
        return self._known.get(told.language) if told.outside is None else None

    def _sentence_starts(self) -> list[int]:
        starts: list[int] = []
        for passage in self.document.passages:
            cut = words(self.document.text, passage.span.start, passage.span.end)
            starts += [cut[a][0] for a, _ in sentences(cut, 0, len(cut), self.document.text, load(passage.language))]
        return starts or [0]

    def sentence(self, offset: int) -> int:
        """The number of the sentence around an offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def sentence_span(self, number: int) -> Span:
        """The place of a sentence, without the space behind it."""
        start = self.starts[number]
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return Span(self.document.id, start, start + len(self.document.text[start:end].rstrip()))

    def before(self, part: Part) -> str:
        """What stands before an expression in its sentence, at most LONGEST_BEFORE of it, so that an endless sentence costs no more."""
        return self.text[max(self.starts[self.sentence(part.start)], part.start - LONGEST_BEFORE) : part.start]

    def opens(self, part: Part) -> bool:
        """True if an expression opens its sentence."""
        near = part.start - self.starts[self.sentence(part.start)] < LONGEST_BEFORE
        return near and len(self.before(part).split()) <= OPENING_WORDS

    def is_target(self, passage: int, part: Part) -> bool:
        """True if the words before say that the date is only aimed at."""
        known = self.words(passage)
        return known is not None and known.target_before is not None and known.target_before.search(self.before(part)) is not None

    def is_attribute(self, passage: int, part: Part) -> bool:
        """True if the expression's own ending makes it an attribute or an object."""
        known = self.words(passage)
        return known is not None and known.sign_in is not None and known.sign_in.search(self.text[part.start : part.end]) is not None

    def is_heading(self, passage: int, part: Part) -> bool:
        """True if the expression ends a short line that is no sentence."""
        span = self.document.passages[passage].span
        if span.end - part.end > 3 or part.start - span.start > LONGEST_BEFORE:
            return False
        line = self.text[span.start : span.end].strip()
        return len(line) <= LONGEST_HEADING and line[-1:] not in ".!?…;,"

    def signs(self, passage: int, part: Part) -> int:
        """How many signs there are around an expression that it looks aside."""
        known = self.words(passage)
        if known is None:
            return 0
        before = self.before(part)
        clause = CLAUSE_MARKS.split(before)[-1]
        behind = self.text[part.end : part.end + SIGN_REACH]
        told = self.document.passages[passage]
        strong = (
            self.is_attribute(passage, part),
            before.endswith("(") and behind.startswith(")"),
            told.kind == "item" and part.start - told.span.start > ITEM_HEAD,
        )
        weak = (
            known.sign_before is not None and known.sign_before.search(clause) is not None,
            known.sign_behind is not None and known.sign_behind.match(behind) is not None,
        )
        return sum(weak) + STRONG_SIGN * sum(strong)

    def clause_start(self, part: Part, opened: int) -> int:
        """Where the clause of an expression begins, in a sentence with another expression that ends at `opened`."""
        marks = [m.end() for m in CLAUSE_MARKS.finditer(self.text, opened, part.start)]
        return marks[-1] if marks else part.start
