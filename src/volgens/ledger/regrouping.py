"""Puts people's merges and splits on the threads of figures, after linking has given them theirs."""

from typing import Any

from sqlalchemy import Connection, func, select, update

from volgens.ledger import tables
from volgens.ledger.derived import figures
from volgens.ledger.revising import SHARED, share_of, still_stands

__all__ = ["find_figure_rows", "regroup"]


def regroup(connection: Connection) -> None:
    """Apply the merges and splits that stand, in the order in which they were made; what is so already stays so."""
    decisions = tables.decisions.c
    statement = select(decisions.id, decisions.kind).where(decisions.kind.in_(("merge", "split")), still_stands())
    for row in connection.execute(statement.order_by(decisions.id)).all():
        rows = find_figure_rows(connection, row.id)
        if row.kind == "merge":
            _merge(connection, rows)
        else:
            _split(connection, rows)


def find_figure_rows(connection: Connection, decision: int) -> list[Any]:
    """Return the figures that stand where a decision's claims stood, with `claim_id` and `thread`, in its order."""
    decided, claims = tables.decided.c, tables.claims.c
    places = select(decided.version_id, decided.start, decided.end).where(decided.decision_id == decision)
    found = []
    for place in connection.execute(places.order_by(decided.id)).all():
        statement = (
            select(figures.c.claim_id, figures.c.thread, claims.start, claims.end)
            .join_from(figures, tables.claims)
            .where(figures.c.version_id == place.version_id, claims.start < place.end, claims.end > place.start)
        )
        rows = [row for row in connection.execute(statement) if _share(row, place) >= SHARED]
        found += [max(rows, key=lambda row: _share(row, place))] if rows else []
    return found


def _share(row: Any, place: Any) -> float:
    return share_of((row.start, row.end), (place.start, place.end))


def _merge(connection: Connection, rows: list[Any]) -> None:
    threads = sorted({row.thread for row in rows})
    for thread in threads[1:]:
        statement = update(figures).where(figures.c.thread == thread)
        connection.execute(statement.values(thread=threads[0]))


def _split(connection: Connection, rows: list[Any]) -> None:
    wanted = [row.claim_id for row in rows]
    for thread in sorted({row.thread for row in rows}):
        own = [row.claim_id for row in rows if row.thread == thread]
        others = select(func.count()).where(figures.c.thread == thread, figures.c.claim_id.not_in(wanted))
        if connection.scalar(others):
            label = (connection.scalar(select(func.max(figures.c.thread))) or 0) + 1
            connection.execute(update(figures).where(figures.c.claim_id.in_(own)).values(thread=label))
