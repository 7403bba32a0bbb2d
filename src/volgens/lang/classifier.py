"""The learned half of judging figures: a small network over hashed features of a figure and its words.

One hidden layer, rectified, with an output for each measure and each aspect. The rows of its first layer are kept in
whole steps of one size a column, so that a pack's weights stay small; which features there are is said in
`volgens.extract.figures.features`, how they are learned in `volgens.extract.training.classifier`.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from volgens.lang.weights import Arrays
from volgens.model.vocabulary import ASPECTS, MEASURES, Aspect, Measure

BITS = 14


class Beliefs(NamedTuple):
    """How much speaks for each measure and each aspect: the logarithms of how probable it is, but for a constant."""

    measures: dict[Measure, float]
    aspects: dict[Aspect, float]


class Classifier:
    """The network. `rows`: (2 ** BITS, hidden), in steps of `scale` (hidden,); `bias` (hidden,); the rest by output."""

    def __init__(self, arrays: Arrays) -> None:
        self._rows = arrays["rows"].astype(np.int8, copy=False)
        self._scale = arrays["scale"].astype(np.float32)
        self._bias = arrays["bias"].astype(np.float32)
        self._output = np.concatenate([arrays["measures"], arrays["aspects"]], axis=1).astype(np.float32)
        self._offset = np.concatenate([arrays["measure_bias"], arrays["aspect_bias"]]).astype(np.float32)

    def weigh(self, features: Mapping[int, float]) -> Beliefs:
        """Return what the features of one figure (bucket → weight) make of it."""
        buckets = np.fromiter(features, dtype=np.intp, count=len(features))
        weights = np.fromiter(features.values(), dtype=np.float32, count=len(features))
        rows = self._rows.take(buckets, axis=0).astype(np.float32)
        hidden = np.maximum((weights @ rows) * self._scale + self._bias, 0.0)
        output: list[float] = (hidden @ self._output + self._offset).tolist()
        measures, aspects = output[: len(MEASURES)], output[len(MEASURES) :]
        return Beliefs(dict(zip(MEASURES, measures, strict=True)), dict(zip(ASPECTS, aspects, strict=True)))
