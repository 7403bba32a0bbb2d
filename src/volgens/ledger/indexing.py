"""Puts the newest reading of a version where its kin can find it, and gives its figures their threads."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from volgens.ledger import tables
from volgens.ledger.copies import sketch_text
from volgens.ledger.derived import contexts, figures, keys, linked
from volgens.ledger.keys import ABOUT, AT_ODDS, DENIES, EVERYWHERE, keys_about, keys_of
from volgens.ledger.linking.denials import KnownClaim, relate_denials
from volgens.ledger.linking.known import KnownFigure, find_context
from volgens.ledger.linking.rivals import find_rivals
from volgens.ledger.loading import load_figures, to_micros
from volgens.ledger.names import keys_of_names
from volgens.ledger.regrouping import regroup
from volgens.ledger.revising import revise_version
from volgens.ledger.threads import Threading, find_later, place_of
from volgens.model.claim import Claim, Figure, Statement
from volgens.model.names import find_names, name_key
from volgens.model.wire import claim_from_json

__all__ = ["index_all", "index_version", "thread_anew"]

_UNTHREADED = 0


def index_version(connection: Connection, version: int) -> None:
    """Index a version anew by its newest reading and the decisions on it, and thread whatever depends on it."""
    threading = Threading(connection)
    threading.add_all(_remove(connection, version))
    _insert(connection, version)
    threading.add(version)
    threading.run()
    regroup(connection)


def thread_anew(connection: Connection, threads: Sequence[int]) -> None:
    """Give the figures of threads their threads as though nobody had merged or split them, and then as decided."""
    held = figures.c.thread.in_(threads)
    versions = connection.scalars(select(figures.c.version_id).where(held).distinct()).all()
    connection.execute(update(figures).where(held).values(thread=_UNTHREADED))
    threading = Threading(connection)
    threading.add_all(versions)
    threading.run()
    regroup(connection)


def index_all(connection: Connection) -> None:
    """Make everything that is derived from scratch, version by version in the order of publication."""
    for table in (contexts, keys, figures, linked):
        connection.execute(delete(table))
    for version in connection.scalars(select(tables.versions.c.id).order_by(tables.versions.c.moment)).all():
        _insert(connection, version)
        threading = Threading(connection)
        threading.add(version)
        threading.run()
    regroup(connection)


def _remove(connection: Connection, version: int) -> set[int]:
    """Remove what is derived from a version, and return the later versions whose threads may hang on it."""
    rows = connection.scalars(select(figures.c.claim_id).where(figures.c.version_id == version)).all()
    later: set[int] = set()
    if rows:
        later = find_later(connection, list(load_figures(connection, rows)), place_of(connection, version))
        connection.execute(delete(keys).where(keys.c.claim_id.in_(rows)))
        connection.execute(delete(figures).where(figures.c.version_id == version))
    for table in (contexts, linked):
        connection.execute(delete(table).where(table.c.version_id == version))
    return later


def _insert(connection: Connection, version: int) -> None:
    newest = select(func.max(tables.readings.c.id)).where(tables.readings.c.version_id == version).scalar_subquery()
    text = connection.execute(select(tables.versions).where(tables.versions.c.id == version)).one()
    statement = select(tables.claims.c.id, tables.claims.c.body, tables.claims.c.reading_id)
    rows = connection.execute(statement.where(tables.claims.c.reading_id == newest)).all()
    bodies = revise_version(connection, version, rows)
    claims = [(row, claim_from_json(body, text.hash)) for row, body in bodies.items() if body is not None]
    reading = rows[0].reading_id if rows else connection.scalar(select(newest))
    if reading is None:
        return
    at, context = to_micros(text.moment), find_context(claim for _, claim in claims if isinstance(claim, Figure))
    row = {"version_id": version, "reading_id": reading, "at": at, "context": sorted(context)}
    connection.execute(linked.insert(), row | {"sketch": sketch_text(text.text)})
    known = [
        (key, KnownFigure(claim, text.moment, text.publisher, claim.report, context))
        for key, claim in claims
        if isinstance(claim, Figure)
    ]
    if known:
        connection.execute(figures.insert(), [_figure_row(key, one, version, at) for key, one in known])
        connection.execute(
            keys.insert(),
            [{"key": each, "at": at, "claim_id": key} for key, one in known for each in sorted(keys_of(one))],
        )
    found = frozenset(_context_keys([claim for _, claim in claims], context, text.moment))
    found |= keys_of_names(find_names(text.text))
    if found:
        connection.execute(contexts.insert(), [{"key": key, "at": at, "version_id": version} for key in sorted(found)])


def _figure_row(key: int, known: KnownFigure, version: int, at: int) -> dict[str, Any]:
    place = known.figure.place
    return {
        "claim_id": key,
        "version_id": version,
        "at": at,
        "thread": _UNTHREADED,
        "measure": known.figure.measure,
        "place": name_key(place.name) if place else None,
        "geonames": place.geonames if place else None,
    }


def _context_keys(claims: Sequence[Claim], context: frozenset[str], moment: Any) -> Iterator[int]:
    """Give the keys of a report: what it is about, whether it denies something, and who is at odds in it."""
    if not any(isinstance(claim, Statement) for claim in claims):
        return
    yield from keys_about(ABOUT, context)
    if any(isinstance(claim, Statement) and claim.stance == "deny" for claim in claims):
        yield from keys_about(DENIES, context)
        yield from keys_about(DENIES, [EVERYWHERE])
    answered = relate_denials([KnownClaim(claim, moment) for claim in claims])
    for party in sorted(find_rivals(claims, answered)):
        yield from keys_about(AT_ODDS, context, party)
