"""Adding a reading to the ledger: its report and version when they are new, and its claims."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, func, select

from volgens.ledger import tables
from volgens.ledger.dialects import insert_once
from volgens.ledger.indexing import index_version
from volgens.model.claim import Claim, Figure
from volgens.model.reading import Reading, Unread
from volgens.model.report import Report
from volgens.model.wire import claim_to_json

__all__ = ["Kept", "Outcome", "find_kept", "find_name", "keep"]

Outcome = Literal["new", "version", "reread", "known"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What adding a report came to: `claims` counts those of its current reading."""

    report: str
    version: str
    outcome: Outcome
    claims: int


def find_name(connection: Connection, report: Report) -> str:
    """Return the name by which the ledger knows a report, by its address or else its id; its own id when it is new."""
    row = _find_report(connection, report)
    return row.name if row else report.id


def find_kept(connection: Connection, report: Report, reader: str) -> Kept | None:
    """Return what is kept of this reader's reading of this very version of the report; None when there is none."""
    statement = (
        select(tables.readings.c.id)
        .join_from(tables.readings, tables.versions)
        .join(tables.reports)
        .where(tables.reports.c.name == report.id, tables.versions.c.hash == report.version)
        .where(tables.readings.c.reader == reader)
    )
    reading_key = connection.scalar(statement)
    if reading_key is None:
        return None
    count = select(func.count()).where(tables.claims.c.reading_id == reading_key)
    return Kept(report.id, report.version, "known", connection.scalar(count) or 0)


def keep(connection: Connection, reading: Reading, reader: str) -> Kept:
    """Add what is new of a reading, within the caller's transaction; `reader` names what read it, with its version.

    The report must bear the name that `find_name` gave it, since the ids of its claims come from that.
    """
    now = datetime.now(UTC)
    report = reading.report
    known = _find_report(connection, report)
    report_key = known.id if known else _add_report(connection, report, now)
    _add_names(connection, report, report_key)
    version_key, is_new = _add_version(connection, report, report_key, now)
    row = {"version_id": version_key, "reader": reader, "notes": list(reading.notes), "learned": now}
    reading_key = insert_once(connection, tables.readings, row)
    if reading_key is not None:
        _add_all(connection, tables.claims, _claim_rows(reading.claims, reading_key))
        _add_all(connection, tables.unread, _unread_rows(reading.unread, reading_key))
        index_version(connection, version_key)
    outcome: Outcome = "known" if reading_key is None else "reread"
    if is_new:
        outcome = "version" if known else "new"
    return Kept(report.id, report.version, outcome, len(reading.claims))


def _find_report(connection: Connection, report: Report) -> Any:
    wanted = [name for name in (report.url, report.id) if name]
    statement = (
        select(tables.reports.c.id, tables.reports.c.name, tables.names.c.name.label("called"))
        .join_from(tables.names, tables.reports)
        .where(tables.names.c.name.in_(wanted))
    )
    # Address before id: two publishers can use one id, and the same page can come under another.
    return min(connection.execute(statement), key=lambda row: wanted.index(row.called), default=None)


def _add_report(connection: Connection, report: Report, now: datetime) -> int | None:
    return insert_once(connection, tables.reports, {"name": report.id, "learned": now})


def _add_names(connection: Connection, report: Report, report_key: int | None) -> None:
    for name in filter(None, (report.id, report.url)):
        insert_once(connection, tables.names, {"name": name, "report_id": report_key})


def _add_version(connection: Connection, report: Report, report_key: int | None, now: datetime) -> tuple[int, bool]:
    row = {
        "report_id": report_key,
        "hash": report.version,
        "publisher": report.publisher,
        "title": report.title,
        "text": report.text,
        "lang": report.lang,
        "published": report.published.isoformat() if report.published else None,
        "moment": report.published or now,
        "learned": now,
    }
    key = insert_once(connection, tables.versions, row)
    if key is not None:
        return key, True
    same = (tables.versions.c.report_id == report_key) & (tables.versions.c.hash == report.version)
    return connection.execute(select(tables.versions.c.id).where(same)).scalar_one(), False


def _add_all(connection: Connection, table: Any, rows: Iterable[dict[str, Any]]) -> None:
    if batch := list(rows):
        connection.execute(table.insert(), batch)


def _claim_rows(claims: Iterable[Claim], reading_key: int) -> Iterator[dict[str, Any]]:
    seen: Counter[tuple[str, str]] = Counter()
    for claim in claims:
        text_hash = hashlib.sha256(" ".join(claim.text.split()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        seen[claim.kind, text_hash] += 1
        yield {
            "reading_id": reading_key,
            "claim": claim.id,
            "kind": claim.kind,
            "start": claim.start,
            "end": claim.end,
            "text_hash": text_hash,
            "occurrence": seen[claim.kind, text_hash],
            "standing": claim.standing,
            "said_at": claim.said_at,
            "body": claim_to_json(claim),
            **_origin_columns(claim),
            **_figure_columns(claim),
        }


def _origin_columns(claim: Claim) -> dict[str, Any]:
    origin = claim.sources[-1] if claim.sources else None
    return {"source": (origin.canonical or origin.name) if origin else None, "party": origin.party if origin else None}


def _figure_columns(claim: Claim) -> dict[str, Any]:
    figure = claim if isinstance(claim, Figure) else None
    place = figure.place if figure else None
    return {
        "measure": figure.measure if figure else None,
        "aspect": figure.aspect if figure else None,
        "unit": figure.unit if figure else None,
        "low": figure.low if figure else None,
        "high": figure.high if figure else None,
        "place": place.name if place else None,
        "geonames": place.geonames if place else None,
    }


def _unread_rows(unread: Iterable[Unread], reading_key: int) -> Iterator[dict[str, Any]]:
    for one in unread:
        yield {
            "reading_id": reading_key,
            "start": one.start,
            "end": one.end,
            "text": one.text,
            "reason": one.reason,
        }
