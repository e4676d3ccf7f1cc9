"""Days and minutes of the proleptic Gregorian calendar, for any year, before and after year 1.

A day is its number, counted so that day 1 is 0001-01-01 (as datetime.date.toordinal); years are astronomical (0 is 1 BCE).
Instants are minutes: day number * 1440 + minute of the day.
"""

MINUTES_A_DAY = 1440


def is_leap(year: int) -> bool:
    """True for a leap year of the proleptic Gregorian calendar."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Number of days in a month (1 to 12)."""
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """The day's number. Algorithm: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).

    Raises:
        ValueError: there is no such day.
    """
    if not 1 <= month <= 12 or not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"there is no day {year}-{month}-{day}")
    year -= month <= 2
    era = year // 400
    year_of_era = year - era * 400
    day_of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146097 + day_of_era - 305


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month of a day's number (civil_from_days of the same paper)."""
    day += 305
    era = day // 146097
    day_of_era = day - era * 146097
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + (3 if shifted < 10 else -9)
    return year_of_era + era * 400 + (month <= 2), month, day_of_year - (153 * shifted + 2) // 5 + 1


def weekday(day: int) -> int:
    """Day of the week, Monday 0 to Sunday 6."""
    return (day - 1) % 7
