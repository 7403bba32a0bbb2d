"""A writer that is killed loses nothing that it acknowledged, and leaves nothing half-kept."""

import multiprocessing
import random
import time
from pathlib import Path

from sqlalchemy import func, select
from tests.ledger.writing import FIGURES, REPORTS, add_all, make_batch

from volgens.ledger import tables
from volgens.ledger.keeping import keep
from volgens.ledger.store import Store

KILLS = 50


def kill_while_adding(address: str, seconds: float) -> list[str]:
    """Start a writer, kill it after some time, and return the reports that it acknowledged."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.ledger.writing"])
    hears, says = context.Pipe(duplex=False)
    writer = context.Process(target=add_all, args=(address, says))
    writer.start()
    says.close()
    acknowledged = [hears.recv()] if hears.poll(20) else []
    time.sleep(seconds)
    writer.kill()
    writer.join()
    try:
        while True:
            acknowledged.append(hears.recv())
    except (EOFError, OSError):
        return acknowledged


def claims_by_report(store: Store) -> dict[str, int]:
    """Return how many claims of each report are kept."""
    statement = (
        select(tables.reports.c.name, func.count(tables.claims.c.id))
        .join_from(tables.reports, tables.versions, isouter=True)
        .join(tables.readings, isouter=True)
        .join(tables.claims, isouter=True)
        .group_by(tables.reports.c.name)
    )
    with store.reading() as connection:
        return {row[0]: row[1] for row in connection.execute(statement)}


def test_a_killed_writer_loses_nothing_and_leaves_nothing_half_kept(tmp_path: Path) -> None:
    """Killed at any moment; and adding the batch again completes it."""
    chance = random.Random(20250304)
    for number in range(KILLS):
        address = str(tmp_path / f"{number}.db")
        acknowledged = kill_while_adding(address, chance.uniform(0, 0.05))
        with Store(address, create=True) as store:
            kept = claims_by_report(store)
            assert set(acknowledged) <= set(kept)
            assert set(kept.values()) <= {FIGURES}
            if number % 10 == 0:
                for reading in make_batch():
                    with store.writing() as connection:
                        keep(connection, reading, "reader-1")
                assert claims_by_report(store) == {f"r{one}": FIGURES for one in range(REPORTS)}
