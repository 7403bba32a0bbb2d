"""The examples beside the cues of the Dutch pack hold."""

import pytest
from tests.extract.attribution.reading import said

from volgens.lang.pack import load_pack

CUES = load_pack("nl").cues
ENTRIES = (*CUES.verbs, *CUES.phrases)


@pytest.mark.parametrize("sentence", [one for entry in ENTRIES for one in entry.fires])
def test_a_firing_example_gives_a_statement(sentence: str) -> None:
    """Each sentence under `fires` gives at least one attribution."""
    assert said(sentence)


@pytest.mark.parametrize("sentence", [one for entry in ENTRIES for one in entry.quiet])
def test_a_quiet_example_gives_none(sentence: str) -> None:
    """No sentence under `quiet` gives an attribution."""
    assert said(sentence) == []
