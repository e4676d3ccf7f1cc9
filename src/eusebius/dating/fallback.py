"""Time words for a language without a pack: month and weekday names of the CLDR, in all their forms, through Babel."""

import re
from functools import cache

from ..packs.sections.time import Between, Rule, Time

#: A day before or behind its month, with the dots and the short words that many languages put between them.
RULES = (
    Rule("day, month, year", r"{d}\.?(?:º|ª|er|e)? ?(?:de |d'|di |of )?{month},? (?:de |del )?{y}"),
    Rule("month, day, year", r"{month} {d},? {y}"),
    Rule("year, month, day", r"{y}\.? {month} {d}"),
    Rule("days of one month", r"{d}\.?(?: ?[-–] ?|\. (?:und|a|et|y|e|i) ){d2}\.? (?:de )?{month}(?: (?:de )?{y})?"),
    Rule("day and month", r"{d}\.?(?:º|ª|er|e)? ?(?:de |d'|di )?{month}"),
    Rule("month and year", r"{month},? (?:de )?{y}"),
    Rule("weekday", r"{wd}"),
    Rule("hour and minute", r"{h}:{min}"),
    Rule("year", r"(?P<pre>[(]){y}(?=[)–-])"),
)


@cache
def fallback_time(language: str) -> Time | None:
    """What a locale library knows of the language's months and weekdays; None if it doesn't know the language."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return None
    months: dict[str, set[str]] = {}
    weekdays: dict[str, set[str]] = {}
    for context in ("format", "stand-alone"):
        for number, name in locale.months[context]["wide"].items():
            months.setdefault(str(number), set()).add(re.escape(name.lower()))
        for number, name in locale.days[context]["wide"].items():
            weekdays.setdefault(str(number), set()).add(re.escape(name.lower()))
    return Time(
        months={k: tuple(sorted(v)) for k, v in months.items()},
        weekdays={k: tuple(sorted(v)) for k, v in weekdays.items()},
        parts={},
        units={},
        rules=RULES,
        glue=("", ",", ", ", " ", r" \(", r" - ", r", a las ", " um ", " at "),
        between=(Between(middle=" ?[–—] ?"),),
    )
