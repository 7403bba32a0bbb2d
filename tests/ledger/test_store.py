"""Opening a ledger, and what goes wrong."""

import os
import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import insert, select
from tests.factories import make_figure, make_reading, make_report

from volgens.errors import LedgerError
from volgens.ledger import tables
from volgens.ledger.dialects import locate
from volgens.ledger.keeping import keep
from volgens.ledger.migrations import MIGRATIONS, apply_pending, find_pending
from volgens.ledger.store import Store


def add_one(store: Store, name: str) -> None:
    """Keep a report of this name."""
    report = make_report("Er zijn 12 gewonden.", id=name)
    with store.writing() as connection:
        keep(connection, make_reading(report, make_figure(report, "12 gewonden", 12)), "reader-1")


def names(store: Store) -> list[str]:
    """Return the names of the reports that are kept."""
    with store.reading() as connection:
        return sorted(connection.scalars(select(tables.reports.c.name)))


def test_a_folder_holds_its_ledger_in_one_file(tmp_path: Path) -> None:
    """A folder that is there, and a new path that does not end like a file."""
    assert locate(str(tmp_path)) == tmp_path / "volgens.db"
    assert locate(str(tmp_path / "nieuw" / "dossier")) == tmp_path / "nieuw" / "dossier" / "volgens.db"


def test_a_path_that_ends_like_a_database_is_a_file(tmp_path: Path) -> None:
    """As is any file that is there already."""
    (tmp_path / "oud").write_bytes(b"")
    assert locate(str(tmp_path / "dossier.db")) == tmp_path / "dossier.db"
    assert locate(str(tmp_path / "oud")) == tmp_path / "oud"


@pytest.mark.parametrize("address", ["mysql://localhost/x", "sqlite+pysqlite:///x", "://x"])
def test_another_database_is_refused(address: str) -> None:
    """With what can be given instead."""
    with pytest.raises(LedgerError, match="postgresql://"):
        locate(address)


def test_what_is_kept_is_there_when_opened_again(address: str) -> None:
    """Opening a ledger again changes nothing in it."""
    with Store(address, create=True) as store:
        add_one(store, "brand-1")
    with Store(address) as store:
        assert names(store) == ["brand-1"]


def test_a_ledger_that_is_not_there_is_not_made_by_asking(tmp_path: Path) -> None:
    """Only adding makes one."""
    with pytest.raises(LedgerError, match=r"no ledger at .*; `volgens add` makes one"):
        Store(str(tmp_path / "weg.db"))
    assert not (tmp_path / "weg.db").exists()


def test_every_migration_is_applied_once(store: Store) -> None:
    """A second time there is nothing to do, and the names are on record."""
    with store.writing() as connection:
        assert find_pending(connection) == ()
        apply_pending(connection)
        applied = list(connection.scalars(select(tables.migrations.c.name)))
    assert sorted(applied) == sorted(migration.name for migration in MIGRATIONS)


def test_a_ledger_of_a_newer_volgens_is_left_alone(address: str) -> None:
    """We cannot know what its tables mean."""
    with Store(address, create=True) as store, store.writing() as connection:
        moment = make_report("x").published
        connection.execute(insert(tables.migrations), {"name": "from the future", "applied": moment})
    with pytest.raises(LedgerError, match="newer Volgens"):
        Store(address)


def test_a_file_that_is_no_ledger_is_left_alone(tmp_path: Path) -> None:
    """Its bytes stay as they were, and the error names it."""
    file = tmp_path / "brief.db"
    file.write_text("Geachte redactie,\n" * 100, "utf-8")
    before = file.read_bytes()
    with pytest.raises(LedgerError, match=r"brief\.db: is no ledger"):
        Store(str(file), create=True)
    assert file.read_bytes() == before


def test_a_writer_waits_for_another_and_then_says_so(tmp_path: Path) -> None:
    """One that never ends costs the waiting time, and no trace."""
    file = tmp_path / "dossier.db"
    with Store(str(file), create=True, seconds=0.2) as store:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="kept it busy too long"):
            add_one(store, "brand-1")
        other.execute("ROLLBACK")
        other.close()
        add_one(store, "brand-1")
        assert names(store) == ["brand-1"]


def test_two_writers_at_once_both_get_everything_in(address: str) -> None:
    """Neither fails, and nothing is lost or doubled."""
    Store(address, create=True).close()

    def write(own: str, failures: list[Exception]) -> None:
        with Store(address) as store:
            for number in range(10):
                try:
                    add_one(store, f"{own}-{number}")
                    add_one(store, f"shared-{number}")
                except LedgerError as error:
                    failures.append(error)

    failures: list[Exception] = []
    writers = [threading.Thread(target=write, args=(own, failures)) for own in ("a", "b")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert failures == []
    with Store(address) as store:
        assert len(names(store)) == 30


def test_two_at_once_may_make_the_same_ledger(address: str) -> None:
    """The second finds the tables there."""
    failures: list[Exception] = []

    def make() -> None:
        try:
            Store(address, create=True).close()
        except LedgerError as error:
            failures.append(error)

    makers = [threading.Thread(target=make) for _ in range(4)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()
    assert failures == []


def test_a_database_that_is_away_is_one_line(tmp_path: Path) -> None:
    """With what to do about it, and without the password."""
    with pytest.raises(LedgerError, match="does not answer") as caught:
        Store(f"postgresql://wie:geheim@/niets?host={tmp_path}")
    assert "geheim" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a folder on a disk of its own that soon is full; skip where none can be made."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and os.geteuid() == 0 and _run(mount, "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(folder))
    if not made:
        pytest.skip("a small disk is made with `mount`, as root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def _run(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_full_disk_is_one_line_and_loses_nothing(small_disk: Path) -> None:
    """What was acknowledged is there, and when there is room again the rest goes in."""
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * 600_000)
    kept = []
    complaints = []
    with Store(str(small_disk), create=True) as store:
        while not complaints:
            try:
                add_one(store, f"r{len(kept):04}")
                kept.append(f"r{len(kept):04}")
            except LedgerError as error:
                complaints.append(str(error))
        assert "disk" in complaints[0]
        assert "\n" not in complaints[0]
        assert names(store) == kept
        filler.unlink()
        add_one(store, f"r{len(kept):04}")
        assert names(store) == [*kept, f"r{len(kept):04}"]


def test_a_folder_that_may_not_be_written_is_one_line(small_disk: Path) -> None:
    """A ledger there can be read, and says what to do when it is to be written."""
    with Store(str(small_disk), create=True) as store:
        add_one(store, "brand-1")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(LedgerError, match=r"written|write|opened"), Store(str(small_disk)) as store:
        add_one(store, "brand-2")
