"""Streets, squares and roads stand for the town that they lie in, where the report tells which."""

import pytest

from volgens.extract.places.find import find_places
from volgens.lang.pack import load_pack
from volgens.model.report import Report

PACK = load_pack("nl")


def towns_of(text: str, title: str = "") -> dict[str, str]:
    """Return what each name of a text stands for."""
    found = find_places(Report("r", text, title=title), PACK).text
    return {text[one.span.start : one.span.end]: one.place.name for one in found}


@pytest.mark.parametrize(
    ("text", "street", "town"),
    [
        ("Op het Muntplein in Bratislava staan kramen.", "Muntplein", "Bratislava"),
        ("Op het Muntplein van Bratislava staan kramen.", "Muntplein", "Bratislava"),
        ("In Kerkrade, aan de Molenstraat, brandde een huis af.", "Molenstraat", "Kerkrade"),
        ("In Zwolle op de Garenmarkt stonden 300 mensen.", "Garenmarkt", "Zwolle"),
        ("Op het Gentse Muntplein stonden 40 mensen.", "Muntplein", "Gent"),
        ("Op de A27 bij Gorinchem stond een file.", "A27", "Gorinchem"),
        ("In de Beukenstraat in het centrum van Zwolle viel een boom om.", "Beukenstraat", "Zwolle"),
    ],
)
def test_the_town_beside_it_is_where_a_street_lies(text, street, town):
    """Beside it is "in X", "van X", "bij X" behind the street, a location before it, or the town's adjective."""
    assert towns_of(text)[street] == town


def test_what_is_said_once_holds_for_the_report():
    """The second time, the street is named alone."""
    text = "In de Beukenstraat in Zwolle viel een boom om. In Hengelo regende het. De Beukenstraat is weer open."
    found = find_places(Report("r", text), PACK).text
    assert [one.place.name for one in found] == ["Zwolle", "Zwolle", "Hengelo", "Zwolle"]


def test_the_only_town_of_a_report_is_where_its_streets_lie():
    """Of the title too; with two towns, nothing tells."""
    text = "De Beukenstraat is dicht. Twee bomen vielen om."
    assert towns_of(text, "Storm velt bomen in Zwolle") == {"Beukenstraat": "Zwolle"}
    both = towns_of(text, "Storm velt bomen in Zwolle en Hengelo")
    assert both == {"Beukenstraat": "Beukenstraat"}


def test_a_road_lies_where_it_is_said_to_alone():
    """The town that the report is about says nothing of where a road is blocked."""
    assert towns_of("Op de A27 stond een file.", "Brand in Zwolle") == {"A27": "A27"}


@pytest.mark.parametrize(
    "text",
    [
        "De Beukenstraat ligt onder water. In Zwolle en Hengelo is het droog.",
        "In Zwolle en Hengelo is het droog: de Beukenstraat ligt onder water.",
        "De Beukenstraat loopt naar het oosten van de wijk bij Zwolle, en verder naar Hengelo.",
    ],
)
def test_other_names_say_nothing_of_a_street(text):
    """Names of another sentence, another clause, or farther off."""
    assert towns_of(text)["Beukenstraat"] == "Beukenstraat"


def test_bodies_that_end_as_works_do_are_no_places():
    """A union's name follows "vakcentrale" as a plant's follows "kerncentrale"."""
    assert towns_of("Volgens vakcentrale Bontek liepen er 9.000 betogers mee.") == {}
    assert towns_of("Bij kerncentrale Bontek brak brand uit.") == {"Bontek": "Bontek"}


def test_a_home_town_is_meant_by_its_own_name():
    """Breukelen is also what Brooklyn is called in Dutch."""
    found = find_places(Report("r", "In Breukelen is een brug dicht."), PACK).text
    assert [one.place.country for one in found] == ["NL"]
