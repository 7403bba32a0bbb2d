"""Resolves single days and months: weekdays, dates with and without a year, days counted from today."""

from datetime import date

from volgens.extract.annotations import Span
from volgens.extract.times import calendar
from volgens.extract.times.calendar import Days
from volgens.extract.times.tense import Direction
from volgens.extract.times.viewpoint import Groups, Moment, Viewpoint
from volgens.lang.time_entries import DayWord

# A date without a year so many days ahead was meant back, unless its clause points forward; and the other way round.
AHEAD: dict[Direction | None, int] = {None: 92, "past": 0, "present": 150, "future": 300}
BEHIND = 275
LOOK_BACK = 12
# "Tonight's night" said from this hour on is the night to come, when nothing says otherwise.
EVENING = 16


def day_word(span: Span, day: DayWord, view: Viewpoint) -> Moment:
    """Resolve "yesterday", "tonight", "the day after tomorrow"."""
    last = day.offset if day.until is None else day.until
    if day.turns:
        direction = view.direction(span)
        if direction in ("future", "present") or (direction is None and view.hour >= EVENING):
            return Moment(span, "night", view.days_from_today(0, 1), "future")
    days = view.days_from_today(day.offset, last)
    return Moment(span, "day" if last == day.offset else "night", days, "future" if day.future else None)


def weekday(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve a weekday: the last one, today included, unless its clause or its own words point forward."""
    number = view.lexicon.weekdays[groups["weekday"].lower()]
    which = view.which(groups)
    direction = which or view.direction(span)
    if direction == "present" and view.lexicon.joining["attributive"].search(
        view.text, max(0, span.start - 6), max(0, span.start - 1)
    ):
        direction = "past"
    if view.today is None:
        return Moment(span, "day", None, direction, number, explicit=False)
    ahead = direction in ("future", "present")
    day = (calendar.next_weekday if ahead else calendar.last_weekday)(view.today, number)
    if which is not None and day == view.today:
        day = calendar.shift(day, 7 if ahead else -7)
    if ahead and day > view.today:
        direction = "future"
    return Moment(span, "day", (day, day), direction, number, explicit=which is not None)


def full_date(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve a day and a month, with or without a year; a weekday beside them tells the year."""
    month_number, day = _month_number(groups["month"], view), int(groups["day"])
    if "weekday" in groups and _year(groups) is None and view.today is not None:
        number = view.lexicon.weekdays[groups["weekday"].lower()]
        years = (calendar.day_of(view.today.year + step, month_number, day) for step in (0, -1, 1))
        if found := next((each for each in years if each and each.weekday() == number), None):
            return Moment(span, "day", (found, found), view.ahead((found, found)))
    return _dated(span, month_number, day, _year(groups), view)


def date_range(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve two days of one month or of two: "3 to 8 March"."""
    last_month = _month_number(groups["last_month"], view)
    end = _dated(span, last_month, int(groups["last"]), groups.get("year"), view)
    if end.days is None:
        return end
    month = _month_number(groups["month"], view) if "month" in groups else last_month
    start = calendar.day_of(end.days[1].year - (month > last_month), month, int(groups["day"]))
    days = (start, end.days[1]) if start and start <= end.days[1] else None
    return Moment(span, "span", days, end.direction)


def numeric_date(span: Span, groups: Groups, _: Viewpoint) -> Moment:
    """Resolve a date in digits; the parts of its second form end in 2."""
    year, month, day = (int(groups.get(name) or groups[name + "2"]) for name in ("year", "month", "day"))
    found = calendar.day_of(year, month, day)
    return Moment(span, "day", (found, found) if found else None)


def month(span: Span, groups: Groups, view: Viewpoint) -> Moment:
    """Resolve a month; the running one ends today."""
    days = month_days(span, groups, view)
    if days and days[0] <= (view.today or days[0]) < days[1] and not {"year", "which"} & groups.keys():
        days = (days[0], view.today or days[1])
    return Moment(span, "month", days, view.ahead(days))


def month_days(span: Span, groups: Groups, view: Viewpoint) -> Days | None:
    """Return the whole month that is meant: the last such one, unless it is said to come."""
    number = _month_number(groups["month"], view)
    if "year" in groups:
        return calendar.month_of(int(groups["year"]), number)
    if view.today is None:
        return None
    direction = view.which(groups) or view.direction(span)
    year = view.today.year
    if number > view.today.month and direction not in ("future", "present"):
        year -= 1
    elif number < view.today.month and direction == "future":
        year += 1
    return calendar.month_of(year, number)


def _year(groups: Groups) -> str | None:
    return groups.get("year") or groups.get("year2")


def _month_number(word: str, view: Viewpoint) -> int:
    return view.lexicon.months[word.lower().rstrip(".")] + 1


def _dated(span: Span, month_number: int, day: int, year: str | None, view: Viewpoint) -> Moment:
    direction: Direction | None = None
    if year is not None:
        chosen = int(year)
    elif view.today is None:
        return Moment(span, "day", None)
    else:
        direction = view.direction(span)
        chosen = _likely_year(month_number, day, direction, view.today)
    found = calendar.day_of(chosen, month_number, day)
    days = (found, found) if found else None
    return Moment(span, "day", days, view.ahead(days) or direction)


def _likely_year(month_number: int, day: int, direction: Direction | None, today: date) -> int:
    same = calendar.day_of(today.year, month_number, day) or calendar.month_of(today.year, month_number)[1]
    ahead = (same - today).days
    if ahead > AHEAD[direction]:
        return today.year - 1
    return today.year + 1 if ahead < -BEHIND and direction == "future" else today.year
