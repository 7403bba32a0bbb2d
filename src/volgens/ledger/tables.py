"""What is kept: reports, versions, readings with their claims and unread numbers, and what people decided of them.

A report is known by its name or address. Another text of it is another version. A version can be read more than once,
by better readers; the claims of the newest reading count. No row is ever changed or removed.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

__all__ = [
    "KEY",
    "Moment",
    "claims",
    "decided",
    "decisions",
    "metadata",
    "migrations",
    "names",
    "readings",
    "reports",
    "unread",
    "versions",
]


class Moment(TypeDecorator[datetime]):
    """A point in time: stored in UTC, always aware of its zone in Python."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware moment to UTC."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give a stored moment its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


# SQLite only counts keys up by itself when their type is exactly INTEGER.
KEY: TypeEngine[Any] = BigInteger().with_variant(Integer, "sqlite")

metadata = MetaData()

migrations = Table(
    "migrations",
    metadata,
    Column("name", Text, primary_key=True),
    Column("applied", Moment, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("learned", Moment, nullable=False),
)

# Every id and address under which a report came; `reports.name` is the first of them, and the one that claims bear.
names = Table(
    "names",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("report_id", KEY, ForeignKey("reports.id"), nullable=False),
)

# `published` keeps the moment as it was given, with its offset; `moment` orders versions: when the version was
# published, or else when the ledger learned it.
versions = Table(
    "versions",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("report_id", KEY, ForeignKey("reports.id"), nullable=False),
    Column("hash", Text, nullable=False),
    Column("publisher", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("published", Text),
    Column("moment", Moment, nullable=False),
    Column("learned", Moment, nullable=False),
    UniqueConstraint("report_id", "hash"),
    Index("versions_by_moment", "moment"),
)

readings = Table(
    "readings",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("version_id", KEY, ForeignKey("versions.id"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("notes", JSON, nullable=False),
    Column("learned", Moment, nullable=False),
    UniqueConstraint("version_id", "reader"),
)

# `body` is the claim in the contract's JSON; the other columns are there to be searched. `occurrence` tells which of
# the equal texts in its reading a claim is: with `kind` and `text_hash` it finds the same claim in another version.
claims = Table(
    "claims",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("reading_id", KEY, ForeignKey("readings.id"), nullable=False),
    Column("claim", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text_hash", Text, nullable=False),
    Column("occurrence", Integer, nullable=False),
    Column("measure", Text),
    Column("aspect", Text),
    Column("unit", Text),
    Column("low", Float),
    Column("high", Float),
    Column("place", Text),
    Column("geonames", Integer),
    Column("source", Text),
    Column("party", Text),
    Column("standing", Text, nullable=False),
    Column("said_at", Moment),
    Column("body", JSON, nullable=False),
    UniqueConstraint("reading_id", "claim"),
    Index("claims_by_name", "claim"),
    Index("claims_by_measure", "measure", "place"),
    Index("claims_by_place", "place"),
    Index("claims_by_source", "source"),
    Index("claims_by_party", "party"),
)

unread = Table(
    "unread",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("reading_id", KEY, ForeignKey("readings.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Index("unread_by_reading", "reading_id"),
)

# What people decided. A decision is never changed: one that takes another back is a row of its own.
decisions = Table(
    "decisions",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subjects", JSON, nullable=False),
    Column("value", JSON, nullable=False),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("made", Moment, nullable=False),
    Column("undoes", KEY, ForeignKey("decisions.id"), unique=True),
)

# The places in texts that a decision is about, by which it finds its claims again after a better reading.
decided = Table(
    "decided",
    metadata,
    Column("id", KEY, primary_key=True),
    Column("decision_id", KEY, ForeignKey("decisions.id"), nullable=False),
    Column("subject", Text, nullable=False),
    Column("version_id", KEY, ForeignKey("versions.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Index("decided_by_version", "version_id"),
    Index("decided_by_decision", "decision_id"),
)
