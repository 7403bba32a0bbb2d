"""Remembering the reports that were read last."""

from datetime import timedelta

from tests.factories import MOMENT, make_figure, make_reading, make_report

from volgens.extract.recent import Recent
from volgens.model.background import MOST_REPORTS
from volgens.model.reading import Reading
from volgens.model.report import Report

EVENT = "Er zijn {n} gewonden in de loods van Berkholt aan de Molenkade in Waldrecht, zegt Ria van Dalen."
DAY = timedelta(days=1)


def report_of(number: int, text: str = EVENT, days: int = 0) -> Report:
    """Return a report of so many wounded, published so many days after the first."""
    return make_report(text.format(n=number), id=f"brand-{number}", published=MOMENT + days * DAY)


def reading_of(report: Report, number: int) -> Reading:
    """Return a reading of that report."""
    return make_reading(report, make_figure(report, f"{number} gewonden", number))


def numbers(recent: Recent, report: Report) -> list[float | None]:
    """Return the numbers that were told before a report."""
    return [figure.low for figure in recent.recall(report).figures]


def filled(*days: int) -> Recent:
    """Return what remembers reports of 10, 11, … wounded of these days."""
    recent = Recent()
    for number, day in enumerate(days, 10):
        recent.keep(reading_of(report_of(number, days=day), number))
    return recent


def test_earlier_reports_on_the_event_are_recalled() -> None:
    """In the order of publication, and none that is newer than the report."""
    recent = filled(2, 0, 5)
    assert numbers(recent, report_of(99, days=3)) == [11, 10]


def test_reports_on_something_else_are_not_recalled() -> None:
    """Though they name the same town."""
    other = report_of(99, "Er zijn {n} gewonden bij de kermis in Waldrecht, zegt Joop Riet.", days=3)
    assert numbers(filled(0, 1), other) == []


def test_a_report_is_no_background_of_its_own() -> None:
    """Nor is another version of it."""
    recent = filled(0, 1)
    assert numbers(recent, report_of(10, days=3)) == [11]


def test_no_more_than_some_are_recalled() -> None:
    """The newest of those that share as much."""
    days = range(MOST_REPORTS + 3)
    assert numbers(filled(*days), report_of(99, days=30)) == [10 + day for day in days][3:]


def test_without_a_time_a_report_is_the_newest() -> None:
    """So it is told by all, and tells none."""
    recent = Recent()
    recent.keep(reading_of(make_report(EVENT.format(n=10), id="a", published=None), 10))
    recent.keep(reading_of(report_of(11), 11))
    assert numbers(recent, report_of(99, days=3)) == [11]
    assert sorted(numbers(recent, make_report(EVENT.format(n=99), published=None))) == [10, 11]  # type: ignore[type-var]
