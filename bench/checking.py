"""Checking a draft of four hundred words against a made ledger of a million claims: what takes how long, warm.

    python -m bench.checking                                   # SQLite, in a temporary folder
    python -m bench.checking --claims 100000 --ledger made.db  # a ledger that is kept, and filled up to so many claims

The ledger is that of `bench.ledger`; the draft is about events in it. Times are milliseconds of this machine.
`read again` is the whole text with one sentence changed, as the language server reads it after a keystroke.
"""

import argparse
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from bench.ledger import World, fill
from sqlalchemy import func, select

from volgens.drafts.checking import check_draft
from volgens.drafts.manuscripts import strip_markup
from volgens.extract.dating import date_figures
from volgens.extract.pipeline import read_report
from volgens.extract.reader import Reader
from volgens.extract.remembering import load_remembering_reader
from volgens.ledger.derived import figures
from volgens.ledger.holding import find_known
from volgens.ledger.loading import to_moment
from volgens.ledger.state import Viewing
from volgens.ledger.store import Store
from volgens.ledger.tables import claims
from volgens.model.draft import Draft
from volgens.model.report import Report

WORDS = 400
TIMES = 7
SENTENCES = (
    "In {place} zijn volgens bron Noord {number} mensen omgekomen, meldt een verslaggever vanuit het gebied.",
    "Bron Zuid spreekt van {number} gewonden in {place}, een aantal dat niet onafhankelijk te controleren is.",
    "Uit {place} zijn inmiddels {number} mensen gevlucht, en in de omgeving zitten nog duizenden zonder stroom.",
    "De politie hield in {place} {number} mensen aan, onder wie twee leiders van het protest.",
    "Hoe het verder moet met de inwoners van {place}, wist woensdag nog niemand te zeggen.",
)


class Clock:
    """Times steps by name."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = defaultdict(list)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time what happens within."""
        begin = time.perf_counter()
        yield
        self.times[name].append(1000 * (time.perf_counter() - begin))


def write_draft(store: Store) -> tuple[str, datetime]:
    """Return a draft about the places of the newest figures, and the moment after them."""
    with store.reading() as connection:
        newest = connection.scalar(select(func.max(figures.c.at)))
        statement = select(claims.c.place, claims.c.low).join_from(claims, figures).where(claims.c.place.is_not(None))
        rows = connection.execute(statement.order_by(claims.c.id.desc()).limit(200)).all()
    assert newest is not None
    found: list[str] = []
    for number, row in enumerate(rows):
        found.append(SENTENCES[number % len(SENTENCES)].format(place=row.place, number=int(row.low or 0)))
        if sum(len(one.split()) for one in found) >= WORDS:
            break
    paragraphs = [" ".join(found[at : at + 3]) for at in range(0, len(found), 3)]
    return "\n\n".join(paragraphs), to_moment(newest) + timedelta(hours=1)


def check(store: Store, draft: Draft, reader: Reader, clock: Clock, reading_is: str) -> int:
    """Check a draft step by step, and return how many findings there are."""
    manuscript = strip_markup(draft)
    assert draft.moment is not None
    with clock.step(reading_is):
        report = Report(draft.name, manuscript.text, "", draft.moment, "", "nl")
        reading = date_figures(read_report(report, reader), reader.pack)
    with clock.step("find what is known"), store.reading() as connection:
        known = find_known(connection, reading, draft.moment, Viewing(draft.moment))
    with clock.step("try the rules"):
        return len(check_draft(manuscript, reading, known, reader.pack.findings).findings)


def main() -> None:
    """Fill a ledger, check drafts against it, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", help="where the ledger is or comes to be; default: a temporary folder")
    parser.add_argument("--claims", type=int, default=1_000_000)
    given = parser.parse_args()
    clock, reader = Clock(), load_remembering_reader("nl")
    with tempfile.TemporaryDirectory() as folder, Store(given.ledger or folder, create=True) as store:
        fill_up(store, given.claims)
        text, moment = write_draft(store)
        found = check(store, Draft("warm", text, "text", moment), reader, Clock(), "read")
        for number in range(TIMES):
            fresh = text.replace(" mensen", f" mensen ({chr(97 + number)})")
            check(store, Draft("draft", fresh, "text", moment), reader, clock, "read")
            check(store, Draft("draft", fresh + " x" * (number + 1), "text", moment), reader, clock, "read again")
    print(f"{given.claims} claims, a draft of {len(text.split())} words with {found} findings")
    for name, times in clock.times.items():
        print(f"{name:<22}{statistics.median(times):>8.1f} ms median{max(times):>8.1f} ms most")


def fill_up(store: Store, wanted: int) -> None:
    """Fill a ledger to so many claims; one that has them already is left as it is."""
    with store.reading() as connection:
        have = connection.scalar(select(func.count()).select_from(claims)) or 0
    if have < wanted:
        world = World()
        world.catch_up(store)
        fill(store, world, wanted)


if __name__ == "__main__":
    main()
