"""What the slots of time rules hold in one language: digits written the same everywhere, the pack's words, and its fragments of patterns.

To add a slot that every language shares, a line in DIGIT_SLOTS or a default in languages/time.toml.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

import msgspec

from ..errors import PackError
from ..packs import Pack
from ..packs.load import LANGUAGES
from ..packs.sections.numbers import Numbers
from ..packs.sections.time import SharedTime, Time
from .anchors import longest_match

#: Writes a pack's pattern as it is to be matched (see normal.written).
Writer = Callable[[str], str]

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
    "short_decade": r"['’]?(?P<short_decade>[1-9])0",
    "year_of_era": r"(?P<year_of_era>[1-9]\d{0,3})",
    "cal_year": r"(?P<cal_year>[1-9]\d{0,3})(?!\d)",
    "year_of_era2": r"(?P<year_of_era2>[1-9]\d{0,3})",
    "short_year": r"['’](?P<short_year>\d\d)(?!\d)",
    "roman": r"(?P<roman>(?=[xvi])x{0,2}(?:ix|iv|v?i{0,3}))",
    "roman_month": r"(?P<roman_month>(?=[xvi])(?:x(?:ii?)?|ix|iv|v?i{0,3}))",
}

#: What a slot of which the language has no words matches: nothing.
NEVER = r"(?!)"

#: Slots hold slots so many times at most.
DEEPEST = 5


def any_of(words: Iterable[str], write: Writer) -> str:
    """A pattern that matches any of the words, longest first; empty where there are none."""
    return "|".join(f"(?:{write(w)})" if "|" in w else write(w) for w in sorted(words, key=lambda w: (-len(w), w)))


def tables_of(section: Time) -> dict[str, dict[str, tuple[str, ...]]]:
    """The pack's tables of words by the slot that they fill; empty ones left out."""
    tables: dict[str, Mapping[Any, tuple[str, ...]]] = {
        "month": section.months,
        "wd": section.weekdays,
        "part": section.parts,
        "season": section.seasons,
        "position": section.positions,
        "unit": section.units,
        "dw": section.day_words,
        "hw": section.hour_words,
        "decade_word": section.decade_words,
        "year_tens": section.year_tens,
        "year_units": section.year_units,
        "holiday": section.holidays,
        "cal_month": {f"{c}-{month}": words for c, table in section.calendars.items() for month, words in table.items() if month != "era"},
        "cal_era": {str(c): table["era"] for c, table in section.calendars.items() if "era" in table},
    }
    return {name: {str(value): words for value, words in table.items()} for name, table in tables.items() if table}


def numbers_of(section: Time, pack: Pack | None) -> dict[str, float]:
    """The number words that may count units of time: those of the pack up to 100, and the section's own."""
    cardinals = pack.section(Numbers).cardinals if pack is not None else {}
    return {**{word: value for word, value in cardinals.items() if value <= 100}, **section.number_words}


def slots_of(section: Time, pack: Pack | None, write: Writer) -> dict[str, str]:
    """Slot -> pattern; a pattern may hold slots itself (see `spread`)."""
    slots = dict(DIGIT_SLOTS)
    for name, table in tables_of(section).items():
        slots[name] = f"(?P<{name}>{_table(table, write)})"
    if section.months:
        slots["month2"] = f"(?P<month2>{_table(section.months, write)})"
    if section.weekdays:
        slots["wd2"] = f"(?P<wd2>{_table(section.weekdays, write)})"
    slots["n"] = f"(?P<n>{_number(section, pack, write)})"
    for name, fragment in {**shared_time().slots, **section.slots}.items():
        slots[name] = write(fragment)
    if "bce" in section.slots:
        slots["bce"] = f"(?P<bce>{slots['bce']})"
        slots["year"] = f"(?:{slots['year']}|{{year_of_era}} ?{{bce}})"
    if pack is not None:
        slots["free_year"] = _free_year(section, pack, write)
    return slots


