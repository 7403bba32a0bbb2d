"""Numbers that are no figures, each with its reason."""

from collections.abc import Callable

import pytest

from .conftest import Told

Refused = Callable[[str], list[tuple[str, str]]]

REFUSED = [
    ("De F-16 steeg op.", "16", "name"),
    ("De T-72 brandde.", "72", "name"),
    ("Een besmetting met Covid-19.", "19", "name"),
    ("Een Boeing 737 landde.", "737", "name"),
    ("Twee Leopard 2 staan klaar.", "2", "name"),
    ("Volgens artikel 5 mag dat.", "5", "name"),
    ("Volgens resolutie 1701 mag dat.", "1701", "name"),
    ("Een leerling uit groep 8 won.", "8", "name"),
    ("Zegt zij op NPO 1.", "1", "name"),
    ("Snel internet via 5G.", "5", "name"),
    ("Het werd 3-1 voor de thuisploeg.", "3-1", "name"),
    ("Het werd 3-0 (25-22, 18-25, 20-25).", "18-25", "name"),
    ("Het werd 3-0 (18-25, 20-25, 25-22).", "18-25", "name"),
    ("De derde keer.", "derde", "ordinal"),
    ("Op dag zes zoeken de duikers verder.", "zes", "ordinal"),
    ("De 3e keer.", "3", "ordinal"),
    ("In de 21ste eeuw.", "21", "ordinal"),
    ("Een vijfde slachtoffer overleed.", "Een vijfde", "ordinal"),
    ("Een 25-jarige reed door.", "25", "age"),
    ("De boom is 150 jaar oud.", "150", "age"),
    ("Bel 112 bij nood.", "112", "phone"),
    ("Bel 06-12345678.", "06", "phone"),
    ("Zij woont in de Dorpsstraat 12.", "12", "address"),
    ("Het adres is 1012 AB Amsterdam.", "1012", "address"),
    ("In 2016 begon het.", "2016", "date"),
    ("Heel 1998 was nat.", "1998", "date"),
    ("Het seizoen 2023/24 begint.", "2023", "date"),
    ("De jaren tachtig waren wild.", "tachtig", "date"),
    ("16.45 uur - De zon schijnt.", "16.45", "time"),
    ("Het begint om acht uur.", "acht", "time"),
    ("Het begint om 12:30.", "12", "time"),
    ("Zij zwom 1.53,4 en won.", "4", "time"),
    ("Hij zat in rijtuig vier.", "vier", "name"),
    ("Er stond windkracht zes.", "zes", "name"),
    ("Er staat een matige zuidwestenwind, kracht 4.", "4", "name"),
    ("Het is hier één grote zee van bloemen.", "één grote zee", "idiom"),
    ("Zij zitten op één lijn.", "op één lijn", "idiom"),
    ("Het moest in één keer goed.", "in één keer", "idiom"),
    ("Dat is honderd procent zeker.", "honderd", "idiom"),
    ("Het kabinet acht de kans klein.", "acht", "idiom"),
    ("Een halve finale volgt.", "Een halve", "idiom"),
    ("Zij is één van de schapen.", "één van de", "pronoun"),
    ("Alle drie ontkennen.", "Alle drie", "pronoun"),
    ("Het is voor gezinnen met 2 kinderen.", "2", "classifier"),
    ("In de 5 kilometerzone.", "5", "classifier"),
    ("Een start- en één landingsbaan.", "één", "classifier"),
    ("Per 100.000 inwoners.", "100.000", "classifier"),
    ("Voor groep 1 tot en met 8.", "8", "name"),
    ("Veel 50-plussers.", "50", "classifier"),
    ("Het is twee keer zo groot.", "twee", "multiple"),
    ("Het is verdubbeld.", "verdubbeld", "multiple"),
    ("Het steeg 2 procentpunt.", "2", "rate of change"),
    ("1. Eerst dit doen.", "1", "list number"),
    ("Er is geen enkele gewonde.", "geen enkele", "none"),
    ("Er zijn 0 gewonden.", "0", "none"),
    ("Het elftal verloor.", "elftal", "name"),
    ("De voorstelling 'Negen gewonden' gaat in Hasselt in première.", "Negen", "title"),
    ("Bistro De 7 Torens sluit.", "7", "name"),
    ("Warmteakkoord 2.0 komt eraan.", "2.0", "name"),
    ("In box 3 betalen spaarders meer.", "3", "name"),
    ("Vanaf 2028 belasting op water.", "2028", "date"),
    ("Hij eindigde op plek 7.", "7", "ordinal"),
    ("De leerlingen van 4 vwo zijn vrij.", "4", "classifier"),
    ("Zij finishte in 3'28.", "28", "duration"),
    ("T.B. (41) zwijgt.", "41", "age"),
    ("Imker Bas Verloop, 66, verhuist.", "66", "age"),
    ("Het hof acht bewezen dat hij sloeg.", "acht", "idiom"),
    ("De brug blijft tot 2027 dicht.", "2027", "date"),
    ("Vanaf 2028 jaarlijks een controle.", "2028", "date"),
    ("De weg is tussen afrit 12 en 13 dicht.", "13", "name"),
]


@pytest.mark.parametrize(("text", "words", "reason"), REFUSED)
def test_reasons(refused: Refused, text: str, words: str, reason: str) -> None:
    """A number that is no figure is accounted for with its reason."""
    assert (words, reason) in refused(text)


@pytest.mark.parametrize("text", [text for text, *_ in REFUSED if not text.startswith("Twee")])
def test_what_is_refused_is_not_read(told: Callable[[str], list[Told]], text: str) -> None:
    """No quantity comes of these."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Er vielen 112 doden.", 112),
        ("Er stonden 2000 huizen onder water.", 2000),
        ("Er staan zo'n 2000 mensen.", 2000),
        ("Acht mensen kwamen om.", 8),
        ("Deze week 38 doden.", 38),
        ("Een derde van de mensen bleef.", 33.3),
        ("Er kwamen 20-30 mensen.", 20),
        ("Het is 0 graden.", 0),
        ("Zij telden '20 mensen'.", 20),
        ("De bond houdt het op 2000.", 2000),
        ("Dat is meer dan acht een dag.", 8),
        ("Bij Goes stonden 2027 mensen.", 2027),
        ("De film 'Stilte' trok 2027 kijkers.", 2027),
        ("De gemeente Goes, 40 kernen groot, groeit.", 40),
        ("De leerlingen van klas 3 en 40 ouders liepen mee.", 40),
        ("Bij noodnummer 112 zijn ruim 1.900 mensen gemeld.", 1900),
        ("Bij noodnummer 112 ruim 1.900 mensen.", 1900),
        ("De teller is boven de zeventig huizen.", 70),
        ("Hun schade is 150.000 euro.", 150_000),
    ],
)
def test_figures_beside_look_alikes(told: Callable[[str], list[Told]], text: str, value: float) -> None:
    """What only resembles a name, a year, a verb or an ordinal stays a figure."""
    assert [each[1] for each in told(text)] == [value]


@pytest.mark.parametrize("text", ["Een man liep weg.", "Zij is een van hen.", "Meerdere mensen.", "Een paar mensen."])
def test_articles_and_indefinites_are_not_even_refused(
    refused: Refused, told: Callable[[str], list[Told]], text: str
) -> None:
    """The article and words without a value count nothing."""
    assert (refused(text), told(text)) == ([], [])
