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
        ("komkommers", "item"),
        ("oorlogen", "item"),
        ("assistenten", "person"),
        ("legertenten", "item"),
        ("stationschefs", "person"),
        ("doktoren", "person"),
        ("autobussen", "vehicle"),
        ("koeien", "item"),
        ("vacatures", "item"),
        ("bataljons", "item"),
        ("wc's", "item"),
        ("onderweg", None),
        ("jaarlijks", None),
        ("flierefluit", None),
    ],
)
def test_unit_of_noun(noun: str, unit: str | None) -> None:
    """Plurals, compounds, peoples and endings lead to the unit; a noun that nothing tells of has none."""
    assert NOUNS.unit_of(noun) == unit


@pytest.mark.parametrize(
    ("noun", "plural"), [("tractoren", True), ("huizen", True), ("stadje", False), ("toren", False)]
)
def test_plural_of_noun(noun: str, plural: bool) -> None:
    """A noun is a plural when a singular of it is known, though it may end as another singular does."""
    assert NOUNS.is_plural(noun) is plural


def test_faulty_file_is_named(tmp_path: Path) -> None:
    """A unit that nobody knows is an error that names file and entry."""
    path = tmp_path / "nouns.toml"
    path.write_text('[[unit]]\nunit = "animal"\n[plurals]\nendings = []', "utf-8")
    with pytest.raises(PackError, match="unit 1: 'animal' is none of"):
        load_nouns(path)
