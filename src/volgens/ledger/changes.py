"""What changed between two moments: new questions, moved figures, disputes, denials, and what was settled."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, select

from volgens.ledger.bearing import find_denials
from volgens.ledger.derived import contexts
from volgens.ledger.keys import DENIES, EVERYWHERE, keys_about
from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.reasoning import cite, name_speaker
from volgens.ledger.loading import in_batches, load_claims, to_micros
from volgens.ledger.selecting import Wanted, find_threads
from volgens.ledger.state import Stated, Viewing, pack_of, state_threads
from volgens.model.change import Change, ChangeKind
from volgens.model.intervals import same_value

__all__ = ["find_changes"]

_AT_ONCE = 50
_OPEN = ("disputed", "unverified", "one_sided")


EVERYTHING = Wanted()


def find_changes(
    connection: Connection, since: datetime, viewing: Viewing, wanted: Wanted = EVERYTHING
) -> Iterator[Change]:
    """Give what changed after a moment, up to that of the viewing: by question, and then the denials."""
    asked = replace(wanted, changed_since=since, as_of=viewing.as_of)
    earlier = replace(viewing, as_of=since)
    for some in in_batches(find_threads(connection, asked), _AT_ONCE):
        before = {one.number: one for one in state_threads(connection, some, earlier)}
        for now in state_threads(connection, some, viewing):
            yield from _compare(before.get(now.number), now)
    if wanted.measure is None and wanted.question is None and wanted.place is None:
        yield from _find_denials(connection, since, viewing)


def _compare(before: Stated | None, now: Stated) -> Iterator[Change]:
    latest = _latest(now)
    if before is None:
        yield _change("new", now, None, latest)
        if now.question.standing == "disputed":
            yield _change("disputed", now, None, latest)
        return
    old, standings = _latest(before), (before.question.standing, now.question.standing)
    if not same_value(old.figure, latest.figure):
        yield _change("moved", now, old, latest)
    if standings[1] == "disputed" != standings[0]:
        yield _change("disputed", now, old, latest)
    if standings[0] in _OPEN and standings[1] == "agreed":
        yield _change("settled", now, old, latest)


def _latest(stated: Stated) -> KnownFigure:
    return next(known for known in stated.thread.members if known.id == stated.question.latest)


def _change(kind: ChangeKind, now: Stated, old: KnownFigure | None, new: KnownFigure) -> Change:
    reasons, question = pack_of(now.lang).reasons, now.question
    by = name_speaker(new.figure, reasons.relations.unnamed)
    pieces = {"who": by, "new": cite(new.figure), "old": cite(old.figure) if old else "", "why": question.why}
    why = getattr(reasons.changes, kind).format(**pieces)
    return Change(kind, question.id, question.asks, old.id if old else None, new.id, by, why, new.published)


def _find_denials(connection: Connection, since: datetime, viewing: Viewing) -> Iterator[Change]:
    """Give one change for each denial, of the figure that it answers or else of the statement."""
    (key,) = keys_about(DENIES, [EVERYWHERE])
    statement = select(contexts.c.version_id).where(contexts.c.key == key, contexts.c.at > to_micros(since))
    if viewing.as_of is not None:
        statement = statement.where(contexts.c.at <= to_micros(viewing.as_of))
    versions = connection.scalars(statement.order_by(contexts.c.at)).all()
    relations = {one.source: one for one in find_denials(connection, versions, viewing.as_of)}
    for _, known in load_claims(connection, versions, viewing.as_of):
        relation = relations.get(known.claim.id)
        if relation:
            by = name_speaker(known.claim, "")
            yield Change("denied", None, "", relation.target, relation.source, by, relation.why, known.published)
