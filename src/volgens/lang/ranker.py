"""The learned half of placing figures: a small network that scores the places of a report for one figure.

One hidden layer over hashed features, rectified, with one output; the place with the highest score is the likeliest.
Which features there are is said in `volgens.extract.places.ranking`, how they are learned in
`volgens.extract.training.ranker`.
"""

from collections.abc import Sequence
from itertools import chain
from threading import Lock

import numpy as np

from volgens.lang.weights import Arrays

BITS = 13
# Parts of candidates whose sums are kept, since the same come again and again; when there are more, all are forgotten.
KEPT = 1 << 13

# The buckets of some features.
Part = tuple[int, ...]


class Ranker:
    """The network. `rows`: (2 ** BITS, hidden), in steps of `scale` (hidden,); `bias` and `output` (hidden,)."""

    def __init__(self, arrays: Arrays) -> None:
        self._rows = arrays["rows"].astype(np.float32) * arrays["scale"].astype(np.float32)
        self._bias = arrays["bias"].astype(np.float32)
        self._output = arrays["output"].astype(np.float32)
        self._sums = np.zeros((KEPT, self._rows.shape[1]), np.float32)
        self._known: dict[Part, int] = {}
        self._lock = Lock()

    def score(self, candidates: Sequence[Sequence[Part]]) -> list[float]:
        """Return how much speaks for each of some candidates, given the parts of each; none may be without any."""
        starts = np.cumsum([0, *(len(each) for each in candidates[:-1])])
        parts = list(chain.from_iterable(candidates))
        with self._lock:
            numbers = self._numbers_of(parts)
            sums = self._sums.take(numbers, axis=0)
        hidden = np.maximum(np.add.reduceat(sums, starts) + self._bias, 0.0)
        scores: list[float] = (hidden @ self._output).tolist()
        return scores

    def _numbers_of(self, parts: Sequence[Part]) -> list[int]:
        """Return which sum is that of each part; those that are not yet known are added up."""
        known = self._known
        if len(known) + len(parts) > len(self._sums):
            known.clear()
        if len(parts) > len(self._sums):
            self._sums = np.zeros((len(parts), self._rows.shape[1]), np.float32)
        for part in parts:
            if part not in known:
                self._sums[len(known)] = self._rows[list(part)].sum(axis=0)
                known[part] = len(known)
        return [known[part] for part in parts]
