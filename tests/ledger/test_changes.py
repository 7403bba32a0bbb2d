"""What changed since a moment is what stands now and did not stand then."""

from datetime import datetime, timedelta

from tests.factories import MOMENT, make_figure, make_reading, make_report, make_statement

from volgens import jobs
from volgens.ledger.keeping import keep
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing
from volgens.ledger.store import Store
from volgens.model.change import Change
from volgens.model.claim import Figure, Source

POLICE = Source("de politie", kind="police")
ARMY = Source("het leger", party="leger", kind="military")
TOWN = Source("de stad", party="stad", kind="official")


def keep_figure(store: Store, hours: int, value: int, **fields: object) -> Figure:
    """Keep a report of one figure, so many hours on."""
    report = make_report(f"Er zijn {value} gewonden.", id=f"r{hours}", published=at(hours))
    figure = make_figure(report, f"{value} gewonden", value, **fields)
    with store.writing() as connection:
        keep(connection, make_reading(report, figure), "reader-1")
    return figure


def at(hours: float) -> datetime:
    """Return the moment so many hours on."""
    return MOMENT + timedelta(hours=hours)


def changed(store: Store, since: datetime, until: datetime | None = None) -> list[Change]:
    """Return what changed since a moment."""
    return list(jobs.changes(store, since, Wanted(), Viewing(until)))


def test_a_question_is_new_once(store: Store) -> None:
    """When its first figure was published, and not after."""
    figure = keep_figure(store, 1, 12)
    assert [(one.kind, one.old, one.new) for one in changed(store, at(0))] == [("new", None, figure.id)]
    assert changed(store, at(1)) == []


def test_a_figure_that_moves_is_told_with_from_to_and_by_whom(store: Store) -> None:
    """A figure that only repeats changes nothing."""
    first = keep_figure(store, 1, 12)
    second = keep_figure(store, 3, 19)
    keep_figure(store, 5, 19)
    (change,) = changed(store, at(2), at(4))
    assert (change.kind, change.old, change.new, change.by) == ("moved", first.id, second.id, "de brandweer")
    assert changed(store, at(4)) == []


def test_a_dispute_is_told_when_it_opens(store: Store) -> None:
    """Another side's figure, with why; seen from before it, there is none."""
    keep_figure(store, 1, 12, sources=(TOWN,), standing="disputed")
    keep_figure(store, 3, 90, sources=(ARMY,), standing="disputed")
    assert "disputed" in {one.kind for one in changed(store, at(0))}
    assert [one.kind for one in changed(store, at(0), at(0.5))] == []


def test_a_denial_is_told(store: Store) -> None:
    """With what it denies."""
    report = make_report("Het leger zegt dat er 12 gewonden zijn. De stad ontkent dat.", published=at(1))
    figure = make_figure(report, "12 gewonden", 12, sources=(ARMY,), standing="denied")
    said = make_statement(report, "er 12 gewonden zijn", "zegt", sources=(ARMY,), standing="denied")
    denial = make_statement(report, "De stad ontkent dat", "ontkent", stance="deny", sources=(TOWN,))
    with store.writing() as connection:
        keep(connection, make_reading(report, said, figure, denial), "reader-1")
    denied = [one for one in changed(store, at(0)) if one.kind == "denied"]
    assert [(one.old, one.new, one.by) for one in denied] == [(figure.id, denial.id, "de stad")]


def test_what_is_settled_is_told(store: Store) -> None:
    """A figure that nobody had checked, until somebody did."""
    keep_figure(store, 1, 12, standing="unverified")
    keep_figure(store, 3, 12, sources=(POLICE,), standing="confirmed")
    assert [one.kind for one in changed(store, at(2))] == ["settled"]
