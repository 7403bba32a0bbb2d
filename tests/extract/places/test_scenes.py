"""Where a report is: villages that nobody lists, live blogs, running totals, seats and scenes."""

import pytest
from tests.extract.places.test_place_of import place_name

LIVE = "Liveblog noodweer Slovenië | Loods weg bij Trbovlje"
ITEMS = (
    "12.40 uur – Loods\nBij Trbovlje is een loods weggespoeld.\n\n"
    "12.10 uur – Stand\nIn Slovenië zijn 6 doden gevallen. Bij Kranj werd een man uit zijn auto gehaald. "
    "Het aantal vermisten daalde naar 3.\n\n"
    "11.50 uur – Leger\nEr zijn 250 soldaten op de been.\n\n"
    "11.30 uur – Celje\nIn Celje is het droog.\n\n11.10 uur – Maribor\nIn Maribor wordt geveegd."
)


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("Op de weg bij Bornvik botsten gisteren 12 auto's.", "12 auto", "Bornvik"),
        ("BORNVIK - Het is stil. De sluis in Bornvik hield. Er vielen 3 gewonden.", "3 gewonden", "Bornvik"),
        ("In de haven van Bornvik zonken 4 boten.", "4 boten", "Bornvik"),
        ("Het schip ligt ter hoogte van Bornvik. Er zijn 9 mensen aan boord.", "9 mensen", "Bornvik"),
        ("In Almelo is het stil. Bij Solvanta werken 80 mensen.", "80 mensen", "Almelo"),
        ("In Almelo is het stil. Trainer Bas de Wit werkt bij Solvanta. Hij kreeg 80 brieven.", "80 brieven", "Almelo"),
    ],
)
def test_villages_that_nobody_lists(text, figure, name):
    """A name that nothing knows is a village's where things are only ever placed beside it, and a firm's otherwise."""
    assert place_name(text, figure, "") == name


def test_a_live_blog_is_about_the_whole():
    """The town of the newest item is not where all the others are."""
    assert place_name(ITEMS, "250 soldaten", LIVE) == "Slovenië"


def test_a_running_total_goes_on_with_the_figures_before():
    """What happened in one place in between does not move what is counted so far."""
    assert place_name(ITEMS, "3.", LIVE) == "Slovenië"
    aside = "In Goma is een inzameling begonnen. De teller staat op 900 euro."
    assert place_name(aside, "900 euro", "Noodweer in Slovenië") == "Goma"
