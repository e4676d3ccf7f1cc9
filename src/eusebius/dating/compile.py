"""Compiles a pack's time words and rules to regular expressions. What is the same in every language (digits, ISO) stands here once."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from ..errors import PackError
from ..packs import Pack, load
from ..packs.sections.time import Rule, Time, Values
from ..tagging.numbers import number_of
from .anchors import Anchors, Finder, Told, anchors_of, tell
from .fallback import fallback_time
from .normal import VOWEL_SIGNS, written
from .slots import NEVER, SLOT, Writer, any_of, is_filled, numbers_of, shared_time, slots_of, spread, tables_of

#: Patterns must neither begin nor end inside a word.
BEFORE, BEHIND = r"(?<!\w)", r"(?!\w)"

#: Rules that need no language: ISO 8601 dates and times, and dates in digits, day first.
UNIVERSAL: tuple[Rule, ...] = (
    Rule("ISO 8601 date and time", r"{y}-(?P<mm>0[1-9]|1[0-2])-{d}(?:t{h}:{min}(?::\d\d)?z?)?"),
    Rule("day.month.year in digits", r"{d}(?P<sep>[./]) ?(?P<mm>1[0-2]|0?[1-9])(?P=sep) ?{y}"),
)

Pattern = re.Pattern[str]


@dataclass(frozen=True)
class Compiled:
    """A rule ready to search with: its pattern, around which literals it is tried, and what it fixes."""

    name: str
    pattern: str
    anchors: Anchors | None
    values: Values
    alone: bool
    cased: bool


@dataclass(frozen=True)
class Words:
    """The words of one language by what they mean, as the patterns match them; `finder` tries the rules' patterns, in their order."""

    rules: tuple[Compiled, ...]
    finder: Finder
    tables: dict[str, Callable[[str], str | None]]
    number: Callable[[str], float | None]
    glue: Pattern
    operators: tuple[tuple[str, Pattern | None, Pattern | None, bool], ...]
    between: tuple[tuple[Pattern, Pattern, Pattern], ...]
    months_have_capitals: bool
    counted_from: Pattern | None
    apposition: Pattern
    sign_before: Pattern | None
    sign_behind: Pattern | None
    sign_in: Pattern | None
    target_before: Pattern | None
    not_until: Pattern | None
    clock: Pattern | None


@cache
def words_of(language: str, marked: bool = False) -> Words | None:
    """The compiled time words of a language: its pack's, or what a locale library knows; None if neither has it. `marked`: for a text with
    vowel signs."""
    pack = load(language, "time")
    if pack is not None:
        return compile_words(pack.section(Time), pack, marked)
    section = fallback_time(language)
    return compile_words(section, None, marked) if section is not None else None


def compile_words(section: Time, pack: Pack | None, marked: bool = False) -> Words:
    """Compiles a section; `marked`: for texts with vowel signs.

    Raises:
        PackError: a rule has an unknown slot or is no regular expression; the message names the rule.
    """

    def write(pattern: str) -> str:
        return written(pattern, marked)

    slots = slots_of(section, pack, write)
    clitics = any_of(map(re.escape, section.clitics), write)
    bare = f"{BEFORE}(?:{clitics})?" if clitics else BEFORE
    front = f"{BEFORE}(?P<clitic>{clitics})?" if clitics else BEFORE
    own = {rule.name for rule in section.rules} | set(section.leave_out)
    common = [rule for rule in shared_time().rules if rule.name not in own and is_filled(rule.pattern, slots)]
    signs, told = _placeholders(slots)
    rules = tuple(_compile(rule, slots, front, write, signs, told) for rule in (*section.rules, *common, *UNIVERSAL))
    article = f"(?:{any_of(section.articles, write)})?" if section.articles else ""

    def sign(words: tuple[str, ...], before: str = f"{front}", behind: str = BEHIND) -> Pattern | None:
        return re.compile(f"{before}(?:{any_of(words, write)}){behind}") if words else None

    return Words(
        rules,
        Finder([rule.pattern for rule in rules], [rule.anchors for rule in rules]),
        {name: _reader(table, write) for name, table in tables_of(section).items()},
        _number_reader(numbers_of(section, pack), pack),
        re.compile(f"(?:{'|'.join(write(g) for g in section.glue)})" if section.glue else " ?"),
        tuple(
            (
                str(name),
                sign(operator.before, front, f" {article}$"),
                re.compile(f" ?(?:{any_of(operator.behind, write)}){BEHIND}") if operator.behind else None,
                operator.keep,
            )
            for name, operator in section.operators.items()
        ),
        tuple(
            (
                re.compile(f"{bare}(?:{write(b.before)}) {article}$" if b.before else "$"),
                re.compile(write(b.middle)),
                re.compile(f" ?(?:{write(b.behind)})" if b.behind else ""),
            )
            for b in section.between
        ),
        section.months_have_capitals,
        re.compile(any_of(section.counted_from, write)) if section.counted_from else None,
        re.compile(write(section.apposition)),
        sign(section.signs_before),
        sign(section.signs_behind, " ?"),
        sign(section.signs_in, "", "$"),
        sign(section.targets_before),
        sign(section.not_until, BEFORE, f" {article}$"),
        re.compile(f"[ ,(]{{0,2}}{BEFORE}(?P<zone>{any_of(section.clocks, write)}){BEHIND}") if section.clocks else None,
    )


