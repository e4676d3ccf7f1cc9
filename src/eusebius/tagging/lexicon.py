"""Lexicon: finds the shared concepts in a row of tokens, single words and fixed phrases alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ..model import Hit, Token
from ..packs import Pack, load
from ..packs.concepts import class_of, words_of
from ..packs.sections.grammar import Grammar
from ..packs.sections.inflection import Inflection
from .fold import fold

#: Words that may stand between two words of a fixed phrase ("opened heavy fire"). Three or more part them more often than not.
LONGEST_GAP = 2

#: Marks inside words that are written in parts: they part no phrase ("cease-fire").
HYPHENS = ("-", "‐", "‑", "־")

#: Nouns of these classes count even inside a fixed phrase of an act ("withdraw from the pact"): names are made of them.
NAMING = ("person", "office", "body", "place", "building")

#: How far a verbal prefix may stand from its verb ("álltak ismét át").
LONGEST_PREFIX_GAP = 2


@dataclass(frozen=True)
class Lexicon:
    """The words of one pack by concept: `single` by lemma, `phrases` by their longest word as (words, concept).

    `common`: function words, which alone are never a concept; `ends_clause`: a verbal prefix that stands apart ends its clause, so that
    what follows is a mark or one of `openers`, the words that open the next.
    """

    single: dict[str, tuple[str, ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    verb_prefixes: frozenset[str]
    common: frozenset[str]
    ends_clause: bool
    openers: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language; None if it has no pack."""
    pack = load(language, "concepts")
    return _compile(pack) if pack else None


