"""Rows of numbers that are made once and kept by what they are made from."""

from collections.abc import Callable, Hashable, Sequence
from threading import Lock
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Key = TypeVar("Key", bound=Hashable)
Floats = NDArray[np.float32]


class KeptRows(Generic[Key]):
    """A table of rows by key. When there are more than `most`, all are forgotten. Threads share it."""

    def __init__(self, most: int, make: Callable[[Sequence[Key]], Floats]) -> None:
        """Take what makes the rows of several keys, (keys, width)."""
        self._most = most
        self._make = make
        self._known: dict[Key, int] = {}
        self._rows: Floats = np.zeros((0, 0), np.float32)
        self._lock = Lock()

    def take(self, keys: Sequence[Key]) -> Floats:
        """Return the rows of keys, one or more, (keys, width)."""
        with self._lock:
            self._learn(dict.fromkeys(keys))
            return self._rows.take([self._known[key] for key in keys], axis=0)

    def _learn(self, wanted: dict[Key, None]) -> None:
        fresh = [key for key in wanted if key not in self._known]
        if not fresh:
            return
        if len(self._known) + len(fresh) > self._most:
            self._known, fresh = {}, list(wanted)
        first, end = len(self._known), len(self._known) + len(fresh)
        made = self._make(fresh)
        if end > len(self._rows):  # as yet none, or more at once than are kept
            self._rows = np.zeros((max(self._most, end), made.shape[1]), np.float32)
        self._rows[first:end] = made
        self._known.update(zip(fresh, range(first, end), strict=True))
