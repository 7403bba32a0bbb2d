"""How a ledger comes to have its tables: named migrations, each applied once, in one transaction.

A table that was released is not altered in `tables.py`: what comes later is a migration of its own, appended here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, inspect, select

from volgens.errors import LedgerError
from volgens.ledger import derived, tables
from volgens.ledger.indexing import index_all
from volgens.ledger.searching import index_texts

__all__ = ["MIGRATIONS", "Migration", "apply_pending", "find_pending"]


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: its name, which is never used again, and what it does to the tables."""

    name: str
    apply: Callable[[Connection], None]


def _create(*new: Table) -> Callable[[Connection], None]:
    return lambda connection: tables.metadata.create_all(connection, tables=list(new), checkfirst=False)


def _create_and_index(connection: Connection) -> None:
    """Make the tables of what is derived, and fill them from what is kept already."""
    _create(derived.linked, derived.figures, derived.keys, derived.contexts)(connection)
    index_all(connection)


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        "keep",
        _create(tables.reports, tables.names, tables.versions, tables.readings, tables.claims, tables.unread),
    ),
    Migration("decide", _create(tables.decisions, tables.decided, derived.revised)),
    Migration("link", _create_and_index),
    # Versions came to be found by the names in their texts.
    Migration("index by names", index_all),
    Migration("search texts", index_texts),
)


def find_pending(connection: Connection) -> tuple[Migration, ...]:
    """Return the migrations that a ledger has not had; raise LedgerError when a newer Volgens wrote it."""
    if not inspect(connection).has_table(tables.migrations.name):
        return MIGRATIONS
    applied = set(connection.scalars(select(tables.migrations.c.name)))
    unknown = sorted(applied - {migration.name for migration in MIGRATIONS})
    if unknown:
        raise LedgerError(f"the ledger was written by a newer Volgens (it has {unknown[0]!r}); upgrade volgens")
    return tuple(migration for migration in MIGRATIONS if migration.name not in applied)


def apply_pending(connection: Connection) -> None:
    """Apply what is pending, within the caller's transaction; two at once are kept apart by its lock."""
    tables.metadata.create_all(connection, tables=[tables.migrations], checkfirst=True)
    for migration in find_pending(connection):
        migration.apply(connection)
        row = {"name": migration.name, "applied": datetime.now(UTC)}
        connection.execute(tables.migrations.insert(), row)
