"""Adding readings to a ledger."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from tests.factories import make_figure, make_reading, make_report, make_statement

from volgens.ledger import tables
from volgens.ledger.keeping import Kept, find_kept, find_name, keep
from volgens.ledger.store import Store
from volgens.model.reading import Reading

TEXT = "De brandweer meldt 12 gewonden in Waldrecht. De burgemeester zegt dat de brand uit is."


def read(text: str = TEXT, **fields: object) -> Reading:
    """Return a reading of a report with a figure and a statement."""
    report = make_report(text, **fields)
    figure = make_figure(report, "12 gewonden", 12)
    return make_reading(report, figure, make_statement(report, "de brand uit is", "zegt"))


def add(store: Store, reading: Reading, reader: str = "reader-1") -> Kept:
    """Keep a reading in a transaction of its own."""
    with store.writing() as connection:
        return keep(connection, reading, reader)


def count_rows(store: Store) -> dict[str, int]:
    """Return how many rows each table holds."""
    with store.reading() as connection:
        counted = (tables.reports, tables.names, tables.versions, tables.readings, tables.claims, tables.unread)
        return {one.name: connection.scalar(select(func.count()).select_from(one)) or 0 for one in counted}


def test_a_new_report_is_kept_with_its_claims(store: Store) -> None:
    """One report, one version, one reading, and its claims."""
    kept = add(store, read())
    assert (kept.report, kept.outcome, kept.claims) == ("brand-1", "new", 2)
    expected = {"reports": 1, "names": 1, "versions": 1, "readings": 1, "claims": 2, "unread": 0}
    assert count_rows(store) == expected


def test_adding_the_same_twice_adds_nothing(store: Store) -> None:
    """Every table stays as it was."""
    add(store, read())
    before = count_rows(store)
    assert add(store, read()).outcome == "known"
    assert count_rows(store) == before


def test_a_changed_text_is_a_new_version(store: Store) -> None:
    """Both versions stay."""
    add(store, read())
    assert add(store, read(TEXT + " Later meer.")).outcome == "version"
    assert count_rows(store) | {"claims": 0} == count_rows(store) | {"reports": 1, "versions": 2, "claims": 0}


def test_another_reader_adds_its_reading_beside_the_old_one(store: Store) -> None:
    """Nothing of the older reading is lost."""
    add(store, read(), "reader-1")
    assert add(store, read(), "reader-2").outcome == "reread"
    assert count_rows(store)["readings"] == 2
    assert count_rows(store)["claims"] == 4


def test_a_report_is_known_by_its_address_and_by_its_id(store: Store) -> None:
    """The same page under another id, and the same id without its address, are the report that is kept."""
    url = "https://waldkoerier.example/1"
    add(store, read(url=url))
    with store.reading() as connection:
        assert find_name(connection, make_report(TEXT, id="elders-7", url=url)) == "brand-1"
        assert find_name(connection, make_report(TEXT)) == "brand-1"
        assert find_name(connection, make_report(TEXT, id=url)) == "brand-1"
        assert find_name(connection, make_report(TEXT, id="elders-7")) == "elders-7"


def test_an_address_learned_later_is_known_too(store: Store) -> None:
    """A report that first came without its address is found by it once it came with it."""
    url = "https://waldkoerier.example/1"
    add(store, read())
    add(store, read(url=url))
    with store.reading() as connection:
        assert find_name(connection, make_report(TEXT, id="elders-7", url=url)) == "brand-1"
    assert count_rows(store)["versions"] == 1


def test_what_is_kept_is_found_by_version_and_reader(store: Store) -> None:
    """A report need not be read again when this reader has read this very text."""
    add(store, read())
    report = read().report
    with store.reading() as connection:
        assert find_kept(connection, report, "reader-1") == Kept("brand-1", report.version, "known", 2)
        assert find_kept(connection, report, "reader-2") is None
        assert find_kept(connection, replace(report, text="Anders."), "reader-1") is None


def test_a_failure_halfway_keeps_nothing(store: Store) -> None:
    """A report is kept whole or not at all."""

    def fail_after_keeping() -> None:
        with store.writing() as connection:
            keep(connection, read(), "reader-1")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail_after_keeping()
    assert set(count_rows(store).values()) == {0}
