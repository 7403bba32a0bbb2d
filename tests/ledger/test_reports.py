"""One report with its versions."""

from datetime import timedelta

from tests.factories import MOMENT, make_figure, make_reading, make_report

from volgens.ledger.keeping import keep
from volgens.ledger.reports import find_report, find_report_of_claim
from volgens.ledger.store import Store
from volgens.model.reading import Reading, Unread


def first() -> Reading:
    """Return a report with one figure and one thing unread."""
    report = make_report("De brandweer meldt 12 gewonden.", url="https://krant.example/brand")
    return make_reading(report, make_figure(report, "12 gewonden", 12), unread=(Unread(report.id, 0, 2, "De", "none"),))


def second() -> Reading:
    """Return a later text of the same report."""
    report = make_report("De brandweer meldt 14 gewonden.", published=MOMENT + timedelta(hours=2))
    return make_reading(report, make_figure(report, "14 gewonden", 14))


def test_a_report_has_its_versions_in_the_order_of_publication(store: Store) -> None:
    """Whatever the order in which they came; each with its own claims and what became none."""
    for reading in (second(), first()):
        with store.writing() as connection:
            keep(connection, reading, "reader-1")
    with store.reading() as connection:
        by_id, by_address = (find_report(connection, name) for name in ("brand-1", "https://krant.example/brand"))
    assert by_id is not None
    assert by_id == by_address
    assert [version.claims for version in by_id.versions] == [first().claims, second().claims]
    assert [version.unread for version in by_id.versions] == [first().unread, ()]
    assert by_id.versions[0].report == first().report


def test_the_newest_reading_of_a_version_counts(store: Store) -> None:
    """An older one stays in the ledger, and is not shown."""
    report = first().report
    better = make_reading(report, make_figure(report, "De brandweer meldt 12 gewonden", 12))
    for number, reading in enumerate((first(), better)):
        with store.writing() as connection:
            keep(connection, reading, f"reader-{number}")
    with store.reading() as connection:
        found = find_report(connection, "brand-1")
    assert found is not None
    assert [version.claims for version in found.versions] == [better.claims]


def test_a_claim_tells_its_report_and_version(store: Store) -> None:
    """A claim or report that is not there has none."""
    reading = first()
    with store.writing() as connection:
        keep(connection, reading, "reader-1")
    with store.reading() as connection:
        assert find_report_of_claim(connection, reading.claims[0].id) == ("brand-1", reading.report.version)
        assert find_report_of_claim(connection, "c_0") is None
        assert find_report(connection, "nothing") is None
