"""One report as it is kept: its versions in the order of publication, each with its claims and what became none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from volgens.ledger import tables
from volgens.ledger.derived import figures, revised
from volgens.ledger.loading import body_as_decided, in_batches, is_not_rejected
from volgens.model.claim import Claim
from volgens.model.passages import passage_around
from volgens.model.reading import Unread
from volgens.model.report import Report
from volgens.model.reported import Reported
from volgens.model.wire import claim_from_json

__all__ = ["KeptReport", "KeptVersion", "find_evidence", "find_report", "find_report_of_claim"]


@dataclass(frozen=True, slots=True)
class KeptVersion:
    """One text of a report as its newest reading has it; `notes` are those of the reading."""

    report: Report
    learned: datetime
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report by the name that its claims bear; never without versions, the newest last."""

    name: str
    versions: tuple[KeptVersion, ...]


def find_report(connection: Connection, name: str) -> KeptReport | None:
    """Return the report that came under an id or address; None when there is none."""
    versions, readings = tables.versions.c, tables.readings.c
    newest = func.max(readings.id).label("reading")
    statement = (
        select(tables.versions, tables.reports.c.name.label("called"), newest)
        .join_from(tables.versions, tables.reports)
        .join(tables.names, tables.names.c.report_id == tables.reports.c.id)
        .join(tables.readings, readings.version_id == versions.id)
        .where(tables.names.c.name == name)
        .group_by(versions.id, tables.reports.c.name)
        .order_by(versions.moment, versions.id)
    )
    rows = connection.execute(statement).all()
    if not rows:
        return None
    address = _find_address(connection, rows[0].report_id)
    return KeptReport(rows[0].called, tuple(_load_version(connection, row, address) for row in rows))


def find_report_of_claim(connection: Connection, claim: str) -> tuple[str, str] | None:
    """Return the name and the version of the report that a claim stands in; None when there is no such claim."""
    statement = (
        select(tables.reports.c.name, tables.versions.c.hash)
        .join_from(tables.claims, tables.readings)
        .join(tables.versions)
        .join(tables.reports)
        .where(tables.claims.c.claim == claim)
    )
    row = connection.execute(statement.limit(1)).one_or_none()
    return (row.name, row.hash) if row else None


def _find_address(connection: Connection, report: int) -> str | None:
    statement = select(tables.names.c.name).where(tables.names.c.report_id == report).order_by(tables.names.c.id)
    names: Sequence[str] = connection.scalars(statement).all()
    return next((name for name in names if name.lower().startswith(("http://", "https://"))), None)


def _load_version(connection: Connection, row: Any, address: str | None) -> KeptVersion:
    published = datetime.fromisoformat(row.published) if row.published else None
    report = Report(row.called, row.text, row.publisher, published, row.title, row.lang, address)
    notes = connection.scalar(select(tables.readings.c.notes).where(tables.readings.c.id == row.reading))
    return KeptVersion(
        report, row.learned, _load_claims(connection, row), _load_unread(connection, row), tuple(notes or ())
    )


def _load_claims(connection: Connection, row: Any) -> tuple[Claim, ...]:
    claims = tables.claims.c
    statement = (
        select(body_as_decided())
        .join_from(tables.claims, revised, revised.c.claim_id == claims.id, isouter=True)
        .where(claims.reading_id == row.reading, is_not_rejected())
        .order_by(claims.start, claims.end, claims.id)
    )
    return tuple(claim_from_json(one, row.hash) for one in connection.scalars(statement))


def _load_unread(connection: Connection, row: Any) -> tuple[Unread, ...]:
    unread = tables.unread.c
    statement = select(unread.start, unread.end, unread.text, unread.reason).where(unread.reading_id == row.reading)
    rows = connection.execute(statement.order_by(unread.start, unread.id))
    return tuple(Unread(row.called, one.start, one.end, one.text, one.reason) for one in rows)


def find_evidence(connection: Connection, claims: Collection[str]) -> dict[str, Reported]:
    """Return claims by their ids, each with its report's publication and the sentence that it stands in."""
    versions, own = tables.versions.c, tables.claims.c
    statement = (
        select(body_as_decided(), figures.c.thread, versions.hash, versions.text, versions.publisher, versions.moment)
        .add_columns(versions.published)
        .join_from(tables.claims, tables.readings)
        .join(tables.versions)
        .outerjoin(figures, figures.c.claim_id == own.id)
        .outerjoin(revised, revised.c.claim_id == own.id)
        .order_by(own.id)
    )
    found: dict[str, Reported] = {}
    for some in in_batches(sorted(claims)):
        for row in connection.execute(statement.where(own.claim.in_(some))):
            claim = claim_from_json(row.body, row.hash)
            published = datetime.fromisoformat(row.published) if row.published else row.moment
            sentence = passage_around(row.text, claim.start, claim.end)
            found[claim.id] = Reported(claim, published, row.publisher, sentence, row.thread)
    return found
