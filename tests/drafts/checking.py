"""Drafts held against reports of our own, read by the real reader and kept in a real ledger."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from volgens import jobs
from volgens.extract.pipeline import read_report
from volgens.extract.reader import load_reader
from volgens.intake.taken import Refused
from volgens.ledger.keeping import keep
from volgens.ledger.store import Store
from volgens.model.draft import Draft, DraftForm
from volgens.model.finding import Checked, Problem
from volgens.model.report import Report
from volgens.settings import Settings

NOON = time(12, 0)
DAY = date(2026, 5, 2)


@dataclass(frozen=True)
class Bench:
    """A ledger with reports, to check drafts against the day after the last of them."""

    store: Store
    moment: datetime

    def check(
        self,
        text: str,
        form: DraftForm = "text",
        also: frozenset[Problem] = frozenset(),
        moment: datetime | None = None,
    ) -> Checked:
        """Return what checking a draft comes to; a refusal is a mistake of the test."""
        draft = Draft("draft.txt", text, form, moment or self.moment, "nl")
        (found,) = jobs.check([draft], self.store, Settings(), also=also)
        assert not isinstance(found, Refused), found
        return found

    def problems(self, text: str, **options: object) -> list[str]:
        """Return the problems found in a draft, in the order of its text."""
        return [one.problem for one in self.check(text, **options).findings]  # type: ignore[arg-type]


@contextmanager
def open_bench(folder: Path, reports: Sequence[tuple[date, str, str]]) -> Iterator[Bench]:
    """Give a bench with reports, each a day, a publisher and a text."""
    with Store(str(folder / "ledger"), create=True) as store:
        for number, (day, publisher, text) in enumerate(reports, 1):
            report = Report(f"bericht-{number}", text, publisher, datetime.combine(day, NOON, UTC), "", "nl")
            with store.writing() as connection:
                keep(connection, read_report(report, load_reader("nl")), "test")
        last = max((day for day, _, _ in reports), default=DAY)
        yield Bench(store, datetime.combine(last + timedelta(days=1), NOON, UTC))
