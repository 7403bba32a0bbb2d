"""How the classifier of figures is learned from annotated reports.

1. Read the reports as the grammar alone reads them, and pair each figure with the annotation that it overlaps most.
2. Learn measure and aspect together from the features of the words and of the grammar's ruling (`figures.features`): a
   hidden layer, cross-entropy, dropout of features and of hidden units (`network`, `layer`, `descent`).
3. Keep the weights of the first layer in whole steps.

The ruling is left out now and then, so that the words are learned from by themselves too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from volgens.extract.annotations import AnnotatedText
from volgens.extract.figures.features import Ruling, add_ruling, describe
from volgens.extract.figures.read import choose, ruled_mentions
from volgens.extract.training.annotated import AnnotatedReport, best_of
from volgens.extract.training.layer import Inputs, in_steps
from volgens.extract.training.network import Network
from volgens.extract.training.passes import AfterPass, Settings, run_passes
from volgens.lang.classifier import Classifier
from volgens.lang.weights import Arrays
from volgens.model.vocabulary import ASPECTS, MEASURES, Aspect, Measure

CLASSIFYING = Settings(hidden=192, passes=10, batch=64, dropout=0.3, blanked=0.15, spread=0.05, unruled=0.2)


@dataclass(frozen=True, slots=True)
class Sample:
    """A figure to learn from: features of its words, the same with the grammar's ruling, and what it is."""

    words: dict[int, float]
    features: dict[int, float]
    ruling: Ruling
    measure: Measure
    aspect: Aspect


def samples_of(text: AnnotatedText, annotated: AnnotatedReport) -> Iterator[Sample]:
    """Yield the figures of a report, as the grammar alone reads them, with what they were annotated to be."""
    for mention, context, ruling in ruled_mentions(text):
        best = best_of(annotated, mention.span)
        if best is not None:
            words = describe(mention, context)
            yield Sample(words, add_ruling(words, ruling, context.earlier), ruling, best.measure, best.aspect)


def learn(
    samples: Sequence[Sample], after: AfterPass, settings: Settings = CLASSIFYING, begun: Arrays | None = None
) -> Arrays:
    """Return the arrays of the classifier that the samples teach; `begun`: those of one that goes on learning."""
    settings = settings if begun is None else settings.going_on()
    chance = np.random.default_rng(settings.seed)
    network = Network(settings, settings.steps(len(samples)))
    if begun is not None:
        network.go_on_from(begun)
    for number, batches in run_passes(samples, settings, chance):
        for chosen in batches:
            targets = np.array([(MEASURES.index(each.measure), ASPECTS.index(each.aspect)) for each in chosen])
            network.improve(_inputs_of(chosen, chance, settings), targets)
        after(number, pack(network))
    return pack(network)


def _inputs_of(samples: Sequence[Sample], chance: np.random.Generator, settings: Settings) -> Inputs:
    """Return samples as arrays, some of their features left out, and of some all that tells the grammar's ruling."""
    seen = [each.features if chance.random() > settings.unruled else each.words for each in samples]
    buckets = np.concatenate([np.fromiter(each, np.intp, len(each)) for each in seen])
    weights = np.concatenate([np.fromiter(each.values(), np.float32, len(each)) for each in seen])
    weights *= chance.random(len(weights)) > settings.blanked
    return Inputs(buckets, weights, np.cumsum([0, *(len(each) for each in seen[:-1])]))


def pack(network: Network) -> Arrays:
    """Return the arrays of a network as `Classifier` takes them, its first layer in whole steps."""
    rows, bias, output, offset = network.averaged()
    steps, scale = in_steps(rows)
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
