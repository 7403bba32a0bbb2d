"""What a quantity counts: the noun after it, the whole that it is taken from, or a noun elsewhere in the clause."""

import pytest
from tests.extract.figures.reading import mentions_of


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("De politie pakte twintig vermeende plunderaars op.", ["plunderaars"]),
        ("Bij de aanval sneuvelden vier van zijn militairen.", ["militairen"]),
        ("In het noorden zitten bijna 400.000 huishoudens en bedrijven zonder stroom.", ["huishoudens"]),
        ("De stad eert veertien bij Brakel gesneuvelde soldaten.", ["soldaten"]),
        ("Het aantal gewonden is opgelopen tot 31.", ["gewonden"]),
        ("Van de 42 huizen staan er nog drie.", ["huizen", "huizen"]),
        ("Zeker acht van de slachtoffers waren kinderen.", ["slachtoffers"]),
        ("Niet negen maar elf auto's zijn gestolen.", ["auto's", "auto's"]),
        ("Hoeveel treinen vielen er uit? Zeker dertig, meldt de vervoerder.", ["treinen"]),
        ("Een man of tachtig stond voor de poort.", ["man"]),
        ("De bond houdt het op 700.", [None]),
        ("Er kwamen 900 mensen, tegen 700 vrijdag.", ["mensen", None]),
        ("Duizenden eisen het vertrek van de minister.", [None]),
        ("Tienduizenden reizen deze week naar Assen.", [None]),
        ("De bond stelt negen eisen aan het bestuur.", ["eisen"]),
        ("Vier reizen zijn geschrapt.", ["reizen"]),
        ("De politie pakte twee mannen van 19 en 23 jaar op.", ["mannen"]),
    ],
)
def test_counted_noun(text: str, nouns: list[str | None]) -> None:
    """The counted noun is found over adjectives and attributes, and never is a day of the week."""
    assert [mention.counted.noun if mention.counted else None for mention in mentions_of(text)] == nouns


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Bijna 400 brandweerlieden en 20 Syriërs kwamen aan.", ["person", "person"]),
        ("Er stonden zestig vakantiewoningen leeg.", ["building"]),
        ("Het leger onderschepte dertig drones en vier raketten.", ["drone", "missile"]),
        ("In elf dorpen reden geen bussen, in totaal zo'n 200 bussen.", ["place", "vehicle"]),
        ("De winkel verkocht 300 fietshelmen.", ["item"]),
        ("Voor veertig mensen is er één toilet.", ["person", "item"]),
        ("Het leger stuurde twee bataljons.", ["item"]),
        ("Zes poorten en twee wc's bleven dicht.", ["item", "item"]),
    ],
)
def test_unit_of_noun(text: str, units: list[str]) -> None:
    """A noun, its plural or the tail of a compound makes the unit; an unknown noun counts things."""
    assert [mention.unit or "item" for mention in mentions_of(text)] == units


def test_figure_spans_number_and_noun() -> None:
    """The figure reaches from the modifier to the head noun, or holds the number alone when the noun is elsewhere."""
    spans = [
        mention.view.text.report.text[mention.quantity.span.start : mention.end]
        for mention in mentions_of(
            "Zo'n vier van zijn vrienden zagen 30 oude molens, van de zestig huizen stonden er twee leeg."
        )
    ]
    assert spans == ["Zo'n vier van zijn vrienden", "30 oude molens", "zestig huizen", "twee"]
