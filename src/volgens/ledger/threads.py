"""Gives figures their threads, as they are kept: each report is held against the earlier ones that can be its kin.

A report that is fed late is held against what came before it, and then those after it are looked at again, for as far
as anything changes. So the threads are those of one pass in the order of publication, whatever the order of arrival.
"""

import heapq
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, func, select, text, update

from volgens.lang.pack import known_languages, load_pack
from volgens.ledger import tables
from volgens.ledger.derived import figures
from volgens.ledger.keys import keys_to_search
from volgens.ledger.linking.kinship import MONTHS_APART_DAYS, Kinship
from volgens.ledger.linking.questions import Gathered, gather
from volgens.ledger.loading import Linked, in_batches, load_figures, to_micros

__all__ = ["Threading", "find_later", "kinship_of", "place_of", "search_claims"]

# What `about` allows when figures are gathered. It is no setting: threads are kept, and must not depend on who looks.
TOLERANCE = 0.1
NEAREST = 200
DAY = 86_400_000_000
_KEYS_AT_ONCE = 100
Place = tuple[int, str, str, int]


@dataclass
class Threading:
    """One go at giving threads: the versions that are still to be looked at, the earliest first."""

    connection: Connection
    agenda: list[Place] = field(default_factory=list)
    waiting: set[int] = field(default_factory=set)
    fresh: set[int] = field(default_factory=set)

    def add(self, version: int) -> None:
        """Put a version on the agenda."""
        self.add_all([version])

    def add_all(self, versions: Iterable[int]) -> None:
        """Put versions on the agenda that are not on it."""
        new = sorted(set(versions) - self.waiting)
        self.waiting.update(new)
        for place in _places_of(self.connection, new):
            heapq.heappush(self.agenda, place)

    def run(self) -> None:
        """Give the figures of all versions on the agenda their threads, and of those that come to depend on it."""
        while self.agenda:
            place = heapq.heappop(self.agenda)
            self.waiting.discard(place[3])
            changed = self._thread(place)
            if changed:
                self.add_all(find_later(self.connection, changed, place))

    def _thread(self, place: Place) -> list[Linked]:
        """Give the figures of one version their threads, and return those that had another before."""
        own_rows = self.connection.scalars(select(figures.c.claim_id).where(figures.c.version_id == place[3])).all()
        own = list(load_figures(self.connection, own_rows))
        if not own:
            return []
        before = find_earlier(self.connection, own, place)
        threads: dict[int | None, Gathered] = {}
        for one in sorted(before, key=lambda one: one.known.order):
            threads.setdefault(one.thread, Gathered(label=one.thread)).members.append(one.known)
        gathered = list(threads.values())
        gather([one.known for one in own], gathered, kinship_of(own[0].lang))
        return self._write(own, gathered)

    def _write(self, own: Sequence[Linked], gathered: Sequence[Gathered]) -> list[Linked]:
        thread_of = {id(known): thread for thread in gathered for known in thread.members}
        changed = []
        for one in sorted(own, key=lambda one: one.known.order):
            thread = thread_of[id(one.known)]
            if thread.label is None:
                thread.label = self._find_label([other for other in own if thread_of[id(other.known)] is thread])
            if thread.label == one.thread:
                continue
            if one.thread and thread.label in self.fresh and self._starts(one):
                self._rename(thread, one.thread)
                continue
            self.connection.execute(update(figures).where(figures.c.claim_id == one.row).values(thread=thread.label))
            changed.append(one)
        return changed

    def _find_label(self, members: Sequence[Linked]) -> int:
        """Return the label of a thread that starts here: the one that its figures have already, or a new one."""
        for member in members:
            if member.thread and self._starts(member):
                return member.thread
        label = (self.connection.scalar(select(func.max(figures.c.thread))) or 0) + 1
        self.fresh.add(label)
        return label

    def _starts(self, one: Linked) -> bool:
        """Tell whether a figure is the first of the thread that it has in the ledger."""
        earlier = select(figures.c.claim_id, figures.c.at).where(figures.c.thread == one.thread)
        rows = self.connection.execute(earlier.order_by(figures.c.at).limit(_KEYS_AT_ONCE)).all()
        firsts = {row.claim_id for row in rows if row.at == rows[0].at}
        if one.row not in firsts:
            return False
        known = min(load_figures(self.connection, firsts), key=lambda other: other.known.order)
        return known.row == one.row

    def _rename(self, thread: Gathered, label: int) -> None:
        """Give a thread that was made in this go the label of one whose first figure joined it."""
        self.connection.execute(update(figures).where(figures.c.thread == thread.label).values(thread=label))
        self.fresh.discard(thread.label or 0)
        thread.label = label


