"""The command line as a person uses it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from volgens.cli.app import app

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in a folder of its own; errors of ours come out as exceptions."""
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=stdin)

    return invoke


def run_program(*arguments: str, cwd: Path, stdin: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own."""
    program = [sys.executable, "-m", "volgens", *arguments]
    return subprocess.run(program, cwd=cwd, stdin=stdin, capture_output=True, text=True, timeout=60, check=False)
