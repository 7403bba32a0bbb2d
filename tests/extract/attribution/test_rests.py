"""What goes on behind an attribution within a sentence."""

import pytest
from tests.extract.attribution.reading import read


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("Er zijn zeventig gewonden, aldus de brandweer, onder wie drie kinderen.", "onder wie drie kinderen"),
        ("Er liggen 53 zieken op zaal, zegt de kliniek, zeven meer dan zaterdag.", "zeven meer dan zaterdag"),
        ("Er brandde 960 hectare af, blijkt uit cijfers van de boswacht, tegen 610 in 2024.", "tegen 610 in 2024"),
        ("Het land staat blank, aldus de boerenbond, en verdronken zijn elf koeien.", "en verdronken zijn elf koeien"),
        ("De weg blijft dicht, zegt de gemeente, omdat over 35 meter de berm is verzakt.", "omdat over 35 meter"),
    ],
)
def test_a_part_a_comparison_or_a_reason_belongs_to_what_is_said(sentence: str, rest: str) -> None:
    """Its figures are those of the same source."""
    scope = [sentence[span.start : span.end] for each in read(sentence) for span in each.scope]
    assert any(stretch.startswith(rest) for stretch in scope)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het gaat om veertig gewonden, zegt de politie, die 300 agenten inzet.",
        "De rente gaat omhoog, zegt de minister, maar de bank betaalt 300 miljoen.",
        '"Wij komen terug", zegt de actieleider, waarna agenten de 40 betogers wegvoeren.',
    ],
)
def test_what_the_reporter_adds_is_not_said(sentence: str) -> None:
    """A clause about the source, a contrast or what happens next is the reporter's own."""
    assert [len(each.scope) for each in read(sentence)] == [1]
