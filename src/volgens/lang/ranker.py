"""The learned half of placing figures: a small network that scores the places of a report for one figure.

One hidden layer over hashed features, rectified, with one output; the place with the highest score is the likeliest.
Which features there are is said in `volgens.extract.places.ranking`, how they are learned in
`volgens.extract.training.ranker`.
"""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from volgens.lang.kept_rows import Floats, KeptRows
from volgens.lang.weights import Arrays, rows_of

BITS = 13
# Parts of candidates whose sums are kept, since the same come again and again.
KEPT = 1 << 13

# The buckets of some features.
Part = tuple[int, ...]


class Ranker:
    """The network. `rows`: (2 ** BITS, hidden), in steps of `scale` (hidden,); `bias` and `output` (hidden,)."""

    def __init__(self, arrays: Arrays) -> None:
        self._rows = rows_of(arrays)
        self._bias = arrays["bias"].astype(np.float32)
        self._output = arrays["output"].astype(np.float32)
        self._sums = KeptRows(KEPT, self._add_up)

    def score(self, candidates: Sequence[Sequence[Part]]) -> list[float]:
        """Return how much speaks for each of some candidates, given the parts of each; none may be without any."""
        starts = np.cumsum([0, *(len(each) for each in candidates[:-1])])
        parts = list(chain.from_iterable(candidates))
        sums = self._sums.take(parts)
        hidden = np.maximum(np.add.reduceat(sums, starts) + self._bias, 0.0)
        scores: list[float] = (hidden @ self._output).tolist()
        return scores

    def _add_up(self, parts: Sequence[Part]) -> Floats:
        return np.stack([self._rows[list(part)].sum(axis=0) for part in parts])
