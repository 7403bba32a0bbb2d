"""The lists of sources: nouns in compounds and plurals, no word in two kinds by accident, strict files."""

from collections import Counter
from pathlib import Path

import pytest

from volgens.errors import PackError
from volgens.lang.pack import load_pack
from volgens.lang.sources import load_source_words

WORDS = load_pack("nl").sources


@pytest.mark.parametrize(
    ("word", "noun", "before"),
    [
        ("spoorwegbedrijf", "bedrijf", "spoorweg"),
        ("M23-woordvoerder", "woordvoerder", "m23-"),
        ("zegslieden", "", ""),
        ("bonden", "bond", ""),
        ("seismologen", "seismoloog", ""),
        ("bronnen", "bronnen", ""),
        ("tafel", "", ""),
        ("leraren", "leraar", ""),
    ],
)
def test_nouns_are_found_in_compounds_and_plurals(word: str, noun: str, before: str) -> None:
    """The last part of a compound and the singular of a plural are looked up."""
    found = WORDS.find_noun(word)
    assert (found.noun if found else "", found.before if found else "") == (noun, before)


def test_short_words_are_not_found_in_others() -> None:
    """A word that counts only by itself is no part of a compound."""
    assert WORDS.find_noun("vrouw") is not None
    assert WORDS.find_noun("huisvrouw") is None


def test_a_known_name_stands_once() -> None:
    """Every name of a known source stands in one entry only."""
    rows = [row.lower().split("|") for group in WORDS.known_names for row in group.names]
    counts = Counter(name for row in rows for name in set(row))
    assert [name for name, count in counts.items() if count > 1] == []


def test_a_first_name_has_one_gender() -> None:
    """Names that both men and women bear are left out."""
    assert set(WORDS.first_names.female) & set(WORDS.first_names.male) == set()


def test_countries_have_codes_and_names_once() -> None:
    """Every side stands once, and most have their country code."""
    names = [side.name for side in WORDS.sides]
    assert len(names) == len(set(names))
    assert all(len(side.country) == 2 for side in WORDS.sides if side.country)


def test_an_unknown_kind_is_named(tmp_path: Path) -> None:
    """A kind that the vocabulary lacks is an error of the pack."""
    folder = load_pack("nl").folder
    for name in ("sources.toml", "known_sources.toml", "sides.toml", "first_names.toml"):
        (tmp_path / name).write_text((folder / name).read_text("utf-8"), "utf-8")
    with (tmp_path / "sources.toml").open("a", encoding="utf-8") as file:
        file.write('[[role]]\nkind = "wizard"\nnouns = ["tovenaar"]\n')
    with pytest.raises(PackError, match="wizard"):
        load_source_words(tmp_path)
