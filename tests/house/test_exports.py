"""What modules offer: every public name is there, and the public face is quick."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from tests.house.sources import MODULES, name_of

import volgens


@pytest.mark.parametrize("name", volgens.__all__)
def test_every_public_name_can_be_had(name: str) -> None:
    """Although it is imported only when asked for."""
    assert getattr(volgens, name) is not None
    assert name in dir(volgens)


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    """As with any module."""
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        _ = volgens.raed


@pytest.mark.parametrize("module", [one for one in MODULES if one.stem != "__main__"], ids=name_of)
def test_what_a_module_says_that_it_offers_is_there(module: Path) -> None:
    """No name in `__all__` that was renamed or removed."""
    loaded = import_module(name_of(module))
    missing = [name for name in getattr(loaded, "__all__", ()) if not hasattr(loaded, name)]
    assert missing == []


def test_importing_volgens_imports_none_of_its_rooms() -> None:
    """`import volgens` costs nothing until something of it is used."""
    code = "import volgens, sys; print(*[name for name in sys.modules if name.startswith('volgens')])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["volgens"]
