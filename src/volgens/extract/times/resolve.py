"""Resolves one found expression to its days, seen from the day of publication."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import Literal

from volgens.extract.annotations import Span
from volgens.extract.quantities.compounds import Compounds
from volgens.extract.times import calendar
from volgens.extract.times.calendar import Days
from volgens.extract.times.moments import Found
from volgens.extract.times.tense import Direction, tense_around
from volgens.lang.times import Means, TimeLexicon

Grain = Literal["day", "night", "week", "month", "year", "span"]

# A date without a year this many days ahead was meant back, unless its clause points forward; and the other way round.
AHEAD = {None: 92, "past": 0, "present": 150, "future": 300}
BEHIND = 275
# "Vannacht" said from this hour on is the night to come, when nothing says otherwise.
EVENING = 16
DAYS_IN = {"second": 0, "minute": 0, "hour": 0, "day": 1, "week": 7, "weekend": 7}
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or period of the text; `days` is None where it cannot be told. `weekday` is kept for what joins two."""

    span: Span
    grain: Grain
    days: Days | None
    direction: Direction | None = None
    weekday: int | None = None
    explicit: bool = False  # says itself which one it is: a full date, "vorige week"


class Resolver:
    """Resolves the expressions of one text, in order; remembers the last ones for "that day"."""

    def __init__(self, text: str, published: datetime | None, lexicon: TimeLexicon, numbers: Compounds) -> None:
        self.text = text
        self.today = published.date() if published else None
        self.hour = published.hour if published else 0
        self.lexicon = lexicon
        self._numbers = numbers
        self._last: dict[Grain, Days] = {}
        self._ways: dict[Means, Callable[[Span, dict[str, str]], Moment]] = {
            "date": self._date,
            "days": self._days,
            "numeric date": self._numeric_date,
            "weekday": self._weekday,
            "part of": self._part_of,
            "month": self._month,
            "season": self._season,
            "night": self._night,
            "today": self._today,
            "calendar": self._calendar,
            "rolling": self._rolling,
            "weekend": self._weekend,
            "first of year": self._first_of_year,
            "same": self._same,
        }

    def resolve(self, found: Found) -> Moment:
        """Return the moment that an expression names."""
        moment = self._resolve(found)
        if moment.days is not None:
            self._last[moment.grain] = moment.days
        return moment

    def _resolve(self, found: Found) -> Moment:
        if found.year is not None:
            return Moment(found.span, "year", calendar.year_of(found.year), explicit=True)
        if found.day is not None:
            return self._day(found)
        if found.match is None or found.rule is None or found.rule.moment is None:
            return Moment(found.span, "span", None)
        groups = {name: value for name, value in found.match.groupdict().items() if value}
        return self._ways[found.rule.moment](found.span, groups)

    def _direction(self, span: Span) -> Direction | None:
        return tense_around(self.text, span, self.lexicon.tense)

    def _shifted(self, first: int, last: int) -> Days | None:
        if self.today is None:
            return None
        return calendar.shift(self.today, first), calendar.shift(self.today, last)

    def _day(self, found: Found) -> Moment:
        day = found.day
        assert day is not None
        last = day.offset if day.until is None else day.until
        grain: Grain = "day" if last == day.offset else "night"
        if day.turns:
            direction = self._direction(found.span)
            if direction in ("future", "present") or (direction is None and self.hour >= EVENING):
                return Moment(found.span, grain, self._shifted(0, 1), "future", explicit=True)
        direction = "future" if day.future else None
        return Moment(found.span, grain, self._shifted(day.offset, last), direction, explicit=True)

    def _weekday(self, span: Span, groups: dict[str, str]) -> Moment:
        weekday = self.lexicon.weekdays[groups["weekday"].lower()]
        which = self._which(groups)
        direction = self._direction(span) if which is None else which
        if self.today is None:
            return Moment(span, "day", None, direction, weekday)
        ahead = direction in ("future", "present")
        day = (calendar.next_weekday if ahead else calendar.last_weekday)(self.today, weekday)
        if which is not None and day == self.today:
            day = calendar.shift(day, 7 if which == "future" else -7)
        night = groups.get("part", "").lower() in self.lexicon.words.night
        days = (day, calendar.shift(day, 1)) if night and ahead else (day, day)
        return Moment(
            span, "day", days, "future" if ahead and day > self.today else direction, weekday, which is not None
        )

    def _which(self, groups: dict[str, str]) -> Direction | None:
        which = groups.get("which", "").lower()
        words = self.lexicon.words
        if which in words.past or which in words.previous:
            return "past"
        return "future" if which in words.next else None

    def _month_number(self, word: str) -> int:
        return self.lexicon.months[word.lower().rstrip(".")] + 1

    def _date(self, span: Span, groups: dict[str, str]) -> Moment:
        month, day = self._month_number(groups["month"]), int(groups["day"])
        return self._dated(span, month, (day, day), groups.get("year"))

    def _days(self, span: Span, groups: dict[str, str]) -> Moment:
        last_month = self._month_number(groups["last_month"])
        first, last = int(groups["day"]), int(groups["last"])
        end = self._dated(span, last_month, (last, last), groups.get("year"))
        month = self._month_number(groups["month"]) if "month" in groups else last_month
        if end.days is None:
            return end
        year = end.days[1].year - (month > last_month)
        start = calendar.day_of(year, month, first)
        if start is None or start > end.days[1]:
            return Moment(span, "span", None)
        return Moment(span, "span", (start, end.days[1]), end.direction, explicit=True)

    def _dated(self, span: Span, month: int, days: tuple[int, int], year: str | None) -> Moment:
        direction: Direction | None = None
        if year is not None:
            chosen = int(year)
        elif self.today is None:
            return Moment(span, "day", None)
        else:
            direction = self._direction(span)
            chosen = self._year_of(month, days[0], direction, self.today)
        start = calendar.day_of(chosen, month, days[0])
        if start is None:
            return Moment(span, "day", None)
        if self.today is not None and start > self.today:
            direction = "future"
        return Moment(span, "day", (start, start), direction, explicit=True)

    def _year_of(self, month: int, day: int, direction: Direction | None, today: date) -> int:
        same = calendar.day_of(today.year, month, day) or calendar.month_of(today.year, month)[1]
        ahead = (same - today).days
        if ahead > AHEAD[direction]:
            return today.year - 1
        return today.year + 1 if ahead < -BEHIND and direction == "future" else today.year

    def _numeric_date(self, span: Span, groups: dict[str, str]) -> Moment:
        year, month, day = (int(groups.get(name) or groups[name + "2"]) for name in ("year", "month", "day"))
        found = calendar.day_of(year, month, day)
        return Moment(span, "day", (found, found) if found else None, explicit=True)

    def _month(self, span: Span, groups: dict[str, str]) -> Moment:
        days = self._month_days(span, groups)
        return Moment(span, "month", days, self._ahead(days), explicit=True)

    def _month_days(self, span: Span, groups: dict[str, str]) -> Days | None:
        month = self._month_number(groups["month"])
        if "year" in groups:
            return calendar.month_of(int(groups["year"]), month)
        if self.today is None:
            return None
        direction = self._which(groups) or self._direction(span)
        year = self.today.year
        if month > self.today.month and direction not in ("future", "present"):
            year -= 1
        elif month < self.today.month and direction == "future":
            year += 1
        elif month == self.today.month and "which" not in groups and direction in (None, "past"):
            return calendar.month_of(year, month)[0], self.today
        return calendar.month_of(year, month)

    def _ahead(self, days: Days | None) -> Direction | None:
        return "future" if days and self.today and days[0] > self.today else None

    def _part_of(self, span: Span, groups: dict[str, str]) -> Moment:
        words = self.lexicon.words
        third = next(
            position
            for position, names in enumerate((words.begin, words.middle, words.end))
            if groups["third"].lower() in names
        )
        if "month" in groups:
            whole = self._month_days(span, groups)
            if whole and self.today and whole[1] == self.today:
                whole = calendar.month_of(whole[0].year, whole[0].month)
        elif "year" in groups:
            whole = calendar.year_of(int(groups["year"]))
        else:
            whole = self._calendar_days(groups, whole=True)
        return Moment(span, "span", calendar.third_of(whole, third) if whole else None, explicit=True)

    def _season(self, span: Span, groups: dict[str, str]) -> Moment:
        season = self.lexicon.seasons[groups["season"].lower()]
        if "year" in groups:
            days: Days | None = calendar.season_of(int(groups["year"]), season)
        elif self.today is None:
            days = None
        else:
            which = self._which(groups)
            days = calendar.season_of(self.today.year, season)
            if which == "past" and days[1] >= self.today:
                days = calendar.season_of(self.today.year - 1, season)
            elif which == "future" and days[0] <= self.today:
                days = calendar.season_of(self.today.year + 1, season)
        return Moment(span, "span", days, self._ahead(days), explicit=True)

    def _night(self, span: Span, _: dict[str, str]) -> Moment:
        return Moment(span, "night", self._shifted(-1, 0), explicit=True)

    def _today(self, span: Span, _: dict[str, str]) -> Moment:
        return Moment(span, "day", self._shifted(0, 0), explicit=True)

    def _calendar(self, span: Span, groups: dict[str, str]) -> Moment:
        unit = self.lexicon.units[groups["unit"].lower()]
        ahead = self._which(groups) is None and self._direction(span) == "future"
        grain: Grain = "year" if unit == "year" else "week" if unit in ("week", "weekend") else "span"
        days = self._calendar_days(groups, whole=ahead)
        return Moment(span, grain, days, "future" if ahead else self._ahead(days), explicit=True)

    def _calendar_days(self, groups: dict[str, str], whole: bool) -> Days | None:
        """Return the days of "vorige week", "dit jaar" …; what is going on ends today unless the `whole` is meant."""
        if self.today is None:
            return None
        unit, which = self.lexicon.units[groups["unit"].lower()], groups.get("which", "").lower()
        step = {"past": -1, "future": 1}.get(self._which(groups) or "", 0)
        if unit == "weekend":
            return self._weekend_days(step)
        if which in self.lexicon.words.past:
            return self._back(unit, 1)
        if unit not in ("week", "month", "year"):
            return None
        days = self._unit_days(unit, step)
        return days if step or whole else (days[0], self.today)

    def _unit_days(self, unit: str, step: int) -> Days:
        assert self.today is not None
        if unit == "week":
            return calendar.week_of(calendar.shift(self.today, 7 * step))
        day = calendar.months_later(self.today, step * MONTHS_IN[unit])
        return calendar.month_of(day.year, day.month) if unit == "month" else calendar.year_of(day.year)

    def _weekend_days(self, step: int) -> Days:
        assert self.today is not None
        if step > 0:
            return calendar.weekend_after(
                calendar.shift(calendar.weekend_after(self.today)[0], 7)
                if self.today.weekday() >= calendar.SATURDAY
                else self.today
            )
        return calendar.weekend_before(self.today)

    def _weekend(self, span: Span, _: dict[str, str]) -> Moment:
        if self.today is None:
            return Moment(span, "week", None)
        direction = self._direction(span)
        ahead = direction in ("future", "present") and self.today.weekday() < calendar.SATURDAY
        days = calendar.weekend_after(self.today) if ahead else calendar.weekend_before(self.today)
        return Moment(span, "week", days, self._ahead(days))

    def _rolling(self, span: Span, groups: dict[str, str]) -> Moment:
        count = self._count(groups["n"])
        unit = self.lexicon.units[groups["unit"].lower()]
        if count is None or self.today is None:
            return Moment(span, "span", None)
        if self._which(groups) == "future":
            days = self.today, self._moved(unit, count)
            return Moment(span, "span", days, "future", explicit=True)
        return Moment(span, "span", self._back(unit, count), explicit=True)

    def _back(self, unit: str, count: float) -> Days:
        assert self.today is not None
        return self._moved(unit, -count), self.today

    def _moved(self, unit: str, count: float) -> date:
        """Return the day so many units from today; hours are rounded up to whole days."""
        assert self.today is not None
        if unit in MONTHS_IN:
            return calendar.months_later(self.today, round(count * MONTHS_IN[unit]))
        sign = -1 if count < 0 else 1
        days = ceil(abs(count) / 24) if unit == "hour" else round(abs(count) * DAYS_IN[unit])
        return calendar.shift(self.today, sign * days)

    def _count(self, word: str) -> float | None:
        plain = word.strip().lower()
        if plain[0].isdigit():
            return float(plain.replace(",", "."))
        folded = plain.replace("é", "e").replace("ë", "e")
        number = self._numbers.read(folded)
        return number.low if number else 1.0

    def _first_of_year(self, span: Span, groups: dict[str, str]) -> Moment:
        unit = self.lexicon.units.get(groups["unit"].lower())
        year = self._year_in(groups)
        if year is None:
            return Moment(span, "span", None)
        count = self._count(groups["n"]) if "n" in groups else 1.0
        months = round((count or 1.0) * MONTHS_IN.get(unit, 0)) if unit else 6
        second = groups["rank"].lower() not in self.lexicon.words.first
        start = months + 1 if second else 1
        if months < 1 or start + months - 1 > 12:
            return Moment(span, "span", None)
        days = date(year, start, 1), calendar.month_of(year, start + months - 1)[1]
        return Moment(span, "span", days, self._ahead(days), explicit=True)

    def _year_in(self, groups: dict[str, str]) -> int | None:
        if "year" in groups:
            return int(groups["year"])
        if self.today is None:
            return None
        return self.today.year - (self._which(groups) == "past")

    def _same(self, span: Span, groups: dict[str, str]) -> Moment:
        """Return the moment that "die dag", "dat weekend", "diezelfde zondag" refer to."""
        day, longer = self._last.get("day"), self._last.get("span") or self._last.get("month")
        if "weekday" in groups and self.today is not None:
            found = calendar.last_weekday(self.today, self.lexicon.weekdays[groups["weekday"].lower()])
            return Moment(span, "day", (found, found), "past", explicit=True)
        unit = self.lexicon.units.get(re.split(r"\W+", self.text[span.start : span.end].lower())[-1])
        if unit == "weekend":
            return Moment(span, "week", calendar.weekend_after(day[0]) if day else None, explicit=True)
        if unit == "week" or unit == "month":
            return Moment(span, "span", longer, explicit=True)
        if unit == "year":
            return Moment(span, "year", self._last.get("year"), explicit=True)
        return Moment(span, "day", day, explicit=True)
