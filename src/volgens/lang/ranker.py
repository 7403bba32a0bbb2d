"""The learned half of placing figures: a small network that scores the places of a report for one figure.

One hidden layer over hashed features, rectified, with one output; the place with the highest score is the likeliest.
Which features there are is said in `volgens.extract.places.ranking`, how they are learned in
`volgens.extract.training.ranker`.
"""

from collections.abc import Sequence
from itertools import chain

import numpy as np

from volgens.lang.weights import Arrays

BITS = 12


class Ranker:
    """The network. `rows`: (2 ** BITS, hidden), in steps of `scale` (hidden,); `bias` and `output` (hidden,)."""

    def __init__(self, arrays: Arrays) -> None:
        self._rows = arrays["rows"].astype(np.float32) * arrays["scale"].astype(np.float32)
        self._bias = arrays["bias"].astype(np.float32)
        self._output = arrays["output"].astype(np.float32)

    def score(self, candidates: Sequence[Sequence[int]]) -> list[float]:
        """Return how much speaks for each of some candidates, given the buckets of each; none may be without any."""
        buckets = np.fromiter(chain.from_iterable(candidates), dtype=np.intp)
        starts = np.cumsum([0, *(len(each) for each in candidates[:-1])])
        hidden = np.maximum(np.add.reduceat(self._rows[buckets], starts) + self._bias, 0.0)
        scores: list[float] = (hidden @ self._output).tolist()
        return scores
