"""Rows of the ledger as the values that linking works on."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from volgens.ledger import tables
from volgens.ledger.derived import figures, linked, revised
from volgens.ledger.linking.denials import KnownClaim
from volgens.ledger.linking.known import KnownFigure
from volgens.model.claim import Figure
from volgens.model.wire import claim_from_json

__all__ = [
    "Linked",
    "body_as_decided",
    "in_batches",
    "is_current",
    "is_not_rejected",
    "load_claims",
    "load_figures",
    "load_sketches",
    "load_threads",
    "to_micros",
    "to_moment",
]

Value = TypeVar("Value")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Linked:
    """A figure as it is linked: its row, its version's row, and its thread, which is None before it has one."""

    row: int
    version: int
    thread: int | None
    known: KnownFigure
    lang: str = ""


def in_batches(values: Iterable[Value], size: int = 400) -> Iterator[tuple[Value, ...]]:
    """Give values a batch at a time: a statement takes only so many."""
    left = iter(values)
    while batch := tuple(islice(left, size)):
        yield batch


def to_micros(moment: datetime) -> int:
    """Return a moment in microseconds since 1970, UTC."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def to_moment(micros: int) -> datetime:
    """Return the moment of a number of microseconds since 1970."""
    return _EPOCH + timedelta(microseconds=micros)


def body_as_decided() -> ColumnElement[Any]:
    """Give a claim's body as people's decisions made it, or else as it was read; the statement joins `revised`."""
    read = tables.claims.c.body
    return func.coalesce(revised.c.body, read, type_=read.type).label("body")


def is_not_rejected() -> ColumnElement[bool]:
    """Tell whether nobody rejected a claim; the statement joins `revised`."""
    return or_(revised.c.claim_id.is_(None), revised.c.rejected.is_(False))


def load_figures(connection: Connection, rows: Collection[int]) -> Iterator[Linked]:
    """Give the linked figures of claim rows, in no order."""
    for some in in_batches(sorted(rows)):
        yield from (_linked(row) for row in connection.execute(_FIGURES.where(figures.c.claim_id.in_(some))))


def load_threads(connection: Connection, threads: Sequence[int], until: datetime | None) -> Iterator[Linked]:
    """Give the figures of threads as the newest versions had them by a moment, or have them now; in no order."""
    statement = _FIGURES.where(is_current(until))
    for some in in_batches(threads):
        yield from (_linked(row) for row in connection.execute(statement.where(figures.c.thread.in_(some))))


def is_current(until: datetime | None) -> ColumnElement[bool]:
    """Tell whether a version of the statement was its report's newest at a moment, or is now."""
    own, later = tables.versions.c, tables.versions.alias("later")
    after = or_(later.c.moment > own.moment, and_(later.c.moment == own.moment, later.c.id > own.id))
    newer = exists().where(later.c.report_id == own.report_id, after)
    if until is None:
        return ~newer
    return and_(own.moment <= until, ~newer.where(later.c.moment <= until))


def load_sketches(connection: Connection, versions: Iterable[int]) -> dict[int, bytes]:
    """Return the sketches of versions' texts by their rows, in the order of publication."""
    found: dict[int, tuple[int, bytes]] = {}
    for some in in_batches(sorted(versions)):
        statement = select(linked.c.version_id, linked.c.at, linked.c.sketch).where(linked.c.version_id.in_(some))
        found |= {row.version_id: (row.at, row.sketch) for row in connection.execute(statement)}
    return {row: found[row][1] for row in sorted(found, key=lambda row: (found[row][0], row))}


def load_claims(
    connection: Connection, versions: Collection[int], until: datetime | None
) -> Iterator[tuple[int, KnownClaim]]:
    """Give the claims of versions with their versions' rows; versions that had been replaced by then are left out."""
    columns = (linked.c.version_id, tables.versions.c.moment, tables.versions.c.hash)
    statement = (
        select(*columns, body_as_decided())
        .join_from(linked, tables.versions)
        .join(tables.claims, tables.claims.c.reading_id == linked.c.reading_id)
        .outerjoin(revised, revised.c.claim_id == tables.claims.c.id)
        .where(is_current(until), is_not_rejected())
        .order_by(linked.c.at, linked.c.version_id, tables.claims.c.start, tables.claims.c.id)
    )
    for some in in_batches(sorted(versions)):
        for row in connection.execute(statement.where(linked.c.version_id.in_(some))):
            yield row.version_id, KnownClaim(claim_from_json(row.body, row.hash), row.moment)


def _select_figures() -> Select[Any]:
    columns = (figures.c.claim_id, figures.c.version_id, figures.c.thread, linked.c.context)
    return (
        select(*columns, body_as_decided())
        .add_columns(
            tables.versions.c.hash, tables.versions.c.moment, tables.versions.c.published, tables.versions.c.publisher
        )
        .add_columns(tables.versions.c.lang)
        .join_from(figures, tables.claims)
        .outerjoin(revised, revised.c.claim_id == figures.c.claim_id)
        .join(linked, linked.c.version_id == figures.c.version_id)
        .join(tables.versions, tables.versions.c.id == figures.c.version_id)
    )


_FIGURES = _select_figures()


def _linked(row: Any) -> Linked:
    figure = claim_from_json(row.body, row.hash)
    assert isinstance(figure, Figure)
    published = datetime.fromisoformat(row.published) if row.published else row.moment
    known = KnownFigure(figure, published, row.publisher, figure.report, frozenset(row.context))
    return Linked(row.claim_id, row.version_id, row.thread, known, row.lang)
