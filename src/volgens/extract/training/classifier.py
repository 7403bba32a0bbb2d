"""How the classifier of figures is learned from annotated reports.

1. Read the reports as the grammar alone reads them, and pair each figure with the annotation that it overlaps most.
2. Learn measure and aspect together from the features of the words and of the grammar's ruling (`figures.features`): a
   hidden layer, cross-entropy, dropout of features and of hidden units (`network`, `descent`).
3. Keep the weights of the first layer in whole steps.

The ruling is left out now and then, so that the words are learned from by themselves too.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from volgens.extract.annotations import AnnotatedText, Span
from volgens.extract.figures.features import Ruling, add_ruling, describe
from volgens.extract.figures.read import choose, ruled_mentions
from volgens.extract.pipeline import lay_layers
from volgens.extract.reader import load_reader
from volgens.extract.training.annotated import AnnotatedReport, best_of
from volgens.extract.training.descent import in_steps
from volgens.extract.training.network import Batch, Network, Settings
from volgens.lang.classifier import STEPS, Classifier
from volgens.model.vocabulary import ASPECTS, MEASURES, Aspect, Measure

# One report in so many is kept to score on.
Report = Callable[[str], None]
Arrays = dict[str, NDArray[np.generic]]
DEFAULT_SETTINGS = Settings()


@dataclass(frozen=True, slots=True)
class Sample:
    """A figure to learn from: features of its words, the same with the grammar's ruling, and what it is."""

    words: dict[int, float]
    features: dict[int, float]
    ruling: Ruling
    measure: Measure
    aspect: Aspect


def collect(annotated: Sequence[AnnotatedReport], lang: str) -> Iterator[Sample]:
    """Yield the figures of reports, as the grammar alone reads them, with what they were annotated to be."""
    reader = load_reader(lang)
    texts = lay_layers((each.report for each in annotated), reader)
    for each, (text, _) in zip(annotated, texts, strict=True):
        yield from _samples(text, each)


def _samples(text: AnnotatedText, annotated: AnnotatedReport) -> Iterator[Sample]:
    for mention, context, ruling in ruled_mentions(text):
        best = best_of(annotated, Span(mention.quantity.span.start, mention.end))
        if best is not None:
            words = describe(mention, context)
            yield Sample(words, add_ruling(words, ruling, context.earlier), ruling, best.measure, best.aspect)


def learn(
    samples: Sequence[Sample], after: Callable[[int, Arrays], None], settings: Settings = DEFAULT_SETTINGS
) -> Arrays:
    """Return the arrays of the classifier that the samples teach; `after` is called with each pass and its arrays."""
    chance = np.random.default_rng(settings.seed)
    network = Network(settings, settings.passes * -(-len(samples) // settings.batch))
    for number in range(1, settings.passes + 1):
        order = chance.permutation(len(samples))
        for start in range(0, len(order), settings.batch):
            network.improve(_batch([samples[at] for at in order[start : start + settings.batch]], chance, settings))
        after(number, pack(network))
    return pack(network)


def _batch(samples: Sequence[Sample], chance: np.random.Generator, settings: Settings) -> Batch:
    """Return samples as arrays, some of their features left out, and of some all that tells the grammar's ruling."""
    seen = [each.features if chance.random() > settings.unruled else each.words for each in samples]
    buckets = np.concatenate([np.fromiter(each, np.intp, len(each)) for each in seen])
    weights = np.concatenate([np.fromiter(each.values(), np.float32, len(each)) for each in seen])
    weights *= chance.random(len(weights)) > settings.blanked
    starts = np.cumsum([0, *(len(each) for each in seen[:-1])])
    targets = np.array([(MEASURES.index(each.measure), ASPECTS.index(each.aspect)) for each in samples])
    return Batch(buckets, weights, starts, targets)


def pack(network: Network) -> Arrays:
    """Return the arrays of a network as `Classifier` takes them, its first layer in whole steps."""
    rows, bias, output, offset = network.averaged()
    steps, scale = in_steps(rows, STEPS)
    split = len(MEASURES)
    return {
        "rows": steps,
        "scale": scale,
        "bias": bias,
        "measures": output[:, :split],
        "aspects": output[:, split:],
        "measure_bias": offset[:split],
        "aspect_bias": offset[split:],
    }


def score(classifier: Classifier, samples: Sequence[Sample]) -> tuple[float, float]:
    """Return the shares of measures and of aspects that are right when the grammar's ruling is weighed in."""
    measures = aspects = 0
    for each in samples:
        measure, aspect = choose(classifier.weigh(each.features), each.ruling, MEASURES)
        measures, aspects = measures + (measure == each.measure), aspects + (aspect == each.aspect)
    return measures / max(1, len(samples)), aspects / max(1, len(samples))
