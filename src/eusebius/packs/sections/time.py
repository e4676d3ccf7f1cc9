"""Section `time`: the language's words for time, and the patterns in which they stand. docs/adding-a-language.md walks through it."""

from typing import Literal

import msgspec

from ...model.moment import PartOfDay

Position = Literal[
    "early", "mid", "late", "first_half", "second_half", "first_quarter", "second_quarter", "third_quarter", "last_quarter"
]
Calendar = Literal["islamic", "hebrew", "french_republican", "persian"]
Unit = Literal["minute", "hour", "day", "week", "month", "season", "year", "decade", "century"]


class Values(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the words of a rule fix by themselves.

    `step` and `unit`: so many units from where the narrative stands (0 the same, 1 the next, -1 the one before); `direction`: the sense of
    {n} {unit} (1 later, -1 earlier), and `number` what the words themselves count ("half an hour": 0.5). `hour_step`: added to the hour
    named ("half ten" in the sense of half past nine: -1); `minute`: minutes past it; `minutes_to`: {n} minutes before it. `part`,
    `position` (of a month or year), `edge` (by, since ...), `about`: as the names say. `day_step`: days added to the date named ("the night
    before 5 May": -1). `span_days`: it covers so many days from there on. `overnight`: a night that is named by the day on which it begins,
    so that small hours beside it are the next day's. `meridiem`: before or after noon. `target`: the date is aimed at, and doesn't move the
    narrative. `aside`: it looks back, and doesn't move it either. `deictic`: counted from the day of writing where that is known
    ("yesterday"). `anchor`: counted from a happening told behind or before it ("two days after the flood"; {dw}: "the third day of the
    siege"). `kind`: duration and set are no moments; a reference ("now", "at that time") points to one without naming it.
    """

    part: PartOfDay | None = None
    step: int | None = None
    unit: Unit | None = None
    direction: Literal[-1, 1] | None = None
    number: float | None = None
    hour: int | None = None
    hour_step: int = 0
    minute: int | None = None
    minutes_to: bool = False
    day_step: int = 0
    span_days: int = 0
    overnight: bool = False
    position: Position | None = None
    edge: Literal["by", "since", "before", "after"] | None = None
    meridiem: Literal["am", "pm"] | None = None
    about: bool = False
    target: bool = False
    aside: bool = False
    vague: bool = False
    deictic: bool = False
    anchor: Literal["behind", "before"] | None = None
    kind: Literal["duration", "set", "reference"] | None = None


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One pattern: a regular expression over lower-cased text in which {slots} stand for the words and digits below.

    Slots: {d} {d2} day; {dw} day as an ordinal word; {month} {month2}; {roman_month}; {cal_month} {cal_year} {cal_era} of other calendars;
    {y} {y2} year; {yy} its last two digits; {short_year} two digits behind an apostrophe; {year_of_era} {year_of_era2} a year of one to
    four digits; {wd} {wd2} weekday; {part}; {season}; {position}; {holiday}; {n} number; {unit}; {h} hour in digits, {hw} in words; {min};
    {year_tens} and {year_units}: a year of two digits in words ("ninety-four"); {roman} a Roman numeral; {decade} its first three digits;
    {short_decade} (60, '60) and {decade_word} (sixties) without its century; and the pack's own `slots`, which may hold slots themselves. A
    group (?P<pre>...) must stand there but is no part of the expression; groups (?P<lead>...) and (?P<tail>...) are its first and last
    words that are none of time but change its meaning ("within", "after"); groups (?P<am>...) and (?P<pm>...) tell the half of the day.
    `alone = false`: it counts only beside another part of one expression. `cased`: its first letter must be a capital in the text.
    """

    name: str
    pattern: str
    values: Values = Values()
    alone: bool = True
    cased: bool = False


class Operator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before or behind an expression that change what it means; `keep` = they belong to its span."""

    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    keep: bool = True


class Between(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A range of two expressions: words before the first, between the two, behind the second; each a regular expression."""

    middle: str
    before: str = ""
    behind: str = ""


class TimeExample(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text and what must be found in it, in order: "words = EDTF" (an EDTF of - stands for none). Empty: nothing may be found."""

    text: str
    found: tuple[str, ...] = ()


class SharedTime(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """languages/time.toml: the rules that are the same in every language, and what their slots hold unless a pack fills them."""

    slots: dict[str, str]
    rules: tuple[Rule, ...]


class Time(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The pack's time.toml. Tables of words go from the value to the words; a word may be a regular expression.

    `clitics`: what may be written onto the front of an expression without being part of it. `glue`: what may stand between the parts
    of one expression. `articles`: what may stand between an operator and its expression, with the space behind it.
    `months_have_capitals`: a month's name with neither day nor year counts only with a capital ("May", not "may").
    `counted_from`: what stands between a duration and the day on which it begins ("thirteen days *from* 23 October").
    `apposition`: what stands between "that day" and the date that says which.
    `seasons` are numbered as in EDTF: 21 spring, 22 summer, 23 autumn, 24 winter. `holidays` that a narrative uses as dates, by their
    day: "12-25", or "easter", "orthodox easter", each with so many days on ("easter-2", "easter+49").
    `calendars`: month names of other calendars by their numbers (Hebrew months from Nisan), and as `era` the words behind a year of them;
    operators `julian` and `gregorian` say in which of the two a date is told (O.S., N.S.).
    `slots`: fragments of patterns for the pack's own rules and those of languages/time.toml, which says what each is for;
    `references`: words behind which a number is no year (page, volume, number).
    `leave_out`: names of shared rules that don't hold in this language.
    `signs_before`, `signs_behind`: words of its clause before an expression, and directly behind it, that make it likely that it
    looks aside and doesn't move the narrative ("erected in", "had been"); `signs_in`: the same for how it ends itself (an
    adjective's ending). `targets_before`: words of its sentence before an expression that make it a date aimed at ("decided that").
    `not_until`: words of its clause before an expression, up to it, that turn an "until" into "on" ("did not come until").
    `year_tens`, `year_units`: the words of a year told by its last two digits, from 20 to 90 and from 1 on ("in sixty-eight", "девяносто первом").
    `clocks`: words beside a clock time that say of which place or zone the clock is ("local time"). Regular expressions.
    """

    months: dict[str, tuple[str, ...]]
    weekdays: dict[str, tuple[str, ...]]
    parts: dict[PartOfDay, tuple[str, ...]]
    units: dict[Unit, tuple[str, ...]]
    rules: tuple[Rule, ...] = ()
    seasons: dict[str, tuple[str, ...]] = {}
    positions: dict[Position, tuple[str, ...]] = {}
    day_words: dict[str, tuple[str, ...]] = {}
    hour_words: dict[str, tuple[str, ...]] = {}
    decade_words: dict[str, tuple[str, ...]] = {}
    year_tens: dict[str, tuple[str, ...]] = {}
    year_units: dict[str, tuple[str, ...]] = {}
    number_words: dict[str, float] = {}
    vague_numbers: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    holidays: dict[str, tuple[str, ...]] = {}
    calendars: dict[Calendar, dict[str, tuple[str, ...]]] = {}
    slots: dict[str, str] = {}
    leave_out: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    glue: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    months_have_capitals: bool = False
    counted_from: tuple[str, ...] = ()
    apposition: str = ", | \\("
    operators: dict[Literal["by", "since", "before", "after", "about", "julian", "gregorian"], Operator] = {}
    between: tuple[Between, ...] = ()
    signs_before: tuple[str, ...] = ()
    signs_behind: tuple[str, ...] = ()
    signs_in: tuple[str, ...] = ()
    not_until: tuple[str, ...] = ()
    targets_before: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    examples: tuple[TimeExample, ...] = ()
