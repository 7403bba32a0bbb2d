"""The place of a figure in short reports: where the event is, what points back, what is merely named after a place."""

import pytest
from tests.counting import grows_in_proportion
from tests.extract.places.test_place_of import annotate, place_name

from volgens.extract.places.keeping import place_of

EVENTS = [
    (
        "Dodental brand Bornvik loopt op",
        "OSLO (PN) - De brand in het Noord-Noorse Bornvik heeft een tweede leven geëist. Er zijn nog 14 mensen zoek.",
        "14 mensen",
        "Bornvik",
    ),
    (
        "Kamp Halmstein ontruimd",
        "BERN (XPN) - Het kamp bij het Zwitserse Halmstein is ontruimd.\n\nDe regering trekt 3 miljoen uit.",
        "3 miljoen",
        "Halmstein",
    ),
    (
        "Almelose vader wacht op nieuws uit Aleppo",
        "ALMELO - Op de bank van Karim Haddad (51) ligt zijn telefoon. Zijn zus zit in een kelder in Aleppo.\n\n"
        "In de winter vroegen smokkelaars nog 900 dollar.",
        "900 dollar",
        "Aleppo",
    ),
    (
        "Zuster Agnes uit Mechelen blijft bij haar weeskinderen",
        "In het weeshuis van Bukavu is het stil. Zuster Agnes (70), geboren in Mechelen, woont er al dertig jaar. "
        "Sinds de opstand in Bukavu komen er elke dag kinderen.\n\nZij telt intussen 83 wezen.",
        "83 wezen",
        "Bukavu",
    ),
    (
        "Honderdduizenden Grieken staken tegen pensioenplan",
        "ATHENE (ANV) - In heel Griekenland hebben donderdag honderdduizenden mensen gestaakt.\n\n"
        "Er zijn 7.400 bezwaren ingediend.",
        "7.400 bezwaren",
        "Griekenland",
    ),
    (
        "Luikse fabriek ontploft",
        "Bij een ontploffing zijn arbeiders gewond geraakt. Korpsen uit Hoei en Verviers schoten te hulp.\n\n"
        "Er zijn 14 gewonden.",
        "14 gewonden",
        "Luik",
    ),
    (
        "Staking legt Antwerpse haven plat",
        "De staking in de haven duurt voort. Volgens de bonden doen 900 dokwerkers mee.",
        "900 dokwerkers",
        "Antwerpen",
    ),
    (
        "Gouverneur Koersk: tien dorpen ingenomen",
        "De gouverneur van Koersk erkent dat. De regio Soemy ligt ook onder vuur.\n\nEr zijn 40 mensen vertrokken.",
        "40 mensen",
        "Koersk",
    ),
    (
        "Doden bij aanslag op markt",
        "KABUL - Bij een aanslag op een markt in de Afghaanse stad Herat zijn 12 mensen omgekomen.\n\n"
        "De politie heeft 3 verdachten opgepakt.",
        "3 verdachten",
        "Herat",
    ),
    (
        "Treinstaking legt noorden plat",
        "In heel Friesland bleven treinen staan. In Sneek stond een bus, in Joure ook, in Bolsward en in Dokkum.\n\n"
        "Ook in Franeker en in Harlingen was het druk. Over Friesland hing mist.\n\nEr staakten 900 mensen.",
        "900 mensen",
        "Friesland",
    ),
    (
        "Spoorwegen onder druk",
        "De spoorwegen van India zijn oud." + 9 * " De seinen vallen geregeld uit en niemand weet waarom." + "\n\n"
        "Een ingenieur werkte jaren op de hogeschool in Patna.\n\nEr zijn 900 seinen vervangen.",
        "900 seinen",
        "India",
    ),
    (
        "Brand in Goma",
        "In Bukavu bidt een vrouw voor haar broer. Hij werkt in Goma.\n\nEr zijn 40 huizen verloren.",
        "40 huizen",
        "Goma",
    ),
    (
        "Steden in Kenia zonder stroom",
        "Bij een explosie in Eldoret, de grootste stad in de Riftvallei, is een centrale vernield.\n\n"
        "Volgens de directie in Nairobi duurt herstel weken.\n\nEr zijn 40 gewonden.",
        "40 gewonden",
        "Eldoret",
    ),
    (
        "Rijst duurder na uitbarsting op Java",
        "De uitbarsting van de Torrung kost boeren geld. Rijst wordt schaars.\n\nEr ging 900 hectare verloren.",
        "900 hectare",
        "Torrung",
    ),
    (
        "Dorpen onder de as",
        "De uitbarsting van de Torrung heeft levens geëist. Rond de Torrung is alles grijs.\n\nEr zijn 40 doden.",
        "40 doden",
        "Torrung",
    ),
    (
        "Doden bij ongeluk met veerboot",
        "TRONDHEIM (BNW) - Voor het Noorse eiland Vikna is een veerboot vergaan.\n\n"
        "In een kliniek in Trondheim ligt de kapitein.\n\nEr zijn 40 doden.",
        "40 doden",
        "Vikna",
    ),
    (
        "Bredase arts helpt na beving",
        "BREDA/GOMA - Met een koffer vol verband is arts Kees Verdoold naar Bukavu gevlogen.\n\nEr zijn 40 doden.",
        "40 doden",
        "Goma",
    ),
    (
        "In Vestland zwijgen de wapens",
        "In heel Noord-Vestland is een bestand van kracht.\n\nIn Islamabad is daar niets van te merken.\n\n"
        "Er zijn 40 doden.",
        "40 doden",
        "Noord-Vestland",
    ),
    (
        "Na de beving: Beni zoekt onderdak",
        "De Congolezen vrezen dat Beni nog eens beeft.\n\nIn Goma landde een vliegtuig.\n\nEr zijn 40 doden.",
        "40 doden",
        "Beni",
    ),
    (
        "Akkoord bij busbedrijf",
        "De bonden en de directie zijn het eens na een lange staking, die met een blokkade van een garage begon en "
        "daarna over het hele net uitwaaierde. Over de lonen is lang gepraat. Het eerste bod vond niemand genoeg, het "
        "tweede haalde het evenmin, en pas het derde werd getekend, nadat een bemiddelaar drie nachten met beide "
        "kanten aan tafel had gezeten en ieder van hen iets had toegegeven. Het is nu aan de leden, die zich deze week "
        "nog kunnen uitspreken.\n\n"
        "In Bornem sluit een garage.\n\nEr reden 40 bussen minder.",
        "40 bussen",
        None,
    ),
]


