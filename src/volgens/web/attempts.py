"""How often signing in may fail: so many times in some minutes, for each name and for each address."""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Mapping
from time import monotonic

__all__ = ["Attempts"]

MOST_KEPT = 10_000


class Attempts:
    """Counts failures under keys; as many as a key's limit within `seconds` bar it until the first is that old."""

    def __init__(self, seconds: float = 300.0, clock: Callable[[], float] = monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._failed: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, limits: Mapping[str, int]) -> float:
        """Return for how many seconds one of the keys is barred; 0.0 when none is."""
        with self._lock:
            return max((self._wait(key, most) for key, most in limits.items()), default=0.0)

    def fail(self, limits: Mapping[str, int]) -> None:
        """Count a failure under each key."""
        with self._lock:
            for key, most in limits.items():
                self._failed.setdefault(key, deque(maxlen=most)).append(self._clock())
                self._failed.move_to_end(key)
            while len(self._failed) > MOST_KEPT:
                self._failed.popitem(last=False)

    def clear(self, key: str) -> None:
        """Forget the failures of a key that came in."""
        with self._lock:
            self._failed.pop(key, None)

    def _wait(self, key: str, most: int) -> float:
        recent = [at for at in self._failed.get(key, ()) if self._clock() - at < self._seconds]
        return self._seconds - (self._clock() - recent[0]) if len(recent) >= most else 0.0
