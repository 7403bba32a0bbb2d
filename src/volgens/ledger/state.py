"""The state of affairs at a moment: the questions that the figures published by then answer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select

from volgens.lang.pack import Pack, known_languages, load_pack
from volgens.ledger.copies import find_origins
from volgens.ledger.derived import contexts
from volgens.ledger.keys import AT_ODDS, keys_about
from volgens.ledger.linking.stating import Thread
from volgens.ledger.loading import Linked, in_batches, load_sketches, load_threads, to_micros
from volgens.ledger.selecting import Wanted, find_threads, is_wanted
from volgens.model.question import Question

__all__ = ["Stated", "Viewing", "find_questions", "find_stated", "pack_of"]

_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Viewing:
    """How the ledger is looked at: up to which moment, and with what `about` allows."""

    as_of: datetime | None = None
    tolerance: float = 0.1


@dataclass(frozen=True, slots=True)
class Stated:
    """A question with the thread that it was made of, by its number too, and the versions that its figures stand in."""

    number: int
    question: Question
    thread: Thread
    versions: frozenset[int]
    lang: str


def find_questions(connection: Connection, wanted: Wanted, viewing: Viewing) -> Iterator[Question]:
    """Give the wanted questions in the order of their first publication."""
    for stated in find_stated(connection, wanted, viewing):
        yield stated.question


def find_stated(connection: Connection, wanted: Wanted, viewing: Viewing) -> Iterator[Stated]:
    """Give the wanted questions with what they were made of."""
    for some in in_batches(find_threads(connection, wanted), _AT_ONCE):
        for stated in state_threads(connection, some, viewing):
            if is_wanted(stated.question, wanted):
                yield stated


def state_threads(connection: Connection, threads: Sequence[int], viewing: Viewing) -> Iterator[Stated]:
    """Give the questions of threads as they stand, in the order given; a thread without figures by then is left out."""
    by_thread: dict[int | None, list[Linked]] = defaultdict(list)
    for one in load_threads(connection, threads, viewing.as_of):
        by_thread[one.thread].append(one)
    numbers = [number for number in threads if by_thread[number]]
    members = [sorted(by_thread[number], key=lambda one: one.known.order) for number in numbers]
    members = _with_origins(connection, members)
    rivals = _find_rivals(connection, members, viewing.as_of)
    for number, row, parties in zip(numbers, members, rivals, strict=True):
        thread = Thread(tuple(one.known for one in row), parties, viewing.tolerance)
        question = thread.state(pack_of(row[0].lang))
        yield Stated(number, question, thread, frozenset(one.version for one in row), row[0].lang)


def pack_of(lang: str) -> Pack:
    """Return the pack that words questions about reports in a language; the first there is for one without a pack."""
    languages = known_languages()
    return load_pack(lang if lang in languages else languages[0])


def _with_origins(connection: Connection, threads: list[list[Linked]]) -> list[list[Linked]]:
    """Name for each figure the first report that its own report is a copy of."""
    compared = [{one.version: one.known.figure.report for one in row} for row in threads]
    sketches = load_sketches(connection, {version for reports in compared if len(reports) > 1 for version in reports})
    found = []
    for row, reports in zip(threads, compared, strict=True):
        origins = find_origins({version: sketch for version, sketch in sketches.items() if version in reports})
        origin_of = {version: reports[origins.get(version, version)] for version in reports}
        found.append([replace(one, known=replace(one.known, origin=origin_of[one.version])) for one in row])
    return found


def _find_rivals(
    connection: Connection, threads: Iterable[Sequence[Linked]], until: datetime | None
) -> list[frozenset[str]]:
    """Return for each thread which of its parties are at odds with another in reports about the same places."""
    asked: list[dict[int, str]] = []
    for row in threads:
        names = frozenset().union(*(one.known.context for one in row))
        parties = {one.known.party for one in row} - {None}
        asked.append({key: party for party in parties if party for key in keys_about(AT_ODDS, names, party)})
    wanted = sorted({key for keys in asked for key in keys})
    found: set[int] = set()
    for some in in_batches(wanted):
        statement = select(contexts.c.key).where(contexts.c.key.in_(some)).distinct()
        if until is not None:
            statement = statement.where(contexts.c.at <= to_micros(until))
        found.update(connection.scalars(statement))
    return [frozenset(party for key, party in keys.items() if key in found) for keys in asked]
