"""Clauses: cuts a sentence where the language's marks and words part one happening from the next."""

from collections.abc import Sequence
from functools import cache

from ..model import Hit, Mention, Sentence, TaggedDocument, TimeExpression
from ..packs import load
from ..packs.concepts import class_of
from ..packs.sections.grammar import Grammar
from ..packs.sections.numbers import Numbers
from ..tagging.fold import fold
from ..tagging.numbers import within_number

#: Marks at which a clause may end, in every script. A comma parts clauses only if both sides say that something happens.
HARD_MARKS = frozenset(";؛:–—")
SOFT_MARKS = frozenset(",،()")

#: A clause has at least so many words.
FEWEST_WORDS = 2

#: A piece that opens with a date of its own, within its first tokens, and has so many words behind it, or a number if a mark stands before,
#: may be a clause although none of them is known as an act ("and by nine the square was black with hats", "on the 9th of 6,800").
OPENING = 3
FEWEST_BEHIND = 4

ACTS = ("act", "state")


@cache
def grammar_of(language: str) -> Grammar | None:
    """The grammar of a language's pack, if it has one."""
    pack = load(language, "concepts")
    return pack.section(Grammar) if pack else None


@cache
def _cut_words(language: str) -> tuple[frozenset[str], tuple[str, ...], bool, tuple[tuple[str, ...], ...]]:
    """The words that open a clause, the prefixes that do, whether on any word, and the words for "and a half", that part no number."""
    grammar = grammar_of(language)
    if grammar is None:
        return frozenset(), (), False, ()
    numbers = load(language, "numbers")
    halves = tuple(tuple(fold(h).split()) for h in numbers.section(Numbers).halves) if numbers else ()
    prefixes = tuple(fold(p) for p in grammar.clause_prefixes)
    return frozenset(fold(w) for w in grammar.clause_words), prefixes, grammar.clause_prefixes_on_any_word, halves


def clauses(
    tagged: TaggedDocument,
    sentence: Sentence,
    hits: Sequence[Hit],
    times: Sequence[TimeExpression],
    names: Sequence[Mention],
    language: str,
) -> list[tuple[int, int]]:
    """Token ranges (first, last) of the clauses of a sentence, in order; together they cover it.

    `hits` are the concept hits of the sentence, `times` its moments, `names` its names. A piece that says nothing that happens
    stays with the clause before it.
    """
    acting = {i for h in hits if class_of(h.concept) in ACTS for i in range(h.first, h.last)}
    words, prefixes, on_any, halves = _cut_words(language)
    timed = {i for i in range(sentence.first, sentence.last) if any(t.span.start <= tagged.tokens[i].start < t.span.end for t in times)}
    dating = {t.span.start for t in times if t.dates_its_clause}
    cuts = [sentence.first]
    for i in range(sentence.first + 1, sentence.last):
        token = tagged.tokens[i]
        before = tagged.tokens[i - 1].text
        opens = token.folded in words and i not in timed and not any(_stands(tagged, i, half) for half in halves)
        glued = bool(prefixes) and len(token.folded) > 3 and token.folded.startswith(prefixes)
        glued = glued and (not token.lemmas[0].startswith(token.folded[0]) if on_any else i in acting)
        if glued and not opens:  # "and" written onto a name that stands beside another
            beside = any(m.span.end == tagged.tokens[i - 1].end for m in names)
            glued = not (beside and any(token.start < m.span.start < token.end for m in names))
        if opens or glued:
            after = tagged.tokens[i + 1].folded if i + 1 < sentence.last else ""
            opens = not within_number(tagged.tokens[i - 1].folded, token.folded, after, language)
        if before in HARD_MARKS or before in SOFT_MARKS or opens:
            cuts.append(i)
    pieces = list(zip(cuts, [*cuts[1:], sentence.last], strict=True))
    return _joined(tagged, pieces, acting, timed, dating, bool(words))


def _stands(tagged: TaggedDocument, at: int, words: tuple[str, ...]) -> bool:
    return tuple(t.folded for t in tagged.tokens[at : at + len(words)]) == words


def _joined(
    tagged: TaggedDocument, pieces: list[tuple[int, int]], acting: set[int], timed: set[int], dating: set[int], has_grammar: bool
) -> list[tuple[int, int]]:
    """The pieces, each that is no clause of its own put to the one before it: one without an act, unless both have a date of their own."""

    def acts(first: int, last: int) -> bool:
        return any(first <= i < last for i in acting)

    def dated(first: int, last: int) -> bool:
        opens = next((i for i in range(first, min(first + OPENING, last)) if tagged.tokens[i].start in dating), last)
        behind = [tagged.tokens[i] for i in range(opens, last) if i not in timed]
        counts = tagged.tokens[first - 1].text in SOFT_MARKS | HARD_MARKS and any(t.text[0].isdigit() for t in behind)
        return counts or sum(t.is_word for t in behind) >= FEWEST_BEHIND

    joined: list[tuple[int, int]] = []
    for piece in pieces:
        words = sum(t.is_word for t in tagged.tokens[slice(*piece)])
        if not joined:
            whole = True
        elif not has_grammar:
            whole = words >= 2 * FEWEST_WORDS
        elif acts(*piece):
            whole = words >= FEWEST_WORDS and acts(*joined[-1])
        else:
            whole = dated(*piece) and (acts(*joined[-1]) or dated(*joined[-1]))
        if whole:
            joined.append(piece)
        else:
            joined[-1] = (joined[-1][0], piece[1])
    return joined


def trimmed(tagged: TaggedDocument, first: int, last: int) -> tuple[int, int]:
    """Offsets of a clause without the marks at its edges."""
    while first < last - 1 and not (tagged.tokens[first].is_word or tagged.tokens[first].text[0].isdigit()):
        if tagged.tokens[first].text in "„“\"'«‚‘(":
            break
        first += 1
    while last - 1 > first and tagged.tokens[last - 1].text in ".,;:،؛!?؟…–—-":
        last -= 1
    return tagged.tokens[first].start, tagged.tokens[last - 1].end
