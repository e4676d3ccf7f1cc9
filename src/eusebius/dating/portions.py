"""Halves and quarters of a month, year, decade or century: "the second half of 1915". Early, middle and late stay as wide as the whole."""

from ..model import Moment
from ..model import moment as moments
from ..model.civil import civil, days_in_month

#: Which share of the whole, counted from 0, and how many shares there are.
SHARES = {
    "first_half": (0, 2),
    "second_half": (1, 2),
    "first_quarter": (0, 4),
    "second_quarter": (1, 4),
    "third_quarter": (2, 4),
    "last_quarter": (3, 4),
}


def portion(whole: Moment, position: str | None) -> Moment:
    """The share of a stretch that a position names; the stretch itself for all other positions and precisions."""
    if position not in SHARES or whole.first_day is None:
        return whole
    share, of = SHARES[position]
    year, month, _ = civil(whole.first_day)
    if whole.precision == "month" and of == 2:
        first, last = (1, 15) if share == 0 else (16, days_in_month(year, month))
        return moments.between(moments.of_day(year, month, first), moments.of_day(year, month, last))
    if whole.precision == "year":
        size = 12 // of
        return moments.between(moments.of_month(year, share * size + 1), moments.of_month(year, (share + 1) * size))
    years = {"decade": 10, "century": 100}.get(whole.precision, 0) // of
    if not years or (whole.precision == "decade" and of != 2):
        return whole
    return moments.between(moments.of_year(year + share * years), moments.of_year(year + (share + 1) * years - 1))
