"""The measure lexicon: every entry's own examples, and strictness of its file."""

from pathlib import Path

import pytest
from tests.extract.figures.reading import rulings_of

from volgens.errors import PackError
from volgens.lang.measures import MeasureEntry, load_measures
from volgens.lang.pack import load_pack
from volgens.model.vocabulary import MEASURES

LEXICON = load_pack("nl").measures
FIRES = [(entry, example) for entry in LEXICON.entries for example in entry.fires]
QUIET = [(entry, example) for entry in LEXICON.entries for example in entry.quiet]


@pytest.mark.parametrize(("entry", "example"), FIRES, ids=[example for _, example in FIRES])
def test_example_fires(entry: MeasureEntry, example: str) -> None:
    """The quantities of a `fires` sentence have the entry's measure, by the grammar alone."""
    assert {ruling.verdict.measure for ruling in rulings_of(example)} == {entry.measure}


@pytest.mark.parametrize(("entry", "example"), QUIET, ids=[example for _, example in QUIET])
def test_example_is_quiet(entry: MeasureEntry, example: str) -> None:
    """The quantities of a `quiet` sentence have another measure than the entry's."""
    measures = {ruling.verdict.measure for ruling in rulings_of(example)}
    assert measures
    assert entry.measure not in measures


def test_every_measure_can_be_told() -> None:
    """Each measure of the contract has an entry or is some unit's default."""
    told = {entry.measure for entry in LEXICON.entries}
    units = ("km", "vehicle", "kmh", "degree", "percent", "day")
    assert told | {LEXICON.default(unit) for unit in units} == set(MEASURES)  # type: ignore[arg-type]


def test_every_entry_shows_how_it_fires() -> None:
    """No entry stands without an example that is run."""
    assert [entry.words for entry in LEXICON.entries if not entry.fires] == []


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ('[[measure]]\nmeasure = "killed"\nword = ["om"]', "unknown key 'word'"),
        ('[[measure]]\nmeasure = "dead"', "'dead' is none of"),
        ('[[measure]]\nmeasure = "killed"\nof = ["people"]', "'people' is none of"),
        ('[[default]]\nunit = "km"\nmeasure = "far"', "'far' is none of"),
        ('[[verb]]\nmeasure = "killed"', "unknown table 'verb'"),
    ],
)
def test_faulty_file_is_named(tmp_path: Path, toml: str, complaint: str) -> None:
    """A key, measure or unit that nobody knows is an error that names file and entry."""
    path = tmp_path / "measures.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(PackError, match=complaint):
        load_measures(path)
