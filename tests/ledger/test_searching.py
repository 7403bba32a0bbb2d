"""Words are found in titles and texts, on each database alike."""

from datetime import timedelta

import pytest
from tests.factories import MOMENT, make_figure, make_reading, make_report

from volgens.ledger.keeping import keep
from volgens.ledger.searching import Found, search_reports
from volgens.ledger.store import Store

FIRE = "Het regende. De brandweer meldt 12 gewonden bij een café in Waldrecht."


def add(store: Store, text: str, **fields: object) -> None:
    """Keep a report with its one figure."""
    report = make_report(text, **fields)
    with store.writing() as connection:
        keep(connection, make_reading(report, make_figure(report, "12 gewonden", 12)), "reader-1")


def search(store: Store, words: str) -> list[Found]:
    """Return what is found."""
    with store.reading() as connection:
        return list(search_reports(connection, words))


def test_a_report_is_found_by_the_beginnings_of_its_words(store: Store) -> None:
    """With the passage that they stand in, and the claims in that passage."""
    add(store, FIRE)
    (found,) = search(store, "gewond wald")
    assert found.passage == "De brandweer meldt 12 gewonden bij een café in Waldrecht."
    assert [claim.text for claim in found.claims] == ["12 gewonden"]


@pytest.mark.parametrize("words", ["BRANDWEER", "brand", "café", "regende gewonden"])
def test_words_are_found_in_text_and_title_whatever_their_case(store: Store, words: str) -> None:
    """All of them must be there."""
    add(store, FIRE)
    assert [found.report for found in search(store, words)] == ["brand-1"]


@pytest.mark.parametrize("words", ["", "!!!", "brandweer olifant", "' OR 1=1 --", '"', "* NEAR(", "a:b & !c"])
def test_what_is_no_word_of_a_report_finds_nothing(store: Store, words: str) -> None:
    """And signs that mean something to the database mean nothing here."""
    add(store, FIRE)
    assert search(store, words) == []


def test_only_the_newest_version_of_a_report_is_searched(store: Store) -> None:
    """An older text is no longer what the report says."""
    add(store, FIRE)
    add(store, "De politie meldt 12 gewonden.", published=MOMENT + timedelta(hours=1))
    assert search(store, "café") == []
    assert [found.report for found in search(store, "politie")] == ["brand-1"]
