"""Makes periods of moments: "since …", "between … and …", "the night of … to …", "until …"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from volgens.extract.annotations import Span, TimeExpression
from volgens.extract.times import calendar
from volgens.extract.times.calendar import Days
from volgens.extract.times.tense import Direction
from volgens.extract.times.viewpoint import Moment, Viewpoint
from volgens.model.claim import Period

# So far back the words before a moment are looked at; so wide the gap between two may be.
LOOK_BACK = 64
GAP = 24
LONGEST_TOGETHER = 31


def join_moments(moments: list[Moment], view: Viewpoint) -> Iterator[TimeExpression]:
    """Yield the expressions that moments make alone or with their neighbours, in order."""
    position = 0
    while position < len(moments):
        first = moments[position]
        second = moments[position + 1] if position + 1 < len(moments) else None
        pair = _pair(first, second, view) if second is not None else None
        if pair is not None:
            position += 1
        following = moments[position + 1] if position + 1 < len(moments) else None
        if pair is None and following is not None and _is_within(first, following, view):
            moments[position + 1] = _placed_in(following, first)
            if position + 2 < len(moments) and moments[position + 2].weekday is not None:
                moments[position + 2] = _placed_in(moments[position + 2], first)
        yield _with_prefix(pair or first, view)
        position += 1


def _gap(first: Moment, second: Moment, view: Viewpoint) -> str | None:
    if second.span.start - first.span.end > GAP:
        return None
    return view.text[first.span.end : second.span.start]


@dataclass(frozen=True, slots=True)
class Lead:
    """The words before a moment, without the blank between, and where they begin in the text."""

    words: str
    start: int

    def start_of(self, match: re.Match[str]) -> int:
        """Return the offset in the text of what was found in these words."""
        return self.start + match.start()


def _before(moment: Moment, view: Viewpoint) -> Lead:
    start = max(0, moment.span.start - LOOK_BACK)
    return Lead(view.text[start : moment.span.start].rstrip(), start)


def _pair(first: Moment, second: Moment, view: Viewpoint) -> Moment | None:
    """Return the period that two neighbouring moments make, None when they stand apart."""
    gap = _gap(first, second, view)
    if gap is None:
        return None
    joining = view.lexicon.joining
    before = _before(first, view)
    span = Span(first.span.start, second.span.end)
    if joining["year_of"].search(gap) and (days := _in_year_or_week(first, second)):
        return Moment(span, "day" if days[0] == days[1] else "span", days, view.ahead(days))
    if joining["night_to"].search(gap) and (night := joining["night"].search(before.words)):
        days = _night_into(second)
        return Moment(Span(before.start_of(night), span.end), "night", days)
    between = joining["between"].search(before.words) if joining["together"].search(gap) else None
    ranging = joining["range_to"].search(gap)
    if between or ranging:
        start = first.span.start
        if lead := between or joining["range_from"].search(before.words):
            start = before.start_of(lead)
        days = _range(first, second)
        return Moment(Span(start, span.end), "span", days, view.ahead(days))
    if joining["together"].search(gap) and first.grain == second.grain:
        days = _range(first, second)
        if days and (days[1] - days[0]).days <= (LONGEST_TOGETHER if first.grain == "day" else 366):
            return Moment(span, "span", days, view.ahead(days))
    return None


def _in_year_or_week(first: Moment, second: Moment) -> Days | None:
    """Return a month or date put in the year beside it ("maart vorig jaar"), a weekday in the week after it."""
    if first.days is None or second.days is None:
        return None
    if first.weekday is not None:
        return _placed_in(first, second).days if second.grain == "week" else None
    for inner, year in ((first, second), (second, first)):
        if year.grain == "year" and inner.grain in ("month", "day") and inner.days is not None:
            return _moved_to(inner, year.days[0].year) if year.days else None
    return None


def _moved_to(moment: Moment, year: int) -> Days | None:
    if moment.days is None:
        return None
    first = moment.days[0]
    if moment.grain == "month":
        return calendar.month_of(year, first.month)
    day = calendar.day_of(year, first.month, first.day)
    return (day, day) if day else None


def _night_into(second: Moment) -> Days | None:
    if second.days is None:
        return None
    return calendar.shift(second.days[0], -1), second.days[0]


def _range(first: Moment, second: Moment) -> Days | None:
    """Return the days from the first moment to the second, weekdays put so that the one leads to the other."""
    if first.days is None or second.days is None:
        return None
    start, end = first.days[0], second.days[1]
    if first.weekday is not None and second.weekday is not None and not first.explicit:
        if second.direction in ("future", "present") and end > start:
            end = calendar.next_weekday(start, second.weekday)
        else:
            start = calendar.last_weekday(end, first.weekday)
    elif start > end and first.weekday is not None:
        start = calendar.last_weekday(end, first.weekday)
    elif start > end and second.weekday is not None:
        end = calendar.next_weekday(start, second.weekday)
    return (start, end) if start <= end else None


def _is_within(first: Moment, second: Moment, view: Viewpoint) -> bool:
    """Tell whether a weekday stands behind its week: "vorige week, tussen maandag en vrijdag"."""
    gap = _gap(first, second, view)
    return (
        gap is not None
        and first.grain == "week"
        and first.days is not None
        and second.weekday is not None
        and view.lexicon.joining["within"].search(gap) is not None
    )


def _placed_in(moment: Moment, week: Moment) -> Moment:
    if week.days is None or moment.weekday is None:
        return moment
    day = calendar.next_weekday(week.days[0], moment.weekday)
    return replace(moment, days=(day, day), explicit=True)


def _with_prefix(moment: Moment, view: Viewpoint) -> TimeExpression:
    """Return a moment as an expression, with "since" or "until" before it when it is so."""
    before, joining, today = _before(moment, view), view.lexicon.joining, view.today
    if moment.weekday is not None and joining["any"].search(before.words):
        return TimeExpression(moment.span, "date", None)
    since = joining["since"].search(before.words) or joining["since_event"].search(before.words)
    if since is not None:
        return _since(moment, Span(before.start_of(since), moment.span.end), view)
    if moment.days and (starting := joining["starting"].search(before.words)):
        return _from(moment.days[0], moment, Span(before.start_of(starting), moment.span.end), view)
    if moment.grain == "day" and moment.days and (night := joining["night_before"].search(before.words)):
        span = Span(before.start_of(night), moment.span.end)
        day = moment.days[0]
        return _expression(span, (calendar.shift(day, -1), day), moment.direction)
    if until := joining["until"].search(before.words):
        span = Span(before.start_of(until), moment.span.end)
        return _until(moment, span, today)
    return _expression(moment.span, moment.days, moment.direction)


def _since(moment: Moment, span: Span, view: Viewpoint) -> TimeExpression:
    """Return the days from a moment to today; whatever the clause's tense, such a moment is past."""
    if moment.days is None or view.today is None:
        return TimeExpression(span, "period", None)
    start = moment.days[0]
    if start > view.today and moment.weekday is not None:
        start = calendar.last_weekday(view.today, moment.weekday)
    return _from(start, moment, span, view)


def _from(start: date, moment: Moment, span: Span, view: Viewpoint) -> TimeExpression:
    if view.today is None or start > view.today:
        return _expression(span, moment.days, "future")
    return _expression(span, (start, view.today), None, "period")


def _until(moment: Moment, span: Span, today: date | None) -> TimeExpression:
    """Return the days from today to a moment ahead; when a count up to a day in the past began, none can tell."""
    if moment.days is None or today is None or moment.direction == "past":
        return TimeExpression(span, "period", None)
    end = moment.days[1]
    if moment.weekday is not None and not moment.explicit:
        end = calendar.next_weekday(today, moment.weekday)
    return _expression(span, (today, end), "future", "period") if end > today else TimeExpression(span, "period", None)


def _expression(
    span: Span, days: Days | None, direction: Direction | None, kind: Literal["date", "period"] | None = None
) -> TimeExpression:
    if days is None:
        return TimeExpression(span, kind or "date", None, direction == "future")
    known = kind or ("date" if days[0] == days[1] else "period")
    return TimeExpression(span, known, Period(*days), direction == "future")
