"""The lexicon of nouns."""

from pathlib import Path

import pytest

from volgens.errors import PackError
from volgens.lang.nouns import load_nouns
from volgens.lang.pack import load_pack

NOUNS = load_pack("nl").nouns


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        ("mensen", "person"),
        ("soldaten", "person"),
        ("dieven", "person"),
        ("mannen", "person"),
        ("kinderen", "person"),
        ("eilandbewoners", "person"),
        ("IS-strijders", "person"),
        ("Syriërs", "person"),
        ("Amerikanen", "person"),
        ("huizen", "building"),
        ("rijtjeshuizen", "building"),
        ("goederentreinen", "vehicle"),
        ("dorpen", "place"),
        ("helikopters", "aircraft"),
        ("kruisraketten", "missile"),
        ("luchtaanvallen", "attack"),
        ("containers", "item"),
        ("koeien", "item"),
        ("vacatures", "item"),
        ("flierefluit", None),
    ],
)
def test_unit_of_noun(noun: str, unit: str | None) -> None:
    """Plurals, compounds, peoples and endings lead to the unit; a noun that nothing tells of has none."""
    assert NOUNS.unit_of(noun) == unit


def test_faulty_file_is_named(tmp_path: Path) -> None:
    """A unit that nobody knows is an error that names file and entry."""
    path = tmp_path / "nouns.toml"
    path.write_text('[[unit]]\nunit = "animal"\n[plurals]\nendings = []', "utf-8")
    with pytest.raises(PackError, match="unit 1: 'animal' is none of"):
        load_nouns(path)
