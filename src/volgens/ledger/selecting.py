"""Which questions are wanted, and the threads that can answer: found by index, in the order of first publication."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, func, or_, select

from volgens.errors import UsageError
from volgens.ledger import tables
from volgens.ledger.derived import figures
from volgens.ledger.linking.stating import claim_of_question
from volgens.ledger.loading import to_micros
from volgens.model.names import name_key
from volgens.model.question import Question

__all__ = ["Wanted", "find_threads", "is_wanted"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which questions are wanted: those for which every given field holds; names of places in any spelling.

    `question` is the id of a question, or of any of its claims. `changed_since` keeps those with a figure published
    after that moment. `as_of` answers with what had been published by then.
    """

    question: str | None = None
    measure: str | None = None
    place: str | None = None
    standing: str | None = None
    as_of: datetime | None = None
    changed_since: datetime | None = None


def find_threads(connection: Connection, wanted: Wanted) -> Iterator[int]:
    """Give the threads with a figure that fits; raise UsageError for a question that is not there."""
    conditions = []
    if wanted.question is not None:
        conditions.append(figures.c.thread == find_thread(connection, wanted.question))
    if wanted.as_of is not None:
        conditions.append(figures.c.at <= to_micros(wanted.as_of))
    if wanted.changed_since is not None:
        conditions.append(figures.c.at > to_micros(wanted.changed_since))
    if wanted.measure is not None:
        conditions.append(figures.c.measure == wanted.measure)
    if wanted.place is not None:
        key = name_key(wanted.place)
        same = select(figures.c.geonames).where(figures.c.place == key, figures.c.geonames.is_not(None)).distinct()
        known = list(connection.scalars(same))
        conditions.append(
            or_(figures.c.place == key, figures.c.geonames.in_(known)) if known else figures.c.place == key
        )
    first = func.min(figures.c.at)
    statement = select(figures.c.thread).where(and_(True, *conditions)).group_by(figures.c.thread)
    yield from connection.execution_options(yield_per=1000).scalars(statement.order_by(first, figures.c.thread))


def find_thread(connection: Connection, question: str) -> int:
    """Return the thread of a question by its id or that of one of its claims; raise UsageError when there is none."""
    claim = claim_of_question(question)
    statement = (
        select(figures.c.thread)
        .join_from(figures, tables.claims)
        .where(tables.claims.c.claim == claim)
        .order_by(figures.c.claim_id.desc())
    )
    thread: int | None = connection.scalar(statement.limit(1))
    if thread is None:
        raise UsageError(f"there is no question {question}; `volgens questions` lists them with their ids")
    return thread


def is_wanted(question: Question, wanted: Wanted) -> bool:
    """Tell whether a question as it stands fits what was asked of its standing, and is about the place itself."""
    if wanted.standing not in (None, question.standing):
        return False
    return wanted.measure in (None, question.measure)
