"""The days over which a figure's count runs."""

from datetime import date

import pytest
from tests.extract.figures.reading import figures_of

from volgens.model.claim import Period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Sinds 6 mei zijn 133.000 inwoners geëvacueerd.", Period(date(2024, 5, 6), date(2024, 5, 15))),
        ("Gisteren zijn twaalf betogers opgepakt.", Period(date(2024, 5, 14), date(2024, 5, 14))),
        ("De stad ligt volgens een kaart van gisteren op acht kilometer van het front.", None),
        ("Gisteren stond de teller nog op 3.000 euro.", None),
        ("Zeker twaalf betogers zijn opgepakt.", None),
        ("De prijzen lagen 3 procent hoger dan vorig jaar.", None),
        ("De bond telde 40 leden minder dan vorig jaar.", None),
        ("De opkomst was met 68,9 procent de hoogste sinds 1998.", None),
        ("De kademuur uit 1987 brak over 40 meter.", None),
        ("Het wordt zaterdag 17 graden op de Wadden.", Period(date(2024, 5, 18), date(2024, 5, 18))),
    ],
)
def test_period_of_clause(text: str, period: Period | None) -> None:
    """The time of the clause is the figure's period; a state or a running total has no single day."""
    assert [figure.period for figure in figures_of(text)] == [period]


def test_day_of_announcing_is_no_period() -> None:
    """A day that stands by the cue says when it was said, not over which days the count runs."""
    (figure,) = figures_of("Zeker zeventig huizen zijn verwoest, zei gouverneur Ilja Varin dinsdag.")
    assert figure.period is None
