"""A part of a time expression as found: the slots that its words fill, before anything is resolved."""

from dataclasses import dataclass, replace
from typing import Literal

from ..model.moment import PartOfDay
from ..packs.sections.time import Unit

Edge = Literal["by", "since", "before", "after"]


#: Fields that tell where an expression stands, not what it says.
OF_PLACE = ("start", "end", "rule", "alone", "lead", "tail", "first_end")


@dataclass(frozen=True, slots=True)
class Part:
    """text[start:end] of a document and what it says. None: the words don't say it. Fields are as in packs.sections.time.Values.

    `hour` is 0 to 24 as named, `ambiguous` if it may be twelve hours later; `number` and `unit` stand for "three days";
    `last` is the second end of a range that was found in one piece or put together from two expressions, `first_end` where its first
    ends. `beside` is the place of the date beside it from which its year was taken. `calendar` is that of the words, in which `month`
    and `day` count, unless `is_gregorian`: then they are told in both. `lead` and `tail` are the code points of words before and behind
    the words of time that belong to the expression ("by", "within").
    """

    start: int
    end: int
    rule: str
    year: int | None = None
    short_year: int | None = None
    month: int | None = None
    day: int | None = None
    feast: str | None = None
    weekday: int | None = None
    season: int | None = None
    decade: int | None = None
    short_decade: int | None = None
    century: int | None = None
    position: str | None = None
    part: PartOfDay | None = None
    hour: int | None = None
    minute: int | None = None
    ambiguous: bool = False
    meridiem: str | None = None
    zone: str | None = None
    calendar: str | None = None
    calendar_year: int | None = None
    is_gregorian: bool = False
    number: float | None = None
    unit: Unit | None = None
    step: int | None = None
    direction: int | None = None
    day_step: int = 0
    span_days: int = 0
    overnight: bool = False
    edge: Edge | None = None
    about: bool = False
    target: bool = False
    aside: bool = False
    vague: bool = False
    deictic: bool = False
    anchor: Literal["behind", "before"] | None = None
    alone: bool = True
    kind: Literal["duration", "set", "reference"] | None = None
    last: "Part | None" = None
    first_end: int | None = None
    beside: tuple[int, int] | None = None
    lead: int = 0
    tail: int = 0

    @property
    def core(self) -> tuple[int, int]:
        """Where the words of time alone stand."""
        return self.start + self.lead, self.end - self.tail

    @property
    def has_date(self) -> bool:
        """True if it says something of the day or a longer stretch."""
        said = (self.year, self.short_year, self.month, self.day, self.season, self.decade, self.short_decade, self.century, self.feast, self.step)
        return any(v is not None for v in (*said, self.direction, self.calendar_year))

    @property
    def has_time(self) -> bool:
        """True if it says something of the time of day."""
        return self.part is not None or self.hour is not None

    def joined(self, other: "Part") -> "Part":
        """Both as one expression: what either says, over both their words."""
        left, right = (self, other) if self.start <= other.start else (other, self)
        merged = replace(left, end=max(left.end, right.end), alone=True, rule=f"{left.rule} + {right.rule}")
        changes = {
            name: getattr(right, name)
            for name in self.__slots__
            if name not in OF_PLACE and getattr(right, name) not in (None, False, 0) and not getattr(left, name)
        }
        if right.hour is not None and left.hour is None:
            changes["hour"], changes["minute"], changes["ambiguous"] = right.hour, right.minute, right.ambiguous
        if right.step == 0 and left.step is None:
            changes["step"] = 0
        if right.weekday is not None and left.weekday is None:
            changes["weekday"] = right.weekday
        return replace(merged, **changes)
