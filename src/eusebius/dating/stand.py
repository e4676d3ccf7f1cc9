"""Where a narrative stands: what an expression that leaves something open takes it from."""

from dataclasses import dataclass

from ..model import Moment, Span
from ..model.civil import civil, weekday


@dataclass(frozen=True)
class Stand:
    """Where a narrative stands: the moment told last, the minute of its day if known, and the words that say so.

    `begin`: nothing has been told yet, the moment is a guess; `written`: it is the day of writing, from which a text mostly looks back;
    `lent`: it is the year, or near the day, that other accounts tell.
    """

    moment: Moment | None = None
    minute: int | None = None
    span: Span | None = None
    begin: bool = False
    written: bool = False
    lent: bool = False

    @property
    def day(self) -> int | None:
        """The day that it stands on, if it is known to the day; the last one of a range."""
        if self.moment is None or self.lent:
            return None
        if self.moment.is_one_day:
            return self.moment.first_day
        return self.moment.last_day if self.moment.precision == "interval" or self.moment.earliest is None else None

    @property
    def monday(self) -> int | None:
        """The first day of the week that it stands in, if it stands in the whole of one."""
        first, last = (None, None) if self.moment is None else (self.moment.first_day, self.moment.last_day)
        return first if first is not None and last is not None and last - first == 6 and weekday(first) == 0 else None

    @property
    def year(self) -> int | None:
        """The year that it stands in, if it stands in one."""
        if self.moment is None:
            return None
        edge = self.moment.first_day if self.moment.first_day is not None else self.moment.last_day
        return None if edge is None else civil(edge)[0]

    @property
    def month(self) -> int | None:
        """The month that it stands in, if known."""
        if self.moment is None or self.moment.precision in ("year", "decade", "century", "season"):
            return None
        edge = self.moment.first_day if self.moment.first_day is not None else self.moment.last_day
        return None if edge is None else civil(edge)[1]