@pytest.mark.parametrize(("title", "text", "figure", "name"), EVENTS)
def test_the_events_place_serves_for_a_figure_without_one(title, text, figure, name):
    """Title, lead, adjectives and what is at home or abroad tell where the event is; a dateline's seat does not."""
    assert place_name(text, figure, title) == name


BACK = [
    ("In Charkiv sloegen raketten in. Daar raakten 14 mensen gewond.", "14 mensen", "Charkiv"),
    ("Een konvooi reed naar Bukavu. Daar wachten 800 mensen op voedsel.", "800 mensen", "Bukavu"),
    ("De meesten trekken naar Bukavu, waar al 800 mensen kamperen.", "800 mensen", "Bukavu"),
    ("De vluchtelingen kamperen. Rusland zegt dat het daar 40 tanks heeft vernield.", "40 tanks", "Goma"),
    ("In België is het rustig. In ons land zijn 40 patiënten opgenomen.", "40 patiënten", "België"),
    ("Er kwamen 900 aanvragen, waarvan 30 uit België.", "30", "België"),
    ("Malawi zit intussen al aan 1.200 doden door de griep.", "1.200 doden", "Malawi"),
    ("Zelf mist Rwanda nog 19 soldaten.", "19 soldaten", "Rwanda"),
    ("China heeft 12 miljoen dollar toegezegd.", "12 miljoen dollar", "Goma"),
    ("Madrid heeft 40 helikopters gestuurd.", "40 helikopters", "Goma"),
    ("In Bukavu stierven 8 mensen. Elders zijn 30 scholen dicht.", "30 scholen", "Goma"),
    ("Dat deelde het hoofd van de dienst in Parijs mee. Gisteren waren het er 27.", "27", "Goma"),
    (
        "In Tsiri, in de deelstaat Zamfara, is het stil.\n\nAlle 310 scholen in de deelstaat gaan dicht.",
        "310",
        "Zamfara",
    ),
    (
        "Het Oekraïense dorp Mezhove ligt bij Pokrovsk. In die stad woonden 60.000 mensen. Er zijn er 50.000 over.",
        "50.000",
        "Pokrovsk",
    ),
    ("Uit de Duitse regio Beieren zijn 40 gezinnen vertrokken in de richting van Wenen.", "40 gezinnen", "Beieren"),
    ("In het streekziekenhuis van Bukavu liggen 90 kinderen.", "90 kinderen", "Bukavu"),
    ("De verdachte, een man uit Napels, had 11 horloges op zak.", "11 horloges", "Goma"),
    ("Op het eiland Dominica vielen 8 doden.", "8 doden", "Dominica"),
    ("Dat meldt het ministerie van Visserij. In Bukavu vielen 8 doden.", "8 doden", "Bukavu"),
    ("Zo zegt bisschop Tito II. In Bukavu vielen 8 doden.", "8 doden", "Bukavu"),
]


