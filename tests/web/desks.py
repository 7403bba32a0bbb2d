"""Desks to test with: a ledger of the example dossier and one of our own, and a server on this machine."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import uvicorn

from volgens import jobs
from volgens.intake.taken import Given
from volgens.settings import Settings
from volgens.web.app import make_app
from volgens.web.desk import Desk, open_desk

__all__ = ["DOSSIERS", "fill", "opened", "serving"]

DOSSIERS = (str(jobs.example_dossier()), str(Path(__file__).parent / "dossier.jsonl"))


def fill(ledger: Path) -> Path:
    """Make a ledger of the dossiers."""
    with jobs.open_ledger(str(ledger), Settings(), create=True) as store:
        list(jobs.add(DOSSIERS, store, Given(), Settings()))
    return ledger


@contextmanager
def opened(ledger: Path, folder: Path, **changes: Any) -> Iterator[Desk]:
    """Open a desk on a copy of a ledger, with its accounts in the same folder."""
    shutil.copy(ledger, folder / "ledger.db")
    settings = replace(Settings(), accounts=str(folder / "accounts.json"), **changes)
    with jobs.open_ledger(str(folder / "ledger.db"), settings) as store:
        desk = open_desk(store, settings)
        try:
            yield desk
        finally:
            desk.close()


@dataclass(frozen=True)
class Site:
    """A desk that is served: its address, and the desk itself."""

    address: str
    desk: Desk


@contextmanager
def serving(desk: Desk) -> Iterator[Site]:
    """Serve a desk on a free port of this machine."""
    config = uvicorn.Config(make_app(desk), host="127.0.0.1", port=0, log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    ends = monotonic() + 20
    while not server.started and monotonic() < ends:
        sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield Site(f"http://127.0.0.1:{port}", desk)
    finally:
        server.should_exit = True
        thread.join(timeout=10)
