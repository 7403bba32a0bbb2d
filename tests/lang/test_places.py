"""The Dutch pack's places: entries that are whole and true, adjectives, spellings of Cyrillic names."""

from collections import Counter
from pathlib import Path

import pytest

from volgens.errors import PackError
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.pack import load_pack
from volgens.lang.place_entries import Country, Region
from volgens.lang.places import load_places

PACK = load_pack("nl")
LEXICON = PACK.places
SPELLINGS = [(table, *pair) for table in LEXICON.transliteration for pair in table.examples]


@pytest.mark.parametrize(("table", "native", "spelled"), SPELLINGS)
def test_each_table_spells_its_examples(table, native, spelled):
    """A transliteration gives the spelling that its file promises."""
    assert spelled in table.spellings(native)


def test_name_with_a_foreign_letter_is_not_spelled():
    """A Russian table leaves Ukrainian letters and Latin names alone."""
    russian = next(table for table in LEXICON.transliteration if table.language == "ru")
    assert russian.spellings("Київ") == frozenset()
    assert russian.spellings("Kyiv") == frozenset()


@pytest.mark.parametrize("entry", [*LEXICON.countries, *LEXICON.regions], ids=lambda entry: entry.names[0])
def test_coordinates_are_on_earth(entry):
    """Every country and region has both coordinates or neither, within their bounds."""
    assert (entry.lat is None) == (entry.lon is None)
    assert entry.lat is None or (-90 <= entry.lat <= 90 and -180 <= entry.lon <= 180)


@pytest.mark.parametrize("city", LEXICON.cities, ids=lambda city: city.names[0])
def test_each_city_is_in_the_gazetteer(city):
    """A city's name in the pack leads to a place of the gazetteer in its country."""
    assert any(entry.country == city.country for entry in PACK.gazetteer.find(city.place))


def test_each_country_has_its_own_code():
    """No two entries share a code, and every one names itself only once."""
    assert max(Counter(country.iso for country in LEXICON.countries).values()) == 1
    assert all(len(set(country.names)) == len(country.names) for country in LEXICON.countries)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Oekraïense", "Oekraïne"),
        ("Rwandese", "Rwanda"),
        ("Belgen", "België"),
        ("Vlaamse", "Vlaanderen"),
        ("Thaise", "Thailand"),
    ],
)
def test_adjectives_and_inhabitants_lead_to_their_place(word, name):
    """Every inflection of an adjective, and the inhabitants, are found."""
    assert LEXICON.adjectival[word].names[0] == name


def test_a_country_goes_before_a_city_before_a_region():
    """One name means the country, else the city, unless a noun calls it a region."""
    assert isinstance(LEXICON.named[key_of("Luxemburg")], Country)
    assert not isinstance(LEXICON.named[key_of("Groningen")], Region)
    assert LEXICON.regional[key_of("Groningen")].country == "NL"


@pytest.mark.parametrize(
    ("noun", "precision"), [("grensregio", "region"), ("havenstad", "city"), ("bergdorp", "place")]
)
def test_compounds_call_a_place_what_their_last_part_does(noun, precision):
    """A compound of a noun for places is understood by its end."""
    found = LEXICON.class_of(noun)
    assert found is not None
    assert found.precision == precision


def test_unknown_key_is_named(tmp_path: Path):
    """A key that nothing reads is an error with the file, the entry and what is allowed."""
    entry = '\n[[city]]\nnames = ["Waldrecht"]\ncountry = "NL"\nplace = "Waldrecht"\nflag = "x"\n'
    (tmp_path / "places.toml").write_text((PACK.folder / "places.toml").read_text("utf-8") + entry, "utf-8")
    with pytest.raises(PackError, match=r"places.toml: city \d+: unknown key 'flag'"):
        load_places(tmp_path / "places.toml")
