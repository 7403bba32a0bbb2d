"""Attributions by a verb of saying."""

import pytest
from tests.extract.attribution.reading import read, said

CASES = [
    # the attribution before its content
    (
        "Burgemeester Wanda Terpsma zegt dat de dijk het houdt.",
        "zegt",
        "Burgemeester Wanda Terpsma",
        "de dijk het houdt",
    ),
    ("Dinsdag zei Terpsma nog dat er 74 huizen leegstaan.", "zei", "Terpsma", "er 74 huizen leegstaan"),
    ("De club zegt 7.850 kaarten te hebben verkocht.", "zegt", "De club", "7.850 kaarten te hebben verkocht"),
    ("De kustwacht meldt 38 vermisten.", "meldt", "De kustwacht", "38 vermisten"),
    ("De kustwacht meldde deze week 38 vermisten.", "meldde", "De kustwacht", "deze week 38 vermisten"),
    ("De politie telt nu 29 gewonden.", "telt", "De politie", "29 gewonden"),
    (
        "De verzekeraars ramen de schade op zeker 3 miljoen euro.",
        "ramen",
        "De verzekeraars",
        "de schade op zeker 3 miljoen euro",
    ),
    ("Een bron schat hun aantal op 3.000.", "schat", "Een bron", "3.000"),
    ("De tol wordt in hetzelfde rapport op 400 geiten geraamd.", "geraamd", "hetzelfde rapport", "400 geiten"),
    (
        "Winkelkoepel Comora berekent dat de winkels 41 miljoen euro omzet verloren.",
        "berekent",
        "Winkelkoepel Comora",
        "de winkels 41 miljoen euro omzet verloren",
    ),
    ("De bond spreekt van meer dan 1.300 stakers.", "spreekt", "De bond", "meer dan 1.300 stakers"),
    ("De gemeente gaat uit van 5.000 bezoekers.", "gaat", "De gemeente", "5.000 bezoekers"),
    ("Het bestuur kondigde vrijdag een onderzoek aan.", "kondigde", "Het bestuur", "een onderzoek"),
    ("Premier Van Aerde belooft de accijns te verlagen.", "belooft", "Premier Van Aerde", "de accijns te verlagen"),
    ("De oppositie noemt het plan 'onhaalbaar'.", "noemt", "De oppositie", "onhaalbaar"),
    ("De organisatie meldt de eindstand: 85.000 lopers.", "meldt", "De organisatie", "85.000 lopers"),
    # the attribution behind its content
    ("De weg is dicht, zegt het ministerie van Verkeer.", "zegt", "het ministerie van Verkeer", "De weg is dicht"),
    ("De weg blijft dicht, zo laat het waterschap weten.", "laat", "het waterschap", "De weg blijft dicht"),
    ("Er vielen drie gewonden, heeft de politie laten weten.", "laten", "de politie", "Er vielen drie gewonden"),
    ("De rente daalt, maakte bankier Ria Olde donderdag bekend.", "maakte", "bankier Ria Olde", "De rente daalt"),
    ("Een schijntje, vindt de vakbond.", "vindt", "de vakbond", "Een schijntje"),
    ("Dat de kabel versleten was, bevestigt ook de inspectie.", "bevestigt", "de inspectie", "de kabel versleten was"),
    # whom somebody spoke to is no part of who spoke
    (
        "De oven blijft koud, bevestigt de woordvoerder aan De Tijd.",
        "bevestigt",
        "de woordvoerder",
        "De oven blijft koud",
    ),
    (
        "De dijk is zwak, zegt een hoogleraar aan de universiteit.",
        "zegt",
        "een hoogleraar aan de universiteit",
        "De dijk is zwak",
    ),
    # within other clauses
    ("De schipper, die volhoudt dat hij nuchter was, zweeg.", "volhoudt", "De schipper", "hij nuchter was"),
    ("Terpsma liep weg en zei dat het genoeg was.", "zei", "Terpsma", "het genoeg was"),
    ("Een arts, die anoniem wil blijven, zegt dat er doden zijn.", "zegt", "Een arts", "er doden zijn"),
    (
        "De stad zakt, zoals ook de universiteit constateert, elk jaar.",
        "constateert",
        "de universiteit",
        "De stad zakt",
    ),
    # denials, doubts, demands
    ("De club wijst de kritiek van de hand.", "wijst", "De club", "de kritiek"),
    ("De partij doet de beschuldiging af als onzin.", "doet", "De partij", "de beschuldiging"),
    ("De kuststaten dreigen Orania met sancties.", "dreigen", "De kuststaten", "sancties"),
    ("De gemeente noemt 900 een beter getal.", "noemt", "De gemeente", "900 een beter getal"),
    ("De boer ontkent niets te hebben geweten.", "ontkent", "De boer", "niets te hebben geweten"),
    ("De club wijst de kritiek van de hand en wil niet praten.", "wijst", "De club", "de kritiek"),
    (
        "De reder meldde dat er negen boten weg zijn, maar dat klopt niet.",
        "meldde",
        "De reder",
        "er negen boten weg zijn",
    ),
    (
        "De kapitein zei dat tot dusver 41 schepen gezien zijn.",
        "zei",
        "De kapitein",
        "tot dusver 41 schepen gezien zijn",
    ),
    (
        "De bakker at twee taarten, dronk drie glazen en eiste dat hij wijn kreeg.",
        "eiste",
        "De bakker",
        "hij wijn kreeg",
    ),
    ("De analist gelooft niet dat de rente daalt.", "gelooft", "De analist", "de rente daalt"),
    ("De bond roept leden op het werk neer te leggen.", "roept", "De bond", "het werk neer te leggen"),
    # other subjects and passives
    ("De ploeg is klaar, blijkt uit cijfers van de bond.", "blijkt", "cijfers van de bond", "De ploeg is klaar"),
    ("Uit onderzoek blijkt dat de brug veilig is.", "blijkt", "onderzoek", "de brug veilig is"),
    ("Er wordt gesproken over 121 gewonden.", "gesproken", "onbekend", "121 gewonden"),
    ("Het aantal wordt door de fabriek betwist.", "betwist", "de fabriek", "Het aantal"),
    # a verb that no list holds, behind a quotation
    (
        "'Wij geven niet op hier', haalt spits Rik Odems de schouders op.",
        "haalt",
        "spits Rik Odems",
        "Wij geven niet op hier",
    ),
]


