"""The program as a process: help, exit status, errors as one line, pipes."""

import os
import pty
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.cli.conftest import run_program

COMMANDS = ("read", "add", "claims", "unread", "train-model", "train-figures")
HEAVY = ("spacy", "sqlalchemy", "trafilatura", "httpx", "numpy", "py3langid")


@pytest.mark.parametrize("arguments", [(), ("--help",), ("-h",)])
def test_help_names_every_command(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Also when nothing at all is asked."""
    result = run_program(*arguments, cwd=tmp_path)
    assert result.returncode == 0
    assert all(command in result.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help(tmp_path: Path, command: str) -> None:
    """With what it does and its options."""
    result = run_program(command, "--help", cwd=tmp_path)
    assert result.returncode == 0
    assert "--help" in result.stdout


def test_the_version_is_that_of_the_package(tmp_path: Path) -> None:
    """As pip has it."""
    assert run_program("--version", cwd=tmp_path).stdout == f"volgens {version('volgens')}\n"


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    """Parsers, databases and web clients wait until they are needed."""
    code = (
        "import sys; from volgens.cli.app import app; app(['read', '-h'], standalone_mode=False); print(*sys.modules)"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert set(HEAVY).isdisjoint(result.stdout.split())


def test_an_error_is_one_line_and_status_2(tmp_path: Path) -> None:
    """With --debug the place that it came from is shown as well, wherever that stands."""
    result = run_program("claims", "--ledger", "weg.db", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "volgens: there is no ledger at weg.db; `volgens add` makes one\n"
    assert "Traceback" in run_program("claims", "--ledger", "weg.db", "--debug", cwd=tmp_path).stderr


def test_a_setting_that_does_not_exist_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistyped one would else be passed over in silence."""
    monkeypatch.setenv("VOLGENS_LEGDER", "x.db")
    result = run_program("claims", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith("volgens: VOLGENS_LEGDER: no such setting")


def test_a_wrong_option_is_status_2(tmp_path: Path) -> None:
    """As any usage error."""
    assert run_program("read", "--nonsense", cwd=tmp_path).returncode == 2


def test_reading_nothing_on_a_terminal_says_what_to_give(tmp_path: Path) -> None:
    """Rather than waiting for input that nobody knows to give."""
    ours, theirs = pty.openpty()
    try:
        result = run_program("read", cwd=tmp_path, stdin=theirs)
    finally:
        os.close(ours)
        os.close(theirs)
    assert result.returncode == 2
    assert "nothing to read; give files" in result.stderr


def test_output_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """A full disk, as the machine's own full device shows it."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no /dev/full here")
    command = f"{sys.executable} -m volgens read --example --json > {full}"
    result = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("volgens: ")
    assert "Traceback" not in result.stderr


def test_a_narrow_encoding_is_no_reason_to_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the machine would write ASCII we write UTF-8."""
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    result = run_program("read", "--example", cwd=tmp_path)
    assert result.returncode == 0
    assert "Oekraïense" in result.stdout


@pytest.mark.parametrize("command", ["volgens read --example --json | head -n 1", "volgens read --example | head -n 1"])
def test_a_reader_that_stops_early_is_no_error(tmp_path: Path, command: str) -> None:
    """`| head` ends quietly."""
    command = command.replace("volgens ", f"{sys.executable} -m volgens ", 1)
    result = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True)
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == ""


def test_weights_to_go_on_from_stand_in_a_folder(tmp_path: Path) -> None:
    """One that is none is named, in one line."""
    result = run_program("train-figures", ".", "--out", "pack", "--from", "nergens", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.splitlines() == [
        "volgens: nergens is no folder; give the one that holds the weights to go on from"
    ]


def test_teachers_need_texts(tmp_path: Path) -> None:
    """Teachers without anything to read are an error in one line."""
    result = run_program("train-model", ".", "--out", "model", "--teacher", "ander", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.splitlines() == [
        "volgens: --teacher and --texts go together: teachers read texts; give both or neither"
    ]
