"""Finds the names of one document: each sentence by its language's way of writing names, then bases, then surnames alone."""

from collections import Counter

from ..model import Mention, TaggedDocument, Timeline
from ..packs import load
from ..packs.sections.names import Names
from ..tagging.fold import fold
from .base import base_of, candidates, endings_close_names, given_of
from .cased import MANY_CAPITALS, find_cased
from .found import Found
from .lexical import Lexical
from .romanise import script_of
from .standing import within
from .uncased import find_uncased, without_clitics

#: From so many words on, the share of capitals says something of the language.
ENOUGH_WORDS = 60

CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})


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
    found = _again(lexical, found)
    attested = {t.folded for t in tagged.tokens if t.is_word and t.text[0].isupper()}
    mentions = [_mention(lexical, f, language, attested) for f, language in found]
    return within(sorted(mentions, key=lambda m: (m.span.start, m.span.end)), tagged.document.text)


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


def _mention(lexical: Lexical, found: Found, language: str, attested: set[str]) -> Mention:
    tagged, tokens = lexical.tagged, lexical.tagged.tokens
    start, end = tokens[found.first].start + found.skip, tokens[found.last - 1].end
    span = tagged.span(start, end)
    quote = tagged.document.text[start:end]
    head, _, tail = quote.rpartition(" ")
    if found.base is not None:
        base = found.base
    else:
        noun = tokens[found.last - 1]
        last_hits = [h for h in lexical.hits.get(found.last - 1, ()) if h.last == found.last]
        known = tail == noun.text and any(noun.start <= h.start and h.end <= noun.end for h in last_hits)
        compound = noun.text[0].isupper() and not noun.folded.startswith(noun.lemmas[0][:2])  # "Maasbrug", known by its last part
        last = noun.lemmas[0] if known and found.kind != "person" and not compound else base_of(tail, language, attested)
        if noun.text[0].isupper():
            last = last[:1].upper() + last[1:]
        if found.kind == "person" and not endings_close_names(language):
            head = " ".join(given_of(word, language, attested, last, last != tail) for word in head.split())
        base = f"{head} {last}" if head else last
    pack = load(language)
    given = family = None
    if found.kind == "person":
        words = base.split()
        particles = frozenset(map(fold, pack.section(Names).particles)) if pack is not None else frozenset[str]()
        if len(words) > 1 and all(fold(w) in particles for w in words[:-1]):  # "De Graaf"
            family = words[-1]
        elif len(words) > 1:
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

