"""What a ledger knows before a report."""

from datetime import timedelta

import pytest
from tests.factories import MOMENT, make_figure, make_reading, make_report

from volgens.deciding import judge
from volgens.ledger.background import find_background
from volgens.ledger.keeping import keep
from volgens.ledger.store import Store
from volgens.model.decision import Signature
from volgens.model.report import Report

EVENT = "Er zijn {n} gewonden in de loods van Berkholt aan de Molenkade in Waldrecht, zegt Ria van Dalen."
OTHER = "Er zijn {n} gewonden bij de kermis in Waldrecht, zegt Joop Riet."
DAY = timedelta(days=1)


def report_of(number: int, text: str = EVENT, days: int = 0) -> Report:
    """Return a report of so many wounded, published so many days after the first."""
    return make_report(text.format(n=number), id=f"brand-{number}", published=MOMENT + days * DAY)


@pytest.fixture
def filled(store: Store) -> Store:
    """Give a ledger with three reports on an event, fed out of order, and one on another in the same town."""
    for number, text, days in ((12, EVENT, 2), (11, EVENT, 0), (40, OTHER, 1), (13, EVENT, 5)):
        report = report_of(number, text, days)
        with store.writing() as connection:
            keep(connection, make_reading(report, make_figure(report, f"{number} gewonden", number)), "test")
    return store


def numbers(store: Store, report: Report) -> list[float | None]:
    """Return the numbers that were told before a report."""
    with store.reading() as connection:
        return [figure.low for figure in find_background(connection, report).figures]


def test_earlier_reports_on_the_event_are_found(filled: Store) -> None:
    """In the order of publication; nothing newer, and nothing of other events."""
    assert numbers(filled, report_of(99, days=3)) == [11, 12]
    assert numbers(filled, report_of(99, OTHER, 3)) == [40]


def test_a_report_is_no_background_of_its_own(filled: Store) -> None:
    """Nor is another version of it."""
    assert numbers(filled, report_of(12, days=3)) == [11]


def test_what_people_decided_holds(filled: Store) -> None:
    """A claim that was rejected tells nothing any more."""
    with filled.reading() as connection:
        (first, _) = find_background(connection, report_of(99, days=3)).figures
    judge(filled, first.id, "reject", {}, Signature("Ria van Dalen"))
    assert numbers(filled, report_of(99, days=3)) == [12]
