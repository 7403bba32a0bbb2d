"""An opened ledger: one connection is one unit of work, kept whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from volgens.errors import LedgerError
from volgens.ledger.dialects import explain, locate, lock_for_writing, open_engine
from volgens.ledger.migrations import apply_pending, find_pending

__all__ = ["Store"]


class Store:
    """A ledger at an address: a file, a folder or a PostgreSQL URL.

    `create` makes the ledger when it is not there; otherwise opening one that is missing raises LedgerError.
    """

    def __init__(self, address: str, *, create: bool = False, seconds: float = 30.0) -> None:
        self.place = locate(address)
        if isinstance(self.place, Path):
            _prepare_folder(self.place, create)
        self._engine = open_engine(self.place, seconds)
        with self.reading() as connection:
            pending = find_pending(connection)
        if pending:
            with self.writing() as connection:
                apply_pending(connection)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the ledger throughout."""
        with self._explained(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose rows are all kept when the block ends, or none of them when it fails."""
        with self._explained(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            lock_for_writing(connection)
            yield connection

    def close(self) -> None:
        """Let go of the ledger's connections."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise explain(error, self.place) from error


def _prepare_folder(file: Path, create: bool) -> None:
    if not create and not file.exists():
        raise LedgerError(f"there is no ledger at {file}; `volgens add` makes one")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LedgerError(f"{file.parent}: cannot be made: {error.strerror}; give another --ledger") from error