@pytest.mark.parametrize(("sentence", "cue", "source", "content"), CASES, ids=[case[0] for case in CASES])
def test_cue_source_and_content(sentence: str, cue: str, source: str, content: str) -> None:
    """A verb of saying gives one statement with its cue, source and content."""
    assert said(sentence) == [(cue, (source,), content)]


QUIET = [
    "De minister wil dat er snel een besluit komt.",
    "De bewoners hopen dat de weg opengaat.",
    "Het kan vriezen, verwacht de weerdienst.",
    "De verdachte meldde zich bij de politie.",
    "Het zogenoemde 'drugspand' is gesloten.",
    "De minister zei niets over de kosten.",
    "De minister zei niet dat zij opstapt.",
    "Dat het te duur is, ontkent niemand.",
    "De fabriek ontkent niet dat de oven lekte.",
    "In de thriller bekent smid Veer dat hij de moord pleegde.",
    "In aflevering 4 zegt de koningin dat de schat weg is.",
    "De agenten hielden een bakker aan voor diefstal. Hij ontkent.",
    "De wethouder sprak niet tegen dat er geld weg is.",
    "De club heeft nooit ontkend dat er schulden zijn.",
    "De oven lekte al jaren; de fabriek bestrijdt dat niet.",
    "Noem een van de landen die meedoen.",
    "Van welke heilige is bekend dat hij leraar was?",
    "Het boek telt twaalf hoofdstukken.",
    "De ploeg kwam op de derde plaats met 6 punten.",
    "De gemeente stelt 2 miljoen euro beschikbaar.",
    "Het vuur heeft zich uitgebreid over 3 hectare.",
    "Hoe het afloopt, weet niemand.",
    "De helft van de ondervraagden vindt dat de politie tekortschiet.",
    "De twee trainers spraken over de kwestie.",
]


@pytest.mark.parametrize("sentence", QUIET)
def test_what_is_no_statement(sentence: str) -> None:
    """Wishes, fears, idioms, questions, namings, and verbs in another sense attribute nothing."""
    assert said(sentence) == []


QUOTED = [
    'De dijkgraaf benadrukt dat "geen enkele boer zijn land verliest".',
    "De voorzitter zegt dat 'alle wegen open zijn'.",
    "De rector waarschuwt dat “de maat vol is”.",
]


@pytest.mark.parametrize("sentence", QUOTED)
def test_a_clause_that_is_quoted_whole_is_said(sentence: str) -> None:
    """A quotation with a verb of its own may be the whole clause behind "dat", and is direct."""
    (one,) = read(sentence)
    assert (one.mode, one.stance) == ("direct", "assert")


def test_two_cues_of_one_subject() -> None:
    """The second verb of a coordination has the subject of the first."""
    sources = [sources for _, sources, _ in said("De oppositie noemt het plan 'slap' en eist een debat.")]
    assert sources == [("De oppositie",), ("De oppositie",)]


def test_content_ends_where_the_main_clause_goes_on() -> None:
    """What follows with the main clause's own verb is the reporter's."""
    ((_, _, content),) = said("De club ontkent dat er schulden zijn, maar geeft geen cijfers.")
    assert content == "er schulden zijn"


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("De club zegt dat er schulden zijn.", "assert"),
        ("De club ontkent dat er schulden zijn.", "deny"),
        ("De analist betwijfelt of de rente daalt.", "doubt"),
        ("De politie kan niet bevestigen dat er doden zijn.", "doubt"),
        ("De bond eist een hoger loon.", "demand"),
        ("De premier belooft een onderzoek.", "promise"),
        ("De oppositie noemt het plan 'slap'.", "opinion"),
        ("De Kamer vraagt of het geld er is.", "question"),
        ("'Klinkklare onzin', reageert de voorzitter.", "deny"),
        ("'Wie gaat dat betalen?', vraagt schepen Els Dons.", "question"),
    ],
)
def test_stance(sentence: str, stance: str) -> None:
    """The verb gives the stance; a dismissal or a question as content changes it."""
    assert [each.stance for each in read(sentence)] == [stance]
