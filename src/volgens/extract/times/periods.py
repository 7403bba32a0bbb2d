"""Resolves periods: weeks, years, seasons, parts of them, and stretches that end or begin today."""

from datetime import date
from math import ceil

from volgens.extract.annotations import Span
from volgens.extract.times import calendar
from volgens.extract.times.calendar import Days
from volgens.extract.times.dates import month_days
from volgens.extract.times.viewpoint import Grain, Groups, Moment, Viewpoint
from volgens.lang.time_entries import TimeUnit

DAYS_IN = {"day": 1, "week": 7, "weekend": 7}
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
GRAINS: dict[str, Grain] = {"year": "year", "week": "week", "weekend": "week", "month": "month"}
HALF_A_YEAR = 6
# A feast further ahead is not what a clause in the present tense means.
SOON = 180


def part_of(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve the beginning, middle or end of a month, a year or a week."""
    words = view.lexicon.words
    thirds = (words.begin, words.middle, words.end)
    third = next(position for position, names in enumerate(thirds) if groups["third"].lower() in names)
    if "month" in groups:
        whole = month_days(span, groups, view)
    elif "year" in groups:
        whole = calendar.year_of(int(groups["year"]))
    else:
        whole = _calendar_days(groups, view, whole=True)
    days = calendar.third_of(whole, third) if whole else None
    return Moment(span, "span", days, view.ahead(days))


def season(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve a season of a year, or the last, running or coming one."""
    number = view.lexicon.seasons[groups["season"].lower()]
    if "year" in groups:
        days: Days | None = calendar.season_of(int(groups["year"]), number)
    elif view.today is None:
        days = None
    else:
        days = calendar.season_of(view.today.year, number)
        step = {"past": -(days[1] >= view.today), "future": int(days[0] <= view.today)}.get(view.which(groups) or "", 0)
        days = calendar.season_of(view.today.year + step, number)
    return Moment(span, "span", days, view.ahead(days))


def night(span: Span, _: Groups, view: Viewpoint) -> Moment:
    """Resolve last night: two dates."""
    return Moment(span, "night", view.days_from_today(-1, 0))


def today(span: Span, _: Groups, view: Viewpoint) -> Moment:
    """Resolve a part of the day of publication."""
    return Moment(span, "day", view.days_from_today(0, 0))


def calendar_unit(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve "last week", "this year", "next month"; what is going on ends today, unless said of what is to come."""
    unit = view.lexicon.units[groups["unit"].lower()]
    ahead = view.which(groups) is None and view.direction(span) == "future"
    days = _calendar_days(groups, view, whole=ahead)
    return Moment(span, GRAINS.get(unit.name, "span"), days, "future" if ahead else view.ahead(days))


def weekend(span: Span, _: Groups, view: Viewpoint) -> Moment:
    """Resolve "the weekend": the last that had begun, or the coming one when its clause points forward."""
    if view.today is None:
        return Moment(span, "week", None)
    ahead = view.direction(span) in ("future", "present") and view.today.weekday() < calendar.SATURDAY
    days = calendar.weekend_after(view.today) if ahead else calendar.weekend_before(view.today)
    return Moment(span, "week", days, view.ahead(days))


def rolling(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve a number of units back from today, or ahead of it."""
    count = view.count(groups["n"])
    unit = view.lexicon.units[groups["unit"].lower()]
    if count is None or view.today is None:
        return Moment(span, "span", None)
    if view.which(groups) == "future":
        return Moment(span, "span", (view.today, _moved(view.today, unit, count)), "future")
    return Moment(span, "span", (_moved(view.today, unit, -count), view.today))


def first_of_year(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve the first or second so many months, quarter or half of a year."""
    unit = view.lexicon.units.get(groups["unit"].lower())
    count = view.count(groups["n"]) if "n" in groups else 1.0
    months = round((count or 0) * MONTHS_IN.get(unit.name, 0)) if unit else HALF_A_YEAR
    first = groups["rank"].lower() in view.lexicon.words.first
    start = 1 if first else months + 1
    year = _year_in(groups, view)
    if year is None or months < 1 or start + months - 1 > 12:
        return Moment(span, "span", None)
    days = date(year, start, 1), calendar.month_of(year, start + months - 1)[1]
    return Moment(span, "span", days, view.ahead(days))


def same(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve what points back: "that day", "that weekend", "that same Sunday"."""
    named, day = view.named, view.named.get("day")
    if "weekday" in groups:
        number = view.lexicon.weekdays[groups["weekday"].lower()]
        found = calendar.last_weekday(view.today, number) if view.today else None
        return Moment(span, "day", (found, found) if found else None, "past")
    unit = view.lexicon.units.get(view.text[span.start : span.end].lower().rsplit(maxsplit=1)[-1])
    name = unit.name if unit else "day"
    if name == "weekend":
        return Moment(span, "week", calendar.weekend_after(day[0]) if day else None)
    if name in ("week", "month"):
        return Moment(span, "span", named.get("span") or named.get("month"))
    return Moment(span, "year", named.get("year")) if name == "year" else Moment(span, "day", day)


def feast(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve a feast of a year, or the last one, or the next one when its clause points forward."""
    if "year" in groups:
        days: Days | None = _feast_days(groups["feast"], int(groups["year"]), view)
    elif view.today is None:
        days = None
    else:
        ahead = view.direction(span) in ("future", "present")
        years = [_feast_days(groups["feast"], view.today.year + step, view) for step in (-1, 0, 1)]
        begun = [each for each in years if each[0] <= view.today]
        coming = [each for each in years if each[1] >= view.today]
        days = coming[0] if ahead and (coming[0][0] - view.today).days < SOON else begun[-1]
    return Moment(span, "span", days, view.ahead(days))


def _feast_days(name: str, year: int, view: Viewpoint) -> Days:
    entry = view.lexicon.feasts[name.lower()]
    if entry.easter is None:
        first = date(year, entry.month, entry.day)
    else:
        first = calendar.shift(calendar.easter_of(year), entry.easter)
    return first, calendar.shift(first, entry.until)


def _calendar_days(groups: Groups, view: Viewpoint, whole: bool) -> Days | None:
    """Return the days of a unit before, around or after today; the running one whole, or up to today."""
    word = groups["unit"].lower()
    unit, which = view.lexicon.units[word], groups.get("which", "").lower()
    if view.today is None:
        return None
    step = {"past": -1, "future": 1}.get(view.which(groups) or "", 0)
    if unit.name == "weekend":
        return _weekend_days(view.today, step)
    if which in view.lexicon.words.past:
        return (_moved(view.today, unit, -1), view.today) if word in unit.one else None
    if unit.name not in ("week", "month", "quarter", "year") or word not in unit.one:
        return None
    days = _unit_days(view.today, unit.name, step)
    return days if step or whole else (days[0], view.today)


def _unit_days(day: date, unit: str, step: int) -> Days:
    if unit == "week":
        return calendar.week_of(calendar.shift(day, 7 * step))
    moved = calendar.months_later(day, step * MONTHS_IN[unit])
    if unit == "quarter":
        first = moved.month - (moved.month - 1) % 3
        return date(moved.year, first, 1), calendar.month_of(moved.year, first + 2)[1]
    return calendar.month_of(moved.year, moved.month) if unit == "month" else calendar.year_of(moved.year)


def _weekend_days(day: date, step: int) -> Days:
    if step <= 0:
        return calendar.weekend_before(day)
    return calendar.weekend_after(calendar.shift(day, 7 if day.weekday() >= calendar.SATURDAY else 0))


def _moved(day: date, unit: TimeUnit, count: float) -> date:
    """Return the day so many units away; hours are rounded up to whole days."""
    if unit.name in MONTHS_IN:
        return calendar.months_later(day, round(count * MONTHS_IN[unit.name]))
    days = ceil(abs(count) / 24) if unit.name == "hour" else round(abs(count) * DAYS_IN.get(unit.name, 0))
    return calendar.shift(day, days if count > 0 else -days)


def _year_in(groups: Groups, view: Viewpoint) -> int | None:
    if "year" in groups:
        return int(groups["year"])
    return view.today.year - (view.which(groups) == "past") if view.today else None
