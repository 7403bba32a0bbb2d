"""Answers that are kept until the ledger grows: what is quick is made anew at once, what is slow meanwhile.

A large ledger takes a moment to be looked over. While that goes on, the last answer is given, so that nobody waits; but
whoever decided something sees it done.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sized
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from time import monotonic
from typing import Any, TypeVar, cast

__all__ = ["Snapshots"]

Value = TypeVar("Value")
# The revision of a ledger, and the last decision in it.
State = tuple[int, int]
SLOW_SECONDS = 0.25
MOST_KEPT = 4000
REST = 3


@dataclass(slots=True)
class _Entry:
    revision: State
    took: float
    value: Any
    made: float
    refreshing: bool = False

    @property
    def weight(self) -> int:
        one_thing = isinstance(self.value, str | bytes | Mapping) or not isinstance(self.value, Sized)
        return 1 if one_thing else len(self.value)


class Snapshots:
    """Values under keys, each of one revision of the ledger; what was used least goes first when there is much."""

    def __init__(self, find_revision: Callable[[], int], find_decided: Callable[[], int] = lambda: 0) -> None:
        self._find_revision = find_revision
        self._find_decided = find_decided
        self._entries: OrderedDict[Hashable, _Entry] = OrderedDict()
        self._making: dict[Hashable, Future[Any]] = {}
        self._lock = threading.Lock()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="snapshots")

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """Return the value of a key, made by `make` when there is none, or none of this revision.

        A value with a length weighs as much as it has parts, and every other one as one part.
        """
        revision = self._find_revision(), self._find_decided()
        with self._lock:
            entry = self._entries.get(key)
            if entry is not None:
                self._entries.move_to_end(key)
                if entry.revision == revision:
                    return cast("Value", entry.value)
                if entry.took > SLOW_SECONDS and entry.revision[1] == revision[1]:
                    self._refresh(key, entry, make, revision)
                    return cast("Value", entry.value)
        return self._make_once((key, revision), key, make, revision)

    def close(self) -> None:
        """Stop refreshing."""
        self._worker.shutdown(cancel_futures=True)

    def _refresh(self, key: Hashable, entry: _Entry, make: Callable[[], Value], revision: State) -> None:
        # While reports keep coming, looking over the ledger anew takes a share of the time and not all of it.
        if not entry.refreshing and monotonic() - entry.made > entry.took * REST:
            entry.refreshing = True
            self._worker.submit(self._make, key, make, revision)

    def _make_once(self, name: Hashable, key: Hashable, make: Callable[[], Value], revision: State) -> Value:
        """Make a value; those who ask for the same meanwhile wait for this one."""
        with self._lock:
            waiting = self._making.get(name)
            if waiting is None:
                own: Future[Value] = Future()
                self._making[name] = own
        if waiting is not None:
            return cast("Value", waiting.result())
        try:
            value = self._make(key, make, revision)
        except BaseException as error:
            own.set_exception(error)
            raise
        else:
            own.set_result(value)
            return value
        finally:
            with self._lock:
                self._making.pop(name, None)

    def _make(self, key: Hashable, make: Callable[[], Value], revision: State) -> Value:
        began = monotonic()
        try:
            value = make()
        except BaseException:
            with self._lock:
                self._entries.pop(key, None)
            raise
        with self._lock:
            self._entries[key] = _Entry(revision, monotonic() - began, value, monotonic())
            self._entries.move_to_end(key)
            while len(self._entries) > 1 and sum(one.weight for one in self._entries.values()) > MOST_KEPT:
                self._entries.popitem(last=False)
        return value
