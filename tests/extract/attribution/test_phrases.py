"""Attributions without a verb."""

import pytest
from tests.extract.attribution.reading import read, said

CASES = [
    ("Volgens de politie zijn er twee gewonden.", "Volgens", "de politie", "zijn er twee gewonden"),
    (
        "Volgens de burgemeester van Ostwier, Wanda Terpsma, zijn er 12.000 mensen vertrokken.",
        "Volgens",
        "de burgemeester van Ostwier, Wanda Terpsma",
        "zijn er 12.000 mensen vertrokken",
    ),
    ("De brand is volgens de eigenaar met opzet aangestoken.", "volgens", "de eigenaar", "met opzet aangestoken"),
    ("Om negentig dorpen gaat het volgens het leger.", "volgens", "het leger", "Om negentig dorpen gaat het"),
    ("De sloop is volgens de wethouder 'een klein wonder'.", "volgens", "de wethouder", "een klein wonder"),
    (
        "Orania schoot volgens Bolkovia 12 'slimme raketten' af.",
        "volgens",
        "Bolkovia",
        "12 'slimme raketten' af",
    ),
    (
        "Volgens een schipper die anoniem wil blijven, heeft de marine negen boten geraakt.",
        "Volgens",
        "een schipper",
        "heeft de marine negen boten geraakt",
    ),
    ("Er vielen geen slachtoffers, aldus de brandweer.", "aldus", "de brandweer", "Er vielen geen slachtoffers"),
    (
        "Naar verluidt kost het stadion 80 miljoen euro.",
        "Naar verluidt",
        "onbekend",
        "kost het stadion 80 miljoen euro",
    ),
    (
        "De hulpdiensten verzorgden naar eigen zeggen acht gewonden.",
        "naar eigen zeggen",
        "De hulpdiensten",
        "acht gewonden",
    ),
]


@pytest.mark.parametrize(("sentence", "cue", "source", "content"), CASES, ids=[case[0] for case in CASES])
def test_cue_source_and_content(sentence: str, cue: str, source: str, content: str) -> None:
    """A phrase gives one statement; of what stands on both sides of it, one stretch stands for both."""
    assert said(sentence) == [(cue, (source,), content)]


def test_the_scope_has_both_sides() -> None:
    """Figures before the phrase have its source as well."""
    sentence = "In drie dorpen zijn volgens de gemeente veertien huizen ingestort."
    (each,) = read(sentence)
    assert [sentence[span.start : span.end] for span in each.scope] == [
        "veertien huizen ingestort",
        "In drie dorpen zijn",
    ]


def test_two_phrases_share_a_list() -> None:
    """Set off in a list, each phrase has the number next to it."""
    contents = [content for _, _, content in said("Er liepen mensen: 72.000 volgens de stad, 85.000 volgens de bond.")]
    assert contents == ["72.000", "85.000"]


@pytest.mark.parametrize("sentence", ["Volgens plan begint de wedstrijd.", "Dat gaat volgens het boekje."])
def test_idioms_are_quiet(sentence: str) -> None:
    """A plan vouches for nothing."""
    assert said(sentence) == []