@cache
def kinship_of(lang: str) -> Kinship:
    """Return what tells kin among figures of a language's reports."""
    languages = known_languages()
    groups = load_pack(lang if lang in languages else languages[0]).groups
    return Kinship(lru_cache(maxsize=10_000)(groups.group_of), TOLERANCE)


def find_earlier(connection: Connection, own: Sequence[Linked], place: Place) -> list[Linked]:
    """Return the figures of earlier versions that can be kin: under each key the nearest ones."""
    wanted = frozenset().union(*(keys_to_search(one.known) for one in own))
    rows = search_claims(connection, wanted, (place[0] - (MONTHS_APART_DAYS + 1) * DAY, place[0]), NEAREST)
    order = _order(own[0])
    return [one for one in load_figures(connection, rows) if one.version != place[3] and _order(one) < order]


def find_later(connection: Connection, changed: Sequence[Linked], place: Place) -> set[int]:
    """Return the versions after a place whose figures can be kin of changed ones."""
    wanted = frozenset().union(*(keys_to_search(one.known) for one in changed))
    rows = search_claims(connection, wanted, (place[0], place[0] + (MONTHS_APART_DAYS + 1) * DAY), None)
    found: set[int] = set()
    for some in in_batches(sorted(rows)):
        found.update(connection.scalars(select(figures.c.version_id).where(figures.c.claim_id.in_(some)).distinct()))
    return {later[3] for later in _places_of(connection, sorted(found)) if later[:3] > place[:3]}


def _order(one: Linked) -> tuple[Any, ...]:
    return one.known.order[:3]


def search_claims(
    connection: Connection, wanted: frozenset[int], between: tuple[int, int], nearest: int | None
) -> set[int]:
    """Return the claim rows under keys and between moments, both included: the last ones of each key, or all."""
    found: set[int] = set()
    for some in in_batches(sorted(wanted), _KEYS_AT_ONCE):
        values: dict[str, int] = {f"key_{number}": key for number, key in enumerate(some)}
        values |= {"since": between[0], "until": between[1], "nearest": nearest or 0}
        found.update(connection.scalars(_search_statement(len(some), nearest is not None), values))
    return found


@cache
def _search_statement(count: int, limited: bool) -> Any:
    limit = " ORDER BY at DESC LIMIT :nearest" if limited else ""
    parts = (
        f"SELECT * FROM (SELECT claim_id FROM keys WHERE key = :key_{number} AND at BETWEEN :since AND :until{limit}) "
        f"AS part_{number}"
        for number in range(count)
    )
    return text(" UNION ALL ".join(parts))


def _places_of(connection: Connection, versions: Sequence[int]) -> list[Place]:
    """Return where versions stand in the order of publication."""
    found: list[Place] = []
    columns = (tables.versions.c.id, tables.versions.c.moment, tables.reports.c.name, tables.versions.c.hash)
    for some in in_batches(versions):
        statement = select(*columns).join(tables.reports).where(tables.versions.c.id.in_(some))
        found += [(to_micros(row.moment), row.name, row.hash, row.id) for row in connection.execute(statement)]
    return found


def place_of(connection: Connection, version: int) -> Place:
    """Return where a version stands in the order of publication."""
    return _places_of(connection, [version])[0]
