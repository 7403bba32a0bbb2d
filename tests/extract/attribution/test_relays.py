"""Chains of sources."""

import pytest
from tests.extract.attribution.reading import said


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        (
            "Er zijn drie doden, meldt persbureau Nordpers op gezag van de politie.",
            ("persbureau Nordpers", "de politie"),
        ),
        (
            "Er zijn drie doden, meldt persbureau Nordpers op basis van opgaven van artsen.",
            ("persbureau Nordpers", "artsen"),
        ),
        (
            "Er wordt ook gezegd dat de dijk lekt, schrijft de krant Ostwierse Bode.",
            ("de krant Ostwierse Bode", "onbekend"),
        ),
        (
            "Op gezag van de havenmeester meldt persbureau Nordpers dat er negen boten weg zijn.",
            ("persbureau Nordpers", "de havenmeester"),
        ),
        (
            "Met een beroep op bronnen in de haven schrijft de krant Ostwierse Bode dat de kade dicht gaat.",
            ("de krant Ostwierse Bode", "bronnen in de haven"),
        ),
    ],
)
def test_relays_stand_before_the_origin(sentence: str, chain: tuple[str, ...]) -> None:
    """Whoever passes it on stands before whoever said it, in one statement."""
    assert [sources for _, sources, _ in said(sentence)] == [chain]


def test_a_cue_within_a_quotation_is_relayed_by_its_speaker() -> None:
    """What is attributed within somebody's quotation came through that speaker."""
    text = 'Correspondent Ruth Dekkers: "Het is stil, en volgens de politie blijft dat zo tot het einde van de week."'
    assert [sources for _, sources, _ in said(text)] == [
        ("Correspondent Ruth Dekkers",),
        ("Correspondent Ruth Dekkers", "de politie"),
    ]


def test_what_somebody_bases_a_count_on_is_no_source() -> None:
    """Pictures vouch for nothing."""
    text = "De gemeente spreekt op basis van luchtfoto's van 70.000 mensen."
    assert [sources for _, sources, _ in said(text)] == [("De gemeente",)]


def test_a_medium_spoken_to_is_a_relay() -> None:
    """Whom somebody tells it to stands before them when it is a medium."""
    text = "Er komt een onderzoek, zegt een woordvoerder tegen persbureau Nordpers."
    assert [sources for _, sources, _ in said(text)] == [("persbureau Nordpers", "een woordvoerder")]


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("Er zijn 40 boetes, vernam de krant van een ambtenaar.", ("de krant", "een ambtenaar")),
        ("De bond hoorde van ingewijden dat er 40 boetes zijn.", ("De bond", "ingewijden")),
        ("Het team kreeg van omstanders te horen dat er vijftig mensen zijn.", ("Het team", "omstanders")),
    ],
)
def test_whoever_only_heard_it_stands_before_who_told_it(sentence: str, chain: tuple[str, ...]) -> None:
    """A preposition tells from whom it was heard."""
    assert [sources for _, sources, _ in said(sentence)] == [chain]
