"""Imports run one way, and only one room knows each big library."""

from importlinter.cli import lint_imports
from tests.house.sources import ROOT


def test_the_import_contracts_hold() -> None:
    """A folder that was placed in no layer breaks them too."""
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == 0
