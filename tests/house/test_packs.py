"""Language packs: every file is read, and strictly."""

from functools import cached_property
from pathlib import Path

import pytest

from volgens.lang.pack import PACKS, Pack, known_languages, load_pack

FILES = sorted(PACKS.glob("*/*.toml"))
LISTS = sorted(name for name, value in vars(Pack).items() if isinstance(value, cached_property))


@pytest.mark.parametrize("lang", known_languages())
@pytest.mark.parametrize("name", LISTS)
def test_every_list_of_a_pack_loads(lang: str, name: str) -> None:
    """An unknown or missing key anywhere in its file would raise here."""
    assert getattr(load_pack(lang), name) is not None


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_file_of_a_pack_has_a_reader(file: Path) -> None:
    """A file that no module of the room names would be a list that nothing reads."""
    code = "".join(module.read_text("utf-8") for module in PACKS.rglob("*.py"))
    assert file.name in code
