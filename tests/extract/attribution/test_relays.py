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
