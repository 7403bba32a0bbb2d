"""Threads as they are kept: those of one pass in the order of publication, whatever the order of arrival."""

import random
from collections.abc import Iterable, Sequence
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from tests.ledger.histories import histories
from tests.ledger.linking.making import KINSHIP

from volgens.ledger import tables
from volgens.ledger.derived import figures
from volgens.ledger.keeping import keep
from volgens.ledger.linking.known import KnownFigure, find_context
from volgens.ledger.linking.questions import group_figures
from volgens.ledger.store import Store
from volgens.model.claim import Figure
from volgens.model.reading import Reading

Partition = frozenset[frozenset[str]]
few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


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
