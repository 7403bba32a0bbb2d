"""What a ledger knows before a report: the figures of earlier reports on the same event, as people left them."""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from volgens.ledger import tables
from volgens.ledger.derived import figures
from volgens.ledger.loading import is_current, load_figures, to_micros
from volgens.ledger.names import find_named
from volgens.model.background import Background, find_related
from volgens.model.names import find_names
from volgens.model.report import Report

__all__ = ["find_background"]


def find_background(connection: Connection, report: Report) -> Background:
    """Return what other reports of the ledger told on the same event that had been published by then."""
    moment = to_micros(report.published or datetime.now(UTC))
    own = _find_own(connection, report)
    named = find_named(connection, find_names(report.text), (0, moment))
    nearest = find_related([version for version in some if version not in own] for some in named)
    current = select(figures.c.claim_id).join_from(figures, tables.versions)
    rows = connection.scalars(current.where(figures.c.version_id.in_(nearest), is_current(None))).all()
    found = (one.known for one in load_figures(connection, rows))
    in_order = sorted(found, key=lambda known: (known.published, known.document, known.figure.start))
    return Background(tuple(known.figure for known in in_order))


def _find_own(connection: Connection, report: Report) -> set[int]:
    """Return the versions of the report itself."""
    versions, reports = tables.versions.c, tables.reports.c
    statement = select(versions.id).join_from(tables.versions, tables.reports).where(reports.name == report.id)
    return set(connection.scalars(statement))
