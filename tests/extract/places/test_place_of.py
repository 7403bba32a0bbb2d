"""The place that a figure is about, from a text with its sentences and quantities alone."""

import pytest
from tests.counting import grows_in_proportion

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.places.find import find_places
from volgens.extract.places.keeping import place_of
from volgens.extract.quantities.find import find_quantities
from volgens.extract.quotations import find_quotations
from volgens.extract.segments import find_sentences
from volgens.extract.times import find_times
from volgens.lang.pack import load_pack
from volgens.model.report import Report

PACK = load_pack("nl")


def annotate(text: str, title: str = "") -> AnnotatedText:
    """Return a text with the layers that places need."""
    report = Report("r", text, title=title)
    quotations = find_quotations(text, PACK)
    places = find_places(report, PACK)
    return AnnotatedText(
        report,
        PACK,
        find_sentences(text, quotations, PACK),
        quotations,
        times=find_times(report, PACK),
        quantities=find_quantities(text, (), PACK).read,
        places=places.text,
        title_places=places.title,
    )


def place_name(text: str, figure: str, title: str = "") -> str | None:
    """Return the name of the place of the figure that stands at `figure`."""
    start = text.index(figure)
    place = place_of(Span(start, start + len(figure)), annotate(text, title))
    return place.name if place else None


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("In Goma vielen 17 doden en in Bukavu 23.", "17 doden", "Goma"),
        ("In Goma vielen 17 doden en in Bukavu 23.", "23", "Bukavu"),
        ("Er liggen 40 gewonden in het ziekenhuis van Goma.", "40 gewonden", "Goma"),
        ("Er vielen 90 doden, van wie 31 in Pepinster.", "31", "Pepinster"),
        ("De gouverneur van Koersk zegt dat in Soedzja 30 huizen brandden.", "30 huizen", "Soedzja"),
        ("De Oekraïense regio Soemy is 40 keer beschoten, zegt Moskou.", "40 keer", "Soemy"),
        ("Met 60.000 inwoners is Pokrovsk geen grote Oekraïense stad.", "60.000 inwoners", "Pokrovsk"),
        ("Italië telt nu 250 doden.", "250 doden", "Italië"),
        ("In Lahaina, een stadje op Maui, brandden 200 huizen af.", "200 huizen", "Lahaina"),
        ("Onderweg naar Moskou zijn elf drones neergehaald.", "elf drones", "Moskou"),
        ("Naar schatting 500 Limburgers zijn hun huis uit.", "500 Limburgers", "Limburg"),
        ("In Crabbehof, een wijk tussen Dordrecht en Zwijndrecht, is het nat; daar kwam 30 mm.", "30 mm", "Crabbehof"),
    ],
)
def test_the_sentence_tells(text, figure, name):
    """A location in the clause of the figure, or what its sentence is about, is its place."""
    assert place_name(text, figure, title="Noodweer in Waldrecht") == name


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("De burgemeester van Zwolle spreekt van 40 doden.", "40 doden"),
        ("Rusland zegt dat 40 huizen zijn geraakt.", "40 huizen"),
        ("Een onderzoeker van het instituut in Genève houdt het op 40 doden.", "40 doden"),
        ("Volgens de Belgische hulpverleners zijn er 40 doden.", "40 doden"),
        ("In totaal zijn er nu 40 doden.", "40 doden"),
    ],
)
def test_places_of_sources_and_actors_are_not_the_figures(text, figure):
    """Where a source serves or sits, and who acts, is not where the figure is: the event's place holds."""
    lead = "Bij de brand in Goma vielen slachtoffers. In Goma is het nu stil."
    assert place_name(f"{lead}\n\n{text}", figure, title="Grote brand in Goma") == "Goma"


def test_the_sentence_before_tells_within_a_paragraph():
    """A sentence without a place carries on where the one before it was, until the paragraph ends."""
    text = "In Bukavu zijn 8 scholen dicht. Er zijn 90 kinderen thuis.\n\nDe brand eiste 12 levens."
    title = "Brand in Goma"
    assert place_name(text, "90 kinderen", title) == "Bukavu"
    assert place_name(text, "12 levens", title) == "Goma"


