"""Claims and questions with all that they can be traced by, so many at a time: for what leaves the ledger."""

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select, tuple_

from volgens.ledger import tables
from volgens.ledger.derived import figures, linked, revised
from volgens.ledger.linking.stating import question_id
from volgens.ledger.loading import body_as_decided, in_batches, is_current
from volgens.ledger.queries import KeptClaim, Selection, find_claims
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing, find_questions
from volgens.model.claim import Claim, Figure
from volgens.model.question import Question
from volgens.model.traced import Provenance, TracedClaim, TracedQuestion
from volgens.model.wire import claim_from_json

__all__ = ["trace_claims", "trace_questions"]

AROUND = 32
_AT_ONCE = 200
_MOST_REMEMBERED = 50_000

Document = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Kept:
    """A version of a report with its text; `provenance` has no words around a claim yet."""

    text: str
    provenance: Provenance

    def around(self, claim: Claim) -> Provenance:
        before = self.text[max(0, claim.start - AROUND) : claim.start]
        return replace(self.provenance, before=before, after=self.text[claim.end : claim.end + AROUND])


def trace_claims(connection: Connection, wanted: Selection) -> Iterator[TracedClaim]:
    """Give the wanted claims in the order of their reports' publication, and of the text within a report."""
    asked: dict[int, str] = {}
    for some in in_batches(find_claims(connection, wanted), _AT_ONCE):
        documents = _load_documents(connection, {(one.claim.report, one.claim.version) for one in some})
        questions = _find_questions_of(connection, some, asked, wanted.as_of)
        for one in some:
            provenance = documents[one.claim.report, one.claim.version].around(one.claim)
            yield TracedClaim(one.claim, provenance, questions.get(one.claim.id), one.dropped, one.judged)


def trace_questions(connection: Connection, wanted: Wanted, viewing: Viewing) -> Iterator[TracedQuestion]:
    """Give the wanted questions in the order of their first publication."""
    for some in in_batches(find_questions(connection, wanted, viewing), _AT_ONCE):
        told = {claim for question in some for claim in _claims_told(question)}
        claims = {claim.id: claim for claim in _load_claims(connection, told)}
        documents = _load_documents(connection, {(claim.report, claim.version) for claim in claims.values()})
        for question in some:
            yield TracedQuestion(
                question,
                {
                    key: TracedClaim(claims[key], documents[_document(claims[key])].around(claims[key]), question.id)
                    for key in _claims_told(question)
                },
            )


def _claims_told(question: Question) -> Iterator[str]:
    yield question.latest
    yield from (side.claim for side in question.sides)


def _document(claim: Claim) -> Document:
    return claim.report, claim.version


def _load_documents(connection: Connection, wanted: Collection[Document]) -> dict[Document, _Kept]:
    """Return versions of reports by the report's name and the version's hash."""
    versions, reports = tables.versions.c, tables.reports.c
    columns = (versions.report_id, versions.text, versions.publisher, versions.published, versions.title, versions.lang)
    statement = select(reports.name, versions.hash, *columns).join_from(tables.versions, tables.reports)
    found: dict[Document, _Kept] = {}
    for some in in_batches(sorted(wanted), _AT_ONCE):
        rows = connection.execute(statement.where(tuple_(reports.name, versions.hash).in_(some))).all()
        addresses = _find_addresses(connection, {row.report_id for row in rows})
        for row in rows:
            published = datetime.fromisoformat(row.published) if row.published else None
            digest = hashlib.sha256(row.text.encode("utf-8", "replace")).hexdigest()
            found[row.name, row.hash] = _Kept(
                row.text,
                Provenance(row.publisher, published, row.title, row.lang, addresses.get(row.report_id), digest),
            )
    return found


def _find_addresses(connection: Connection, reports: Collection[int]) -> dict[int, str]:
    """Return the first web address under which each report came, by the report's row."""
    names = tables.names.c
    statement = select(names.report_id, names.name).where(names.report_id.in_(reports)).order_by(names.id.desc())
    rows = connection.execute(statement)
    return {row.report_id: row.name for row in rows if row.name.lower().startswith(("http://", "https://"))}


def _load_claims(connection: Connection, wanted: Collection[str]) -> Iterator[Claim]:
    """Give claims by their ids; of several readings of one version the newest comes last."""
    statement = (
        select(body_as_decided(), tables.versions.c.hash)
        .join_from(tables.claims, tables.readings)
        .join(tables.versions)
        .outerjoin(revised, revised.c.claim_id == tables.claims.c.id)
        .order_by(tables.claims.c.id)
    )
    for some in in_batches(sorted(wanted)):
        for row in connection.execute(statement.where(tables.claims.c.claim.in_(some))):
            yield claim_from_json(row.body, row.hash)


def _find_questions_of(
    connection: Connection, kept: Iterable[KeptClaim], asked: dict[int, str], until: datetime | None
) -> dict[str, str]:
    """Return the ids of the questions that figures answer; `asked` remembers the id of each thread."""
    wanted = sorted({one.claim.id for one in kept if isinstance(one.claim, Figure)})
    statement = (
        select(tables.claims.c.claim, figures.c.thread)
        .join_from(figures, tables.claims)
        .join(linked, linked.c.reading_id == tables.claims.c.reading_id)
    )
    rows = connection.execute(statement.where(tables.claims.c.claim.in_(wanted))).all()
    if len(asked) > _MOST_REMEMBERED:
        asked.clear()
    asked |= _name_threads(connection, sorted({row.thread for row in rows} - asked.keys()), until)
    return {row.claim: asked[row.thread] for row in rows if row.thread in asked}


def _name_threads(connection: Connection, threads: list[int], until: datetime | None) -> dict[int, str]:
    """Return the ids of the questions of threads: each is named after its first figure."""
    versions, claims = tables.versions.c, tables.claims.c
    statement = (
        select(figures.c.thread, claims.claim)
        .join_from(figures, tables.claims)
        .join(tables.versions, versions.id == figures.c.version_id)
        .join(tables.reports)
        .where(is_current(until), figures.c.thread.in_(threads))
        .order_by(versions.moment.desc(), tables.reports.c.name.desc(), versions.hash.desc())
        .order_by(claims.aspect == "earlier", claims.start.desc())
    )
    return {row.thread: question_id(row.claim) for row in connection.execute(statement)}
