"""How the ranker of places is learned from annotated reports.

1. Read the reports as the rules alone read them, and describe every place that each names as an option for each figure.
2. Learn the options that annotators chose: a hidden layer with one score, and the cross-entropy of choosing among the
   options of a figure (Cao and others, 2007), with dropout as in the classifier.

Figures with no right option, or none but right ones, teach nothing and are left out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.figures.mention import Judged
from volgens.extract.figures.read import asked_of, ruled_mentions
from volgens.extract.pipeline import lay_layers
from volgens.extract.places.keeping import place_of
from volgens.extract.places.ranking import Option, choose, options_for
from volgens.extract.reader import load_reader
from volgens.extract.training.annotated import AnnotatedReport, best_of
from volgens.extract.training.descent import Descent, Floats, gradient_of_rows, in_steps, sum_rows
from volgens.lang.ranker import BITS, Ranker
from volgens.model.claim import Place

WORD = re.compile(r"[a-z0-9]+")
STEPS = 127

Arrays = dict[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class RankSettings:
    """How to learn. `blanked`: share of features left out."""

    hidden: int = 48
    passes: int = 6
    batch: int = 16
    rate: float = 2e-3
    dropout: float = 0.25
    blanked: float = 0.1
    seed: int = 1


DEFAULT_SETTINGS = RankSettings()


@dataclass(frozen=True, slots=True)
class Choice:
    """The options for the place of a figure, and which of them are right."""

    options: tuple[Option, ...]
    right: tuple[bool, ...]


def collect_choices(annotated: Sequence[AnnotatedReport], lang: str) -> Iterator[Choice]:
    """Yield the options for the figures of reports, with those that were annotated."""
    texts = lay_layers((each.report for each in annotated), load_reader(lang))
    for each, (text, _) in zip(annotated, texts, strict=True):
        yield from _choices(text, each)


def _choices(text: AnnotatedText, annotated: AnnotatedReport) -> Iterator[Choice]:
    last: Place | None = None
    for mention, _, ruling in ruled_mentions(text):
        asked = asked_of(Judged(mention, ruling.verdict.unit, ruling.verdict.measure, ruling.aspect), last)
        best = best_of(annotated, Span(mention.quantity.span.start, mention.end))
        if best is not None:
            options = options_for(asked, text)
            yield Choice(options, tuple(_is_among(option.place, best.places) for option in options))
        last = place_of(asked.span, text)


def _is_among(place: Place | None, names: Sequence[str | None]) -> bool:
    """Tell whether a place is one of those named, whatever else stands in either name ("regio Valencia")."""
    if place is None:
        return None in names
    words = _words(place.name)
    named = (_words(name) for name in names if name is not None)
    return any(words <= each or each <= words for each in named if each) and bool(words)


def _words(name: str) -> frozenset[str]:
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return frozenset(WORD.findall(plain))


def learn_choices(
    choices: Sequence[Choice], after: Callable[[int, Arrays], None], settings: RankSettings = DEFAULT_SETTINGS
) -> Arrays:
    """Return the arrays of the ranker that the choices teach; `after` is called with each pass and its arrays."""
    telling = [each for each in choices if any(each.right) and not all(each.right)]
    chance = np.random.default_rng(settings.seed)
    network = RankNetwork(settings, settings.passes * -(-len(telling) // settings.batch))
    for number in range(1, settings.passes + 1):
        order = chance.permutation(len(telling))
        for start in range(0, len(order), settings.batch):
            network.improve([telling[at] for at in order[start : start + settings.batch]])
        after(number, network.pack())
    return network.pack()


class RankNetwork:
    """Weights: `rows` (2 ** BITS, hidden), `bias` and `output` (hidden,)."""

    def __init__(self, settings: RankSettings, steps: int) -> None:
        chance = np.random.default_rng(settings.seed)
        self.rows: Floats = chance.normal(0, 0.08, (1 << BITS, settings.hidden)).astype(np.float32)
        self.bias: Floats = np.zeros(settings.hidden, np.float32)
        self.output: Floats = chance.normal(0, 0.1, settings.hidden).astype(np.float32)
        self._chance, self._settings = chance, settings
        self._descent = Descent((self.rows, self.bias, self.output), settings.rate, steps)

    def improve(self, choices: Sequence[Choice]) -> None:
        """Take one step against the error on some choices."""
        options = [option.buckets for choice in choices for option in choice.options]
        buckets = np.fromiter(chain.from_iterable(options), dtype=np.intp)
        starts = np.cumsum([0, *(len(each) for each in options[:-1])])
        weights = (self._chance.random(len(buckets)) > self._settings.blanked).astype(np.float32)
        raw = sum_rows(self.rows, buckets, weights, starts) + self.bias
        dropout = self._settings.dropout
        kept = (self._chance.random(raw.shape) > dropout).astype(np.float32) / np.float32(1 - dropout)
        hidden = np.maximum(raw, 0) * kept
        error = _error(hidden @ self.output, choices)
        back = np.outer(error, self.output) * kept * (raw > 0)
        rows, touched = gradient_of_rows(back, buckets, weights, starts)
        self._descent.correct((rows, back.sum(0), hidden.T @ error), touched)

    def pack(self) -> Arrays:
        """Return the arrays of the running averages as `Ranker` takes them, the first layer in whole steps."""
        rows, bias, output = self._descent.averaged()
        steps, scale = in_steps(rows, STEPS)
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
