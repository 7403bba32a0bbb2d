"""The first layer of a network: few of very many rows, summed and rectified, some of the sums left out by chance.

Only the rows of the buckets that a batch holds are touched, forward and backward; that is what makes it quick.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from volgens.errors import SettingsError
from volgens.extract.training.descent import TINY, Floats, Ints
from volgens.lang.weights import Arrays, rows_of

# The largest step of a row that is kept in a byte, either way.
STEPS = 127


class Inputs(NamedTuple):
    """Samples as arrays: the buckets of all, their weights, and where each sample begins."""

    buckets: Ints
    weights: Floats
    starts: Ints


class Hidden(NamedTuple):
    """The units of each sample, (samples, hidden), and how far each passes on what is put to it."""

    units: Floats
    slopes: Floats


class Layer:
    """Weights: `rows` (buckets, hidden) and `bias` (hidden,)."""

    def __init__(self, buckets: int, hidden: int, spread: float, chance: np.random.Generator) -> None:
        self.rows: Floats = chance.normal(0, spread, (buckets, hidden)).astype(np.float32)
        self.bias: Floats = np.zeros(hidden, np.float32)
        self._chance = chance

    def go_on_from(self, arrays: Arrays) -> None:
        """Take rows in steps and their bias to begin with. Raises SettingsError when they are of another shape."""
        if arrays["rows"].shape != self.rows.shape:
            raise SettingsError(
                f"weights of shape {arrays['rows'].shape} cannot go on where {self.rows.shape} are learned; begin anew"
            )
        self.rows[:] = rows_of(arrays)
        self.bias[:] = arrays["bias"]

    def forward(self, inputs: Inputs, dropout: float) -> Hidden:
        """Return the hidden units that the inputs lift; a share of them is left out, the others are raised for it."""
        weighted = self.rows[inputs.buckets] * inputs.weights[:, None]
        raw = np.add.reduceat(weighted, inputs.starts) + self.bias
        kept = (self._chance.random(raw.shape) > dropout).astype(np.float32) / np.float32(1 - dropout)
        return Hidden(np.maximum(raw, 0) * kept, kept * (raw > 0))


def gradients_of(inputs: Inputs, back: Floats) -> tuple[Floats, Ints]:
    """Return what (samples, hidden) hands back to the rows that were summed, and which rows those are."""
    lengths = np.diff([*inputs.starts, len(inputs.buckets)])
    each = np.repeat(back, lengths, axis=0) * inputs.weights[:, None]
    order = np.argsort(inputs.buckets, kind="stable")
    touched, firsts = np.unique(inputs.buckets[order], return_index=True)
    return np.asarray(np.add.reduceat(each[order], firsts), np.float32), touched


def in_steps(rows: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Return rows in whole steps, and the size of a step of each column."""
    scale = np.maximum(np.abs(rows).max(axis=0), TINY) / np.float32(STEPS)
    return np.round(rows / scale).astype(np.int8), scale
