"""The learned half of placing figures: a small network that scores the places of a report for one figure.

One hidden layer over hashed features, rectified, with one output; the place with the highest score is the likeliest.
Which features there are is said in `volgens.extract.places.ranking`, how they are learned in
`volgens.extract.training.ranker`.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from volgens.errors import PackError

BITS = 12


class Ranker:
    """The network. `rows`: (2 ** BITS, hidden), in steps of `scale` (hidden,); `bias` and `output` (hidden,)."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
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


def load_ranker(path: Path) -> Ranker | None:
    """Return the network of a file, None when there is no such file; raise PackError for one that is none.

    A pack without it places figures by its rules alone.
    """
    if not path.is_file():
        return None
    try:
        with np.load(path, allow_pickle=False) as arrays:
            return Ranker({name: arrays[name] for name in arrays.files})
    except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
        raise PackError(f"{path.name}: no weights of a ranker ({error}); train it anew") from error
