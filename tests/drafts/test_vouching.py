"""Whether two sources can be one, by their names alone."""

import pytest

from volgens.drafts.vouching import is_named, is_one, may_be_one
from volgens.model.claim import Source


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("de Landelijke Dienst Waterbeheer", "LDW"),
        ("het RWA", "het Rijksbureau voor Wegen en Afwatering"),
        ("de Nationale Keurings- en Inspectieautoriteit", "NKIA"),
        ("burgemeester Ria van Dalen", "Van Dalen"),
        ("minister De Groot", "minister Pieter de Groot"),
        ("het stadsbestuur", "het bestuur van de stad"),
        ("een legerwoordvoerder", "het leger"),
        ("het leger van Noordland", "het Noordlandse leger"),
        ("het VN-bureau", "het hulpbureau van de Verenigde Naties"),
    ],
)
def test_names_for_one_source(one: str, other: str) -> None:
    """Initials, surnames, compounds and descriptions, either way round."""
    assert is_one(Source(one), Source(other))
    assert is_one(Source(other), Source(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("het ministerie van Wonen", "het ministerie van Landbouw"),
        ("vakbond Zeggenschap", "vakbond Solidair"),
        ("LDW", "NKIA"),
        ("burgemeester Ria van Dalen", "burgemeester Teun Bos"),
        ("de politie", "de brandweer"),
    ],
)
def test_names_for_two_sources(one: str, other: str) -> None:
    """A word in common is not enough."""
    assert not is_one(Source(one), Source(other))


def test_a_description_can_be_any_source_of_its_kind() -> None:
    """But no other's, and side by side two descriptions are two sources."""
    brigade, named = Source("de hulpdienst", kind="rescue"), Source("Kustwacht Noord", kind="rescue")
    assert may_be_one(brigade, named)
    assert not may_be_one(brigade, Source("Agentschap Zuid", kind="official"))
    assert not is_one(brigade, named)


def test_a_side_stands_for_all_who_speak_for_it() -> None:
    """And its speakers not for each other."""
    side, minister = Source("Noordland", party="Noordland"), Source("minister Bos", party="Noordland", kind="official")
    assert is_one(side, minister)
    assert not is_one(minister, Source("generaal Kam", party="Noordland", kind="military"))


def test_a_source_is_named_in_a_text_by_all_its_telling_words() -> None:
    """Some of them do not do."""
    source = Source("het ministerie van Landbouw")
    assert is_named(source, "Dat zegt het ministerie van Landbouw.")
    assert not is_named(source, "Dat zegt het ministerie van Wonen.")
