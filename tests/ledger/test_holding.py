"""What the ledger knows around a draft."""

from datetime import timedelta

import pytest
from tests.factories import MOMENT, WALDRECHT, make_figure, make_reading, make_report, make_statement

from volgens.ledger.holding import find_known
from volgens.ledger.keeping import keep
from volgens.ledger.state import Viewing
from volgens.ledger.store import Store
from volgens.model.claim import Place
from volgens.model.names import find_names
from volgens.model.reported import Known

TEXT = "De brandweer meldt 12 gewonden. De weg is dicht, zegt de burgemeester."
LATER = MOMENT + timedelta(days=2)


@pytest.fixture
def filled(store: Store) -> Store:
    """Give a ledger with a report, a newer one, one on another place, and one that only names a club."""
    with store.writing() as connection:
        first = make_report(TEXT)
        claims = make_figure(first, "12 gewonden", 12), make_statement(first, "De weg is dicht", "zegt")
        keep(connection, make_reading(first, *claims), "test")
        second = make_report("De brandweer meldt 14 gewonden.", id="brand-2", published=MOMENT + timedelta(days=1))
        keep(connection, make_reading(second, make_figure(second, "14 gewonden", 14)), "test")
        other = make_report("De politie meldt 9 gewonden.", id="anders-1")
        far = Place("Verweghem", lat=-40.0, lon=170.0)
        keep(connection, make_reading(other, make_figure(other, "9 gewonden", 9, place=far)), "test")
        club = make_report("Er waren bij Vereniging Wervelwind 30 leden.", id="club-1")
        keep(connection, make_reading(club, make_figure(club, "30 leden", 30, measure="other", place=far)), "test")
    return store


def known_around(store: Store, text: str, moment: object = LATER) -> Known:
    """Return what is known around a draft of one figure, the first number in it."""
    report = make_report(text, id="draft", published=moment)
    figure = make_figure(report, "12 gewonden", 12, place=WALDRECHT)
    with store.reading() as connection:
        return find_known(connection, make_reading(report, figure), moment, Viewing(moment))  # type: ignore[arg-type]


def test_reports_on_the_same_are_found_with_all_their_claims(filled: Store) -> None:
    """In the order of publication, each with its sentence and its thread; other places are left out."""
    known = known_around(filled, "Er vielen 12 gewonden.")
    assert [one.claim.text for one in known.reported] == ["12 gewonden", "De weg is dicht", "14 gewonden"]
    assert known.reported[0].sentence == "De brandweer meldt 12 gewonden."
    first, said, second = (one.thread for one in known.reported)
    assert first == second is not None
    assert said is None
    assert first is not None
    assert known.questions[first].latest == known.reported[2].claim.id


def test_reports_that_share_a_name_are_found(filled: Store) -> None:
    """Although they are about another place."""
    known = known_around(filled, "Er vielen 12 gewonden bij Vereniging Wervelwind.")
    assert "30 leden" in [one.claim.text for one in known.reported]


def test_what_came_after_the_draft_is_not_known(filled: Store) -> None:
    """Nor does it count in the questions."""
    known = known_around(filled, "Er vielen 12 gewonden.", MOMENT + timedelta(hours=1))
    assert [one.claim.text for one in known.reported] == ["12 gewonden", "De weg is dicht"]
    assert [question.latest for question in known.questions.values()] == [known.reported[0].claim.id]


def test_names_are_words_with_a_capital_within_a_sentence() -> None:
    """The ones used most come first; what begins a sentence is no sign."""
    text = "Gisteren sprak Bos met Kam. Daarna ging Bos naar huis, zegt Teun-Jan."
    assert find_names(text) == ("bos", "kam", "teun jan")


def test_a_text_of_names_is_no_burden() -> None:
    """Only so many are kept."""
    assert len(find_names("en " + " en ".join(f"Naam{number}" for number in range(10_000)))) == 24
