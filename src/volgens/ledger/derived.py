"""What is derived from readings and judgements, to find what belongs together; all of it can be made again at any time.

Unlike what is kept, these rows are changed and removed: a better reading of a version takes the place of an older one.
Moments are in microseconds since 1970, UTC.
"""

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from volgens.ledger.tables import KEY, metadata

__all__ = ["contexts", "figures", "keys", "linked", "revised"]

# A version with the reading of it that counts, the places that it is about, and the sketch by which its text compares.
linked = Table(
    "linked",
    metadata,
    Column("version_id", KEY, ForeignKey("versions.id"), primary_key=True),
    Column("reading_id", KEY, ForeignKey("readings.id"), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("context", JSON, nullable=False),
    Column("sketch", LargeBinary, nullable=False),
    Index("linked_by_moment", "at"),
    Index("linked_by_reading", "reading_id"),
)

# A figure with its thread: the number that figures of one question share.
figures = Table(
    "figures",
    metadata,
    Column("claim_id", KEY, ForeignKey("claims.id"), primary_key=True),
    Column("version_id", KEY, ForeignKey("versions.id"), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("thread", BigInteger, nullable=False),
    Column("measure", Text, nullable=False),
    Column("place", Text),
    Column("geonames", Integer),
    Index("figures_by_thread", "thread", "at"),
    Index("figures_by_version", "version_id"),
    Index("figures_by_moment", "at", "thread"),
    Index("figures_by_place", "place", "thread"),
    Index("figures_by_geonames", "geonames", "place"),
    Index("figures_by_measure", "measure", "at"),
)

# What figures that can be kin have in common (measure, unit family, and place by name or map), as a number.
keys = Table(
    "keys",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("claim_id", KEY, ForeignKey("claims.id"), primary_key=True),
    Index("keys_by_claim", "claim_id"),
    sqlite_with_rowid=False,
)

# The same for whole versions: what they are about, which of them deny something, and which parties are at odds there.
contexts = Table(
    "contexts",
    metadata,
    Column("key", BigInteger, primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("version_id", KEY, ForeignKey("versions.id"), primary_key=True),
    Index("contexts_by_version", "version_id"),
    sqlite_with_rowid=False,
)

# A claim of the reading that counts as people's decisions made it: its body anew, or that it is rejected.
revised = Table(
    "revised",
    metadata,
    Column("claim_id", KEY, ForeignKey("claims.id"), primary_key=True),
    Column("version_id", KEY, ForeignKey("versions.id"), nullable=False),
    Column("rejected", Boolean, nullable=False),
    Column("judged", Text),
    Column("body", JSON, nullable=False),
    Index("revised_by_version", "version_id"),
)
