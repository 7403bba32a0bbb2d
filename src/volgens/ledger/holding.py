"""What a draft is held against: claims of reports that can be about the same, and the questions of their figures."""

import heapq
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from volgens.ledger import tables
from volgens.ledger.derived import contexts, figures
from volgens.ledger.keys import ABOUT, keys_about, keys_to_search
from volgens.ledger.linking.kinship import MONTHS_APART_DAYS
from volgens.ledger.linking.known import KnownFigure, find_context
from volgens.ledger.loading import in_batches, load_claims, to_micros
from volgens.ledger.names import find_source_names, search_names
from volgens.ledger.state import Viewing, state_threads
from volgens.ledger.threads import search_claims
from volgens.model.claim import Figure
from volgens.model.names import find_names
from volgens.model.passages import passage_around, passage_before
from volgens.model.reading import Reading
from volgens.model.reported import Known, Reported

__all__ = ["find_known"]

DAY = 86_400_000_000
NEAREST_FIGURES = 40
NEAREST_REPORTS = 60
MOST_THREADS = 200


def find_known(connection: Connection, reading: Reading, moment: datetime, viewing: Viewing) -> Known:
    """Return what the ledger knows around the claims of a draft, as though it were a report of that moment."""
    drafted = [claim for claim in reading.claims if isinstance(claim, Figure)]
    context = find_context(drafted)
    near = _find_figures(connection, [KnownFigure(figure, moment, context=context) for figure in drafted], moment)
    names = {*find_names(reading.report.text), *find_source_names(reading.claims)}
    by_name = search_names(connection, names, _before(moment))
    named = heapq.nlargest(NEAREST_REPORTS, by_name, key=lambda version: (by_name[version], version))
    versions = sorted({*_find_versions(connection, near, context, moment), *named})
    threads = _find_threads(connection, versions)
    reported = tuple(_load_reported(connection, versions, threads, viewing.as_of))
    threaded = (one.thread for one in reversed(reported) if one.thread is not None)
    wanted = sorted(list(dict.fromkeys(threaded))[:MOST_THREADS])
    questions = {one.number: one.question for one in _state(connection, wanted, viewing)}
    return Known(reported, questions)


def _find_figures(connection: Connection, near: Sequence[KnownFigure], moment: datetime) -> set[int]:
    """Return the rows of the last figures under each key of the draft's figures."""
    wanted = frozenset().union(*(keys_to_search(one) for one in near))
    return search_claims(connection, wanted, _before(moment), NEAREST_FIGURES)


def _find_versions(
    connection: Connection, rows: Collection[int], context: frozenset[str], moment: datetime
) -> list[int]:
    """Return the newest versions that hold a figure found, or that are about the draft's places; so many at most."""
    found: dict[int, int] = {}
    for some in in_batches(sorted(rows)):
        statement = select(figures.c.version_id, figures.c.at).where(figures.c.claim_id.in_(some)).distinct()
        found |= {row.version_id: row.at for row in connection.execute(statement)}
    about = (
        select(contexts.c.version_id, contexts.c.at)
        .where(contexts.c.key.in_(keys_about(ABOUT, context)), contexts.c.at.between(*_before(moment)))
        .order_by(contexts.c.at.desc())
        .limit(NEAREST_REPORTS)
    )
    found |= {row.version_id: row.at for row in connection.execute(about)}
    return sorted(found, key=lambda version: (-found[version], version))[:NEAREST_REPORTS]


def _before(moment: datetime) -> tuple[int, int]:
    at = to_micros(moment)
    return at - (MONTHS_APART_DAYS + 1) * DAY, at


def _find_threads(connection: Connection, versions: Sequence[int]) -> dict[tuple[int, str], int]:
    """Return the threads of figures by their versions' rows and their claims' ids."""
    found: dict[tuple[int, str], int] = {}
    columns = (figures.c.version_id, tables.claims.c.claim, figures.c.thread)
    for some in in_batches(versions):
        statement = select(*columns).join_from(figures, tables.claims).where(figures.c.version_id.in_(some))
        found |= {(row.version_id, row.claim): row.thread for row in connection.execute(statement)}
    return found


def _load_reported(
    connection: Connection, versions: Sequence[int], threads: dict[tuple[int, str], int], until: datetime | None
) -> Iterator[Reported]:
    texts = _load_texts(connection, versions)
    for version, known in load_claims(connection, versions, until):
        claim, text = known.claim, texts[version]
        sentence = passage_around(text.text, claim.start, claim.end)
        thread, before = threads.get((version, claim.id)), passage_before(text.text, claim.start)
        yield Reported(claim, known.published, text.publisher, sentence, thread, before)


def _load_texts(connection: Connection, versions: Sequence[int]) -> dict[int, Any]:
    columns = (tables.versions.c.id, tables.versions.c.text, tables.versions.c.publisher)
    found: dict[int, Any] = {}
    for some in in_batches(versions):
        rows = connection.execute(select(*columns).where(tables.versions.c.id.in_(some)))
        found |= {row.id: row for row in rows}
    return found


def _state(connection: Connection, threads: Sequence[int], viewing: Viewing) -> Iterator[Any]:
    for some in in_batches(threads, 50):
        yield from state_threads(connection, some, viewing)
