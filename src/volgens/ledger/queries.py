"""What is asked of a ledger: claims by what they say and who says it, and what became no claim.

The claims of a report are those of its newest version, as its newest reading has them. A claim of an older version that
no newer one repeats is given too, with the moment since when it is dropped.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from volgens.ledger import tables
from volgens.model.claim import Claim
from volgens.model.reading import Unread
from volgens.model.wire import claim_from_json, unread_from_json

__all__ = ["KeptClaim", "Selection", "find_claims", "find_unread"]

_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Selection:
    """Which claims are wanted: those for which every given field holds; names are compared without regard to case.

    `since` and `until` bound the publication of the report, both included; `dropped`: give dropped claims as well.
    """

    report: str | None = None
    source: str | None = None
    party: str | None = None
    kind: str | None = None
    measure: str | None = None
    place: str | None = None
    standing: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    dropped: bool = True


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A claim with what the ledger knows of its report; `dropped` is the moment of the version that left it out."""

    claim: Claim
    publisher: str
    published: datetime | None
    title: str
    dropped: datetime | None = None


def find_claims(connection: Connection, wanted: Selection) -> Iterator[KeptClaim]:
    """Give the wanted claims in the order of their reports' publication, and of the text within a report."""
    versions, claims = tables.versions, tables.claims
    dropped_at = _dropped_at()
    statement = (
        select(claims.c.body, versions.c.hash, versions.c.publisher, versions.c.published, versions.c.title, dropped_at)
        .join_from(claims, tables.readings)
        .join(versions)
        .join(tables.reports)
        .where(_is_newest_reading(), *_conditions(wanted))
        .order_by(versions.c.moment, tables.reports.c.name, versions.c.id, claims.c.start, claims.c.end, claims.c.id)
    )
    statement = statement.where(or_(dropped_at.is_(None), ~_is_repeated()) if wanted.dropped else dropped_at.is_(None))
    for row in _stream(connection, statement):
        published = datetime.fromisoformat(row.published) if row.published else None
        claim = claim_from_json(row.body, row.hash)
        yield KeptClaim(claim, row.publisher, published, row.title, row.dropped)


def find_unread(connection: Connection, report: str | None = None) -> Iterator[Unread]:
    """Give what became no claim in the newest versions of the reports, in the order of publication and text."""
    versions, unread = tables.versions, tables.unread
    statement = (
        select(tables.reports.c.name.label("report"), unread.c.start, unread.c.end, unread.c.text, unread.c.reason)
        .join_from(unread, tables.readings)
        .join(versions)
        .join(tables.reports)
        .where(_is_newest_reading(), _dropped_at().is_(None))
        .order_by(versions.c.moment, tables.reports.c.name, unread.c.start, unread.c.id)
    )
    if report is not None:
        statement = statement.where(tables.reports.c.name == report)
    for row in _stream(connection, statement):
        yield unread_from_json(row._mapping)


def _stream(connection: Connection, statement: Select[Any]) -> Iterator[Any]:
    return iter(connection.execution_options(yield_per=_BATCH).execute(statement))


def _is_newest_reading() -> ColumnElement[bool]:
    later = tables.readings.alias("later_reading")
    same_version = later.c.version_id == tables.readings.c.version_id
    return ~exists().where(same_version, later.c.id > tables.readings.c.id)


def _is_after(later: Any) -> ColumnElement[bool]:
    """Tell whether `later` follows the version at hand: published later, or at the same time and learned later."""
    own = tables.versions.c
    return or_(later.c.moment > own.moment, and_(later.c.moment == own.moment, later.c.id > own.id))


def _dropped_at() -> Any:
    """Give the moment of the first version after the claim's own; NULL when its version is the newest."""
    later = tables.versions.alias("later")
    same_report = later.c.report_id == tables.versions.c.report_id
    first = select(func.min(later.c.moment)).where(same_report, _is_after(later)).correlate(tables.versions)
    return first.scalar_subquery().label("dropped")


def _is_repeated() -> ColumnElement[bool]:
    """Tell whether a newer version of the report makes the same claim, by its words and which one of equals it is."""
    later, reading, same = (
        tables.versions.alias("newer"),
        tables.readings.alias("newer_reading"),
        tables.claims.alias("same"),
    )
    return (
        exists()
        .where(later.c.report_id == tables.versions.c.report_id, _is_after(later))
        .where(reading.c.version_id == later.c.id, same.c.reading_id == reading.c.id)
        .where(same.c.kind == tables.claims.c.kind, same.c.text_hash == tables.claims.c.text_hash)
        .where(same.c.occurrence == tables.claims.c.occurrence)
    )


def _conditions(wanted: Selection) -> Iterator[ColumnElement[bool]]:
    claims, versions = tables.claims.c, tables.versions.c
    named = {claims.kind: wanted.kind, claims.measure: wanted.measure, claims.standing: wanted.standing}
    for column, value in named.items():
        if value is not None:
            yield column == value
    if wanted.report is not None:
        key = select(tables.names.c.report_id).where(tables.names.c.name == wanted.report)
        yield versions.report_id.in_(key)
    for column, value in {claims.place: wanted.place, claims.source: wanted.source, claims.party: wanted.party}.items():
        if value is not None:
            yield func.lower(column) == value.lower()
    if wanted.since is not None:
        yield versions.moment >= wanted.since
    if wanted.until is not None:
        yield versions.moment <= wanted.until
