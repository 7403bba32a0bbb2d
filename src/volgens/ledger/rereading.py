"""The texts that are kept, to be read anew by a better reader."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from volgens.errors import UsageError
from volgens.ledger import tables
from volgens.ledger.loading import in_batches
from volgens.model.report import Report

__all__ = ["find_texts", "load_texts"]


def find_texts(connection: Connection, report: str | None) -> list[int]:
    """Return the rows of all versions, or of those of one report, in the order of publication.

    Raises UsageError when there is no such report.
    """
    versions = tables.versions.c
    statement = select(versions.id).order_by(versions.moment, versions.id)
    if report is not None:
        named = select(tables.names.c.report_id).where(tables.names.c.name == report)
        statement = statement.where(versions.report_id.in_(named))
    found = list(connection.scalars(statement))
    if report is not None and not found:
        raise UsageError(f"there is no report {report}; `volgens claims --json` names the reports that there are")
    return found


def load_texts(connection: Connection, rows: list[int]) -> Iterator[Report]:
    """Give versions as the reports that they were, in the order of their rows given."""
    columns = tables.versions.c
    for some in in_batches(rows, 50):
        statement = select(tables.versions, tables.reports.c.name).join(tables.reports).where(columns.id.in_(some))
        found = {row.id: row for row in connection.execute(statement)}
        for row in (found[number] for number in some):
            published = datetime.fromisoformat(row.published) if row.published else None
            yield Report(row.name, row.text, row.publisher, published, row.title, row.lang)
