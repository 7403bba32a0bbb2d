"""What a desk looks at."""

from datetime import timedelta
from typing import Any

from tests.factories import BRIGADE, MAYOR, MOMENT, make_figure, make_reading, make_report

from volgens.ledger.affairs import (
    Who,
    find_latest_moment,
    find_recent,
    find_revision,
    find_said,
    find_sentences,
    relate,
)
from volgens.ledger.keeping import keep
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Stated, Viewing
from volgens.ledger.store import Store


def add(store: Store, value: int, hours: float, **fields: Any) -> None:
    """Keep a report of so many wounded (or else), some hours later."""
    what = f"{value} mensen"
    moment = MOMENT + timedelta(hours=hours)
    report = make_report(f"Het brandt. Er zijn {what} geteld.", id=f"r{value}", published=moment)
    with store.writing() as connection:
        keep(connection, make_reading(report, make_figure(report, what, value, **fields)), "reader-1")


def recent(store: Store, limit: int = 10, since: float | None = None, **wanted: Any) -> list[Stated]:
    """Return the questions that moved last."""
    moment = None if since is None else MOMENT + timedelta(hours=since)
    asked = Wanted(**wanted)
    with store.reading() as connection:
        return list(find_recent(connection, asked, Viewing(asked.as_of), moment, limit))


def fill(store: Store) -> None:
    """Keep two figures of wounded and one of people displaced between them."""
    add(store, 12, 0)
    add(store, 300, 1, measure="displaced", sources=(MAYOR,))
    add(store, 14, 2)


def test_questions_come_by_what_moved_last(store: Store) -> None:
    """So many at most, and only those that moved since."""
    fill(store)
    assert [len(one.thread.members) for one in recent(store)] == [2, 1]
    assert [one.question.measure for one in recent(store, limit=1)] == ["wounded"]
    assert [one.question.measure for one in recent(store, since=1.5)] == ["wounded"]


def test_questions_are_narrowed_by_measure_place_and_moment(store: Store) -> None:
    """Places in any spelling; a moment shows only what was published by then."""
    fill(store)
    assert [one.question.measure for one in recent(store, measure="displaced")] == ["displaced"]
    assert len(recent(store, place="WALDRECHT")) == 2
    assert recent(store, place="Elders") == []
    (then,) = recent(store, as_of=MOMENT)
    assert [known.figure.low for known in then.thread.members] == [12]


def test_what_a_party_or_source_said_comes_in_the_order_of_publication(store: Store) -> None:
    """The last that were learned, with the thread of their questions."""
    fill(store)
    with store.reading() as connection:
        mayor = find_said(connection, Who("party", "gemeente"), 10).said
        last = find_said(connection, Who("source", BRIGADE.name), 1)
        first = find_said(connection, Who("source", BRIGADE.name), 1, last.older)
        brigade = last.said
        related = list(relate(connection, [brigade[0].thread or 0], Viewing()))
    assert [said.claim.text for said in mayor] == ["300 mensen"]
    assert [said.claim.text for said in brigade] == ["14 mensen"]
    assert [said.claim.text for said in first.said] == ["12 mensen"]
    assert first.older is None
    assert [relation.kind for _, relations in related for relation in relations] == ["updates"]


def test_figures_have_the_sentences_that_they_stand_in(store: Store) -> None:
    """By the ids of their claims."""
    add(store, 12, 0)
    (stated,) = recent(store)
    with store.reading() as connection:
        assert find_sentences(connection, stated) == {stated.question.latest: "Er zijn 12 mensen geteld."}


def test_an_empty_ledger_has_no_moment_and_grows_with_what_is_kept(store: Store) -> None:
    """Its revision rises with each reading."""
    with store.reading() as connection:
        assert (find_revision(connection), find_latest_moment(connection)) == (0, None)
    add(store, 12, 0)
    with store.reading() as connection:
        assert find_revision(connection) == 1
        assert find_latest_moment(connection) == MOMENT
