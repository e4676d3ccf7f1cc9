"""Compiles a pack's time words and rules to regular expressions. What is the same in every language (digits, ISO) stands here once."""

import re
from dataclasses import dataclass
from functools import cache

import msgspec

from ..errors import PackError
from ..packs import Pack, load
from ..packs.load import LANGUAGES
from ..packs.sections.numbers import Numbers
from ..packs.sections.time import Rule, SharedTime, Time, Values
from .fallback import fallback_time
from .normal import loose

#: The one letter that begins no word: patterns must neither begin nor end inside a word.
BEFORE, BEHIND = r"(?<!\w)", r"(?!\w)"

#: A slot in a pattern.
SLOT = re.compile(r"\{([a-z]+(?:_[a-z]+)*\d?)\}")

#: Slots that are written the same everywhere.
DIGIT_SLOTS = {
    "d": r"(?P<d>[12]\d|3[01]|0?[1-9])",
    "d2": r"(?P<d2>[12]\d|3[01]|0?[1-9])",
    "y": r"(?P<y>[12]\d{3})(?!\d)",
    "y2": r"(?P<y2>[12]\d{3})(?!\d)",
    "yy": r"(?P<yy>\d\d)(?!\d)",
    "h": r"(?P<h>2[0-4]|1\d|0?\d)",
    "min": r"(?P<min>[0-5]\d)(?!\d)",
    "decade": r"(?P<decade>[12]\d\d)",
    "year_of_era": r"(?P<year_of_era>[1-9]\d{0,3})",
    "roman": r"(?P<roman>(?=[xvi])x{0,2}(?:ix|iv|v?i{0,3}))",
    "roman_month": r"(?P<roman_month>(?=[xvi])(?:x(?:ii?)?|ix|iv|v?i{0,3}))",
}

#: Rules that need no language: ISO 8601 dates and times, and dates in digits, day first.
UNIVERSAL: tuple[Rule, ...] = (
    Rule("ISO 8601 date and time", r"{y}-(?P<mm>0[1-9]|1[0-2])-{d}(?:t{h}:{min}(?::\d\d)?z?)?"),
    Rule("day.month.year in digits", r"{d}(?P<sep>[./]) ?(?P<mm>1[0-2]|0?[1-9])(?P=sep) ?{y}"),
)


@dataclass(frozen=True)
class Compiled:
    """A rule ready to search with: its pattern and what it fixes."""

    name: str
    pattern: re.Pattern[str]
    values: Values
    alone: bool
    cased: bool


@dataclass(frozen=True)
class Words:
    """The words of one language by what they mean, as the patterns match them."""

    rules: tuple[Compiled, ...]
    tables: dict[str, tuple[tuple[re.Pattern[str], str], ...]]
    numbers: dict[str, float]
    vague: re.Pattern[str] | None
    glue: re.Pattern[str]
    operators: tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str] | None, bool], ...]
    between: tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]], ...]
    sign_before: re.Pattern[str] | None
    sign_behind: re.Pattern[str] | None
    sign_in: re.Pattern[str] | None
    target_before: re.Pattern[str] | None


