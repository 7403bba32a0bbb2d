"""Rooms are small: what outgrows its bounds is split by meaning."""

from pathlib import Path

import pytest
from tests.house.sources import MODULES, functions_in, name_of

MODULE_LINES = 300
FUNCTION_LINES = 60
PARAMETERS = 5
VAGUE = {"utils", "helpers", "common", "manager", "base", "misc"}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_fits_its_room(module: Path) -> None:
    """Not over 300 lines, its functions not over 60, and a name that says what is in it."""
    assert len(module.read_text("utf-8").splitlines()) <= MODULE_LINES
    long = [each.name for each in functions_in(module) if (each.end_lineno or 0) - each.lineno >= FUNCTION_LINES]
    assert long == []
    assert VAGUE.isdisjoint(name_of(module).split("."))


@pytest.mark.parametrize("module", [one for one in MODULES if "cli" not in one.parts], ids=name_of)
def test_a_function_takes_at_most_five_parameters(module: Path) -> None:
    """More are a value of their own; commands are apart, since each parameter is an option there."""
    many = []
    for function in functions_in(module):
        arguments = function.args
        taken = [one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
        if len([name for name in taken if name not in ("self", "cls")]) > PARAMETERS:
            many.append(function.name)
    assert many == []


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_starts_with_what_it_is_for(module: Path) -> None:
    """Its first line is a docstring of one line."""
    first = module.read_text("utf-8").partition("\n")[0]
    assert first.startswith(('"""', 'r"""'))
    assert len(first) > 10