#: A number has at most so many words.
LONGEST_NUMBER = 4


def _number(section: Time, pack: Pack | None, write: Writer) -> str:
    """A number in digits or in words: what counts units of time. Only plain number words stand in a row ("twenty-four"), not "a"."""
    ways = [r"\d{1,3}(?:[.,]\d)?"]
    own = any_of(map(re.escape, section.number_words), write)
    if pack is not None:
        numbers = pack.section(Numbers)
        word = any_of(map(re.escape, [*(w for w, v in numbers.cardinals.items() if v <= 100), *numbers.multipliers]), write)
        parted = ["[- ]", *(f" {re.escape(j)} " for j in numbers.joiners), *(f" {re.escape(j)}" for j in numbers.prefix_joiners)]
        between = "" if numbers.glued else f"(?:{any_of(parted, write)})"
        ways.append(f"(?:{word})(?:{between}(?:{word})){{0,{LONGEST_NUMBER - 1}}}")
        own += f"(?: (?:{any_of(map(re.escape, numbers.multipliers), write)}))?" if own and numbers.multipliers else ""
    ways += [way for way in (own, any_of(section.vague_numbers, write)) if way]
    return "|".join(ways)


def spread(pattern: str, slots: dict[str, str]) -> str:
    """The pattern with the slots that hold slots themselves written out, so that only those of words and digits are left.

    Raises:
        PackError: slots hold each other.
    """
    for _ in range(DEEPEST):
        inner = [name for name in SLOT.findall(pattern) if SLOT.search(slots.get(name, "")) or f"(?P<{name}>" not in slots.get(name, "")]
        inner = [name for name in inner if name in slots]
        if not inner:
            return pattern
        for name in inner:
            pattern = pattern.replace(f"{{{name}}}", f"(?:{slots[name]})")
    raise PackError(f"the time slots in “{pattern}” hold each other without end")


def is_filled(pattern: str, slots: dict[str, str]) -> bool:
    """True if at least one way through the pattern has all its slots: a shared rule that nothing can fill is left out."""
    return any(all(_has(name, slots) for name in SLOT.findall(way)) for way in pattern.split("|"))


def _has(name: str, slots: dict[str, str]) -> bool:
    return name in slots and all(_has(inner, slots) for inner in SLOT.findall(slots[name]) if inner != name)


def _table(table: Mapping[str, tuple[str, ...]], write: Writer) -> str:
    """All words of a table, whatever they stand for, those that may match most first; whoever reads a match looks it up again."""
    words = sorted((word for row in table.values() for word in row), key=lambda word: (-longest_match(word), word))
    return "|".join(f"(?:{write(word)})" if "|" in word else write(word) for word in words)


def _free_year(section: Time, pack: Pack, write: Writer) -> str:
    """Four digits that are a year though no word says so: a mark or one of the language's commonest words stands behind them, and
    nothing before them that makes them a page or a number; "1956 tanks" is no year, "1956, when" is.
    """
    common = any_of((re.escape(w.lower()) for w in pack.about.function_words), write)
    unless = "".join(f"(?<!{re.escape(w)} )" for w in section.references)
    behind = rf"(?=[,;:)!?»”\"]|\.(?!\d)|[–-](?!\d)| [–(]|$| (?:{common})(?!\w))"
    return rf"(?<![\d.,:/$€£%-])(?<![\d.,:/] ){unless}(?P<y>1\d{{3}}|20\d\d){behind}"


@cache
def shared_time() -> SharedTime:
    """The rules that all languages share.

    Raises:
        PackError: languages/time.toml can't be read.
    """
    path = LANGUAGES / "time.toml"
    try:
        section: SharedTime = msgspec.toml.decode(path.read_bytes(), type=SharedTime)
    except (OSError, msgspec.DecodeError) as error:
        raise PackError(f"{path}: {error}") from error
    return section
