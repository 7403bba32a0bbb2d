"""Gradient descent over few of very many rows: Adam (Kingma and Ba, 2015) and a running average of the weights."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]

MOMENTUM, MEMORY, TINY = 0.9, 0.999, 1e-8
# The part of training after which weights are averaged (Polyak and Juditsky, 1992).
SETTLED = 0.4


class Descent:
    """Corrects weights in place, with a rate that falls to nothing over a number of steps."""

    def __init__(self, weights: Sequence[Floats], rate: float, steps: int) -> None:
        self._weights = tuple(weights)
        self._rate, self._steps, self._step = rate, steps, 0
        self._moments = [(np.zeros_like(each), np.zeros_like(each)) for each in self._weights]
        self._sums = [np.zeros_like(each) for each in self._weights]
        self._summed = 0

    def correct(self, gradients: Sequence[Floats], touched: Ints) -> None:
        """Take one step against the gradients; the first is that of the rows touched, the others are whole."""
        self._step += 1
        rate = self._rate * (1 - self._step / (self._steps + 1))
        places: list[Ints | slice] = [touched, *(slice(None) for _ in gradients[1:])]
        for weights, (first, second), at, gradient in zip(self._weights, self._moments, places, gradients, strict=True):
            first[at] = MOMENTUM * first[at] + (1 - MOMENTUM) * gradient
            second[at] = MEMORY * second[at] + (1 - MEMORY) * gradient * gradient
            mean, square = first[at] / (1 - MOMENTUM**self._step), second[at] / (1 - MEMORY**self._step)
            weights[at] -= np.float32(rate) * mean / (np.sqrt(square) + np.float32(TINY))
        if self._step > SETTLED * self._steps:
            self._summed += 1
            for total, weights in zip(self._sums, self._weights, strict=True):
                np.add(total, weights, out=total)

    def averaged(self) -> list[Floats]:
        """Return the running averages of the weights, or as yet the weights themselves."""
        if not self._summed:
            return [weights.copy() for weights in self._weights]
        return [np.asarray(total / self._summed, np.float32) for total in self._sums]
