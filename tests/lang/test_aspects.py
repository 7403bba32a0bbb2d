"""The words of aspects: every entry's own examples, and strictness of their file."""

from pathlib import Path

import pytest
from tests.extract.figures.reading import rulings_of

from volgens.errors import PackError
from volgens.lang.aspects import AspectEntry, load_aspects
from volgens.lang.pack import load_pack

ENTRIES = load_pack("nl").aspects.entries
FIRES = [(entry, example) for entry in ENTRIES for example in entry.fires]
QUIET = [(entry, example) for entry in ENTRIES for example in entry.quiet]


@pytest.mark.parametrize(("entry", "example"), FIRES, ids=[example for _, example in FIRES])
def test_example_fires(entry: AspectEntry, example: str) -> None:
    """A quantity of a `fires` sentence has the entry's aspect, by the grammar alone."""
    assert entry.aspect in {ruling.aspect for ruling in rulings_of(example)}


@pytest.mark.parametrize(("entry", "example"), QUIET, ids=[example for _, example in QUIET])
def test_example_is_quiet(entry: AspectEntry, example: str) -> None:
    """No quantity of a `quiet` sentence has the entry's aspect."""
    aspects = {ruling.aspect for ruling in rulings_of(example)}
    assert aspects
    assert entry.aspect not in aspects


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [('[[aspect]]\naspect = "later"', "'later' is none of"), ('[[aspect]]\naspect = "part"\nof = ["kg"]', "'kg'")],
)
def test_faulty_file_is_named(tmp_path: Path, toml: str, complaint: str) -> None:
    """An aspect or unit that nobody knows is an error that names file and entry."""
    path = tmp_path / "aspects.toml"
    path.write_text(toml, "utf-8")
    with pytest.raises(PackError, match=complaint):
        load_aspects(path)