def _compile(pack: Pack) -> Lexicon:
    single: dict[str, list[str]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for concept, forms in sorted(words_of(pack).items()):
        for form in forms:
            words = tuple(t for t in fold(form).replace("-", " ").split() if t)
            if len(words) == 1:
                if concept not in single.setdefault(words[0], []):
                    single[words[0]].append(concept)
            elif words:
                rarest = max(words, key=lambda w: (len(w), w))
                phrases.setdefault(rarest, []).append((words, concept))
    prefixes = frozenset(fold(p) for p in pack.section(Inflection).verb_prefixes)
    common = frozenset(fold(w) for w in pack.about.function_words)
    ends = pack.section(Inflection).prefix_ends_clause
    openers = frozenset(fold(w) for w in pack.section(Grammar).clause_words)
    by_word, by_longest = {w: tuple(c) for w, c in single.items()}, {w: tuple(p) for w, p in phrases.items()}
    return Lexicon(by_word, by_longest, prefixes, common, ends, openers)


def find_concepts(tokens: Sequence[Token], first: int, last: int, language: str) -> list[Hit]:
    """Concept hits in tokens[first:last] (one sentence), by place; a phrase hides the single words that it is made of."""
    known = lexicon(language)
    if known is None:
        return []
    phrases = _find_phrases(tokens, first, last, known)
    covered = {i for members, _ in phrases for i in members}
    acting = {i for members, concept in phrases for i in members if class_of(concept) in ("act", "state")}
    hits = [
        Hit(concept, min(members), max(members) + 1, tokens[min(members)].start, tokens[max(members)].end)
        for members, concept in phrases
    ]
    for i in range(first, last):
        token = tokens[i]
        if not token.is_word or token.folded in known.common:
            continue
        end = i + 1
        if i in covered:
            nouns = [c for lemma in token.lemmas for c in known.single.get(lemma, ()) if class_of(c) in NAMING] if i in acting else []
            hits.extend(Hit(concept, i, end, token.start, token.end) for concept in dict.fromkeys(nouns))
            continue
        found = _with_prefix(tokens, i, first, last, known)
        if not found:
            for lemma in token.lemmas:
                if lemma in known.single:
                    found = known.single[lemma]
                    break
        hits.extend(Hit(concept, i, end, token.start, token.end) for concept in found)
    return sorted(hits, key=lambda h: (h.start, h.end, h.concept))


def _with_prefix(tokens: Sequence[Token], i: int, first: int, last: int, known: Lexicon) -> tuple[str, ...]:
    """Concepts of the verb at `i` taken together with a verbal prefix that stands apart from it, just behind or just before."""
    if not known.verb_prefixes:
        return ()
    places = [*range(i + 1, min(last, i + 2 + LONGEST_PREFIX_GAP)), *range(i - 1, max(first, i - 1 - LONGEST_PREFIX_GAP) - 1, -1)]
    for place in places:
        prefix = tokens[place].folded
        sure = not known.ends_clause or prefix not in known.common  # no preposition besides ("kehrte zurück nach")
        if prefix in known.verb_prefixes and (sure or _ends_clause(tokens, place, last, known)):
            for lemma in tokens[i].lemmas:
                if prefix + lemma in known.single:
                    return known.single[prefix + lemma]
        elif not tokens[place].is_word and place > i:
            break
    return _with_last_prefix(tokens, i, last, known) if known.ends_clause else ()


def _with_last_prefix(tokens: Sequence[Token], i: int, last: int, known: Lexicon) -> tuple[str, ...]:
    """The same with a prefix that ends the clause, however far behind ("nahm am Abend drei Männer fest")."""
    for place in range(i + 1, last):
        token = tokens[place]
        if not token.is_word and not _is_number(tokens, place):
            return ()
        if token.folded in known.verb_prefixes and _ends_clause(tokens, place, last, known):
            for lemma in tokens[i].lemmas:
                if token.folded + lemma in known.single:
                    return known.single[token.folded + lemma]
    return ()


def _is_number(tokens: Sequence[Token], place: int) -> bool:
    """True for digits and the dot of an ordinal ("trat am 5. Oktober zurück")."""
    return tokens[place].text.isdecimal() or (tokens[place].text == "." and tokens[place - 1].text.isdecimal())


def _ends_clause(tokens: Sequence[Token], place: int, last: int, known: Lexicon) -> bool:
    """True if a mark, the end or a word that opens a clause follows; else the word is a preposition ("auf einer Länge")."""
    return place + 1 == last or not (tokens[place + 1].is_word or tokens[place + 1].text.isdecimal()) or tokens[place + 1].folded in known.openers


def _find_phrases(tokens: Sequence[Token], first: int, last: int, known: Lexicon) -> list[tuple[tuple[int, ...], str]]:
    """Fixed phrases as (token indices, concept), longest first, of two at one place the one whose very words stand there; without overlaps."""
    found: dict[tuple[tuple[int, ...], str], int] = {}
    for i in range(first, last):
        if not tokens[i].is_word:
            continue
        for lemma in tokens[i].lemmas:
            for words, concept in known.phrases.get(lemma, ()):
                members = _match(tokens, i, first, last, words, lemma)
                if members:
                    exact = sum(tokens[m].folded in words for m in members)
                    found[members, concept] = max(exact, found.get((members, concept), 0))
    taken: set[int] = set()
    kept: list[tuple[tuple[int, ...], str]] = []
    for members, concept in sorted(found, key=lambda f: (-len(f[0]), f[0][-1] - f[0][0], f[0], -found[f], f[1])):
        if taken.isdisjoint(members):
            kept.append((members, concept))
            taken.update(members)
    return kept


def _match(
    tokens: Sequence[Token], at: int, first: int, last: int, words: tuple[str, ...], anchor: str
) -> tuple[int, ...] | None:
    """Indices of tokens that make up the phrase around its anchor word at `at`, in order, or turned round if it has two words."""
    k = words.index(anchor)
    right = _walk(tokens, at, range(at + 1, last), words[k + 1 :])
    left = _walk(tokens, at, range(at - 1, first - 1, -1), words[:k][::-1])
    if right is not None and left is not None:
        return tuple(sorted([*left, at, *right]))
    if len(words) == 2:
        other = words[1 - k]
        span = range(at + 1, last) if k == 1 else range(at - 1, first - 1, -1)
        turned = _walk(tokens, at, span, (other,))
        if turned is not None:
            return tuple(sorted([at, *turned]))
    return None


def _walk(tokens: Sequence[Token], at: int, places: range, words: Sequence[str]) -> list[int] | None:
    """Indices of `words` one after the other along `places`, with at most LONGEST_GAP words skipped before each."""
    members: list[int] = []
    gap = 0
    wanted = list(words)
    for place in places:
        if not wanted:
            break
        if wanted[0] in tokens[place].lemmas:
            members.append(place)
            wanted.pop(0)
            gap = 0
            continue
        if tokens[place].text in HYPHENS:
            continue
        gap += 1
        if gap > LONGEST_GAP or not tokens[place].is_word:
            return None
    return None if wanted else members
