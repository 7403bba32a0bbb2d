"""A process that adds reports until it is killed, and says which are kept."""

from multiprocessing.connection import Connection

from tests.factories import make_figure, make_reading, make_report

from volgens.ledger.keeping import keep
from volgens.ledger.store import Store
from volgens.model.reading import Reading

REPORTS = 60
FIGURES = 30


def make_batch() -> list[Reading]:
    """Return readings of many claims each, so that a kill can fall between two of them."""
    batch = []
    for number in range(REPORTS):
        report = make_report(" ".join(f"Er zijn {one} gewonden." for one in range(100, 100 + FIGURES)), id=f"r{number}")
        figures = [make_figure(report, f"{one} gewonden", one) for one in range(100, 100 + FIGURES)]
        batch.append(make_reading(report, *figures))
    return batch


def add_all(address: str, said: Connection) -> None:
    """Add the batch, and name each report once it is kept."""
    with Store(address, create=True) as store:
        for reading in make_batch():
            with store.writing() as connection:
                kept = keep(connection, reading, "reader-1")
            said.send(kept.report)
