"""The web desk under fifty visitors: how long each page takes on a ledger of a million claims.

    python -m bench.desk                          # makes such a ledger first, which takes a while
    python -m bench.desk --ledger million.db      # on one that is there, as bench/ledger.py makes them

The server is a process of its own; visitors are on the same machine, each reads a page for a moment and goes on to
another one. Times are milliseconds from asking to having the whole page, waiting for others included. The questions,
reports and places are picked by chance over the whole ledger. Any answer but 200 is an error.
"""

import argparse
import asyncio
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import httpx
from bench.ledger import World, fill
from sqlalchemy import func, select

from volgens.ledger.derived import figures
from volgens.ledger.store import Store
from volgens.ledger.tables import claims

GOALS = {"front": 100, "question": 100}
GOAL = 150
FRONT_KILOBYTES = 300
PICKED = 400
Pages = dict[str, Callable[[], str]]


@dataclass
class Tally:
    """What the visitors met: times by page, sizes of the front page, and errors."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    sizes: list[int] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def pick_pages(ledger: str) -> Pages:
    """Return for each kind of page how to come by an address of one."""
    chance = random.Random(3)
    with Store(ledger) as store, store.reading() as connection:
        last = connection.scalar(select(func.max(claims.c.id)))
        at = select(claims.c.claim, claims.c.body, figures.c.place).join_from(claims, figures)
        rows = []
        for _ in range(PICKED):
            row = at.where(claims.c.id >= chance.randrange(1, last)).order_by(claims.c.id).limit(1)
            rows.append(connection.execute(row).first())
    found = [row for row in rows if row]
    places = [row.place for row in found if row.place]
    return {
        "front": lambda: "/",
        "front of a place": lambda: f"/?place={quote(chance.choice(places))}",
        "question": lambda: f"/question/{chance.choice(found).claim}",
        "timeline": lambda: f"/question/{chance.choice(found).claim}/timeline.json",
        "report": lambda: f"/report?id={chance.choice(found).body['report']}",
        "map": lambda: "/map",
        "sources": lambda: "/sources",
        "party": lambda: f"/sources/party?name={chance.choice(('Noord', 'Zuid'))}",
        "search": lambda: f"/search?q=woord{chance.randrange(5000)}+woord{chance.randrange(5000)}",
    }


async def visit(client: httpx.AsyncClient, pages: Pages, tally: Tally, ends: float, pause: float) -> None:
    """Go from page to page until the end, the front and questions most of all."""
    chance = random.Random()
    names = [*pages, "front", "front", "question", "question"]
    await asyncio.sleep(chance.random() * pause)
    while time.perf_counter() < ends:
        name = chance.choice(names)
        begin = time.perf_counter()
        try:
            answer = await client.get(pages[name]())
        except httpx.HTTPError as error:
            tally.errors.append(f"{name}: {error!r}")
            continue
        tally.times[name].append(1000 * (time.perf_counter() - begin))
        if answer.status_code != 200:
            tally.errors.append(f"{answer.url}: {answer.status_code}")
        if name == "front":
            tally.sizes.append(int(answer.headers.get("content-length", len(answer.content))))
        await asyncio.sleep(chance.uniform(0.5, 1.5) * pause)


async def visit_all(address: str, pages: Pages, given: argparse.Namespace) -> Tally:
    """Let so many visitors go about for so many seconds, after one has seen each kind of page."""
    tally = Tally()
    async with httpx.AsyncClient(base_url=address, timeout=60) as client:
        for name, page in pages.items():
            begin = time.perf_counter()
            await client.get(page())
            print(f"first {name:<20}{1000 * (time.perf_counter() - begin):>10.0f}", flush=True)
    ends = time.perf_counter() + given.seconds
    clients = [httpx.AsyncClient(base_url=address, timeout=60) for _ in range(given.clients)]
    await asyncio.gather(*(visit(client, pages, tally, ends, given.pause) for client in clients))
    await asyncio.gather(*(client.aclose() for client in clients))
    return tally


def wait_for(address: str) -> None:
    """Wait until the server answers."""
    for _ in range(300):
        try:
            httpx.get(f"{address}/static/desk.css", timeout=5).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    sys.exit("the server does not answer")


def show(tally: Tally) -> bool:
    """Print the table, and tell whether every goal was met."""
    print(f"{'page':<20}{'visits':>8}{'median':>9}{'p95':>9}{'goal':>7}")
    met = not tally.errors
    for name, times in sorted(tally.times.items()):
        p95, goal = statistics.quantiles(times, n=20)[-1], GOALS.get(name, GOAL)
        met = met and p95 <= goal
        print(f"{name:<20}{len(times):>8}{statistics.median(times):>9.1f}{p95:>9.1f}{goal:>7}")
    weight = max(tally.sizes, default=0) / 1000
    print(f"front page: {weight:.0f} kB as sent; errors: {len(tally.errors)} {tally.errors[:3]}")
    return met and weight <= FRONT_KILOBYTES


def main() -> None:
    """Serve the ledger, let visitors about, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledger", help="a ledger that bench/ledger.py filled; default: one is made")
    parser.add_argument("--claims", type=int, default=1_000_000, help="how many claims to make")
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--pause", type=float, default=2.0, help="seconds that a visitor reads a page")
    parser.add_argument("--port", type=int, default=8123)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ledger = given.ledger or str(Path(folder) / "ledger.db")
        if not given.ledger:
            with Store(ledger, create=True) as store:
                fill(store, World(), given.claims)
        address = f"http://127.0.0.1:{given.port}"
        command = [sys.executable, "-m", "volgens", "serve", "--ledger", ledger, "--port", str(given.port)]
        with subprocess.Popen(command) as server:
            try:
                wait_for(address)
                tally = asyncio.run(visit_all(address, pick_pages(ledger), given))
            finally:
                server.terminate()
    sys.exit(0 if show(tally) else 1)


if __name__ == "__main__":
    main()
