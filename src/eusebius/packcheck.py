"""Checks a language pack: schema first, then every example and counter-example of its sections, by the rooms that read them.

One function a section, listed in CHECKS. To add a section's check: a function here that yields one problem an example.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

import msgspec

from .dating import date
from .dating.compile import check_patterns, words_of
from .dating.normal import normal, written
from .dating.slots import tables_of
from .errors import PackError
from .naming import find_mentions
from .packs import Pack, load
from .packs.concepts import concepts
from .packs.sections import SECTIONS
from .packs.sections.concepts import Concepts
from .packs.sections.grammar import Grammar
from .packs.sections.inflection import Inflection
from .packs.sections.names import Names
from .packs.sections.numbers import Numbers
from .packs.sections.time import Time
from .reading import read_text
from .stating import state
from .tagging import tag
from .tagging.fold import fold
from .tagging.lemmas import lemmatiser
from .tagging.numbers import find_numbers

#: Yields one item an example: None if it holds, else what is wrong.
Check = Callable[[Pack], Iterator[str | None]]


def inflection(pack: Pack) -> Iterator[str | None]:
    """Words are found under their dictionary forms, and not under others'."""
    lemmas = lemmatiser(pack.code)
    section = pack.section(Inflection)
    if lemmas is None:
        return
    for word, lemma in section.examples.items():
        yield None if fold(lemma) in lemmas(word) else f"“{word}” isn't found under “{lemma}”, but under {', '.join(lemmas(word))}"
    for word, lemma in section.counter_examples.items():
        yield f"“{word}” is found under “{lemma}”" if fold(lemma) in lemmas(word) else None


def concept_words(pack: Pack) -> Iterator[str | None]:
    """Every shared concept has words, no unknown one has, and the examples are found."""
    section = pack.section(Concepts)
    known = concepts()
    for concept in sorted(set(known) - set(section.concepts)):
        yield f"the concept {concept} has no words"
    for concept in sorted(set(section.concepts) - set(known)):
        yield f"the concept {concept} does not stand in languages/concepts.toml"
    for text, wanted in section.examples.items():
        found = {h.concept for h in tag(read_text(text, "example", language=pack.code)).hits}
        missing = sorted(set(wanted) - found)
        yield f"“{text}”: {', '.join(missing)} not found, but {', '.join(sorted(found))}" if missing else None
    for text, unwanted in section.counter_examples.items():
        found = {h.concept for h in tag(read_text(text, "example", language=pack.code)).hits}
        wrong = sorted(set(unwanted) & found)
        yield f"“{text}”: {', '.join(wrong)} found" if wrong else None


def numbers(pack: Pack) -> Iterator[str | None]:
    """Numbers are found in words and digits, with their values."""
    for example in pack.section(Numbers).examples:
        found = find_numbers(example.text, pack.code)
        words = tuple(example.text[n.start : n.end] for n in found)
        low, high = tuple(n.low for n in found), tuple(n.high for n in found)
        right = words == example.found and low[: len(example.low)] == example.low and high[: len(example.high)] == example.high
        yield None if right else f"“{example.text}”: found {words} = {low} to {high}"


def times(pack: Pack) -> Iterator[str | None]:
    """Time expressions are found with their words and values; where none stand, none are found."""
    compiled = words_of(pack.code)
    if compiled is not None:
        try:
            check_patterns(compiled)
        except PackError as error:
            yield str(error)
    for example in pack.section(Time).examples:
        found = tuple(
            f"{t.quote} = {t.moment.edtf if t.moment else '-'}" for t in date(read_text(example.text, "example", language=pack.code)).times
        )
        yield None if found == example.found else f"“{example.text}”: found {'; '.join(found) or 'nothing'}"


def names(pack: Pack) -> Iterator[str | None]:
    """Names are found, with their kinds ("kind: words")."""
    for text, wanted in pack.section(Names).examples.items():
        document = read_text(text, "example", language=pack.code)
        found = tuple(f"{m.kind}: {m.quote}" for m in find_mentions(tag(document), date(document)))
        yield None if found == wanted else f"“{text}”: found {'; '.join(found) or 'nothing'}"


def statements(pack: Pack) -> Iterator[str | None]:
    """Sentences become the statements that they should."""
    for example in pack.section(Grammar).examples:
        document = read_text(example.text, "example", language=pack.code)
        tagged, timeline = tag(document), date(document)
        found = state(tagged, timeline, find_mentions(tagged, timeline))
        starts = not example.starts or (
            len(found) == len(example.starts) and all(s.quote.startswith(w) for s, w in zip(found, example.starts, strict=True))
        )
        right = (
            starts
            and (not example.types or tuple(s.type for s in found) == example.types)
            and (not example.modality or tuple(s.modality for s in found) == example.modality)
        )
        yield None if right else f"“{example.text}”: found {[(s.quote, s.type, s.modality) for s in found]}"


CHECKS: Final[tuple[tuple[type[msgspec.Struct], Check], ...]] = (
    (Inflection, inflection),
    (Concepts, concept_words),
    (Numbers, numbers),
    (Time, times),
    (Names, names),
    (Grammar, statements),
)


def check_pack(code: str) -> tuple[list[str], int]:
    """All problems of a pack, each with its file, and the number of examples that were tried."""
    pack = load(code)
    if pack is None:
        return [f"{code}: there is no such pack"], 0
    problems: list[str] = []
    for struct in SECTIONS.values():
        try:
            pack.section(struct)
        except PackError as error:
            problems.append(str(error))
    if problems:
        return problems, 0
    tried = 0
    files = {struct: name for name, struct in SECTIONS.items()}
    for section, run in CHECKS:
        if not pack.covers(section):
            continue
        for problem in run(pack):
            tried += 1
            if problem is not None:
                problems.append(f"{pack.folder / f'{files[section]}.toml'}: {problem}")
    return problems, tried


def unexercised(code: str) -> list[str]:
    """The rules and words of a pack's time.toml that no example of it uses: whatever nobody tries may be wrong.

    A rule is used if an example finds something by it; a word if it stands in an example's text.
    """
    pack = load(code, "time")
    if pack is None:
        return []
    section = pack.section(Time)
    used: set[str] = set()
    for example in section.examples:
        for time in date(read_text(example.text, "example", language=code)).times:
            used.update(time.trace[0].rule.split(" + "))
    texts = "\n".join(normal(example.text) for example in section.examples)
    missing = [f"rule “{rule.name}”" for rule in section.rules if rule.name not in used]
    front = rf"(?<!\w)(?:{'|'.join(map(re.escape, section.clitics)) or '(?!)'})?"
    for name, table in tables_of(section).items():
        for value, words in table.items():
            unseen = [word for word in words if not re.search(f"{front}(?:{written(word, marked=False)})", texts)]
            missing += [f"{name} {value}: “{word}”" for word in unseen]
    return missing
