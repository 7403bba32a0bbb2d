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
from volgens.ledger.derived import revised
from volgens.ledger.loading import body_as_decided, is_not_rejected
from volgens.model.claim import Claim, Figure
from volgens.model.reading import Unread
from volgens.model.wire import claim_from_json, unread_from_json

__all__ = ["KeptClaim", "Selection", "find_claims", "find_unread"]

_BATCH = 1000
JUDGED = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which claims are wanted: those for which every given field holds; names are compared without regard to case.

    `since` and `until` bound the publication of the report, both included; `dropped`: give dropped claims as well;
    `rejected`: give those that a person rejected as well. `as_of` answers with what had been published by then.
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
    rejected: bool = False
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """A claim with what the ledger knows of its report; `dropped` is the moment of the version that left it out.

    `judged` is what a person did with it, None when nobody did anything.
    """

    claim: Claim
    publisher: str
    published: datetime | None
    title: str
    dropped: datetime | None = None
    judged: str | None = None


def find_claims(connection: Connection, wanted: Selection) -> Iterator[KeptClaim]:
    """Give the wanted claims in the order of their reports' publication, and of the text within a report."""
    versions, claims = tables.versions, tables.claims
    dropped_at = _dropped_at(wanted.as_of)
    statement = (
        select(body_as_decided(), versions.c.hash, versions.c.publisher, versions.c.published, versions.c.title)
        .add_columns(dropped_at, revised.c.judged, revised.c.claim_id.is_not(None).label("is_revised"))
        .join_from(claims, tables.readings)
        .join(versions)
        .join(tables.reports)
        .outerjoin(revised, revised.c.claim_id == claims.c.id)
        .where(_is_newest_reading(), *_conditions(wanted))
        .order_by(versions.c.moment, tables.reports.c.name, versions.c.id, claims.c.start, claims.c.end, claims.c.id)
    )
    shown = or_(dropped_at.is_(None), ~_is_repeated(wanted.as_of)) if wanted.dropped else dropped_at.is_(None)
    statement = statement.where(shown)
    if not wanted.rejected:
        statement = statement.where(is_not_rejected())
    for row in _stream(connection, statement):
        published = datetime.fromisoformat(row.published) if row.published else None
        claim = claim_from_json(row.body, row.hash)
        if not row.is_revised or _fits(claim, wanted):
            yield KeptClaim(claim, row.publisher, published, row.title, row.dropped, JUDGED.get(row.judged))


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


def _fits(claim: Claim, wanted: Selection) -> bool:
    """Tell whether a claim that people's decisions changed fits what is wanted: the columns hold it as it was read."""
    origin = claim.sources[-1] if claim.sources else None
    place = claim.place if isinstance(claim, Figure) else None
    exact = [(wanted.standing, claim.standing), (wanted.measure, claim.measure if isinstance(claim, Figure) else None)]
    names = [
        (wanted.place, place.name if place else None),
        (wanted.source, (origin.canonical or origin.name) if origin else None),
        (wanted.party, origin.party if origin else None),
    ]
    return all(asked in (None, own) for asked, own in exact) and all(
        asked is None or (own or "").lower() == asked.lower() for asked, own in names
    )


def _stream(connection: Connection, statement: Select[Any]) -> Iterator[Any]:
    return iter(connection.execution_options(yield_per=_BATCH).execute(statement))


def _is_newest_reading() -> ColumnElement[bool]:
    later = tables.readings.alias("later_reading")
    same_version = later.c.version_id == tables.readings.c.version_id
    return ~exists().where(same_version, later.c.id > tables.readings.c.id)


def _is_after(later: Any, until: datetime | None = None) -> ColumnElement[bool]:
    """Tell whether `later` follows the version at hand, and was there by a moment.

    It was published later, or at the same time and learned later.
    """
    own = tables.versions.c
    after = or_(later.c.moment > own.moment, and_(later.c.moment == own.moment, later.c.id > own.id))
    return after if until is None else and_(after, later.c.moment <= until)


def _dropped_at(until: datetime | None = None) -> Any:
    """Give the moment of the first version after the claim's own; NULL when its version is the newest."""
    later = tables.versions.alias("later")
    same_report = later.c.report_id == tables.versions.c.report_id
    first = select(func.min(later.c.moment)).where(same_report, _is_after(later, until)).correlate(tables.versions)
    return first.scalar_subquery().label("dropped")


def _is_repeated(until: datetime | None = None) -> ColumnElement[bool]:
    """Tell whether a newer version of the report makes the same claim, by its words and which one of equals it is."""
    later, reading, same = (
        tables.versions.alias("newer"),
        tables.readings.alias("newer_reading"),
        tables.claims.alias("same"),
    )
    return (
        exists()
        .where(later.c.report_id == tables.versions.c.report_id, _is_after(later, until))
        .where(reading.c.version_id == later.c.id, same.c.reading_id == reading.c.id)
        .where(same.c.kind == tables.claims.c.kind, same.c.text_hash == tables.claims.c.text_hash)
        .where(same.c.occurrence == tables.claims.c.occurrence)
    )


def _conditions(wanted: Selection) -> Iterator[ColumnElement[bool]]:
    claims, versions = tables.claims.c, tables.versions.c
    if wanted.kind is not None:
        yield claims.kind == wanted.kind
    for column, value in {claims.measure: wanted.measure, claims.standing: wanted.standing}.items():
        if value is not None:
            yield or_(column == value, revised.c.claim_id.is_not(None))
    if wanted.report is not None:
        key = select(tables.names.c.report_id).where(tables.names.c.name == wanted.report)
        yield versions.report_id.in_(key)
    for column, value in {claims.place: wanted.place, claims.source: wanted.source, claims.party: wanted.party}.items():
        if value is not None:
            yield or_(func.lower(column) == value.lower(), revised.c.claim_id.is_not(None))
    if wanted.since is not None:
        yield versions.moment >= wanted.since
    for last in (wanted.until, wanted.as_of):
        if last is not None:
            yield versions.moment <= last