def test_references_lead_back_to_what_was_named():
    """The city, or the country, means the one that the report named before."""
    text = (
        "Bij Pokrovsk wordt gevochten.\n\nEr zijn 40 agenten in de stad.\n\n"
        "In het hele land vielen 90 doden. Dat meldt Oekraïne."
    )
    assert place_name(text, "40 agenten", "Strijd in Oekraïne") == "Pokrovsk"
    assert place_name(text, "90 doden", "Strijd bij Pokrovsk") == "Oekraïne"


def test_an_event_that_is_everywhere_is_the_countrys():
    """Many places of one country, none of which stands out, make the country the place, where it is named."""
    text = (
        "Er staan files. In Zwolle staan tractoren, in Breda ook, in Heerlen, in Almelo, in Assen en in Venlo.\n\n"
        "Nergens in Nederland is het rustig.\n\nEr zijn 40 arrestaties verricht."
    )
    assert place_name(text, "40 arrestaties", "Boeren voeren weer actie") == "Nederland"


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("Buurland Kenia kwam er met 40 besmettingen goed vanaf.", "40 besmettingen", "Kenia"),
        ("De Brusselse politie telt 7.500 betogers.", "7.500 betogers", "Brussel"),
        ("Er vielen 71 doden aan Armeense en 54 aan Georgische zijde.", "71 doden", "Armenië"),
        ("Er vielen 71 doden aan Armeense en 54 aan Georgische zijde.", "54", "Georgië"),
    ],
)
def test_the_side_the_neighbour_or_the_town_that_counts_tells(text, figure, name):
    """A country brought in as a neighbour or as a side is the place of what is counted there."""
    assert place_name(text, figure, title="Gevechten bij Soedzja") == name


def test_the_side_on_which_the_event_is_says_no_more_than_the_event():
    """On the side of the country in which the event is, the event's own place holds."""
    assert place_name("Aan Russische zijde vielen 12 doden.", "12 doden", title="Gevechten in Koersk") == "Koersk"


def test_a_release_is_about_where_it_was_issued():
    """The place and date over a press release tell more than a place named once in it."""
    text = (
        "PERSBERICHT - Zwolle, 3 mei 2026\n\nDe staking is voorbij. Over een ongeval in Kampen zeggen wij niets.\n\n"
        "Er staakten 400 verpleegkundigen."
    )
    assert place_name(text, "400 verpleegkundigen", "Akkoord bereikt") == "Zwolle"


def test_where_somebody_is_from_is_not_where_the_event_is():
    """A person's home town alone gives a report no place."""
    text = "De schuld is hoog.\n\nDat zegt bakker Ton Hulsdonk uit Tilburg.\n\nEr gingen 40 winkels dicht."
    assert place_name(text, "40 winkels", "Winkelketen failliet") is None


def test_a_count_over_the_country_is_the_countrys():
    """What is counted nationally is the country's, also where the report does not name it."""
    text = "De brand in Dordrecht is geblust.\n\nDe landelijke controle loopt achter: 40 flats zijn bekeken."
    assert place_name(text, "40 flats", "Brand in Dordrecht") == "Nederland"


def test_without_any_place_there_is_none():
    """A report that names no place gives none."""
    assert place_name("Er zijn 40 mensen ziek.", "40 mensen") is None
    assert place_of(Span(0, 1), annotate("")) is None


def test_ten_thousand_figures_in_one_sentence():
    """The place of each figure is told from what is near it, however long the sentence."""
    text = annotate("in Goma vielen 5 doden en " * 10_000)
    places = {place_of(quantity.span, text) for quantity in text.quantities}
    assert {place.name for place in places if place} == {"Goma"}

    def work(times: int) -> None:
        many = annotate("in Goma vielen 5 doden en " * times)
        for quantity in many.quantities:
            place_of(quantity.span, many)

    assert grows_in_proportion(work, 200)
