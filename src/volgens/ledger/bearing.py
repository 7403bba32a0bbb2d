"""How claims bear on each other at a moment: relations within questions, of additions to totals, and of denials."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain

from sqlalchemy import Connection, select

from volgens.ledger import tables
from volgens.ledger.derived import contexts, figures, linked
from volgens.ledger.keys import ABOUT, DENIES, EVERYWHERE, keys_about
from volgens.ledger.linking.denials import KnownClaim, relate_denials
from volgens.ledger.linking.kinship import aspect_class
from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.reasoning import explain_relation
from volgens.ledger.linking.relations import relate_increments, relate_question
from volgens.ledger.loading import in_batches, load_claims, load_figures, to_micros
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Stated, Viewing, find_stated, pack_of
from volgens.model.claim import Claim
from volgens.model.intervals import family_of
from volgens.model.link import Relation

__all__ = ["find_relations", "relate_stated"]

DAY = 86_400_000_000
ANSWERED_WITHIN = 14 * DAY
NEAREST_REPORTS = 20
_DENYING_AT_ONCE = 20


def find_relations(connection: Connection, wanted: Wanted, viewing: Viewing) -> Iterator[Relation]:
    """Give the relations among the figures of the wanted questions, and the denials that answer their reports' claims.

    When nothing narrows the questions, all denials are given.
    """
    everything = wanted.question is None and wanted.place is None and wanted.measure is None
    versions: set[int] = set()
    claims: set[str] = set()
    for stated in find_stated(connection, wanted, viewing):
        yield from relate_stated(connection, stated)
        if not everything:
            versions |= stated.versions
            claims.update(stated.question.claims)
    denying = find_denying(connection, None if everything else versions, viewing.as_of)
    for relation in find_denials(connection, denying, viewing.as_of):
        if everything or relation.target in claims or relation.source in claims:
            yield relation


def relate_stated(connection: Connection, stated: Stated) -> Iterator[Relation]:
    """Give the relations among the figures of one question, and of its additions to the totals beside them."""
    members = stated.thread.members
    relations = list(relate_question(members, stated.thread.tolerance))
    claims: dict[str, Claim] = {known.id: known.figure for known in members}
    added = [known for known in members if known.figure.aspect == "increment"]
    if added:
        totals = _find_totals(connection, stated)
        relations += relate_increments(added, totals)
        claims |= {known.id: known.figure for known in totals}
    origins = {known.id: (known.origin, known.document) for known in members}
    for relation in relations:
        one, other = origins.get(relation.source), origins.get(relation.target)
        copied = bool(one and other and one[0] == other[0] and one[1] != other[1])
        yield explain_relation(relation, claims, pack_of(stated.lang).reasons, copied=copied)


def find_denying(connection: Connection, near: set[int] | None, until: datetime | None) -> Iterator[int]:
    """Give the versions that deny something, in the order of publication: all, or those that can answer some."""
    if near is None:
        (key,) = keys_about(DENIES, [EVERYWHERE])
        statement = select(contexts.c.version_id).where(contexts.c.key == key).order_by(contexts.c.at)
        if until is not None:
            statement = statement.where(contexts.c.at <= to_micros(until))
        yield from connection.execution_options(yield_per=1000).scalars(statement)
        return
    found: dict[int, int] = {}
    for some in in_batches(sorted(near)):
        rows = connection.execute(select(linked.c.at, linked.c.context).where(linked.c.version_id.in_(some))).all()
        names = {name for row in rows for name in row.context}
        since, last = min(row.at for row in rows), max(row.at for row in rows) + ANSWERED_WITHIN
        statement = select(contexts.c.version_id, contexts.c.at).where(contexts.c.key.in_(keys_about(DENIES, names)))
        found |= {
            row.version_id: row.at for row in connection.execute(statement.where(contexts.c.at.between(since, last)))
        }
    yield from sorted(found, key=lambda version: (found[version], version))


def find_denials(connection: Connection, denying: Iterable[int], until: datetime | None) -> Iterator[Relation]:
    """Give what the denials of versions answer, there or in earlier reports about the same places."""
    for some in in_batches(denying, _DENYING_AT_ONCE):
        before = {version: _find_before(connection, version) for version in some}
        # Denials of one event look back on the same reports: each is loaded once.
        claims: dict[int, list[KnownClaim]] = defaultdict(list)
        for row, known in load_claims(connection, {*some, *chain.from_iterable(before.values())}, until):
            claims[row].append(known)
        for version in some:
            near = [known for row in (version, *before[version]) for known in claims[row]]
            yield from _answer(connection, version, near, {known.claim.id for known in claims[version]})


def _answer(connection: Connection, version: int, near: Sequence[KnownClaim], own: set[str]) -> Iterator[Relation]:
    claims: dict[str, Claim] = {known.claim.id: known.claim for known in near}
    lang = connection.scalar(select(tables.versions.c.lang).where(tables.versions.c.id == version)) or ""
    for relation in relate_denials(near):
        if relation.source in own:
            yield explain_relation(relation, claims, pack_of(lang).reasons)


def _find_before(connection: Connection, version: int) -> Sequence[int]:
    row = connection.execute(select(linked.c.at, linked.c.context).where(linked.c.version_id == version)).one()
    statement = (
        select(contexts.c.version_id, contexts.c.at)
        .where(contexts.c.key.in_(keys_about(ABOUT, row.context)), contexts.c.version_id != version)
        .where(contexts.c.at.between(row.at - ANSWERED_WITHIN, row.at))
        .distinct()
    )
    found = connection.execute(statement.order_by(contexts.c.at.desc(), contexts.c.version_id).limit(NEAREST_REPORTS))
    return [one.version_id for one in found]


def _find_totals(connection: Connection, stated: Stated) -> list[KnownFigure]:
    """Return the totals of the same thing in the reports of a question's figures."""
    first = stated.thread.members[0].figure
    same = select(figures.c.claim_id).where(
        figures.c.version_id.in_(stated.versions), figures.c.measure == first.measure
    )
    found = [one.known for one in load_figures(connection, connection.scalars(same).all())]
    return [
        known
        for known in sorted(found, key=lambda known: known.order)
        if aspect_class(known.figure) == "total" and family_of(known.figure) == family_of(first)
    ]
