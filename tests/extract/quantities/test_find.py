"""The reading of quantities from raw text, class by class, in sentences of our own."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import grows_in_proportion

from volgens.extract.annotations import Span, TimeExpression
from volgens.extract.quantities.find import Quantities, find_quantities
from volgens.lang.pack import Pack, load_pack
from volgens.model.claim import Period

from .conftest import Told

Tell = Callable[[str], list[Told]]

NUMBERS = [
    ("Er kwamen 1.250 fietsers.", ("1.250", 1250, 1250, "exact", None)),
    ("Er kwamen 1250 fietsers.", ("1250", 1250, 1250, "exact", None)),
    ("Er kwamen 1\u202f250\u202f000 fietsers.", ("1\u202f250\u202f000", 1_250_000, 1_250_000, "exact", None)),
    ("Er kwamen 40 000 fietsers.", ("40 000", 40_000, 40_000, "exact", None)),
    ("Het kostte 3,5 miljoen.", ("3,5 miljoen", 3.5e6, 3.5e6, "exact", "EUR")),
    ("Het kostte 8,2 miljoen.", ("8,2 miljoen", 8_200_000, 8_200_000, "exact", "EUR")),
    ("De stijging (+20%) is groot.", ("20%", 20, 20, "exact", "percent")),
    ("Het kostte 1.5 miljoen.", ("1.5 miljoen", 1.5e6, 1.5e6, "exact", "EUR")),
    ("Het kostte 1,2 mln.", ("1,2 mln", 1.2e6, 1.2e6, "exact", None)),
    ("Er is 10k opgehaald.", ("10k", 10_000, 10_000, "exact", None)),
    ("Vierentachtig schapen stierven.", ("Vierentachtig", 84, 84, "exact", None)),
    ("Drieënhalf miljoen schapen.", ("Drieënhalf miljoen", 3.5e6, 3.5e6, "exact", None)),
    ("Twee en een half miljoen schapen.", ("Twee en een half miljoen", 2.5e6, 2.5e6, "exact", None)),
    ("Een half miljoen schapen.", ("Een half miljoen", 5e5, 5e5, "exact", None)),
    ("Een kwart miljoen schapen.", ("Een kwart miljoen", 2.5e5, 2.5e5, "exact", None)),
    ("Een miljoen schapen.", ("Een miljoen", 1e6, 1e6, "exact", None)),
    ("Eén schaap bleef over.", ("Eén", 1, 1, "exact", None)),
    ("Een honderdtal schapen.", ("Een honderdtal", 100, 100, "about", None)),
    ("Nog zo'n dertigtal schapen.", ("zo'n dertigtal", 30, 30, "about", None)),
    ("Een 50-tal schapen.", ("Een 50-tal", 50, 50, "about", None)),
    ("Een stuk of tien schapen.", ("Een stuk of tien", 10, 10, "about", None)),
    ("Een man of tachtig stond er.", ("Een man of tachtig", 80, 80, "about", None)),
    ("Een kilometer of vijf verderop.", ("Een kilometer of vijf", 5, 5, "about", "km")),
    ("Een dozijn schapen.", ("Een dozijn", 12, 12, "exact", None)),
    ("Tientallen schapen.", ("Tientallen", 20, 99, "vague", None)),
    ("Enkele tientallen schapen.", ("Enkele tientallen", 20, 99, "vague", None)),
    ("Vele duizenden schapen.", ("Vele duizenden", 2000, 9999, "vague", None)),
    ("Honderdduizenden schapen.", ("Honderdduizenden", 200_000, 999_999, "vague", None)),
    ("Tientallen miljoenen euro's.", ("Tientallen miljoenen euro's", 2e7, 9.9e7, "vague", "EUR")),
    ("Een paar honderd schapen.", ("Een paar honderd", 200, 999, "vague", None)),
]

INTERVALS = [
    ("Tussen de 40 en 50 schapen.", ("Tussen de 40 en 50", 40, 50, "between", None)),
    ("Er waren 30 tot 35 schapen.", ("30 tot 35", 30, 35, "between", None)),
    ("Er waren zo'n tien à vijftien schapen.", ("zo'n tien à vijftien", 10, 15, "between", None)),
    ("Er waren vijf of zes schapen.", ("vijf of zes", 5, 6, "between", None)),
    ("Er waren drie- tot vierduizend schapen.", ("drie- tot vierduizend", 3000, 4000, "between", None)),
    ("De schade is 250 à 275 miljard.", ("250 à 275 miljard", 2.5e11, 2.75e11, "between", "EUR")),
    ("De schade is 28-35 miljard euro.", ("28-35 miljard euro", 2.8e10, 3.5e10, "between", "EUR")),
    ("De schade is 900.000 tot 1,2 miljoen euro.", ("900.000 tot 1,2 miljoen euro", 9e5, 1.2e6, "between", "EUR")),
    ("Tussen 10 dollar en 20 dollar.", ("Tussen 10 dollar en 20 dollar", 10, 20, "between", "USD")),
    ("Het duurt twee tot drie weken.", ("twee tot drie weken", 14, 21, "between", "day")),
    ("De wal is ruim een kilometer lang.", ("ruim een kilometer", 1, None, "over", "km")),
    ("Een derde tot de helft is weg.", ("Een derde tot de helft", 33.3, 50, "between", "percent")),
    ("Een strook van zo'n 5 bij 6 kilometer.", ("zo'n 5 bij 6 kilometer", 30, 30, "about", "km2")),
    ("Er raakten 3-5 mensen gewond.", ("3-5", 3, 5, "between", None)),
    ("Een perceel van 20 bij 30 meter.", ("20 bij 30 meter", 600, 600, "exact", "item")),
    ("Vanaf 18 tot 21 graden.", ("18 tot 21 graden", 18, 21, "between", "degree")),
]

MODIFIERS = [
    ("zeker twee", 2, None, "at_least"),
    ("ten minste vijf", 5, None, "at_least"),
    ("op zijn minst acht", 8, None, "at_least"),
    ("minimaal 30", 30, None, "at_least"),
    ("niet minder dan 7", 7, None, "at_least"),
    ("20 of meer", 20, None, "at_least"),
    ("ruim 600", 600, None, "over"),
    ("dik 30", 30, None, "over"),
    ("meer dan 200", 200, None, "over"),
    ("iets meer dan 20", 20, None, "over"),
    ("een dikke 200", 200, None, "over"),
    ("boven de 16.000", 16_000, None, "over"),
    ("naar schatting meer dan 30", 30, None, "over"),
    ("bijna 50", None, 50, "under"),
    ("haast 50", None, 50, "under"),
    ("nog geen vijf", None, 5, "under"),
    ("net geen 100", None, 100, "under"),
    ("krap 500", None, 500, "under"),
    ("een kleine duizend", None, 1000, "under"),
    ("tegen de zeshonderd", None, 600, "under"),
    ("minder dan tien", None, 10, "under"),
    ("hooguit veertig", None, 40, "at_most"),
    ("niet verder dan 300", None, 300, "at_most"),
    ("maximaal zo'n 2.000", None, 2000, "at_most"),
    ("niet hoger dan 130", None, 130, "at_most"),
    ("tot wel 60", None, 60, "at_most"),
    ("zo'n 40", 40, 40, "about"),
    ("zo’n 40", 40, 40, "about"),
    ("zowat 90", 90, 90, "about"),
    ("ca. 12", 12, 12, "about"),
    ("± 15", 15, 15, "about"),
    ("om en nabij de 30", 30, 30, "about"),
    ("rond de 400", 400, 400, "about"),
    ("een slordige 2 miljoen", 2e6, 2e6, "about"),
    ("pakweg 20", 20, 20, "about"),
    ("zeker nog eens tien", 10, None, "at_least"),
]

UNITS = [
    ("€2,5 mln", 2.5e6, "EUR", None),
    ("$ 10", 10, "USD", None),
    ("EUR 20", 20, "EUR", None),
    ("185 euro", 185, "EUR", None),
    ("3 euro 50", 3.5, "EUR", None),
    ("20 dollar en 43 cent", 20.43, "USD", None),
    ("10 miljard dinar", 1e10, "item", "dinar"),
    ("2.500 taka", 2500, "item", "BDT"),
    ("12.000 Libanese pond", 12000, "item", "LBP"),
    ("800 Congolese frank", 800, "item", "CDF"),
    ("17,4 cent", 0.174, "EUR", "cent"),
    ("5 miljoen Zwitserse frank", 5e6, "item", "CHF"),
    ("300 roebel", 300, "item", "RUB"),
    ("29km", 29, "km", None),
    ("anderhalve kilometer", 1.5, "km", None),
    ("een halve kilometer", 0.5, "km", None),
    ("drie mijl", 4.828032, "km", "mile"),
    ("600 meter", 600, "m", None),
    ("30 cm", 30, "cm", None),
    ("1.263 vierkante kilometer", 1263, "km2", None),
    ("12 km²", 12, "km2", None),
    ("100 acres", 40.468564, "ha", "acre"),
    ("110 kilometer per uur", 110, "kmh", None),
    ("80 km/u", 80, "kmh", None),
    ("50 knopen", 92.6, "kmh", "knot"),
    ("31 graden", 31, "degree", None),
    ("-5 graden", -5, "degree", None),
    ("min vijf graden", -5, "degree", None),
    ("50 graden Fahrenheit", 10, "degree", "fahrenheit"),
    ("kracht 6,2", 6.2, "magnitude", None),
    ("magnitude van 7,8", 7.8, "magnitude", None),
    ("6,2 op de schaal van Richter", 6.2, "magnitude", None),
    ("180 dagen", 180, "day", None),
    ("drie weken", 21, "day", "week"),
    ("48 uur", 48, "hour", None),
    ("90 minuten", 1.5, "hour", "minute"),
    ("18 seconden", 0.005, "hour", "second"),
    ("4 uur en 12 minuten", 4.2, "hour", None),
    ("2 minuten en 15 seconden", 0.0375, "hour", "minute"),
    ("twee jaar, drie maanden", 820, "day", "year"),
    ("zes ton schade", 600_000, "EUR", None),
    ("een boete van anderhalve ton", 150_000, "EUR", None),
    ("schade door zes ton puin", 6, "item", "tonne"),
    ("winst op 40 ton", 40, "item", "tonne"),
    ("de verbouwing kost 3,2 miljoen", 3_200_000, "EUR", None),
    ("een dollar is het; de verbouwing kost 3,2 miljoen", 3_200_000, None, None),
    ("de dijk brak en 3 miljoen zitten zonder water", 3_000_000, None, None),
    ("zes weekenden", 12, "day", "weekend"),
    ("1 meter 78", 1.78, "m", None),
    ("22 tellen voorsprong", 22 / 3600, "hour", "second"),
    ("zo'n kwart van de winkels", 25, "percent", None),
    ("40 procent", 40, "percent", None),
    ("40%", 40, "percent", None),
    ("de helft", 50, "percent", None),
    ("driekwart", 75, "percent", None),
    ("een kwart", 25, "percent", None),
    ("twee derde", 66.7, "percent", None),
    ("tweederde", 66.7, "percent", None),
    ("vier op de tien", 40, "percent", None),
    ("1 op elke 50", 2, "percent", None),
    ("één op vijf", 20, "percent", None),
    ("een op de drie", 33.3, "percent", None),
    ("4.000 ton", 4000, "item", "tonne"),
    ("driekwart liter", 0.75, "item", "litre"),
    ("60 kubieke meter per seconde", 60, "item", "m3/s"),
    ("270 liter per vierkante meter", 270, "mm", None),
    ("5,5 procent duurder", 5.5, "percent", None),
]

CHANGES = [
    ("Het aantal steeg tot 4 miljoen.", [("4 miljoen", 4e6, 4e6, "exact", None)]),
    ("De winst halveerde tot 44 miljoen.", [("44 miljoen", 44e6, 44e6, "exact", "EUR")]),
    ("De raming ging van 80 naar 62 miljoen euro.",
     [("80", 8e7, 8e7, "exact", "EUR"), ("62 miljoen euro", 6.2e7, 6.2e7, "exact", "EUR")]),
    ("De lijst haalt 40 procent, tegen de 51 procent van toen.",
     [("40 procent", 40, 40, "exact", "percent"), ("51 procent", 51, 51, "exact", "percent")]),
    ("Hij werd veroordeeld tot een straf van twee tot zes jaar.", [("twee tot zes jaar", 730, 2190, "between", "day")]),
    ("De toegang tot vier stranden is verboden.", [("vier", 4, 4, "exact", None)]),
    ("Nog niet de helft is geteld.", [("Nog niet de helft", None, 50, "under", "percent")]),
    ("Het aantal is opgelopen tot minstens 24.", [("minstens 24", 24, None, "at_least", None)]),
    ("De teller liep op tot 30.", [("30", 30, 30, "exact", None)]),
    ("Men zegt dat de prijs tot 300 euro is gedaald.", [("300 euro", 300, 300, "exact", "EUR")]),
    ("Er valt tot 40 millimeter.", [("tot 40 millimeter", None, 40, "at_most", "mm")]),
    ("De rente ging van 5 naar 7 procent.",
     [("5", 5, 5, "exact", "percent"), ("7 procent", 7, 7, "exact", "percent")]),
    ("De rente steeg van 3 tot 5 procent.",
     [("3", 3, 3, "exact", "percent"), ("5 procent", 5, 5, "exact", "percent")]),
    ("Bijgesteld van 52 tot 57 miljard naar 60 miljard dollar.",
     [("52 tot 57 miljard", 5.2e10, 5.7e10, "between", "USD"), ("60 miljard dollar", 6e10, 6e10, "exact", "USD")]),
    ("De omzet daalde met 3 procent tot 8,4 miljard.",
     [("3 procent", 3, 3, "exact", "percent"), ("8,4 miljard", 8.4e9, 8.4e9, "exact", "EUR")]),
    ("De eis was 12 en 14 jaar.", [("12", 4380, 4380, "exact", "day"), ("14 jaar", 5110, 5110, "exact", "day")]),
    ("Kinderen van 30 tot 35 kilo.", [("30 tot 35 kilo", 30, 35, "between", "item")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*NUMBERS, *INTERVALS])
def test_numbers_and_intervals(told: Tell, text: str, expected: Told) -> None:
    """Number phrases and intervals are read with span, ends and modifier."""
    assert told(text) == [expected]


@pytest.mark.parametrize(("words", "low", "high", "modifier"), MODIFIERS)
def test_modifiers(told: Tell, words: str, low: float | None, high: float | None, modifier: str) -> None:
    """A modifier binds its number and belongs to the span; "nog eens" before it does not."""
    assert told(f"Gisteren telde men nog eens {words} schapen.") == [(words, low, high, modifier, None)]


@pytest.mark.parametrize("words", ["maar liefst", "liefst", "slechts", "amper", "maar", "precies", "al", "nog eens"])
def test_evaluation_binds_nothing(told: Tell, words: str) -> None:
    """Words that only evaluate stay outside and leave the number exact."""
    assert told(f"Er waren {words} 40 schapen.") == [("40", 40, 40, "exact", None)]


@pytest.mark.parametrize("words", ["onder de 22", "tegen de twee", "rond de drie", "boven de vier"])
def test_words_of_place_are_no_modifiers_of_small_counts(told: Tell, words: str) -> None:
    """Before a small plain count "onder de" and its like mean something else."""
    assert [each[3] for each in told(f"Hij stond {words} schapen.")] == ["exact"]


@pytest.mark.parametrize(("words", "value", "unit", "stated"), UNITS)
def test_units(read: Callable[[str], Quantities], words: str, value: float, unit: str, stated: str | None) -> None:
    """Units are converted to the base unit, and what was stated is kept."""
    (quantity,) = read(f"Het gaat om {words}, zegt zij.").read
    assert (quantity.low, quantity.high) == (pytest.approx(value), pytest.approx(value))
    assert (quantity.unit, quantity.stated_unit) == (unit, stated)


@pytest.mark.parametrize(("text", "expected"), CHANGES)
def test_where_something_ends_up_is_no_upper_bound(told: Tell, text: str, expected: list[Told]) -> None:
    """After a verb of change "tot" leads to the new value; "van A naar B" is two values."""
    assert told(text) == expected


def test_numbers_in_time_expressions_are_rejected_with_their_reason(dutch: Pack) -> None:
    """A number within a time expression is no quantity; the one beside it is."""
    text = "Op 6 augustus vluchtten 115 schapen."
    when = TimeExpression(Span(3, 13), "date", Period(date(2024, 8, 6), date(2024, 8, 6)))
    found = find_quantities(text, (when,), dutch)
    assert [text[each.span.start : each.span.end] for each in found.read] == ["115"]
    assert [(text[each.span.start : each.span.end], each.reason) for each in found.rejected] == [("6", "date")]


@given(st.text())
def test_any_text_reads(text: str) -> None:
    """Any string reads without raising, every span lies in it, and a number lies in its quantity."""
    found = find_quantities(text, (), load_pack("nl"))
    for quantity in found.read:
        assert 0 <= quantity.span.start < quantity.span.end <= len(text)
        assert quantity.span.covers(quantity.number)


PIECES = st.sampled_from(
    (
        "een één twee honderd duizend miljoen tientallen half de helft derde tot van naar à tussen en op bij of - – / "
        ". , ; 3 12 1.250 2016 3,5 0 007 € % euro kilometer zo'n ruim nog geen niet meer dan procent keer zo F "
        "'s ( ) \n stuk"
    ).split(" ")
)


@given(st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=20).map("".join))
def test_heaps_of_number_words_read(spaced: str, packed: str) -> None:
    """Number words, joiners, units and marks in any order read without raising, in the order of the text."""
    for text in (spaced, packed):
        found = find_quantities(text, (), load_pack("nl"))
        starts = [quantity.span.start for quantity in found.read]
        assert starts == sorted(starts)


@pytest.mark.parametrize(
    "piece",
    ["zo'n 3.000 mensen en ", "3 tot ", "een ", "een man of ", "honderd en ", "1-", "1/", "1.234.", "000 ", "9", "a.@"],
)
def test_work_grows_with_length_only(dutch: Pack, piece: str) -> None:
    """Ten thousand figures in one text are read, and work grows with their number."""
    find_quantities(piece * 10_000, (), dutch)
    assert grows_in_proportion(lambda times: find_quantities(piece * times, (), dutch), 300)


def test_ten_thousand_figures_are_all_read(dutch: Pack) -> None:
    """None is lost where a long line is cut."""
    found = find_quantities("Er zijn zo'n 3.000 mensen. " * 10_000, (), dutch)
    assert len(found.read) == 10_000
    assert {(quantity.low, quantity.modifier) for quantity in found.read} == {(3000.0, "about")}
