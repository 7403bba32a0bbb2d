"""The days that a sentence names, as those of its figures."""

from datetime import date

import pytest
from tests.factories import make_figure, make_reading, make_report

from volgens.extract.dating import date_figures
from volgens.lang.pack import load_pack
from volgens.model.claim import Figure, Period


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Op 2 maart waren er 12 gewonden.", Period(date(2025, 3, 2), date(2025, 3, 2))),
        ("Er waren 12 gewonden. Op 2 maart regende het.", None),
        ("Morgen vallen er 12 gewonden.", None),
        ("Van 1 maart tot 2 maart waren er 12 gewonden.", Period(date(2025, 3, 1), date(2025, 3, 2))),
    ],
)
def test_a_figure_takes_the_days_of_its_sentence(text: str, wanted: Period | None) -> None:
    """Of the past, and of no other sentence."""
    report = make_report(text)
    reading = make_reading(report, make_figure(report, "12 gewonden", 12))
    (claim,) = date_figures(reading, load_pack("nl")).claims
    assert isinstance(claim, Figure)
    assert claim.period == wanted


def test_a_period_that_the_report_gives_is_kept() -> None:
    """It is the count's own."""
    report, own = make_report("Op 2 maart waren er 12 gewonden."), Period(date(2025, 1, 1), date(2025, 3, 2))
    reading = make_reading(report, make_figure(report, "12 gewonden", 12, period=own))
    assert date_figures(reading, load_pack("nl")) == reading
