"""The gazetteer: what is written is found again, names as the Dutch press spells them, and quickly."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from volgens.errors import PackError
from volgens.lang.gazetteer import Entry, Gazetteer, PlaceFile, write_places
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.pack import load_pack

GAZETTEER = load_pack("nl").gazetteer


@pytest.mark.parametrize(
    ("name", "own", "country"),
    [
        ("Soemy", "Sumy", "UA"),
        ("Koersk", "Kursk", "RU"),
        ("Tsjernihiv", "Chernihiv", "UA"),
        ("Sjebekino", "Shebekino", "RU"),
        ("Zaporizja", "Zaporizhzhya", "UA"),
        ("Charkov", "Kharkiv", "UA"),
        ("Pokrovsk", "Pokrovsk", "UA"),
        ("Krasnaja Jaroega", "Krasnaya Yaruga", "RU"),
        ("SCHIERMONNIKOOG", "Schiermonnikoog", "NL"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch", "NL"),
    ],
)
def test_names_lead_to_places(name, own, country):
    """A name in Dutch spelling, in any case, finds its place first."""
    first = GAZETTEER.find(name)[0]
    assert (first.name, first.country) == (own, country)


def test_own_names_go_before_aliases_and_large_places_first():
    """Among places of one name the most populous that bears it itself is first."""
    found = GAZETTEER.find("Valencia")
    own = [entry for entry in found if not entry.alias]
    assert found[: len(own)] == tuple(own)
    assert [entry.population for entry in own] == sorted((entry.population for entry in own), reverse=True)
    assert {"ES", "VE"} <= {entry.country for entry in own}


@pytest.mark.parametrize("name", ["", " ", "-", "Mezhove", "Qqqqxzy", "\x00", "a\tb", "\n"])
def test_unknown_names_find_nothing(name):
    """Names that no place has, and no names at all, give an empty answer."""
    assert GAZETTEER.find(name) == ()


def test_what_is_written_is_found_again(tmp_path: Path):
    """Every entry comes back under its key, also when one key fills more than a block."""
    entries = [Entry(number, f"Plaats {number % 7}", 1.5, -2.25, "NL", "03", number) for number in range(1, 3000)]
    write_places(tmp_path / "made.places", ((key_of(entry.name), entry) for entry in entries))
    gazetteer = Gazetteer(tmp_path / "made.places")
    found = [entry for number in range(7) for entry in gazetteer.find(f"Plaats {number}")]
    assert sorted(found, key=lambda entry: entry.geonames) == entries


def test_missing_and_broken_files_name_the_command(tmp_path: Path):
    """A file that is missing or something else is an error with the command that makes it."""
    (tmp_path / "broken.places").write_bytes(b"nothing of the kind")
    for name in ("missing.places", "broken.places"):
        with pytest.raises(PackError, match=r"gazetteer\.build"):
            PlaceFile(tmp_path / name).find("plaats")


@given(st.text())
def test_keys_are_stable(name):
    """A key is its own key, and holds no blanks at its ends."""
    key = key_of(name)
    assert key_of(key) == key
    assert key == key.strip()
