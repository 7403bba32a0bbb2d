"""The network that the classifier of figures is learned with: one hidden layer, one output a measure or aspect."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from volgens.extract.training.descent import Descent, Floats, Ints, gradient_of_rows, sum_rows
from volgens.lang.classifier import BITS
from volgens.model.vocabulary import ASPECTS, MEASURES

OUTPUTS = (slice(0, len(MEASURES)), slice(len(MEASURES), len(MEASURES) + len(ASPECTS)))
# How much an error in measure counts, and one in aspect.
SHARES = (1.0, 0.6)


@dataclass(frozen=True, slots=True)
class Settings:
    """How to learn. `blanked`: share of features left out; `unruled`: share of samples without the ruling."""

    hidden: int = 192
    passes: int = 10
    batch: int = 64
    rate: float = 2e-3
    dropout: float = 0.3
    blanked: float = 0.15
    unruled: float = 0.2
    seed: int = 1


class Batch(NamedTuple):
    """Samples as arrays: the buckets of all, their weights, where each sample begins, targets (n, 2)."""

    buckets: Ints
    weights: Floats
    starts: Ints
    targets: Ints


class Network:
    """Weights: `rows` (2 ** BITS, hidden), `bias` (hidden,), `output` (hidden, outputs), `offset` (outputs,)."""

    def __init__(self, settings: Settings, steps: int) -> None:
        chance = np.random.default_rng(settings.seed)
        outputs = OUTPUTS[-1].stop
        self.rows: Floats = chance.normal(0, 0.05, (1 << BITS, settings.hidden)).astype(np.float32)
        self.bias: Floats = np.zeros(settings.hidden, np.float32)
        self.output: Floats = chance.normal(0, 0.1, (settings.hidden, outputs)).astype(np.float32)
        self.offset: Floats = np.zeros(outputs, np.float32)
        self._chance, self._dropout = chance, settings.dropout
        self._descent = Descent((self.rows, self.bias, self.output, self.offset), settings.rate, steps)

    def improve(self, batch: Batch) -> None:
        """Take one step against the error on a batch."""
        raw = sum_rows(self.rows, batch.buckets, batch.weights, batch.starts) + self.bias
        kept = (self._chance.random(raw.shape) > self._dropout).astype(np.float32) / np.float32(1 - self._dropout)
        hidden = np.maximum(raw, 0) * kept
        error = self._error(hidden @ self.output + self.offset, batch)
        back = (error @ self.output.T) * kept * (raw > 0)
        rows, touched = gradient_of_rows(back, batch.buckets, batch.weights, batch.starts)
        self._descent.correct((rows, back.sum(0), hidden.T @ error, error.sum(0)), touched)

    def _error(self, output: Floats, batch: Batch) -> Floats:
        """Return the gradient of the cross-entropy of both outputs, (n, outputs)."""
        error = np.zeros_like(output)
        every = np.arange(len(output))
        for part, share, target in zip(OUTPUTS, SHARES, batch.targets.T, strict=True):
            raised = np.exp(output[:, part] - output[:, part].max(axis=1, keepdims=True))
            chances = raised / raised.sum(axis=1, keepdims=True)
            chances[every, target] -= 1
            error[:, part] = chances * np.float32(share / len(output))
        return error

    def averaged(self) -> list[Floats]:
        """Return rows, bias, output and offset as the running average of training has them."""
        return self._descent.averaged()
