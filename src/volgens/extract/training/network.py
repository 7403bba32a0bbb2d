"""The network that the classifier of figures is learned with: one hidden layer, one output a measure or aspect."""

import numpy as np

from volgens.extract.training.descent import Descent, Floats, Ints
from volgens.extract.training.layer import Inputs, Layer, gradients_of
from volgens.extract.training.passes import Settings
from volgens.lang.classifier import BITS
from volgens.lang.weights import Arrays
from volgens.model.vocabulary import ASPECTS, MEASURES

OUTPUTS = (slice(0, len(MEASURES)), slice(len(MEASURES), len(MEASURES) + len(ASPECTS)))
# How much an error in measure counts, and one in aspect.
SHARES = (1.0, 0.6)


class Network:
    """A first layer of 2 ** BITS rows; further weights: `output` (hidden, outputs), `offset` (outputs,)."""

    def __init__(self, settings: Settings, steps: int) -> None:
        chance = np.random.default_rng(settings.seed)
        outputs = OUTPUTS[-1].stop
        self.layer = Layer(1 << BITS, settings.hidden, settings.spread, chance)
        self.output: Floats = chance.normal(0, 0.1, (settings.hidden, outputs)).astype(np.float32)
        self.offset: Floats = np.zeros(outputs, np.float32)
        self._dropout = settings.dropout
        weights = (self.layer.rows, self.layer.bias, self.output, self.offset)
        self._descent = Descent(weights, settings.rate, steps)

    def go_on_from(self, arrays: Arrays) -> None:
        """Take the weights of a classifier to begin with. Raises SettingsError when they are of another shape."""
        self.layer.go_on_from(arrays)
        self.output[:] = np.concatenate([arrays["measures"], arrays["aspects"]], axis=1)
        self.offset[:] = np.concatenate([arrays["measure_bias"], arrays["aspect_bias"]])

    def improve(self, inputs: Inputs, targets: Ints) -> None:
        """Take one step against the error on samples; targets: (samples, 2), the numbers of measure and aspect."""
        units, slopes = self.layer.forward(inputs, self._dropout)
        error = _error(units @ self.output + self.offset, targets)
        back = (error @ self.output.T) * slopes
        rows, touched = gradients_of(inputs, back)
        self._descent.correct((rows, back.sum(0), units.T @ error, error.sum(0)), touched)

    def averaged(self) -> list[Floats]:
        """Return rows, bias, output and offset as the running average of training has them."""
        return self._descent.averaged()


def _error(output: Floats, targets: Ints) -> Floats:
    """Return the gradient of the cross-entropy of both outputs, (samples, outputs)."""
    error = np.zeros_like(output)
    every = np.arange(len(output))
    for part, share, target in zip(OUTPUTS, SHARES, targets.T, strict=True):
        raised = np.exp(output[:, part] - output[:, part].max(axis=1, keepdims=True))
        chances = raised / raised.sum(axis=1, keepdims=True)
        chances[every, target] -= 1
        error[:, part] = chances * np.float32(share / len(output))
    return error
