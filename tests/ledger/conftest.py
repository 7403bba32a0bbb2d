"""Ledgers to test with: the same tests run on SQLite and on PostgreSQL, where there is one."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from volgens.ledger.store import Store

_NUMBERS = count(1)


def find_program(name: str) -> str | None:
    """Return the path of a program of PostgreSQL, also where Debian keeps it out of the way."""
    places = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(places[-1]) if places else shutil.which(name)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Run a PostgreSQL of our own on a socket, and give its folder; skip where there is none."""
    initdb, pg_ctl = find_program("initdb"), find_program("pg_ctl")
    if not initdb or not pg_ctl:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    # PostgreSQL refuses to run as root; its Debian package brings a user of its own.
    user = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="volgens-postgres-"))
    if user:
        shutil.chown(folder, user)
    data = str(folder / "data")
    options = f"-k {folder} -c listen_addresses= -c fsync=off"
    try:
        subprocess.run(
            [initdb, "-D", data, "-U", "postgres", "-E", "UTF8", "--auth=trust"],
            user=user,
            check=True,
            capture_output=True,
        )
        start = [pg_ctl, "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start"]
        subprocess.run(start, user=user, check=True, stdout=subprocess.DEVNULL)
        yield str(folder)
    finally:
        subprocess.run([pg_ctl, "-D", data, "-m", "immediate", "stop"], user=user, capture_output=True, check=False)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of a ledger that does not hold anything yet."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger")
    folder = request.getfixturevalue("postgres")
    name = f"ledger_{next(_NUMBERS)}"
    createdb = find_program("createdb") or "createdb"
    subprocess.run([createdb, "-h", folder, "-U", "postgres", name], check=True)
    return f"postgresql://postgres@/{name}?host={folder}"


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    """Give an empty ledger."""
    with Store(address, create=True) as opened:
        yield opened
