"""Whose office it is: what stands beside the words for an office or a titled name ("the Polish prime minister", "president of the bank")."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from ..model import Document, Mention, Name, Span, Token
from ..packs import load
from ..packs.concepts import words_of
from ..tagging.fold import fold
from .base import candidates
from .folk import people_at, plural_at
from .gazetteer import heirs
from .small_words import small_words


@dataclass(frozen=True, slots=True)
class Country:
    """The country that an office belongs to: its ISO codes today, none if not known. `named`: by words beside it, not only by the account."""

    codes: frozenset[str] = frozenset()
    named: bool = False

    def fits(self, other: "Country") -> bool:
        """True if the two may be one country: known of both, or named by neither."""
        return bool(self.codes & other.codes) if self.codes and other.codes else not (self.named or other.named)

#: Concepts beside which an office is not held, or not yet.
NOT_HELD: Final = frozenset({"former", "candidate"})

#: So many characters before and behind are looked at, and so many words between the office and what stands before it.
ASIDE: Final = 40
WORDS: Final = 2

#: No name has more characters than this.
LONGEST: Final = 200

#: Marks that part an office from what stands beside it.
MARKS: Final = frozenset(".,;:!?()„“”\"«»،؛؟\n")


class Beside:
    """Documents, their mentions by place, and the names of these: what stands beside a span."""

    def __init__(self, documents: Iterable[Document], mentions: Iterable[Mention], names: Iterable[Name]) -> None:
        self.documents = {d.id: d for d in documents}
        self.name_of: Mapping[str, Name] = {f.mention: n for n in names for f in n.forms}
        self.mention: dict[str, Mention] = {}
        self._near: dict[str, list[Mention]] = defaultdict(list)
        self._home: dict[str, Country] = {}
        for mention in sorted(mentions, key=lambda m: m.span):
            self.mention[mention.id] = mention
            self._near[mention.span.document].append(mention)

    def near(self, span: Span) -> Sequence[Mention]:
        """The mentions that stand within `ASIDE` characters of a span, itself left out, in order."""
        here = self._near.get(span.document, [])
        first = bisect_left(here, span.start - ASIDE - LONGEST, key=lambda m: m.span.start)
        last = bisect_left(here, span.end + ASIDE, key=lambda m: m.span.start)
        return [m for m in here[first:last] if not m.span.overlaps(span) and m.span.end >= span.start - ASIDE]

    def country(self, span: Span, titled: bool = False) -> Country | None:
        """The country that an office belongs to, by the words beside it, else the one in which most places of the account lie.

        None if it is an office of something else, or one of the past. `titled`: the span is of a name with a title before it, so that only
        what stands before counts.
        """
        document = self.documents[span.document]
        for mention in self.near(span):
            if mention.kind != "person" and self._belongs(mention, span, document, titled):
                return self._country_of(mention)
        before, behind = document.text[max(0, span.start - ASIDE) : span.start], document.text[span.end : span.end + ASIDE]
        if any(_is_past(word, document.language) for word in before.split()[-WORDS:]):
            return None
        words = before.split()[-WORDS:] if titled else [*before.split()[-WORDS:], *behind.split()[:1]]
        code = next(_peoples(words, document.language), None)
        return Country(frozenset(heirs(code)), True) if code else self._at_home(span.document)

    def _at_home(self, document: str) -> Country:
        if document not in self._home:
            names = (self.name_of.get(m.id) for m in self._near.get(document, ()) if m.kind == "place")
            counted = Counter(code for n in names if n is not None and n.country for code in sorted(heirs(n.country)))
            most = max(counted.values(), default=0)
            self._home[document] = Country(frozenset(c for c, n in counted.items() if n == most))
        return self._home[document]

    def _belongs(self, mention: Mention, span: Span, document: Document, titled: bool) -> bool:
        if mention.span.end <= span.start:
            gap = document.text[mention.span.end : span.start]
            return len(gap.split()) <= WORDS and not MARKS & set(gap)
        gap = document.text[span.end : mention.span.start].strip()
        return not titled and (not gap or fold(gap) in small_words(document.language, "particles"))

    def _country_of(self, mention: Mention) -> Country | None:
        people = next((p.partition(":")[2] for p in mention.parts if p.startswith("people:")), None)
        if mention.kind == "organisation":
            return Country(frozenset(heirs(people)), True) if people and len(mention.parts) == 1 else None
        name = self.name_of.get(mention.id)
        code = people or (name.country if name is not None else None)
        return Country(frozenset(heirs(code)), True) if code else None


def _peoples(words: Iterable[str], language: str) -> Iterator[str]:
    for word in words:
        if not MARKS & set(word):
            token = Token(0, len(word), word, fold(word), (fold(word),), True)
            if people := people_at(token, language) or plural_at(token, language):
                yield people.partition(":")[2]


def _is_past(word: str, language: str) -> bool:
    return any(fold(c) in _past(language) for c in candidates(word, language))


@cache
def _past(language: str) -> frozenset[str]:
    """Words beside which an office is held no more, or not yet (former)."""
    pack = load(language, "concepts")
    return frozenset(fold(w) for c, forms in words_of(pack).items() if c in NOT_HELD for w in forms) if pack else frozenset()
