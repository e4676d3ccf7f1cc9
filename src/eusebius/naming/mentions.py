"""Finds the names of one document: each sentence by its language's way of writing names, then bases, then surnames alone."""

from collections import Counter

from ..model import Mention, TaggedDocument, Timeline
from ..packs import load
from ..tagging.fold import fold
from .base import candidates
from .cased import MANY_CAPITALS, find_cased
from .clitics import without_clitics
from .forming import form
from .found import Found
from .lexical import Lexical
from .romanise import CASED, script_of
from .standing import same_as, within
from .uncased import find_uncased
from .uses import by_use
from .vessels import by_vessel

#: From so many words on, the share of capitals says something of the language.
ENOUGH_WORDS = 60

def find_mentions(tagged: TaggedDocument, timeline: Timeline) -> tuple[Mention, ...]:
    """The mentions of persons, bodies and places in one document, by place, not overlapping."""
    lexical = Lexical(tagged, timeline)
    seen, share = _capitals(tagged)
    loose = share > MANY_CAPITALS and load(tagged.document.language, "names") is None
    found: list[tuple[Found, str]] = []
    for sentence in tagged.sentences:
        passage = tagged.document.passages[sentence.passage]
        if passage.outside is not None:
            continue
        cased = script_of(tagged.document.text[sentence.start : sentence.end]) in CASED
        finder = find_cased(lexical, sentence, passage.language, seen, loose) if cased else find_uncased(lexical, sentence, passage.language)
        found.extend((f, passage.language) for f in finder)
    found = by_vessel(lexical, by_use(lexical, _again(lexical, found)))
    attested = {t.folded for t in tagged.tokens if t.is_word and t.text[0].isupper()}
    mentions = [form(lexical, f, language, attested) for f, language in found]
    text = tagged.document.text
    return same_as(within(sorted(mentions, key=lambda m: (m.span.start, m.span.end)), text), text)


def _again(lexical: Lexical, found: list[tuple[Found, str]]) -> list[tuple[Found, str]]:
    """Where a script has no capitals, a part of a full name that stands alone elsewhere in the document is that person again."""
    tokens = lexical.tagged.tokens
    covered = {i for f, _ in found for i in range(f.first, f.last)}
    parts: dict[str, str] = {}
    for f, language in found:
        if f.kind == "person" and f.last - f.first > 1 and script_of(tokens[f.first].text) not in CASED:
            parts.update({t.folded: language for t in tokens[f.first : f.last] if len(t.folded) > 3})
    again = [
        (Found(i, i + 1, "person", skip=skip, reasons=("part of a full name",)), parts[fold(rest)])
        for i, token in enumerate(tokens)
        if i not in covered and token.is_word and (token.folded in parts or not lexical.concept(i, ("act", "state")))
        for skip, rest in without_clitics(token.text, next(iter(parts.values()), "und"))[:3]
        if fold(rest) in parts
    ]
    first: dict[int, tuple[Found, str]] = {}
    for entry in again:
        first.setdefault(entry[0].first, entry)
    return sorted([*found, *first.values()], key=lambda entry: entry[0].first)


def _capitals(tagged: TaggedDocument) -> tuple[frozenset[str], float]:
    """Folded words that have a capital inside a sentence, and the share of words inside sentences that do."""
    seen: Counter[str] = Counter()
    total = capital = 0
    for sentence in tagged.sentences:
        for token in tagged.tokens[sentence.first + 1 : sentence.last]:
            if token.is_word:
                total += 1
                if token.text[0].isupper():
                    capital += 1
                    seen[token.folded] += 1
    bases = {c for word in seen for p in tagged.document.passages[:1] for c in candidates(word, p.language)}
    return frozenset(seen) | bases, capital / total if total >= ENOUGH_WORDS else 0.0
