"""Days, weeks, months and seasons as pairs of dates; both ends are included."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

Days = tuple[date, date]
SATURDAY = 5
LONGEST_MONTH = 31


def shift(day: date, days: int) -> date:
    """Return a day so many days later (earlier when negative), never past the ends of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def last_weekday(day: date, weekday: int) -> date:
    """Return the last such weekday up to a day, itself included (Monday is 0)."""
    return shift(day, -((day.weekday() - weekday) % 7))


def next_weekday(day: date, weekday: int) -> date:
    """Return the first such weekday from a day on, itself included."""
    return shift(day, (weekday - day.weekday()) % 7)


def week_of(day: date) -> Days:
    """Return the Monday and the Sunday of a day's week."""
    monday = shift(day, -day.weekday())
    return monday, shift(monday, 6)


def weekend_before(day: date) -> Days:
    """Return the last weekend that had begun on a day."""
    saturday = last_weekday(day, SATURDAY)
    return saturday, shift(saturday, 1)


def weekend_after(day: date) -> Days:
    """Return the weekend that a day lies in, or the first after it."""
    saturday = last_weekday(day, SATURDAY) if day.weekday() >= SATURDAY else next_weekday(day, SATURDAY)
    return saturday, shift(saturday, 1)


def month_of(year: int, month: int) -> Days:
    """Return the first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_of(year: int) -> Days:
    """Return the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def season_of(year: int, season: int) -> Days:
    """Return the months of a meteorological season (0 is the winter that ends in that year)."""
    if season == 0:
        return date(max(year - 1, MINYEAR), 12, 1), month_of(year, 2)[1]
    return date(year, 3 * season, 1), month_of(year, 3 * season + 2)[1]


def months_later(day: date, months: int) -> date:
    """Return the same day of another month, or that month's last day."""
    count = day.year * 12 + day.month - 1 + months
    year = min(max(count // 12, MINYEAR), MAXYEAR)
    month = count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a date, None for one that does not exist."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def third_of(days: Days, third: int) -> Days:
    """Return the beginning (0), middle (1) or end (2) of a week, month or year: a third of it, or its middle day."""
    start, end = days
    length = (end - start).days + 1
    if length > LONGEST_MONTH:
        return date(start.year, 4 * third + 1, 1), month_of(start.year, 4 * third + 4)[1]
    if third == 1:
        return shift(start, length // 2 - 1), shift(start, length // 2 - 1)
    part = length // 3
    return (start, shift(start, part - 1)) if third == 0 else (shift(start, 2 * part), end)


def easter_of(year: int) -> date:
    """Return Easter Sunday of a year in the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
