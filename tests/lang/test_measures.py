"""The measure lexicon: every entry's own examples, and strictness of its file."""

from pathlib import Path

import pytest
from volgens.errors import PackError
from volgens.extract.reader import load_reader
from volgens.lang.measures import MeasureEntry, load_measures
from volgens.lang.pack import load_pack
from volgens.model.report import Report
from volgens.model.vocabulary import MEASURES

from tests.extract.figures.reading import figures_of

ENTRIES = load_pack("nl").measures.entries
FIRES = [(entry, example) for entry in ENTRIES for example in entry.fires]
QUIET = [(entry, example) for entry in ENTRIES for example in entry.quiet]


@pytest.mark.parametrize(("entry", "example"), FIRES, ids=[example for _, example in FIRES])
def test_example_fires(entry: MeasureEntry, example: str) -> None:
    """The quantity of a `fires` sentence has the entry's measure."""
    assert entry.measure in [figure.measure for figure in figures_of(example)]
