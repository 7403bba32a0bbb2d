"""Expressions of time, resolved against a report of Thursday 15 May 2031."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.counting import grows_in_proportion
from tests.factories import make_report

from volgens.extract.times import find_times
from volgens.lang.pack import load_pack
from volgens.lang.time_entries import MomentPattern, PlacingPattern, load_moments, load_placings
from volgens.lang.times import NUMBER

PACK = load_pack("nl")
THURSDAY = datetime.fromisoformat("2031-05-15T17:39:00+02:00")
FILE = PACK.folder / "times.toml"

RESOLVED = [
    # days counted from today
    ("Vandaag raakten vier ruiters gewond.", "Vandaag", "2031-05-15", "2031-05-15"),
    ("Er vielen gisteravond twee gewonden.", "gisteravond", "2031-05-14", "2031-05-14"),
    ("Eergisteren waren het er acht.", "Eergisteren", "2031-05-13", "2031-05-13"),
    ("Morgen gaan de sluizen open.", "Morgen", "2031-05-16", "2031-05-16"),
    ("Afgelopen nacht stortten drie daken in.", "Afgelopen nacht", "2031-05-14", "2031-05-15"),
    ("Er zijn vannacht twee bruggen ingestort.", "vannacht", "2031-05-14", "2031-05-15"),
    ("Het gaat vannacht flink vriezen.", "vannacht", "2031-05-15", "2031-05-16"),
    ("De vissers keerden deze namiddag terug.", "deze namiddag", "2031-05-15", "2031-05-15"),
    ("Het voorbije etmaal viel er 40 millimeter.", "voorbije etmaal", "2031-05-14", "2031-05-15"),
    ("De afgelopen 24 uur kwamen er zes bij.", "afgelopen 24 uur", "2031-05-14", "2031-05-15"),
    ("In de afgelopen 48 uur kwamen er zes bij.", "afgelopen 48 uur", "2031-05-13", "2031-05-15"),
    # weekdays: back, unless the clause points forward
    ("Maandag brandde een molen af.", "Maandag", "2031-05-12", "2031-05-12"),
    ("De molen brandde maandagavond af.", "maandagavond", "2031-05-12", "2031-05-12"),
    ("De raad heeft donderdag ingestemd.", "donderdag", "2031-05-15", "2031-05-15"),
    ("De optocht trekt zaterdag door Vierhoven.", "zaterdag", "2031-05-17", "2031-05-17"),
    ("De raad zal maandag stemmen.", "maandag", "2031-05-19", "2031-05-19"),
    ("Komende vrijdag sluiten de winkels.", "Komende vrijdag", "2031-05-16", "2031-05-16"),
    ("Vorige donderdag lag het werk stil.", "Vorige donderdag", "2031-05-08", "2031-05-08"),
    ("Dinsdag en woensdag stonden de treinen stil.", "Dinsdag en woensdag", "2031-05-13", "2031-05-14"),
    ("Zondag en maandag vielen er buien.", "Zondag en maandag", "2031-05-11", "2031-05-12"),
    ("Van zaterdag tot en met dinsdag bleef het dicht.", "Van zaterdag tot en met dinsdag", "2031-05-10", "2031-05-13"),
    ("Tussen vrijdag en maandag kwamen er zestig bij.", "Tussen vrijdag en maandag", "2031-05-09", "2031-05-12"),
    ("Van dinsdag- tot woensdagochtend viel er veel.", "Van dinsdag- tot woensdagochtend", "2031-05-13", "2031-05-14"),
    ("In de nacht van maandag op dinsdag brak de dijk.", "nacht van maandag op dinsdag", "2031-05-12", "2031-05-13"),
    ("In de nacht naar vrijdag stroomt er meer water door.", "nacht naar vrijdag", "2031-05-15", "2031-05-16"),
    ("Vorige week, tussen maandag en woensdag, was er mist.", "tussen maandag en woensdag", "2031-05-05", "2031-05-07"),
    # since and until
    ("Sinds zaterdag zijn er negen vissers vermist.", "Sinds zaterdag", "2031-05-10", "2031-05-15"),
    ("Sinds zaterdag zit het dorp zonder stroom.", "Sinds zaterdag", "2031-05-10", "2031-05-15"),
    ("Vanaf maandag rijden er 20 bussen.", "Vanaf maandag", "2031-05-19", "2031-05-19"),
    ("Maandag is de uitvaart.", "Maandag", "2031-05-19", "2031-05-19"),
    ("Sinds 6 maart zijn er negen schapen gedood.", "Sinds 6 maart", "2031-03-06", "2031-05-15"),
    ("Sinds begin mei kwamen er vijf bij.", "Sinds begin mei", "2031-05-01", "2031-05-15"),
    ("Sinds begin november kwamen er vijf bij.", "Sinds begin november", "2030-11-01", "2031-05-15"),
    ("Sinds het begin van het jaar zijn er 80 weg.", "Sinds het begin van het jaar", "2031-01-01", "2031-05-15"),
    ("Sinds september kwamen er vijf bij.", "Sinds september", "2030-09-01", "2031-05-15"),
    ("Sinds 26 oktober 2029 gaat het om 90 bedrijven.", "Sinds 26 oktober 2029", "2029-10-26", "2031-05-15"),
    ("Sinds de storm van 3 mei zijn er 80 daken hersteld.", "Sinds de storm van 3 mei", "2031-05-03", "2031-05-15"),
    ("Dat zijn er twaalf meer dan gisteren.", "meer dan gisteren", "2031-05-14", "2031-05-15"),
    ("De dienst voorspelt tot woensdag buien.", "tot woensdag", "2031-05-15", "2031-05-21"),
    ("Het dorp blijft tot en met zondag zonder stroom.", "tot en met zondag", "2031-05-15", "2031-05-18"),
    # weeks, months, years
    ("Eerder deze week kwamen er vijf bij.", "deze week", "2031-05-12", "2031-05-15"),
    ("Vorige week kwamen er vijf bij.", "Vorige week", "2031-05-05", "2031-05-11"),
    ("De voorbije week kwamen er vijf bij.", "voorbije week", "2031-05-08", "2031-05-15"),
    ("Volgende week gaan er acht scholen open.", "Volgende week", "2031-05-19", "2031-05-25"),
    ("Het hele weekend was de weg dicht.", "Het hele weekend", "2031-05-10", "2031-05-11"),
    ("Het voorbije weekend was de weg dicht.", "voorbije weekend", "2031-05-10", "2031-05-11"),
    ("Komend weekend rijden er 20 extra bussen.", "Komend weekend", "2031-05-17", "2031-05-18"),
    ("Vorig jaar waren het er 400.", "Vorig jaar", "2030-01-01", "2030-12-31"),
    ("Dit jaar waren het er al 400.", "Dit jaar", "2031-01-01", "2031-05-15"),
    ("Volgend jaar moeten het er 900 zijn.", "Volgend jaar", "2032-01-01", "2032-12-31"),
    ("Vorige maand waren het er 40.", "Vorige maand", "2031-04-01", "2031-04-30"),
    ("Deze maand waren het er 40.", "Deze maand", "2031-05-01", "2031-05-15"),
    ("In juli waren het er 40.", "juli", "2030-07-01", "2030-07-31"),
    ("In februari waren het er 40.", "februari", "2031-02-01", "2031-02-28"),
    ("In december 1993 stond het water hoger.", "december 1993", "1993-12-01", "1993-12-31"),
    ("In maart en april werden er 60 gemeld.", "maart en april", "2031-03-01", "2031-04-30"),
    ("In 2029 waren het er 40.", "2029", "2029-01-01", "2029-12-31"),
    ("Het record van 2027 is gebroken.", "2027", "2027-01-01", "2027-12-31"),
    ("Het is af. 2028 was een slecht jaar.", "2028", "2028-01-01", "2028-12-31"),
    ("Tussen 2019 en 2023 verdween de helft.", "Tussen 2019 en 2023", "2019-01-01", "2023-12-31"),
    ("Halverwege april waren het er 40.", "Halverwege april", "2031-04-15", "2031-04-15"),
    ("Eind 2029 waren het er 40.", "Eind 2029", "2029-09-01", "2029-12-31"),
    ("In de eerste drie maanden van 2030 waren het er 40.", "eerste drie maanden van 2030", "2030-01-01", "2030-03-31"),
    ("In het eerste kwartaal van 2030 waren het er 40.", "eerste kwartaal van 2030", "2030-01-01", "2030-03-31"),
    ("In de tweede helft van vorig jaar waren het er 40.", "tweede helft van vorig jaar", "2030-07-01", "2030-12-31"),
    ("Afgelopen zomer waren het er 40.", "Afgelopen zomer", "2030-06-01", "2030-08-31"),
    ("In de zomer van 2028 waren het er 40.", "zomer van 2028", "2028-06-01", "2028-08-31"),
    # dates
    ("Op 12 augustus 2029 brak de dijk.", "12 augustus 2029", "2029-08-12", "2029-08-12"),
    ("Op 12 augustus brak de dijk.", "12 augustus", "2030-08-12", "2030-08-12"),
    ("Op 1 juni zal de brug opengaan.", "1 juni", "2031-06-01", "2031-06-01"),
    ("De dijk brak op zondag 4 mei.", "zondag 4 mei", "2031-05-04", "2031-05-04"),
    ("Van 3 tot 8 maart lag het werk stil.", "3 tot 8 maart", "2031-03-03", "2031-03-08"),
    ("Tussen 1 en 5 mei kwamen er zes bij.", "1 en 5 mei", "2031-05-01", "2031-05-05"),
    ("Tussen 28 april en 5 mei kwamen er zes bij.", "28 april en 5 mei", "2031-04-28", "2031-05-05"),
    ("Tussen 1 mei en zondag kwamen er zes bij.", "Tussen 1 mei en zondag", "2031-05-01", "2031-05-11"),
    ("Op 12-08-2029 brak de dijk.", "12-08-2029", "2029-08-12", "2029-08-12"),
    ("In de nacht van 1 op 2 mei brak de dijk.", "1 op 2 mei", "2031-05-01", "2031-05-02"),
    ("In maart vorig jaar waren het er 40.", "maart vorig jaar", "2030-03-01", "2030-03-31"),
    ("Vorig jaar augustus waren het er 40.", "Vorig jaar augustus", "2030-08-01", "2030-08-31"),
    ("Dinsdag van vorige week waren het er 40.", "Dinsdag van vorige week", "2031-05-06", "2031-05-06"),
    ("Op zondag 1 september brak de dijk.", "zondag 1 september", "2030-09-01", "2030-09-01"),
    ("Op 4 juli van 1995 brak de dijk.", "4 juli van 1995", "1995-07-04", "1995-07-04"),
    ("Met Kerst waren er 40 gasten.", "Kerst", "2030-12-25", "2030-12-26"),
    ("Op tweede paasdag waren er 40 gasten.", "tweede paasdag", "2031-04-14", "2031-04-14"),
    ("Tijdens de jaarwisseling vielen er gewonden.", "jaarwisseling", "2030-12-31", "2031-01-01"),
    # stretches that end today, and what points back
    ("De sluis is in twee maanden tijd acht keer geraakt.", "in twee maanden tijd", "2031-03-15", "2031-05-15"),
    ("De laatste drie dagen waren het er 40.", "laatste drie dagen", "2031-05-12", "2031-05-15"),
    ("Sinds twee weken zijn er negen weg.", "Sinds twee weken", "2031-05-01", "2031-05-15"),
    ("Maandag brak de dijk. Die dag kwamen er zes mensen om.", "Die dag", "2031-05-12", "2031-05-12"),
    ("Op 4 mei viel het dorp. Dat weekend vielen er doden.", "Dat weekend", "2031-05-03", "2031-05-04"),
]  # fmt: skip

PLACING = [
    ("Om 17:39 ging het mis.", "17:39", "clock"),
    ("De schok kwam om 8.30 uur.", "om 8.30 uur", "clock"),
    ("Het gebeurde om vier uur 's nachts.", "om vier uur 's nachts", "clock"),
    ("Om kwart over drie sloeg de vlam in de pan.", "Om kwart over drie", "clock"),
    ("Rond half vijf was alles voorbij.", "Rond half vijf", "clock"),
    ("De mars begint om 14u30.", "14u30", "clock"),
    ("De 42-jarige imker raakte gewond.", "42-jarige", "age"),
    ("Een vijftienjarige leerling vond het.", "vijftienjarige", "age"),
    ("Bakker Wilma Stoop (58) zag het.", "58", "age"),
    ("Haar kat is 15 jaar oud.", "15 jaar oud", "age"),
    ("Een jongen van 7 jaar viel uit de boom.", "jongen van 7 jaar", "age"),
    ("Drie dagen geleden was het er rustig.", "Drie dagen geleden", "duration"),
    ("Na twee uur gaven zij op.", "Na twee uur", "duration"),
    ("Over een week weten we meer.", "Over een week", "duration"),
    ("Hij woont er al vier jaar.", "al vier jaar", "duration"),
    ("Twee weken na de storm ligt het puin er nog.", "Twee weken na", "duration"),
    ("Binnen 24 uur moet iedereen weg zijn.", "Binnen 24 uur", "duration"),
]

SILENT = [
    "De staking duurde twee weken lang.",
    "De weg bleef bijna vijf uur dicht.",
    "Hij kreeg een celstraf van 7 jaar.",
    "Een boete van 2000 euro.",
    "Er kwamen 1250 mensen.",
    "Het kost 3.50 euro.",
    "De uitslag was 3-2.",
    "Zij zijn hun katten niet vergeten.",
]


@pytest.mark.parametrize(("text", "words", "start", "end"), RESOLVED)
def test_moments_are_resolved_against_publication(text: str, words: str, start: str, end: str) -> None:
    """What names a day or a period gets its first and last day, seen from the day of publication."""
    found = [one for one in find_times(make_report(text, published=THURSDAY), PACK) if one.kind in ("date", "period")]
    spoken = {text[one.span.start : one.span.end]: one.period for one in found}
    assert any(name.endswith(words) for name in spoken), spoken
    period = next(period for name, period in spoken.items() if name.endswith(words))
    assert period is not None
    assert (str(period.start), str(period.end)) == (start, end)


@pytest.mark.parametrize(("text", "words", "kind"), PLACING)
def test_clocks_ages_and_placing_durations_are_found(text: str, words: str, kind: str) -> None:
    """A clock time, an age and a duration that places something are found whole, so that their number is no figure."""
    found = [(text[one.span.start : one.span.end], one.kind) for one in find_times(make_report(text), PACK)]
    assert (words, kind) in found


@pytest.mark.parametrize("text", SILENT)
def test_measured_durations_and_plain_numbers_are_left_alone(text: str) -> None:
    """A duration that is measured and a number that only looks like a year or a clock are no expressions of time."""
    assert find_times(make_report(text, published=THURSDAY), PACK) == ()


@pytest.mark.parametrize(
    "text", ["Op een zaterdag zijn het er 40.", "Elke maandag is er markt.", "De voorbije dagen was het druk."]
)
def test_what_means_no_certain_day_has_no_period(text: str) -> None:
    """ "On a Saturday" and "the past days" are found, and resolved to nothing."""
    assert [one.period for one in find_times(make_report(text, published=THURSDAY), PACK)] == [None]


def test_without_publication_only_full_dates_are_resolved() -> None:
    """A report of unknown date resolves what names its year, and nothing that is seen from today."""
    text = "Gisteren, sinds zaterdag, in juli, vorige week en op 4 mei gebeurde niets; op 12 augustus 2029 wel."
    periods = [one.period for one in find_times(make_report(text, published=None), PACK)]
    assert [str(period.start) for period in periods if period] == ["2029-08-12"]
    assert len(periods) == 6


def test_words_that_point_forward_say_so() -> None:
    """What lies ahead is marked, so that a count of it is an expectation."""
    text = "Volgende week en morgen komen er meer; gisteren kwamen er acht."
    assert [one.future for one in find_times(make_report(text, published=THURSDAY), PACK)] == [True, True, False]


def _entries() -> list[tuple[MomentPattern | PlacingPattern, str, bool]]:
    entries: list[MomentPattern | PlacingPattern] = [*load_moments(FILE), *load_placings(FILE)]
    fires = [(entry, example, True) for entry in entries for example in entry.fires]
    return fires + [(entry, example, False) for entry in entries for example in entry.quiet]


@pytest.mark.parametrize(("entry", "example", "fires"), _entries())
def test_examples_of_the_pack_hold(entry: MomentPattern | PlacingPattern, example: str, fires: bool) -> None:
    """Every example beside a pattern is found as a whole by a rule of that meaning, every counter-example by none."""
    first = re.split(r"[\W_]", example.lower())[0]
    rules = (*PACK.times.rules.get(first, ()), *(PACK.times.number_rules if NUMBER in entry.starts else ()))
    meaning = entry.means if isinstance(entry, MomentPattern) else entry.kind
    mine = [rule for rule in rules if meaning in (rule.moment, rule.placing)]
    matches = [match for rule in mine if (match := rule.pattern.match(example))]
    assert any(match.end() >= len(example.rstrip(".,)")) for match in matches) is fires


@given(st.text() | st.text(alphabet="0123456789.:-/ uursindstotmaandagenjli'(),\n"))
def test_any_text_reads_and_spans_lie_in_it(text: str) -> None:
    """Whatever the text, expressions lie in it, in order, and share no character."""
    found = find_times(make_report(text, published=THURSDAY), PACK)
    edges = [edge for one in found for edge in (one.span.start, one.span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(one.span.start < one.span.end for one in found)


@pytest.mark.parametrize(
    "piece", ["sinds ", "maandag ", "12 mei ", "2031 ", "17:39 ", "twee", "1", "de nacht van ", "in twee "]
)
def test_work_grows_with_length(piece: str) -> None:
    """Many repeats of anything that looks like time are read, and work grows with their number."""
    find_times(make_report(piece * (200_000 // len(piece)), published=THURSDAY), PACK)
    assert grows_in_proportion(lambda times: find_times(make_report(piece * times, published=THURSDAY), PACK), 300)
