"""A made ledger that grows to a million claims: how long adding and asking take, and how that grows.

    python bench/ledger.py                                  # SQLite, in a temporary folder
    python bench/ledger.py --ledger postgresql://…/empty    # PostgreSQL, in an empty database

A ledger that an earlier run left goes on from there: sizes that it has passed are left out.

Reports come at a steady pace on events of a few dozen reports each, so that a larger ledger is a longer one, as in
life. Reading is left out. Times are milliseconds of this machine; `growth` is the median at the last size over the
median at the first.
"""

import argparse
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from volgens.ledger.bearing import relate_stated
from volgens.ledger.changes import find_changes
from volgens.ledger.derived import figures
from volgens.ledger.keeping import keep
from volgens.ledger.loading import to_moment
from volgens.ledger.selecting import Wanted
from volgens.ledger.state import Viewing, find_questions, find_stated
from volgens.ledger.store import Store
from volgens.ledger.tables import claims, reports
from volgens.model.claim import Claim, Cue, Figure, Place, Source, Statement
from volgens.model.reading import Reading
from volgens.model.report import Report

START = datetime(2020, 1, 1, tzinfo=UTC)
REPORTS_A_DAY = 200
EVENTS_AT_ONCE = 60
REPORTS_OF_EVENT = 35
CLAIMS_OF_REPORT = 5
MEASURES = ("killed", "wounded", "displaced", "arrested", "buildings_damaged", "without_power", "missing")
WORDS = tuple(f"woord{number}" for number in range(5000))
SYLLABLES = tuple(start + end for start in "bdfghjklmnprstvwz" for end in ("a", "e", "i", "o", "u", "aa", "ee", "oo"))
MEASURED = 200


class World:
    """Events that begin and end, and the reports about them, in the order of publication."""

    def __init__(self) -> None:
        self._chance = random.Random(1)
        self._events = [self._begin(number) for number in range(EVENTS_AT_ONCE)]
        self.count = 0

    def report(self) -> Reading:
        """Return the next reading; events rise in their figures, and end after some dozens of reports."""
        chance, number = self._chance, self.count
        slot = chance.randrange(EVENTS_AT_ONCE)
        event = self._events[slot]
        event["reports"] += 1
        if event["reports"] > REPORTS_OF_EVENT:
            event = self._events[slot] = self._begin(number + EVENTS_AT_ONCE)
        published = START + timedelta(days=number / REPORTS_A_DAY)
        text = " ".join(chance.choices(WORDS, k=250))
        report = Report(f"report-{number}", text, f"Krant {chance.randrange(40)}", published, "", "nl")
        self.count += 1
        return Reading(report, tuple(self._claims(report, event)))

    def catch_up(self, store: Store) -> None:
        """Go on to where an earlier run left a ledger."""
        with store.reading() as connection:
            kept = connection.scalar(select(func.count()).select_from(reports)) or 0
        while self.count < kept:
            self.report()

    def _begin(self, number: int) -> dict:
        chance = self._chance
        name = "".join(chance.choice(SYLLABLES) for _ in range(4)).capitalize()
        place = Place(name, number, chance.uniform(-55, 70), chance.uniform(-180, 180), "XX", "city")
        return {"place": place, "reports": 0, "values": {one: chance.randrange(5, 500) for one in MEASURES}}

    def _claims(self, report: Report, event: dict) -> Iterator[Claim]:
        chance = self._chance
        for index, measure in enumerate(chance.sample(MEASURES, 3)):
            event["values"][measure] += chance.randrange(0, 5)
            value = float(event["values"][measure])
            party = chance.choice((None, None, "Noord", "Zuid"))
            source = Source(f"bron {party or chance.randrange(4)}", party=party, kind="official")
            start = 20 * index
            place = event["place"] if chance.random() > 0.05 else None
            yield Figure(
                report.id, report.text[start : start + 10], start, start + 10, value, value, "exact", "person", measure,
                counted="mensen", place=place, sources=(source,), version=report.version,
            )  # fmt: skip
        for index in range(3, CLAIMS_OF_REPORT):
            start, stance = 20 * index, "deny" if chance.random() < 0.05 else "assert"
            source = Source("het leger", party=chance.choice(("Noord", "Zuid")), kind="military")
            cue = Cue(report.text[start + 12 : start + 16], start + 12, start + 16)
            yield Statement(
                report.id, report.text[start : start + 10], start, start + 10, "indirect", stance, (source,), cue,
                version=report.version,
            )  # fmt: skip


def fill(store: Store, world: World, claims_wanted: int) -> None:
    """Add reports, many in a transaction, until there are so many claims."""
    while world.count * CLAIMS_OF_REPORT < claims_wanted:
        with store.writing() as connection:
            for _ in range(200):
                keep(connection, world.report(), "bench")


def time_each(actions: Iterator[Callable[[], object]]) -> list[float]:
    """Return the milliseconds that each action takes."""
    found = []
    for action in actions:
        begin = time.perf_counter()
        action()
        found.append(1000 * (time.perf_counter() - begin))
    return found


def measure(store: Store, world: World) -> dict[str, list[float]]:
    """Return the times of adding reports and of asking, at the present size."""
    chance = random.Random(2)
    with store.reading() as connection:
        total = connection.scalar(select(func.max(figures.c.claim_id)))
        picked = [chance.randrange(1, total) for _ in range(MEASURED)]
        at = select(claims.c.claim, figures.c.place, figures.c.at).join_from(claims, figures)
        rows = [connection.execute(at.where(claims.c.id >= one).order_by(claims.c.id).limit(1)).one() for one in picked]
    viewing = Viewing()

    def add() -> None:
        reading = world.report()
        with store.writing() as connection:
            keep(connection, reading, "bench")

    def show(claim: str) -> None:
        with store.reading() as connection:
            for stated in find_stated(connection, Wanted(question=claim), viewing):
                list(relate_stated(connection, stated))

    def list_place(place: str) -> None:
        with store.reading() as connection:
            list(find_questions(connection, Wanted(place=place), viewing))

    def change(day: datetime) -> None:
        with store.reading() as connection:
            list(find_changes(connection, day, Viewing(day + timedelta(days=1))))

    return {
        "add one report": time_each(iter([add] * MEASURED)),
        "show one question": time_each((lambda row=row: show(row.claim)) for row in rows),
        "questions of a place": time_each((lambda row=row: list_place(row.place)) for row in rows if row.place),
        "changes of a day": time_each((lambda row=row: change(to_moment(row.at))) for row in rows[:20]),
    }


def main() -> None:
    """Fill, measure at each size, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", help="where the ledger is or will be; default: a temporary folder")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="numbers of claims")
    given = parser.parse_args()
    first: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, Store(given.ledger or folder, create=True) as store:
        world = World()
        world.catch_up(store)
        print(f"{'claims':>9}  {'':<22}{'median':>8}{'p95':>8}{'growth':>8}")
        for size in [one for one in given.sizes if one >= world.count * CLAIMS_OF_REPORT]:
            begin = time.perf_counter()
            fill(store, world, size)
            filled = time.perf_counter() - begin
            for name, times in measure(store, world).items():
                median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
                growth = median / first.setdefault(name, median)
                print(f"{size:>9}  {name:<22}{median:>8.1f}{p95:>8.1f}{growth:>8.2f}", flush=True)
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
            print(f"{size:>9}  filled in {filled:.0f} s; at most {memory:.0f} MB of memory", flush=True)


if __name__ == "__main__":
    main()