@pytest.mark.parametrize(("text", "figure", "name"), BACK)
def test_words_point_back_and_names_of_actors_do_not_hold(text, figure, name):
    """ "Daar", "waar", "ons land" and "die stad" lead to a place; who acts, sends or speaks is not where it is."""
    lead = "Bij gevechten in Goma zijn doden gevallen. In Goma is het onrustig."
    assert place_name(f"{lead}\n\n{text}", figure, "Strijd in Goma laait op") == name


CLAUSES = [
    ("Over Goma zijn ze het oneens. Kinshasa telt er 40 doden.", "40 doden", "Goma"),
    ("Volgens de luchtmacht in Kinshasa vielen er 40 bommen.", "40 bommen", "Goma"),
    ("Bij een aanslag op het ministerie van Visserij in Kabul kwamen 12 mensen om.", "12 mensen", "Kabul"),
    ("Voor het parlement in Tbilisi stonden 20.000 betogers.", "20.000 betogers", "Tbilisi"),
    ("Op een persconferentie in Kinshasa sprak de minister van 40 doden.", "40 doden", "Goma"),
    ("Zijn collega in Dakar komt uit op 2.500 strijders.", "2.500 strijders", "Goma"),
    ("Er zijn 40 huizen verwoest, zo liet het ziekenhuis van Bukavu weten.", "40 huizen", "Goma"),
    ("Er zijn 40 verdachten in beeld, zei minister Jan Boon in Bukavu.", "40 verdachten", "Goma"),
    ("Met 45 gewonden is dit het zwaarste ongeval in Rwanda van dit jaar.", "45 gewonden", "Goma"),
    ("Bukavu ligt 100 kilometer ten zuiden van Uvira en telt 800.000 inwoners.", "800.000 inwoners", "Bukavu"),
    ("Uvira, een havenstad met 300.000 inwoners, is rustig.", "300.000 inwoners", "Uvira"),
    ("Uvira, waar 40 mensen omkwamen, is verlaten.", "40 mensen", "Uvira"),
    ("Bukavu is met 800.000 inwoners de tweede stad van de regio Kivu.", "800.000 inwoners", "Bukavu"),
    ("Er vielen 27 doden, de meeste in Bukavu.", "27 doden", "Goma"),
    ("Van de 27 doden vielen er 19 in Bukavu.", "27 doden", "Goma"),
    ("Van de 27 doden vielen er 19 in Bukavu.", "19", "Bukavu"),
    ("Er vielen 27 doden, van wie 19 in de hoofdstad.", "19", "Kinshasa"),
    ("Voor het parlement stonden 900 betogers.", "900 betogers", "Kinshasa"),
    ("In Nederland is het stil. Voor het parlement in Den Haag stonden 900 betogers.", "900 betogers", "Den Haag"),
    ("In het UZ Gent liggen 14 gewonden.", "14 gewonden", "Gent"),
    ("In Bukavu brandden 4 huizen af en in Uvira 7. Er zijn 30 agenten op de been.", "30 agenten", "Goma"),
    ("In buurland Rwanda zijn 40 mensen opgepakt. Er zijn ook 12 huizen doorzocht.", "12 huizen", "Rwanda"),
    ("Dat zegt correspondent Jan Boon vanuit Bukavu. In de stad zijn 30 agenten.", "30 agenten", "Goma"),
    ("Het gehucht ligt ten noorden van Bukavu. In de stad zijn 30 agenten.", "30 agenten", "Goma"),
    ("Uvira is afgesneden. In de stad zijn 30 agenten.", "30 agenten", "Uvira"),
    ("Bukavu betreurt 40 doden, Uvira 12.", "12", "Uvira"),
    ("Naast Bukavu telt ook Uvira 40 doden.", "40 doden", "Uvira"),
    ("Rwanda stuurt 700 agenten naar Bukavu.", "700 agenten", "Bukavu"),
    ("De regering stuurt 700 agenten naar Bukavu. Daarmee komt het totaal op 900.", "900", "Bukavu"),
    ("De politie van Bukavu pakte 14 mensen op.", "14 mensen", "Bukavu"),
    ("De Rwandese gezondheidsdienst telt 40 besmettingen.", "40 besmettingen", "Rwanda"),
    ("Een dertigtal Rotterdamse artsen in Bukavu hielp mee.", "Een dertigtal Rotterdamse artsen", "Bukavu"),
    ("De meesten lopen naar Tsiri, een dag verderop, waar 800 mensen kamperen.", "800 mensen", "Tsiri"),
    (
        "De storm die Uvira trof, een havenstadje met 9.000 inwoners, is voorbij. In Uvira is het stil.",
        "9.000",
        "Uvira",
    ),
    ("Bij Bukavu is een dijk langs de Donau over 40 meter bezweken.", "40 meter", "Bukavu"),
    ("Koploper is Bukavu met 40 gevallen, gevolgd door Uvira met 30.", "40 gevallen", "Bukavu"),
    ("Koploper is Bukavu met 40 gevallen, gevolgd door Uvira met 30.", "30", "Uvira"),
    ("Na Bukavu (40) volgt Uvira (30).", "30", "Uvira"),
    ("Vannacht heeft Rwanda met 40 drones een brug vernield.", "40 drones", "Goma"),
    ("Uit cijfers blijkt dat Rwanda 14 miljoen inwoners telt.", "14 miljoen inwoners", "Rwanda"),
    ("In de Antwerpse haven is 11 ton cocaïne gevonden.", "11 ton", "Antwerpen"),
    ("Op het Brusselse Muntplein stonden 900 betogers.", "900 betogers", "Brussel"),
    ("Heerlen bleef droog. Daar staan 900 pompen.", "900 pompen", "Heerlen"),
    ("In buurland Rwanda is alarm geslagen. Daar stierven 70 mensen.", "70 mensen", "Rwanda"),
    ("Schoten van agenten in Bukavu doodden 7 mensen.", "7 mensen", "Bukavu"),
    ("Volgens een telling zitten 900 artsen in Bukavu zonder loon.", "900 artsen", "Bukavu"),
    ("12.30 | Op Schiphol vielen 40 vluchten uit.", "40 vluchten", "Schiphol"),
    ("Uvira haalt adem. De 900 bewoners die weg moesten, mogen terug.", "900 bewoners", "Uvira"),
    ("En Uvira, verder zuidelijk? De 900 bewoners mogen terug.", "900 bewoners", "Uvira"),
    ("En bij ons? Er zijn 40 vrijwilligers. België zoekt er meer.", "40 vrijwilligers", "België"),
    ("In heel Congo zijn 80 kampen. In totaal wonen er 9.000 mensen.", "9.000 mensen", "Congo"),
    ("In heel Congo zijn 80 kampen.\n\nDe politie betwist dat aantal. Zij telt 70 kampen.", "70 kampen", "Congo"),
    ("In Bukavu brandden 4 huizen af. In totaal zijn het er 11. Er is 1 verdachte.", "1 verdachte", "Goma"),
    ("Bukavu spant de kroon met 40 gevallen, gevolgd door Uvira met 30.", "40 gevallen", "Bukavu"),
    ("Rwanda kwam er met 40 gevallen goed vanaf.", "40 gevallen", "Rwanda"),
    ("Op de Belgische wegen vielen 480 doden.", "480 doden", "België"),
    ("Dat meldt de dienst. Amsterdam telt 900 gevallen, Zwolle 40.", "900 gevallen", "Amsterdam"),
    ("Dat meldt de dienst. Amsterdam telt 900 gevallen, Zwolle 40.", "40", "Zwolle"),
    ("Haar nicht Bukavu, een studente, telt 900 foto's.", "900 foto's", "Goma"),
    ("De politie telt 900 kramen.\n\nOp de kade wachten 60 man op een boot naar Bukavu of Uvira.", "60 man", "Goma"),
    ("Dit is met 45 gewonden het ernstigste ongeval sinds Bukavu.", "45 gewonden", "Goma"),
    (
        "De provincie Ituri rouwt. In Noord-Kivu vriest het.\n\nAlle 310 scholen in de provincie gaan dicht.",
        "310",
        "Ituri",
    ),
    ("Volgens de burgemeester van Uvira staan in zijn gemeente 900 huizen leeg.", "900 huizen", "Uvira"),
    ("In Bukavu is het stil. Rond het stadje staan 900 tenten.", "900 tenten", "Bukavu"),
    ("De provincie Ituri rouwt. In de regio gaan 310 scholen dicht.", "310 scholen", "Ituri"),
    ("In Kigali houdt men het op 40 doden.", "40 doden", "Goma"),
    ("In Bukavu is het stil. Daar zitten 17 kinderen bij.", "17 kinderen", "Bukavu"),
    ("De post is gesloten. Was daar gebouwd, dan stonden in Bukavu nog 40 huizen.", "40 huizen", "Bukavu"),
    ("Uit Bukavu kwam geen bericht.\n\nHet kamp is vol. Daar slapen 800 mensen.", "800 mensen", "Goma"),
]


