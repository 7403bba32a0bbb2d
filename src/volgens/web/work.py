"""Work that takes long, such as adding a hundred reports: done one after another, followed from any page.

What was acknowledged is in the ledger; the list of work itself lasts as long as the program runs.
"""

import secrets
import shutil
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from volgens import jobs
from volgens.errors import VolgensError
from volgens.intake.batch import count_reports
from volgens.intake.taken import Given, Refused
from volgens.ledger.store import Store
from volgens.settings import Settings

__all__ = ["Line", "Order", "Progress", "State", "Workshop"]

State = Literal["waiting", "running", "done", "failed"]
MOST_KEPT = 100


@dataclass(frozen=True, slots=True)
class Line:
    """What one report came to: its outcome and number of claims, or why it was refused."""

    report: str
    outcome: str
    claims: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be added: files and addresses, what is said of them, and the folder to remove when it is done.

    `shown` gives the name under which people know each input.
    """

    inputs: tuple[str, ...]
    given: Given
    by: str
    shown: dict[str, str] = field(default_factory=dict)
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one order has come; `total` is None when that cannot be told."""

    id: str
    by: str
    began: datetime
    state: State = "waiting"
    total: int | None = None
    lines: tuple[Line, ...] = ()
    fault: str = ""
    names: tuple[str, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        return self.state in ("done", "failed")


class _Record:
    """Progress that is written by one thread and read by many."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self.id = secrets.token_urlsafe(9)
        self.began = datetime.now(UTC)
        self.state: State = "waiting"
        self.total: int | None = None
        self.lines: list[Line] = []
        self.fault = ""

    def show(self) -> Progress:
        names = tuple(self.order.shown.get(name, name) for name in self.order.inputs)
        return Progress(
            self.id, self.order.by, self.began, self.state, self.total, tuple(self.lines), self.fault, names
        )


class Workshop:
    """Takes orders and does them one by one; each can be followed by its id."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings
        self._records: OrderedDict[str, _Record] = OrderedDict()
        self._changed = threading.Condition()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="work")
        self.closing = False

    def take(self, order: Order) -> str:
        """Put an order in the queue and return its id."""
        record = _Record(order)
        with self._changed:
            self._records[record.id] = record
            ended = [one.id for one in self._records.values() if one.state in ("done", "failed")]
            for old in ended[: max(0, len(self._records) - MOST_KEPT)]:
                del self._records[old]
        self._worker.submit(self._do, record)
        return record.id

    def find(self, name: str) -> Progress | None:
        """Return how far an order has come; None when it is not known here."""
        with self._changed:
            record = self._records.get(name)
            return record.show() if record else None

    def list(self) -> Sequence[Progress]:
        """Return all orders, the last one first."""
        with self._changed:
            return [record.show() for record in reversed(self._records.values())]

    def wait(self, name: str, seen: Progress, seconds: float) -> Progress | None:
        """Return how far an order has come once that is further than was seen, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.closing or self._moved(name, seen), seconds)
            record = self._records.get(name)
            return record.show() if record else None

    def close(self) -> None:
        """Take nothing more, and stop after the report at hand."""
        with self._changed:
            self.closing = True
            self._changed.notify_all()
        self._worker.shutdown(cancel_futures=True)

    def _moved(self, name: str, seen: Progress) -> bool:
        record = self._records.get(name)
        return record is None or len(record.lines) != len(seen.lines) or record.state != seen.state

    def _do(self, record: _Record) -> None:
        order = record.order
        self._set(record, "running", total=count_reports(order.inputs))
        try:
            for line in self._add(order):
                with self._changed:
                    record.lines.append(line)
                    self._changed.notify_all()
                if self.closing:
                    break
        except (VolgensError, OSError) as error:
            record.fault = str(error)
            self._set(record, "failed")
        except Exception:
            record.fault = "this went wrong in a way that was not foreseen; the log tells more"
            self._set(record, "failed")
            raise
        else:
            self._set(record, "done")
        finally:
            if order.folder:
                shutil.rmtree(order.folder, ignore_errors=True)

    def _add(self, order: Order) -> Iterator[Line]:
        for one in jobs.add(order.inputs, self._store, order.given, self._settings):
            if isinstance(one, Refused):
                yield Line(_name(one.where, order), "refused", reason=one.reason)
            else:
                yield Line(one.report, one.outcome, one.claims)

    def _set(self, record: _Record, state: State, total: int | None = None) -> None:
        with self._changed:
            record.state = state
            record.total = total if total is not None else record.total
            self._changed.notify_all()


def _name(where: str, order: Order) -> str:
    """Return an input by the name that people know; a batch adds the number of a line to it."""
    for path, shown in order.shown.items():
        if where.startswith(path):
            return shown + where.removeprefix(path)
    return where
