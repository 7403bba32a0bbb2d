"""Threads as they are kept: those of one pass in the order of publication, whatever the order of arrival."""

import random
from collections.abc import Iterable, Sequence
from datetime import datetime
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.ledger.histories import histories
from tests.ledger.linking.making import KINSHIP

from volgens import jobs
from volgens.ledger import tables
from volgens.ledger.derived import figures
from volgens.ledger.keeping import keep
from volgens.ledger.linking.known import KnownFigure, find_context
from volgens.ledger.linking.questions import group_figures
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing
from volgens.ledger.store import Store
from volgens.model.claim import Figure
from volgens.model.link import Relation
from volgens.model.question import Question
from volgens.model.reading import Reading

Partition = frozenset[frozenset[str]]
# Ledgers are made by the dozen here: a failing history is shown as it came, since making it smaller takes minutes.
few = settings(
    max_examples=40, phases=(Phase.explicit, Phase.reuse, Phase.generate), suppress_health_check=list(HealthCheck)
)


def add(store: Store, readings: Iterable[Reading], reader: str = "reader-1") -> None:
    """Keep readings one by one, as they come."""
    for reading in readings:
        with store.writing() as connection:
            keep(connection, reading, reader)


def threads_of(store: Store) -> Partition:
    """Return the claims by thread."""
    found: dict[int, set[str]] = {}
    statement = select(figures.c.thread, tables.claims.c.claim).join_from(figures, tables.claims)
    with store.reading() as connection:
        for row in connection.execute(statement):
            found.setdefault(row.thread, set()).add(row.claim)
    return frozenset(frozenset(members) for members in found.values())


def expected(readings: Sequence[Reading]) -> Partition:
    """Return the claims by question as one pass over everything in memory gives them."""
    known = []
    for reading in readings:
        own = [claim for claim in reading.claims if isinstance(claim, Figure)]
        published = reading.report.published
        assert published is not None
        context = find_context(own)
        known += [KnownFigure(figure, published, "", figure.report, context) for figure in own]
    return frozenset(frozenset(one.id for one in group) for group in group_figures(known, KINSHIP))


@few
@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_arrival_is_no_matter(readings: list[Reading], chance: random.Random) -> None:
    """What is kept as it comes is what one pass over everything gives, in whatever order it comes."""
    shuffled = list(readings)
    chance.shuffle(shuffled)
    with TemporaryDirectory() as folder, Store(folder, create=True) as store:
        add(store, shuffled)
        assert threads_of(store) == expected(readings)


def state_of(store: Store, until: datetime | None = None) -> tuple[dict[str, Question], set[Relation]]:
    """Return the questions by their ids, and the relations, as they stand or stood."""
    wanted, viewing = Wanted(as_of=until), Viewing(until)
    questions = {question.id: question for question in jobs.questions(store, wanted, viewing)}
    return questions, set(jobs.relations(store, wanted, viewing))


@few
@given(histories(), st.randoms(use_true_random=False))
def test_the_last_moment_is_the_present_and_order_is_no_matter_to_it(
    readings: list[Reading], chance: random.Random
) -> None:
    """Questions with sides, standing and latest figure, and relations: all are those of the order of publication."""
    shuffled = list(readings)
    chance.shuffle(shuffled)
    last = max(reading.report.published for reading in readings if reading.report.published)
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        with Store(one, create=True) as store:
            add(store, readings)
            in_order = state_of(store)
            assert state_of(store, last) == in_order
        with Store(other, create=True) as store:
            add(store, shuffled)
            assert state_of(store) == in_order


@few
@given(histories())
def test_adding_twice_is_adding_once(readings: list[Reading]) -> None:
    """The same readings again change nothing."""
    with TemporaryDirectory() as folder, Store(folder, create=True) as store:
        add(store, readings)
        once = state_of(store)
        add(store, readings)
        assert state_of(store) == once


@few
@given(histories())
def test_what_stood_then_is_what_stood_before_the_rest_came(readings: list[Reading]) -> None:
    """As of a moment, a ledger answers as it did when it held only what had been published by then."""
    middle = readings[len(readings) // 2].report.published
    assert middle is not None
    by_then = [one for one in readings if one.report.published and one.report.published <= middle]
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        with Store(one, create=True) as store:
            add(store, by_then)
            then = state_of(store)
        with Store(other, create=True) as store:
            add(store, readings)
            assert state_of(store, middle) == then
