"""The web desk as a visitor has it, with and without a browser."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.desks import fill, opened

from volgens.web.app import make_app
from volgens.web.desk import Desk

HOST = "http://127.0.0.1"
Visit = Callable[[Desk], TestClient]


@pytest.fixture(autouse=True)
def never_slow(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no answer count as slow, however busy the machine, where it is not slowness that is tested."""
    if not request.module.__name__.endswith("test_snapshots"):
        monkeypatch.setattr("volgens.web.snapshots.SLOW_SECONDS", 3600.0)


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a ledger that holds the dossiers; nobody may change it."""
    return fill(tmp_path_factory.mktemp("dossier") / "ledger.db")


@pytest.fixture
def desk(dossier: Path, tmp_path: Path) -> Iterator[Desk]:
    """Give a desk on a ledger of its own."""
    with opened(dossier, tmp_path) as found:
        yield found


@pytest.fixture
def visitor(desk: Desk) -> TestClient:
    """Give somebody who works on this machine, without an account."""
    return enter(desk)


def enter(desk: Desk, **options: Any) -> TestClient:
    """Return a browser without any cookie; it shows Dutch."""
    client = TestClient(make_app(desk), base_url=HOST, follow_redirects=False, **options)
    client.headers["accept-language"] = "nl"
    return client


def token_of(client: TestClient, path: str = "/") -> str:
    """Return the token that changes carry, from a page."""
    found = re.search(r'name="token" value="([^"]+)"', client.get(path).text)
    assert found is not None
    return found.group(1)


def send(client: TestClient, path: str, page: str = "/", **fields: str) -> Any:
    """Send a form with the token of a page."""
    return client.post(path, data={"token": token_of(client, page), **fields})
