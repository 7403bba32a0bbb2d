"""How the ranker of places is learned from annotated reports.

1. Read the reports as the rules alone read them, and describe every place that each names as an option for each figure.
2. Learn the options that annotators chose: a hidden layer with one score, and the cross-entropy of choosing among the
   options of a figure (Cao and others, 2007), with dropout as in the classifier.

Figures with no right option, or none but right ones, teach nothing and are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from volgens.extract.annotations import AnnotatedText
from volgens.extract.figures.mention import Judged
from volgens.extract.figures.read import asked_of, ruled_mentions
from volgens.extract.places.keeping import place_of
from volgens.extract.places.ranking import Option, Placed, choose, options_for
from volgens.extract.training.annotated import AnnotatedReport, best_of
from volgens.extract.training.descent import Descent, Floats
from volgens.extract.training.layer import Inputs, Layer, gradients_of, in_steps
from volgens.extract.training.passes import AfterPass, Settings, run_passes
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.ranker import BITS, Ranker
from volgens.lang.weights import Arrays
from volgens.model.claim import Place

RANKING = Settings(hidden=48, passes=6, batch=16, dropout=0.25, blanked=0.1, spread=0.08)


@dataclass(frozen=True, slots=True)
class Choice:
    """The options for the place of a figure, and which of them are right."""

    options: tuple[Option, ...]
    right: tuple[bool, ...]


def choices_of(text: AnnotatedText, annotated: AnnotatedReport) -> Iterator[Choice]:
    """Yield the options for the figures of a report, with those that were annotated."""
    last: Placed | None = None
    for mention, _, ruling in ruled_mentions(text):
        asked = asked_of(Judged(mention, ruling.verdict.unit, ruling.verdict.measure, ruling.aspect), last)
        best = best_of(annotated, mention.span)
        if best is not None:
            options = options_for(asked, text)
            yield Choice(options, tuple(is_among(option.place, best.places) for option in options))
        last = Placed(place_of(asked.span, text), mention.span.start)


def is_among(place: Place | None, names: Sequence[str | None]) -> bool:
    """Tell whether a place is one of those named, whatever else stands in either name ("regio Valencia")."""
    if place is None:
        return None in names
    words = _words_of(place.name)
    named = (_words_of(name) for name in names if name is not None)
    return any(words <= each or each <= words for each in named if each) and bool(words)


def _words_of(name: str) -> frozenset[str]:
    return frozenset(key_of(name).split())


def learn_choices(
    choices: Sequence[Choice], after: AfterPass, settings: Settings = RANKING, begun: Arrays | None = None
) -> Arrays:
    """Return the arrays of the ranker that the choices teach; `begun`: those of one that goes on learning."""
    settings = settings if begun is None else settings.going_on()
    telling = [each for each in choices if any(each.right) and not all(each.right)]
    network = RankNetwork(settings, settings.steps(len(telling)))
    if begun is not None:
        network.go_on_from(begun)
    for number, batches in run_passes(telling, settings, np.random.default_rng(settings.seed)):
        for chosen in batches:
            network.improve(chosen)
        after(number, network.pack())
    return network.pack()


class RankNetwork:
    """A first layer of 2 ** BITS rows; further weights: `output` (hidden,)."""

    def __init__(self, settings: Settings, steps: int) -> None:
        chance = np.random.default_rng(settings.seed)
        self.layer = Layer(1 << BITS, settings.hidden, settings.spread, chance)
        self.output: Floats = chance.normal(0, 0.1, settings.hidden).astype(np.float32)
        self._chance, self._settings = chance, settings
        self._descent = Descent((self.layer.rows, self.layer.bias, self.output), settings.rate, steps)

    def go_on_from(self, arrays: Arrays) -> None:
        """Take the weights of a ranker to begin with. Raises SettingsError when they are of another shape."""
        self.layer.go_on_from(arrays)
        self.output[:] = arrays["output"]

    def improve(self, choices: Sequence[Choice]) -> None:
        """Take one step against the error on some choices."""
        inputs = self._inputs_of([option.buckets for choice in choices for option in choice.options])
        units, slopes = self.layer.forward(inputs, self._settings.dropout)
        error = _error(units @ self.output, choices)
        back = np.outer(error, self.output) * slopes
        rows, touched = gradients_of(inputs, back)
        self._descent.correct((rows, back.sum(0), units.T @ error), touched)

    def _inputs_of(self, options: Sequence[tuple[int, ...]]) -> Inputs:
        """Return options as arrays, some of their features left out."""
        buckets = np.fromiter(chain.from_iterable(options), dtype=np.intp)
        weights = (self._chance.random(len(buckets)) > self._settings.blanked).astype(np.float32)
        return Inputs(buckets, weights, np.cumsum([0, *(len(each) for each in options[:-1])]))

    def pack(self) -> Arrays:
        """Return the arrays of the running averages as `Ranker` takes them, the first layer in whole steps."""
        rows, bias, output = self._descent.averaged()
        steps, scale = in_steps(rows)
        return {"rows": steps, "scale": scale, "bias": bias, "output": output}


def _error(scores: Floats, choices: Sequence[Choice]) -> Floats:
    """Return the gradient of the cross-entropy, over the options of each choice, with the chances of the right ones."""
    error = np.zeros_like(scores)
    start = 0
    for choice in choices:
        part = slice(start, start + len(choice.options))
        raised = np.exp(scores[part] - scores[part].max())
        chances = raised / raised.sum()
        wanted = chances * np.array(choice.right)
        error[part] = (chances - wanted / max(float(wanted.sum()), 1e-9)) / len(choices)
        start = part.stop
    return error


def score_choices(ranker: Ranker, choices: Sequence[Choice]) -> float:
    """Return the share of figures whose place is one that was annotated."""
    right = 0
    for each in choices:
        chosen = choose(each.options, ranker)
        right += next(fits for option, fits in zip(each.options, each.right, strict=True) if option.place == chosen)
    return right / max(1, len(choices))
