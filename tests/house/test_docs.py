"""The docs say what the program does, and no more."""

import json
import re
import shlex
from dataclasses import fields

import pytest
from tests.factories import make_figure, make_report, make_statement
from tests.house.sources import ROOT
from typer.main import get_command

from volgens.cli.app import app
from volgens.model.wire import claim_to_json
from volgens.settings import Settings

README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]
SHELL = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_tells_of_every_command(command: str) -> None:
    """In its table of commands."""
    assert re.search(rf"^\| `volgens {command}\b", README, re.MULTILINE)


def test_the_readme_names_no_command_that_is_not_there() -> None:
    """Neither in its examples nor in its text."""
    assert set(re.findall(r"`?volgens ([a-z][a-z-]+)[ `]", README)) - {"COMMAND"} <= {*COMMANDS, "reads"}


def test_the_first_two_commands_install_and_read_and_install_and_test() -> None:
    """Each is one line that can be copied."""
    read, test = (block.strip() for block in SHELL[:2])
    assert read == "pip install -c constraints.txt . && volgens read --example"
    assert test == "pip install -c constraints.txt -e '.[dev]' && python -m pytest -n 2"
    assert shlex.split(read)
    assert (ROOT / "constraints.txt").is_file()


def test_continuous_integration_runs_the_command_of_the_readme() -> None:
    """The first line of the README that its script looks for is that command."""
    first = next(line for line in README.splitlines() if "python -m pytest" in line)
    assert first == SHELL[1].strip()


def test_the_claims_of_the_readme_have_the_keys_of_the_contract() -> None:
    """As the program prints them."""
    block = re.search(r"```json\n(.*?)```", README, re.DOTALL)
    assert block is not None
    figure, statement = (json.loads(line) for line in block.group(1).splitlines())
    report = make_report("De brandweer meldt 12 gewonden.")
    assert list(figure) == list(claim_to_json(make_figure(report, "12 gewonden", 12)))
    assert list(statement) == list(claim_to_json(make_statement(report, "12 gewonden", "meldt")))


@pytest.mark.parametrize("field", fields(Settings), ids=lambda field: field.name)
def test_every_setting_is_documented_with_its_default(field: object) -> None:
    """In its own row."""
    name, default = field.name, field.default  # type: ignore[attr-defined]
    listed = ", ".join(default) if isinstance(default, tuple) else default
    shown = (f"`{listed:g}`" if isinstance(listed, float) else f"`{listed}`") if listed else "none"
    assert f"| `{name}` | {shown} |" in (ROOT / "docs" / "settings.md").read_text("utf-8")
    assert re.search(rf"^    {name}\s{{2,}}\S", Settings.__doc__ or "", re.MULTILINE)


@pytest.mark.parametrize("page", [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")], ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: object) -> None:
    """To a file that is there."""
    text = page.read_text("utf-8")  # type: ignore[attr-defined]
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert (page.parent / target).exists(), target  # type: ignore[attr-defined]
