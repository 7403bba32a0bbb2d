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
        ("Bij Tweede Kamerverkiezingen haalde de partij 17 zetels.", "17 zetels", None),
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


@pytest.mark.parametrize(
    ("text", "figure", "title", "name"),
    [
        (
            "Rond Kramatorsk wordt gevochten.\n\nIn Kiev heerst verslagenheid. Het leger meldt 90 gewonden.",
            "90 gewonden",
            "Strijd om Kramatorsk",
            "Kramatorsk",
        ),
        (
            "Bij Porto is een trein ontspoord.\n\nDe premier kondigde in Lissabon 3 dagen van rouw aan.",
            "3 dagen",
            "Treinramp bij Porto",
            "Porto",
        ),
        (
            "Het Russische leger heeft Kramatorsk ingenomen, in Oekraïne. In Kramatorsk vielen 90 doden.",
            "90 doden",
            "Kramatorsk gevallen",
            "Kramatorsk",
        ),
    ],
)
def test_a_seat_places_nothing_that_is_said_there(text, figure, title, name):
    """Where a government sits and speaks is not where the figures are that it tells."""
    assert place_name(text, figure, title) == name


def test_a_distance_tells_where_what_is_counted_is():
    """What stands so many kilometres from a town is placed by it."""
    text = "In Nairobi is betoogd. Een stoet van 90 boeren slaapt in een loods, 4 kilometer buiten Kisumu."
    assert place_name(text, "90 boeren", "Onrust in Nairobi") == "Kisumu"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In Almelo is het stil.\n\nOver Solvanta\nSolvanta telt 900 medewerkers.", "900 medewerkers"),
        (
            "In Almelo is het stil. Uit een peiling blijkt dat 60 procent boos is. Vorig jaar was dat 40 procent.",
            "40 pro",
        ),
        (
            "Op 90 scholen is gestaakt voor meer loon. De bonden zijn tevreden.\n\nIn Zwolle liep een stoet.",
            "90 scholen",
        ),
    ],
)
def test_what_has_no_place(text, figure):
    """A sender's own figures, polls and what is all over the country are nowhere."""
    assert place_name(text, figure, "") is None


@pytest.mark.parametrize(
    ("text", "figure", "title", "name"),
    [
        ("In Bergen is gas ontploft. In Zele slapen 45 mensen. De regering geeft 900 euro.", "900 euro", "", "Bergen"),
        (
            "Een brand bij Mati, 30 kilometer van Athene, is geblust. Er zijn 9 hotels leeg.",
            "9 hotels",
            "Brand bij Mati",
            "Mati",
        ),
        (
            "In Goma is het stil. Arts De Wit, die in Almelo 4 kinderen heeft, blijft. Er zijn 90 bedden.",
            "90 bedden",
            "Strijd om Goma",
            "Goma",
        ),
        (
            "In Goma is het stil. De meesten komen uit Sfax, in Tunesië. Daar betaalden ze 900 euro.",
            "900 euro",
            "",
            "Sfax",
        ),
        ("Op Brussels Airport zijn 32 vluchten geschrapt.", "32 vluchten", "", "Brussels Airport"),
        (
            "Twee agenten zijn aangeklaagd. Zij eisen 900 euro.",
            "900 euro",
            "Rechtbank Gent buigt zich over fraude",
            "Gent",
        ),
        ("Bij de gevechten om Bornvik vielen 4 doden.", "4 doden", "", "Bornvik"),
        (
            "In Napels regent het as. In Pozzuoli vielen 3 doden. Men verwacht dat de uitbarsting 10 dagen duurt.",
            "10 dagen",
            "Uitbarsting bij Napels",
            "Napels",
        ),
        ("In Moerdijk komt een fabriek. De provincie Noord-Brabant draagt 900 euro bij.", "900 euro", "", "Moerdijk"),
        ("In Goma is het stil. De premier, op bezoek in Oslo, zweeg. Hij belooft 900 euro.", "900 euro", "", "Goma"),
        ("In Goma wint De Wit. De Wit, die opgroeide in Zele, reed 70 kilometer voorop.", "70 kilometer", "", "Goma"),
        ("Op Alpe d'Huez stonden 900 fans.", "900 fans", "", "Alpe d'Huez"),
        (
            "In het Soedanese El Obeid is een konvooi.\n\nIn Londen is een top. Duitsland zegt 900 euro toe.",
            "900 euro",
            "Hulp voor El Obeid",
            "El Obeid",
        ),
    ],
)
def test_what_does_not_last(text, figure, title, name):
    """What is given to the whole, a distance and an inserted clause leave the place of what follows as it was."""
    assert place_name(text, figure, title) == name


def test_a_count_over_the_country_is_the_countrys():
    """ "Landelijk" means the country of the event, and no other that the report names."""
    text = "In Barneveld is een stal geruimd. Landelijk zijn 90 stallen leeg. In Duitsland ook."
    assert place_name(text, "90 stallen", "Vogelgriep in Barneveld") == "Nederland"