def _any(words: tuple[str, ...]) -> str:
    return "|".join(loose(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def _table(table: dict[str, tuple[str, ...]]) -> str:
    return "|".join(f"(?:{_any(words)})" for _, words in table.items())


@cache
def words_for(language: str) -> Words | None:
    """The compiled time words of a language: its pack's, or what a locale library knows; None if neither has it."""
    pack = load(language, "time")
    if pack is not None:
        return compile_words(pack.section(Time), pack)
    section = fallback_time(language)
    return compile_words(section, None) if section is not None else None


def compile_words(section: Time, pack: Pack | None) -> Words:
    """Compiles a section.

    Raises:
        PackError: a rule has an unknown slot or is no regular expression; the message names the rule.
    """
    numbers = dict(section.number_words)
    if pack is not None:
        numbers = {**{k: v for k, v in pack.section(Numbers).cardinals.items() if v <= 100}, **numbers}
    tables = {
        "month": section.months,
        "wd": section.weekdays,
        "part": {str(k): v for k, v in section.parts.items()},
        "season": section.seasons,
        "position": {str(k): v for k, v in section.positions.items()},
        "unit": {str(k): v for k, v in section.units.items()},
        "dw": section.day_words,
        "hw": section.hour_words,
        "holiday": section.holidays,
    }
    slots = dict(DIGIT_SLOTS)
    for name, table in tables.items():
        if table:
            slots[name] = f"(?P<{name}>{_table(table)})"
    if section.months:
        slots["month2"] = f"(?P<month2>{_table(section.months)})"
    words = sorted(numbers, key=lambda w: (-len(w), w))
    vague = sorted(section.vague_numbers, key=lambda w: (-len(w), w))
    spelled = "|".join([r"\d{1,3}(?:[.,]\d)?", *(loose(re.escape(w)) for w in words), *(loose(w) for w in vague)])
    slots["n"] = f"(?P<n>{spelled})"
    shared = shared_time()
    for name, fragment in {**shared.slots, **section.slots}.items():
        slots[name] = loose(fragment)
    if "bce" in section.slots:
        slots["bce"] = f"(?P<bce>{slots['bce']})"
        slots["year"] = f"(?:{slots['year']}|{{year_of_era}} ?{{bce}})"
    if pack is not None:
        slots["free_year"] = _free_year(section, pack)
    clitics = "|".join(map(re.escape, sorted(section.clitics, key=lambda c: (-len(c), c))))
    bare = f"{BEFORE}(?:{clitics})?" if clitics else BEFORE
    front = f"{BEFORE}(?P<clitic>{clitics})?" if clitics else BEFORE
    own = {rule.name for rule in section.rules} | set(section.leave_out)
    common = [rule for rule in shared.rules if rule.name not in own and _filled(rule.pattern, slots)]
    compiled = tuple(_compile(rule, slots, front) for rule in (*section.rules, *common, *UNIVERSAL))
    operators = []
    for name, operator in section.operators.items():
        before = re.compile(f"{bare}(?:{_any(operator.before)}) (?:the |a )?$") if operator.before else None
        behind = re.compile(f"^ ?(?:{_any(operator.behind)}){BEHIND}") if operator.behind else None
        operators.append((str(name), before, behind, operator.keep))
    return Words(
        compiled,
        {
            name: tuple((re.compile(f"(?:{_any(forms)})"), value) for value, forms in table.items())
            for name, table in tables.items()
            if table
        },
        dict(numbers.items()),
        re.compile(_any(tuple(vague))) if vague else None,
        re.compile(f"(?:{'|'.join(loose(g) for g in section.glue)})" if section.glue else " ?"),
        tuple(operators),
        tuple(
            (
                re.compile(f"{bare}(?:{loose(b.before)}) (?:the )?$" if b.before else "$"),
                re.compile(loose(b.middle)),
                re.compile(f"^ ?(?:{loose(b.behind)})" if b.behind else ""),
            )
            for b in section.between
        ),
        re.compile(f"{front}(?:{_any(section.signs_before)}){BEHIND}") if section.signs_before else None,
        re.compile(f" ?(?:{_any(section.signs_behind)}){BEHIND}") if section.signs_behind else None,
        re.compile(f"(?:{_any(section.signs_in)})$") if section.signs_in else None,
        re.compile(f"{front}(?:{_any(section.targets_before)}){BEHIND}") if section.targets_before else None,
    )


def _compile(rule: Rule, slots: dict[str, str], front: str) -> Compiled:
    used: dict[str, int] = {}
    body = _spread(loose(rule.pattern), slots)

    def fill(match: re.Match[str]) -> str:
        name = match.group(1)
        used[name] = used.get(name, 0) + 1
        fragment = slots.get(name, NEVER)
        return fragment if used[name] == 1 else fragment.replace(f"(?P<{name}>", f"(?P<{name}_{used[name]}>")

    body = SLOT.sub(fill, body)
    try:
        pattern = re.compile(f"{front}(?:{body}){BEHIND}" if body[-1] not in "$)" or "(?=" not in body else f"{front}(?:{body})")
    except re.error as error:
        raise PackError(f"time rule “{rule.name}” is no regular expression: {error}") from error
    return Compiled(rule.name, pattern, rule.values, rule.alone, rule.cased)


def _spread(pattern: str, slots: dict[str, str]) -> str:
    """The pattern with the slots that hold slots themselves written out, so that only those of words and digits are left."""
    for _ in range(DEEPEST):
        inner = [name for name in SLOT.findall(pattern) if SLOT.search(slots.get(name, "")) or f"(?P<{name}>" not in slots.get(name, "")]
        inner = [name for name in inner if name in slots]
        if not inner:
            return pattern
        for name in inner:
            pattern = pattern.replace(f"{{{name}}}", f"(?:{slots[name]})")
    raise PackError(f"the time slots in “{pattern}” hold each other without end")


#: Slots hold slots so many times at most.
DEEPEST = 5


def _filled(pattern: str, slots: dict[str, str]) -> bool:
    """True if at least one way through the pattern has all its slots: a shared rule that nothing can fill is left out."""
    return any(all(_is_filled(name, slots) for name in SLOT.findall(way)) for way in pattern.split("|"))


def _is_filled(name: str, slots: dict[str, str]) -> bool:
    return name in slots and all(_is_filled(inner, slots) for inner in SLOT.findall(slots[name]) if inner != name)


@cache
def shared_time() -> SharedTime:
    """The rules that all languages share."""
    path = LANGUAGES / "time.toml"
    try:
        section: SharedTime = msgspec.toml.decode(path.read_bytes(), type=SharedTime)
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{path}: {error}") from error
    return section


def _free_year(section: Time, pack: Pack) -> str:
    """Four digits that are a year though no word says so: a mark or one of the language's commonest words stands behind them, and
    nothing before them that makes them a page or a number; "1956 tanks" is no year, "1956, when" is.
    """
    common = "|".join(loose(re.escape(w.lower())) for w in sorted(pack.about.function_words, key=lambda w: (-len(w), w)))
    unless = "".join(f"(?<!{re.escape(w)} )" for w in section.references)
    behind = rf"(?=[,;:)!?»”\"]|\.(?!\d)|[–-](?!\d)| [–(]|$| (?:{common})(?!\w))"
    return rf"(?<![\d.,:/$€£%-])(?<![\d.,:/] ){unless}(?P<y>1\d{{3}}|20\d\d){behind}"


#: What a slot of which the language has no words matches: nothing.
NEVER = r"(?!)"
