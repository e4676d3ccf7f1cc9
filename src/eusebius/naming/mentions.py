"""Finds the names of one document: each sentence by its language's way of writing names, then bases, then surnames alone."""

from collections import Counter

from ..model import Mention, TaggedDocument, Timeline
from ..packs import load
from .base import base_of
from .cased import MANY_CAPITALS, find_cased
from .found import Found
from .lexical import Lexical
from .romanise import script_of
from .uncased import find_uncased

CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})


def find_mentions(tagged: TaggedDocument, timeline: Timeline) -> tuple[Mention, ...]:
    """The mentions of persons, bodies and places in one document, by place, not overlapping."""
    lexical = Lexical(tagged, timeline)
    seen, share = _capitals(tagged)
    loose = share > MANY_CAPITALS
    found: list[tuple[Found, str]] = []
    for sentence in tagged.sentences:
        passage = tagged.document.passages[sentence.passage]
        if passage.outside is not None:
            continue
        cased = script_of(tagged.document.text[sentence.start : sentence.end]) in CASED
        finder = find_cased(lexical, sentence, passage.language, seen, loose) if cased else find_uncased(lexical, sentence, passage.language)
        found.extend((f, passage.language) for f in finder)
    attested = {t.folded for t in tagged.tokens if t.is_word and t.text[0].isupper()}
    mentions = [_mention(tagged, f, language, attested) for f, language in found]
    return tuple(sorted(mentions, key=lambda m: (m.span.start, m.span.end)))


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
    return frozenset(seen), capital / total if total else 0.0


def _mention(tagged: TaggedDocument, found: Found, language: str, attested: set[str]) -> Mention:
    tokens = tagged.tokens
    start, end = tokens[found.first].start + found.skip, tokens[found.last - 1].end
    span = tagged.span(start, end)
    quote = tagged.document.text[start:end]
    head, _, tail = quote.rpartition(" ")
    if found.base is not None:
        base = found.base
    else:
        last = base_of(tail, language, attested)
        base = f"{head} {last}" if head else last
    pack = load(language)
    given = family = None
    if found.kind == "person":
        words = base.split()
        if len(words) > 1:
            first_is_family = pack is not None and pack.about.family_name_first
            family, given = (words[0], " ".join(words[1:])) if first_is_family else (words[-1], " ".join(words[:-1]))
        else:
            family = words[0] if words else None
    return Mention(
        f"m-{tagged.document.sha256[:6]}-{start}",
        span,
        quote,
        found.kind,
        base,
        language,
        given,
        family,
        tuple(dict.fromkeys(found.parts)),
        found.office,
        found.adjective,
        found.geo,
        found.reasons,
    )