@pytest.mark.parametrize(("text", "figure", "name"), CLAUSES)
def test_the_clause_tells_what_a_location_holds_for(text, figure, name):
    """Where somebody speaks, what a superlative or a part holds for is not the figure's; what is described is."""
    lead = "Bij gevechten in het Congolese Goma zijn doden gevallen. In Goma is het onrustig."
    assert place_name(f"{lead}\n\n{text}", figure, "Strijd in Goma laait op") == name


@pytest.mark.parametrize(
    "sentence",
    [
        "FC Utrecht verkocht 2.000 kaarten.",
        "Omroep Zeeland houdt het op 2.000 kaarten.",
        "Het fregat Zeeland voer uit met 2.000 kaarten.",
        "Het vrachtschip Vlissingen had 2.000 kaarten aan boord.",
        "Rederij Brugge Lines verloor 2.000 kaarten.",
        "Kledingketen Verona Style bestelde 2.000 kaarten.",
        "Club Brugge verkocht 2.000 kaarten.",
        "Bij FC Noorderhaven lagen 2.000 kaarten.",
        "Supermarktketen Bergen liet 2.000 kaarten drukken.",
        "Volgens gouverneur Anna Goma liggen er 2.000 kaarten.",
    ],
)
def test_what_is_named_after_a_place_is_none(sentence):
    """Clubs, ships, firms, broadcasters and persons that bear a place's name are not where a figure is."""
    lead = "In Enschede braken rellen uit. In Enschede is het nu rustig."
    assert place_name(f"{lead}\n\n{sentence}", "2.000 kaarten", "Rellen in Enschede") == "Enschede"