def _reader(table: dict[str, tuple[str, ...]], write: Writer) -> Callable[[str], str | None]:
    """Tells which row of a table a word stands in; remembers what it was asked. Rows are compiled when the first word is looked up."""

    @cache
    def rows() -> list[tuple[Pattern, str]]:
        return [(re.compile(any_of(words, write)), value) for value, words in table.items()]

    @cache
    def read(word: str) -> str | None:
        return next((value for pattern, value in rows() if pattern.fullmatch(word)), None)

    return read


def _number_reader(own: dict[str, float], pack: Pack | None) -> Callable[[str], float | None]:
    """Tells the value of a number in words; None if it is vague ("several"). Remembers what it was asked."""
    known = {written(word, False): value for word, value in own.items()}

    @cache
    def read(words: str) -> float | None:
        if words[0].isdigit():
            return float(words.replace(",", "."))
        bare = VOWEL_SIGNS.sub("", words)
        return known[bare] if bare in known else number_of(bare, pack.code) if pack is not None else None

    return read


def check_patterns(words: Words) -> None:
    """Compiles every rule, which else is done when a rule is first needed.

    Raises:
        PackError: a rule is no regular expression.
    """
    for number, rule in enumerate(words.rules):
        try:
            words.finder.pattern(number)
        except re.error as error:
            raise PackError(f"time rule “{rule.name}” is no regular expression: {error}") from error


#: Signs of Unicode's private use stand for slots while anchors are looked for, so that each slot is looked at once.
FIRST_PLACEHOLDER = 0xE000


def _placeholders(slots: dict[str, str]) -> tuple[dict[str, str], dict[str, Told]]:
    """A sign for each slot of words or digits, and what is known of the slot, by sign."""
    plain = [name for name, fragment in slots.items() if not SLOT.search(fragment)]
    signs = {name: chr(FIRST_PLACEHOLDER + number) for number, name in enumerate(plain)}
    return signs, {signs[name]: tell(slots[name]) for name in plain}


def _compile(rule: Rule, slots: dict[str, str], front: str, write: Writer, signs: dict[str, str], told: dict[str, Told]) -> Compiled:
    used: dict[str, int] = {}
    body = spread(write(rule.pattern), slots)

    def fill(match: re.Match[str]) -> str:
        name = match.group(1)
        used[name] = used.get(name, 0) + 1
        fragment = slots.get(name, NEVER)
        return fragment if used[name] == 1 else fragment.replace(f"(?P<{name}>", f"(?P<{name}_{used[name]}>")

    filled = f"{front}(?:{SLOT.sub(fill, body)}){BEHIND}"
    try:
        template = SLOT.sub(lambda match: signs.get(match.group(1), NEVER), body)
        anchors = anchors_of(f"{front}(?:{template}){BEHIND}", told)
    except re.error as error:
        raise PackError(f"time rule “{rule.name}” is no regular expression: {error}") from error
    return Compiled(rule.name, filled, anchors, rule.values, rule.alone, rule.cased)
