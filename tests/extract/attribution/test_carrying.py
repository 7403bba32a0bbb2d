"""Sentences that go on with an attributed account."""

from tests.extract.attribution.reading import read


def carried(text: str) -> list[str]:
    """Return what is carried on in a text."""
    return [text[span.start : span.end] for each in read(text) for span in each.carry]


def test_distance_and_subsets_go_on() -> None:
    """The conditional mood and a part of what was counted keep the source."""
    assert carried("Volgens Terpsma zijn er 40 huizen weg. Er zouden 90 mensen dakloos zijn.") == [
        "Er zouden 90 mensen dakloos zijn."
    ]
    assert carried("De politie telt 29 gewonden. Onder hen zijn drie kinderen.") == ["Onder hen zijn drie kinderen."]


def test_what_has_a_cue_or_a_paragraph_of_its_own_does_not() -> None:
    """Another source, plain words and a new paragraph end the account."""
    assert carried("De politie telt 29 gewonden. Volgens de brandweer zouden er 31 zijn.") == []
    assert carried("De politie telt 29 gewonden. De straat is afgezet met linten.") == []
    assert carried("De politie telt 29 gewonden.\n\nEr zouden 90 mensen dakloos zijn.") == []