@pytest.mark.parametrize(
    ("text", "figure", "name"),
    [
        ("In Bornvik, een gehucht, brandden 4 huizen af.", "4 huizen", "Bornvik"),
        ("Bij de oevers van de Vestel liepen 4 huizen onder.", "4 huizen", "Vestel"),
    ],
)
def test_places_without_an_entry_have_no_coordinates(text, figure, name):
    """A hamlet or river that no gazetteer knows keeps its name alone."""
    start = text.index(figure)
    place = place_of(next(q.span for q in annotate(text).quantities if q.span.start >= start), annotate(text))
    assert place is not None
    assert (place.name, place.lat, place.lon, place.geonames) == (name, None, None, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kiev", "Kyiv"), ("Charkov", "Charkiv"), ("Beijing", "Peking"), ("Marioepol", "Mariupol"), ("Soemy", "Sumy")],
)
def test_spellings_of_one_town_resolve_alike(one, other):
    """However a report spells a town, it is the same entry."""
    places = [
        place_of(annotate(t).quantities[0].span, annotate(t)) for t in (f"In {n} vielen 5 doden." for n in (one, other))
    ]
    assert places[0] is not None
    assert places[1] is not None
    assert places[0].geonames == places[1].geonames is not None


def test_a_heading_places_what_stands_below_it():
    """The place in a heading holds for its text, and not for the next item of a live blog."""
    text = (
        "10.00 uur – Onrust\nIn het Congolese Goma is het onrustig.\n\n"
        "10.20 uur – Bukavu\nDe markt is dicht. Er zijn 40 kramen weg.\n\n"
        "10.40 uur – Er zijn 900 agenten op de been."
    )
    assert place_name(text, "40 kramen", "Liveblog | Strijd in Goma") == "Bukavu"
    assert place_name(text, "900 agenten", "Liveblog | Strijd in Goma") == "Goma"


def test_a_paragraph_of_ten_thousand_sentences():
    """What a sentence tells those after it is read once."""
    text = annotate("In Goma is het stil. " + "Er vielen 5 doden. " * 10_000, title="Strijd in Goma")
    places = {place_of(quantity.span, text) for quantity in text.quantities}
    assert {place.name for place in places if place} == {"Goma"}

    def work(times: int) -> None:
        many = annotate("In Goma is het stil. " + "Er vielen 5 doden. " * times, title="Strijd in Goma")
        for quantity in many.quantities:
            place_of(quantity.span, many)

    assert grows_in_proportion(work, 200)
