"""What a desk looks at: the questions that moved last, what one side or source said, and how new the ledger is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from volgens.ledger import tables
from volgens.ledger.bearing import relate_stated
from volgens.ledger.derived import figures, linked, revised
from volgens.ledger.loading import (
    body_as_decided,
    in_batches,
    is_current,
    is_not_rejected,
    to_micros,
    to_moment,
)
from volgens.ledger.selecting import Wanted, is_wanted
from volgens.ledger.state import Stated, Viewing, state_threads
from volgens.model.claim import Claim
from volgens.model.link import Relation
from volgens.model.names import name_key
from volgens.model.passages import passage_around
from volgens.model.wire import claim_from_json

__all__ = [
    "Said",
    "SomeSaid",
    "Who",
    "find_last_decision",
    "find_latest_moment",
    "find_recent",
    "find_revision",
    "find_said",
    "find_sentences",
    "relate",
]

_AT_ONCE = 50
_FIGURES_OF_THREAD = 20


@dataclass(frozen=True, slots=True)
class Who:
    """Whose claims are wanted: a party's or a source's, by its name as claims bear it."""

    kind: Literal["party", "source"]
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its report's publication and, for a figure, the thread of its question."""

    claim: Claim
    publisher: str
    published: datetime
    thread: int | None


@dataclass(frozen=True, slots=True)
class SomeSaid:
    """Some of what somebody said, in the order of publication; `older` finds what came before, None at the end."""

    said: tuple[Said, ...]
    older: int | None


def find_revision(connection: Connection) -> int:
    """Return a number that grows with every reading and every decision that is kept."""
    read, decided = select(func.max(tables.readings.c.id)), select(func.max(tables.decisions.c.id))
    return (connection.scalar(read) or 0) + (connection.scalar(decided) or 0)


def find_last_decision(connection: Connection) -> int:
    """Return a number that grows with every decision."""
    return connection.scalar(select(func.max(tables.decisions.c.id))) or 0


def find_latest_moment(connection: Connection) -> datetime | None:
    """Return when the newest report was published; None for an empty ledger."""
    at = connection.scalar(select(func.max(linked.c.at)))
    return None if at is None else to_moment(at)


def find_recent(
    connection: Connection, wanted: Wanted, viewing: Viewing, since: datetime | None, limit: int
) -> Iterator[Stated]:
    """Give the wanted questions with a figure published since a moment, the last to move first; so many at most."""
    statement = select(figures.c.thread).where(*_conditions(connection, wanted, viewing, since))
    newest = statement.order_by(figures.c.at.desc(), figures.c.thread).limit(limit * _FIGURES_OF_THREAD)
    threads = list(dict.fromkeys(connection.scalars(newest)))[:limit]
    for some in in_batches(threads, _AT_ONCE):
        for stated in state_threads(connection, some, viewing):
            if is_wanted(stated.question, wanted):
                yield stated


def _conditions(
    connection: Connection, wanted: Wanted, viewing: Viewing, since: datetime | None
) -> Iterator[ColumnElement[bool]]:
    if since is not None:
        yield figures.c.at >= to_micros(since)
    if viewing.as_of is not None:
        yield figures.c.at <= to_micros(viewing.as_of)
    if wanted.measure is not None:
        yield figures.c.measure == wanted.measure
    if wanted.place is not None:
        key = name_key(wanted.place)
        same = select(figures.c.geonames).where(figures.c.place == key, figures.c.geonames.is_not(None)).distinct()
        known = list(connection.scalars(same))
        yield or_(figures.c.place == key, figures.c.geonames.in_(known))


def find_said(connection: Connection, who: Who, limit: int, before: int | None = None) -> SomeSaid:
    """Return the last claims that were learned of a party or source; `before` is an earlier answer's `older`."""
    claims = tables.claims.c
    column = claims.party if who.kind == "party" else claims.source
    last = select(claims.id).where(column == who.name).order_by(claims.id.desc()).limit(limit + 1)
    if before is not None:
        last = last.where(claims.id < before)
    numbers = connection.scalars(last).all()
    rows = connection.execute(_select_said().where(claims.id.in_(numbers[:limit])))
    found = [Said(claim_from_json(row.body, row.hash), row.publisher, _published(row), row.thread) for row in rows]
    found.sort(key=lambda said: (said.published, said.claim.report, said.claim.start))
    return SomeSaid(tuple(found), numbers[limit - 1] if len(numbers) > limit else None)


def relate(connection: Connection, threads: Iterable[int], viewing: Viewing) -> Iterator[tuple[Stated, list[Relation]]]:
    """Give the questions of threads with how their figures bear on each other."""
    for some in in_batches(sorted(set(threads)), _AT_ONCE):
        for stated in state_threads(connection, some, viewing):
            yield stated, list(relate_stated(connection, stated))


def find_sentences(connection: Connection, stated: Stated) -> dict[str, str]:
    """Return the sentences that the figures of a question stand in, by their claims' ids."""
    versions, found = tables.versions.c, {}
    texts: dict[str, str] = {}
    for some in in_batches(sorted(stated.versions)):
        rows = connection.execute(select(versions.hash, versions.text).where(versions.id.in_(some)))
        texts |= {row.hash: row.text for row in rows}
    for known in stated.thread.members:
        figure = known.figure
        found[figure.id] = passage_around(texts.get(figure.version, ""), figure.start, figure.end) or figure.text
    return found


def _select_said() -> Any:
    claims, versions = tables.claims.c, tables.versions.c
    return (
        select(body_as_decided(), figures.c.thread, versions.hash, versions.publisher)
        .add_columns(versions.published, versions.moment)
        .join_from(tables.claims, tables.readings)
        .join(tables.versions)
        # By the version, which has an index; only its reading that counts is looked at.
        .join(linked, and_(linked.c.version_id == versions.id, linked.c.reading_id == claims.reading_id))
        .outerjoin(figures, figures.c.claim_id == claims.id)
        .outerjoin(revised, revised.c.claim_id == claims.id)
        .where(is_current(None), is_not_rejected())
    )


def _published(row: Any) -> datetime:
    return datetime.fromisoformat(row.published) if row.published else row.moment
