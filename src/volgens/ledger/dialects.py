"""The one place that knows SQLite from PostgreSQL: how to open, begin, insert once, and explain an error."""

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from volgens.errors import LedgerError

__all__ = ["explain", "insert_once", "locate", "lock_for_writing", "open_engine"]

FILE_NAME = "volgens.db"
_FILE_ENDINGS = frozenset({".db", ".sqlite", ".sqlite3", ".volgens"})
# Any number will do that no other program on the same database uses: one lock for everything a ledger writes.
_LOCK = 0x766F6C67


def locate(address: str) -> URL | Path:
    """Return the URL of a PostgreSQL ledger, or the file of an SQLite one.

    A folder holds its ledger in `volgens.db`; a new path is a file when it ends like one, else a folder.
    Raises LedgerError for the URL of another kind of database.
    """
    if "://" in address:
        return _locate_url(address)
    path = Path(address).expanduser()
    # Another program may be making the folder meanwhile: whatever is not plainly a file is one.
    if path.is_file() or (path.suffix.lower() in _FILE_ENDINGS and not path.is_dir()):
        return path
    return path / FILE_NAME


def open_engine(place: URL | Path, seconds: float) -> Engine:
    """Return an engine that waits up to `seconds` for another writer; nothing is connected yet."""
    if isinstance(place, URL):
        # Names and texts are compared as they are written, whatever the server's habits.
        options = {"connect_timeout": 10, "options": f"-c lock_timeout={int(seconds * 1000)} -c timezone=UTC"}
        return create_engine(place, connect_args=options)
    engine = create_engine(URL.create("sqlite", database=str(place)), connect_args={"timeout": seconds})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def lock_for_writing(connection: Connection) -> None:
    """Let one writer in at a time, so that two never wait for each other; held until the transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})


def insert_once(connection: Connection, table: Table, row: Mapping[str, Any]) -> int | None:
    """Add a row and return its key; None when one with the same unique columns is there already."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(**row).on_conflict_do_nothing().returning(table.c.id)
    key: int | None = connection.scalar(statement)
    return key


def explain(error: DBAPIError, place: URL | Path) -> LedgerError:
    """Return what went wrong with a ledger in one line that says what to do."""
    where = place.render_as_string(hide_password=True) if isinstance(place, URL) else str(place)
    said = " ".join(str(error.orig).split())
    for sign, advice in _ADVICE.items():
        if sign in said:
            return LedgerError(f"{where}: {advice}")
    return LedgerError(f"{where}: {said}")


# The first sign that what the driver said holds decides.
_ADVICE = {
    "does not exist": "there is no such database or role; make it first (createdb)",
    "password authentication failed": "the database refuses this name and password",
    "file is not a database": "is no ledger; name another file with --ledger",
    "file is encrypted": "is no ledger; name another file with --ledger",
    "database is locked": "another program kept it busy too long; try again when that is done",
    "lock timeout": "another program kept it busy too long; try again when that is done",
    "disk is full": "the disk is full; make room and add again, what was acknowledged is kept",
    "readonly database": "may not be written; give yourself the right to write it or name another with --ledger",
    "unable to open database file": "cannot be opened; see that the folder is there and may be written",
    "disk I/O error": "the disk does not read or write; see whether it is full or failing",
    "malformed": "is damaged; restore it from a copy",
    "connection to server": "the database does not answer; see that it runs and that the address is right",
    "failed to resolve host": "there is no such host; see that the address is right",
}


def _locate_url(address: str) -> URL:
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise LedgerError(f"{address!r} is no address of a ledger; give a file, a folder or postgresql://…") from error
    if url.get_backend_name() not in {"postgresql", "postgres"}:
        raise LedgerError(f"a ledger cannot be kept in {url.drivername!r}; give a file, a folder or postgresql://…")
    if importlib.util.find_spec("psycopg") is None:
        raise LedgerError("PostgreSQL needs a driver: pip install 'volgens[postgres]'")
    return url.set(drivername="postgresql+psycopg")


def _set_up_sqlite(connection: Any, _: Any) -> None:
    # The driver's own idea of transactions leaves out CREATE TABLE; ours begin in `_begin_sqlite` instead.
    connection.isolation_level = None
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer asks for the lock at once: one that reads first and then writes can be refused without any waiting.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
