"""Finding places: what is one, what is none, and which of several places of a name it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import grows_in_proportion

from volgens.extract.places.find import find_places
from volgens.lang.pack import load_pack
from volgens.model.report import Report

PACK = load_pack("nl")


def places_in(text: str, title: str = "") -> list[str]:
    """Return the names of the places of a text; adjectives are left out."""
    return [one.place.name for one in find_places(Report("r", text, title=title), PACK).text if not one.adjective]


def place_in(text: str, name: str):
    """Return the last place of that name in a text."""
    return [one.place for one in find_places(Report("r", text), PACK).text if one.place.name == name][-1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("GRONINGEN (LND) - Bij een brand in Ter Apel raakten vijf mensen gewond.", ["Groningen", "Ter Apel"]),
        ("GOMA/KINSHASA - De wegen zijn dicht.", ["Goma", "Kinshasa"]),
        ("In Noord- en Zuid-Kivu sliepen duizenden mensen buiten.", ["Noord- en Zuid-Kivu"]),
        ("In de dorpen Mezhove, Oedatsjne en Soedzja is geen stroom.", ["Mezhove", "Oedatsjne", "Soedzja"]),
        ("Het vuur trok door Los Angeles County en stopte in Malibu.", ["Los Angeles County", "Malibu"]),
        ("De Maple-brand is bijna geblust.", ["Maple-brand"]),
        ("De Kalverdam hield stand; de Beukenstraat liep onder.", ["Kalverdam", "Beukenstraat"]),
        ("Uit de Zandhoek-gevangenis ontsnapten twintig mannen.", ["Zandhoek-gevangenis"]),
        ("Gemeente Hollands Kroon opende een loket.", ["Hollands Kroon"]),
        ("In Bergen op Zoom en in Wijk bij Duurstede stond water.", ["Bergen op Zoom", "Wijk bij Duurstede"]),
        ("In 's-Hertogenbosch en Den Haag werd gestaakt.", ["'s-Hertogenbosch", "Den Haag"]),
        ("Op de A27 bij Gorinchem stond een file.", ["Gorinchem", "Gorinchem"]),
        ("Op de A27 stond een file.", ["A27"]),
        ("In het UZ Gent liggen nog twaalf gewonden.", ["Gent"]),
        ("Op de campus van de Universiteit Leiden stonden tenten.", ["Leiden"]),
        ("In het noorden van Syrië en in Noordwest-Syrië sneeuwde het.", ["Syrië", "Noordwest-Syrië"]),
        ("Een woordvoerder van de fabriek in Best zei niets.", ["Best"]),
        ("Na de veerbootramp bij Vikna werd gezocht.", ["Vikna"]),
        ("In het streekziekenhuis van Bornvik is geen bed vrij.", ["Bornvik"]),
        ("In de Portugese Serra do Bornal woedt vuur.", ["Serra do Bornal"]),
        ("Het leger beschoot loopgraven bij Koer Tasjla.", ["Koer Tasjla"]),
        ("De weg naar Rikavo is versperd.", ["Rikavo"]),
        ("Het schip zonk op een zeemijl of drie van Salanti.", ["Salanti"]),
        ("Een visser uit Merkvoort zag het gebeuren.", ["Merkvoort"]),
        ("Langs het Slowaakse Dornik brak de stuw bij Dornik.", ["Dornik"] * 2),
        ("In Myanmar is Loikaw nu een puinhoop.", ["Myanmar", "Loikaw"]),
    ],
)
def test_places_are_found(text, names):
    """Each of these names is a place, for what stands around it or for what it is."""
    assert places_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Fred Sinatra zong; Sinatra boog.",
        "Aldus Paris Hoogland, die verder zweeg.",
        "Volgens Charlotte van den Berg was het koud. Charlotte was moe.",
        "Daar stond mevrouw Van den Berg met Jan Bergen.",
        "Nieuw is dat niet. Best jammer. Over een week meer. Heel mooi. As is het.",
        "Het Openbare Lyceum speelde tegen FC Utrecht en PSV Eindhoven.",
        "Zij werkt aan de Universiteit van Amsterdam.",
        "Hij schreef in Trouw dat de Tweede Kamer aarzelt.",
        "De orkaan Milton nam toe.",
        "De Partij voor de Dieren stemde tegen.",
        "Met Pasen vergadert de EU.",
        "De poort van het sorteercentrum van Postra bleef dicht.",
        "Na de brand bij Postra zweeg de directie.",
        "Bij Molenrij kwamen honderd klachten binnen. De verzekeraar betaalt.",
        "Uit onderzoek van Postra blijkt niets; naar Postra is niet geluisterd.",
    ],
)
def test_what_only_looks_like_a_place_is_none(text):
    """Persons, organisations, newspapers, feasts and words that begin a sentence are no places."""
    assert places_in(text) == []


def test_region_and_city_of_one_name_are_told_apart():
    """What a noun calls a name decides: "de regio", "de stad"; a bare mention follows the region."""
    text = "In de regio Koersk is het onrustig. In de stad Koersk rijden trams. Koersk wacht af."
    found = [one.place for one in find_places(Report("r", text), PACK).text]
    assert [place.precision for place in found] == ["region", "city", "region"]
    assert {place.geonames for place in found} == {538560}
    assert {place.country for place in found} == {"RU"}


def test_dutch_spellings_of_cyrillic_names_have_coordinates():
    """Names that no list states are found through the transliteration."""
    soemy = place_in("In de Oekraïense regio Soemy viel regen.", "Soemy")
    assert (soemy.country, round(soemy.lat or 0), round(soemy.lon or 0)) == ("UA", 51, 35)


def test_place_without_entry_keeps_its_name_without_coordinates():
    """A village that the gazetteer lacks gets no invented coordinates."""
    place = place_in("Rusland zegt dat het dorpje Mezhove is ingenomen.", "Mezhove")
    assert (place.geonames, place.lat, place.lon) == (None, None, None)


def test_province_beside_a_village_overrules_a_namesake_abroad():
    """A village said to lie in a Russian province is not its Ukrainian namesake."""
    text = "Oekraïne meldt een aanval bij Marinovka in de provincie Wolgograd."
    assert place_in(text, "Marinovka").country in ("RU", None)
    assert place_in(text, "Marinovka").lat is None
    assert place_in(text, "Wolgograd").precision == "region"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("In Valencia bezweek een brug, meldt de Spaanse omroep.", "Valencia", "ES"),
        ("De Venezolaanse stad Valencia zit zonder stroom.", "Valencia", "VE"),
        ("In Lahaina, op Maui, brandden huizen.", "Lahaina", "US"),
        ("In Californië vluchtten mensen uit Pasadena en Glendale bij Los Angeles.", "Glendale", "US"),
        ("In Goma klonken schoten, zegt Congo.", "Goma", "CD"),
    ],
)
def test_other_places_of_the_report_decide_between_namesakes(text, name, country):
    """Countries, adjectives and neighbours that the report names tell which place is meant."""
    assert place_in(text, name).country == country


def test_a_capital_is_what_its_name_stands_for():
    """A larger town elsewhere that somebody calls so does not matter."""
    assert place_in("In Islamabad vergaderde de regering.", "Islamabad").country == "PK"


def test_neighbours_decide_within_a_country():
    """Of two American towns of a name the one near the other places is meant."""
    place = place_in("De brand bij Los Angeles bedreigt nu ook Glendale, zei een man in Glendale.", "Glendale")
    assert place.lon is not None
    assert place.lon < -117


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("De Russische krant schrijft het.", "Russische", "Rusland"),
        ("Een Rotterdamse school sloot.", "Rotterdamse", "Rotterdam"),
        ("De Haagse raad vergadert.", "Haagse", "Den Haag"),
        ("Een Californische boer zag het.", "Californische", "Californië"),
        ("Tien Belgen kwamen om.", "Belgen", "België"),
        ("Ruslands leger rukt op.", "Ruslands", "Rusland"),
        ("In Koersk is een Koerskse fabriek geraakt.", "Koerskse", "Koersk"),
    ],
)
def test_adjectives_are_mentions_of_their_place(text, word, name):
    """Adjectives, inhabitants and genitives are marked as such, with the place that they are of."""
    found = {text[one.span.start : one.span.end]: one for one in find_places(Report("r", text), PACK).text}
    assert found[word].adjective
    assert found[word].place.name == name


def test_title_places_are_found_with_the_text():
    """What the text says of a name holds for the title, and adjectives are left out there."""
    report = Report("r", "In Waldrecht en in Goma brandde het.", title="Belgische hulp voor Goma")
    assert [one.place.name for one in find_places(report, PACK).title if not one.adjective] == ["Goma"]


@given(st.text(max_size=300))
def test_any_text_reads_and_spans_lie_in_it(text):
    """No text raises, and every mention is a stretch of it, in order."""
    mentions = find_places(Report("r", text, title=text[:40]), PACK).text
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in mentions)
    assert list(mentions) == sorted(mentions, key=lambda one: one.span)


@given(
    st.lists(
        st.sampled_from(
            "In Noord- en Koersk, van de Van Goma. \n“ ” ' ’s - regio Zuid-Kivu GOMA ( ) A12 Dam".split(" ")
        ),
        max_size=40,
    )
)
def test_any_order_of_telling_words_reads(words):
    """Names and the words around them in any order are read without error, twice the same."""
    report = Report("r", " ".join(words))
    assert find_places(report, PACK) == find_places(report, PACK)


@pytest.mark.parametrize("piece", ["In Goma vielen doden en ", "Noord- en ", "Van de ", "“'", "Aa Bb Cc ", "A", "\n"])
def test_long_texts_are_read_in_time(piece):
    """A hundred thousand characters of any kind are read, and work grows with their number."""
    find_places(Report("r", piece * (100_000 // len(piece))), PACK)
    assert grows_in_proportion(lambda times: find_places(Report("r", piece * times), PACK), 300)
