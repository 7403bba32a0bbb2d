"""`volgens serve` and `volgens user`."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import httpx
import pytest
from tests.cli.conftest import Run

from volgens.errors import SettingsError, UsageError

PASSWORD = "een lang wachtwoord\n"


def test_accounts_are_added_listed_and_removed(run: Run, tmp_path: Path) -> None:
    """In the file that the settings name."""
    assert run("user", "add", "ria", "--role", "editor", "--password-stdin", stdin=PASSWORD).exit_code == 0
    assert run("user", "add", "bo", "--password-stdin", stdin=PASSWORD).exit_code == 0
    assert run("user", "list").stdout.splitlines() == ["reader   bo", "editor   ria"]
    run("user", "remove", "ria")
    assert run("user", "list").stdout.splitlines() == ["reader   bo"]
    assert (tmp_path / "volgens-accounts.json").is_file()


def test_a_password_is_not_taken_from_a_pipe_unasked(run: Run) -> None:
    """Nor is a role that is none."""
    with pytest.raises(UsageError, match="--password-stdin"):
        _raise(run("user", "add", "ria", stdin=PASSWORD))
    with pytest.raises(UsageError, match="reader"):
        _raise(run("user", "add", "ria", "--role", "owner", "--password-stdin", stdin=PASSWORD))


def test_an_address_that_others_reach_is_refused_without_accounts(run: Run) -> None:
    """Before anything listens."""
    with pytest.raises(SettingsError, match="volgens user add"):
        _raise(run("serve", "--host", "0.0.0.0"))


def test_the_desk_is_served_until_it_is_stopped(tmp_path: Path) -> None:
    """On this machine alone, on a ledger that is made; a signal ends it in good order."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "volgens", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, env=dict(os.environ)) as server:
        try:
            assert _wait_for(f"http://127.0.0.1:{port}/").status_code == 200
        finally:
            server.terminate()
        _, said = server.communicate(timeout=20)
    assert said == f"volgens: http://127.0.0.1:{port}/ (stop with Ctrl-C)\n"
    assert (tmp_path / "volgens.db").is_file()


def _raise(result: object) -> None:
    error = getattr(result, "exception", None)
    if isinstance(error, Exception):
        raise error


def _wait_for(address: str) -> httpx.Response:
    ends = monotonic() + 30
    while True:
        try:
            return httpx.get(address, timeout=10)
        except httpx.TransportError:
            if monotonic() > ends:
                raise
            sleep(0.1)
