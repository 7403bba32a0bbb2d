"""Resolves one found expression to its days, by what its rule means."""

from collections.abc import Callable

from volgens.extract.annotations import Span
from volgens.extract.times import calendar, dates, periods
from volgens.extract.times.moments import Found
from volgens.extract.times.viewpoint import Groups, Moment, Viewpoint
from volgens.lang.time_entries import Means

WAYS: dict[Means, Callable[[Span, Groups, Viewpoint], Moment]] = {
    "date": dates.full_date,
    "days": dates.date_range,
    "numeric date": dates.numeric_date,
    "weekday": dates.weekday,
    "month": dates.month,
    "part of": periods.part_of,
    "season": periods.season,
    "night": periods.night,
    "today": periods.today,
    "calendar": periods.calendar_unit,
    "rolling": periods.rolling,
    "weekend": periods.weekend,
    "first of year": periods.first_of_year,
    "same": periods.same,
    "feast": periods.feast,
}


def resolve(found: Found, view: Viewpoint) -> Moment:
    """Return the moment that an expression names, and remember it for those that point back to it."""
    moment = _resolve(found, view)
    if moment.days is not None:
        view.named[moment.grain] = moment.days
    return moment


def _resolve(found: Found, view: Viewpoint) -> Moment:
    if found.year is not None:
        return Moment(found.span, "year", calendar.year_of(found.year))
    if found.day is not None:
        return dates.day_word(found.span, found.day, view)
    if found.match is None or found.rule is None or found.rule.moment is None:
        return Moment(found.span, "span", None)
    groups = {name: value for name, value in found.match.groupdict().items() if value}
    return WAYS[found.rule.moment](found.span, groups, view)
