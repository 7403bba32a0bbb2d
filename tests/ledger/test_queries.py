"""What is asked of a ledger."""

from datetime import timedelta
from itertools import permutations
from typing import Any

import pytest
from tests.factories import MAYOR, MOMENT, make_figure, make_reading, make_report, make_statement

from volgens.ledger.keeping import keep
from volgens.ledger.queries import KeptClaim, Selection, find_claims, find_unread
from volgens.ledger.store import Store
from volgens.model.claim import Figure
from volgens.model.reading import Reading, Unread

TEXT = "De brandweer meldt 12 gewonden in Waldrecht. De burgemeester zegt dat 300 bewoners weg moesten."


def first_reading() -> Reading:
    """Return a report with a figure of the fire brigade, one of the mayor, and the mayor's statement."""
    report = make_report(TEXT)
    wounded = make_figure(report, "12 gewonden", 12)
    away = make_figure(report, "300 bewoners", 300, measure="displaced", sources=(MAYOR,), standing="disputed")
    unread = (Unread(report.id, 0, 2, "De", "not understood"),)
    return make_reading(
        report, wounded, away, make_statement(report, "300 bewoners weg moesten", "zegt"), unread=unread
    )


def later_reading(text: str, value: float, hours: float, **fields: Any) -> Reading:
    """Return another version, or another report, with one figure."""
    report = make_report(
        f"De brandweer meldt {text} in Waldrecht.", published=MOMENT + timedelta(hours=hours), **fields
    )
    return make_reading(report, make_figure(report, text, value))


def add(store: Store, *readings: Reading, reader: str = "reader-1") -> None:
    """Keep readings, each in a transaction of its own."""
    for reading in readings:
        with store.writing() as connection:
            keep(connection, reading, reader)


def find(store: Store, **wanted: Any) -> list[KeptClaim]:
    """Return the wanted claims."""
    with store.reading() as connection:
        return list(find_claims(connection, Selection(**wanted)))


def texts(store: Store, **wanted: Any) -> list[str]:
    """Return the texts of the wanted claims; a dropped one begins with a minus."""
    return [("-" if one.dropped else "") + one.claim.text for one in find(store, **wanted)]


def test_a_kept_claim_comes_back_as_it_was_read(store: Store) -> None:
    """With the publisher, time and title of its report."""
    reading = first_reading()
    add(store, reading)
    found = find(store)
    assert tuple(one.claim for one in found) == reading.claims
    assert {(one.publisher, one.title, one.published, one.dropped) for one in found} == {
        ("De Waldkoerier", "Brand", MOMENT, None)
    }


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"kind": "figure"}, ["12 gewonden", "300 bewoners"]),
        ({"kind": "statement"}, ["300 bewoners weg moesten"]),
        ({"measure": "displaced"}, ["300 bewoners"]),
        ({"source": "ria van dalen", "kind": "figure"}, ["300 bewoners"]),
        ({"source": "de brandweer"}, ["12 gewonden"]),
        ({"party": "Gemeente", "measure": "displaced"}, ["300 bewoners"]),
        ({"place": "waldrecht", "standing": "asserted"}, ["12 gewonden"]),
        ({"standing": "disputed"}, ["300 bewoners"]),
        ({"report": "brand-1", "measure": "wounded"}, ["12 gewonden"]),
        ({"report": "brand-2"}, []),
        ({"since": MOMENT, "until": MOMENT, "measure": "wounded"}, ["12 gewonden"]),
        ({"since": MOMENT + timedelta(seconds=1)}, []),
        ({"until": MOMENT - timedelta(seconds=1)}, []),
        ({"place": "'; DROP TABLE claims; --"}, []),
    ],
)
def test_every_field_narrows_the_list(store: Store, wanted: dict[str, Any], expected: list[str]) -> None:
    """All given fields must hold; names are compared without regard to case."""
    add(store, first_reading())
    assert texts(store, **wanted) == expected


def test_claims_come_in_the_order_of_publication(store: Store) -> None:
    """Whatever the order in which reports were added."""
    add(store, later_reading("30 gewonden", 30, 2, id="c"), later_reading("20 gewonden", 20, 1, id="b"))
    assert texts(store) == ["20 gewonden", "30 gewonden"]


def test_a_claim_that_a_new_version_left_out_is_given_as_dropped(store: Store) -> None:
    """With the moment of that version; what the new version repeats is given once."""
    old, new = first_reading(), later_reading("12 gewonden", 12, 3)
    add(store, old, new)
    assert texts(store) == ["-300 bewoners", "-300 bewoners weg moesten", "12 gewonden"]
    assert {one.dropped for one in find(store) if one.dropped} == {MOMENT + timedelta(hours=3)}
    assert texts(store, dropped=False) == ["12 gewonden"]


def test_one_of_two_equal_claims_that_is_left_out_is_dropped(store: Store) -> None:
    """Claims of equal words are told apart by which one they are."""
    report = make_report("Er zijn 12 gewonden. In de haven zijn ook 12 gewonden.")
    once, twice = make_figure(report, "12 gewonden", 12), make_figure(report, "12 gewonden", 12)
    moved = report.text.rindex("12 gewonden")
    twice = Figure(**{name: getattr(twice, name) for name in Figure.__slots__} | {"start": moved, "end": moved + 11})
    add(store, make_reading(report, once, twice), later_reading("12 gewonden", 12, 3))
    assert texts(store) == ["-12 gewonden", "12 gewonden"]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_in_which_versions_are_learned_does_not_matter(store: Store, order: tuple[int, ...]) -> None:
    """A version that is fed late falls into its place."""
    versions = [later_reading(f"{value} gewonden", value, hours) for hours, value in enumerate((12, 14, 15))]
    add(store, *(versions[index] for index in order))
    found = [(one.claim.text, one.dropped) for one in find(store)]
    hours = [MOMENT + timedelta(hours=number) for number in range(3)]
    assert found == [("12 gewonden", hours[1]), ("14 gewonden", hours[2]), ("15 gewonden", None)]


def test_of_two_versions_of_one_moment_the_one_learned_last_stands(store: Store) -> None:
    """A page that changed its text and kept its time."""
    add(store, later_reading("12 gewonden", 12, 0), later_reading("14 gewonden", 14, 0))
    assert texts(store, dropped=False) == ["14 gewonden"]


def test_the_newest_reading_of_a_version_counts(store: Store) -> None:
    """What a better reader no longer finds is not listed, and what it finds is."""
    reading = first_reading()
    add(store, reading, reader="reader-1")
    add(store, make_reading(reading.report, reading.claims[0]), reader="reader-2")
    assert texts(store) == ["12 gewonden"]
    with store.reading() as connection:
        assert list(find_unread(connection)) == []


def test_what_became_no_claim_is_listed_with_its_reason(store: Store) -> None:
    """Of all reports, or of one."""
    add(store, first_reading(), later_reading("30 gewonden", 30, 2, id="c"))
    with store.reading() as connection:
        assert list(find_unread(connection)) == [Unread("brand-1", 0, 2, "De", "not understood")]
        assert list(find_unread(connection, "c")) == []


def test_a_report_without_a_time_stands_where_it_was_learned(store: Store) -> None:
    """It has no publication time, and is listed all the same."""
    report = make_report("Er zijn 12 gewonden.", published=None)
    add(store, make_reading(report, make_figure(report, "12 gewonden", 12)))
    (found,) = find(store)
    assert (found.published, found.claim.said_at) == (None, None)
