"""The recipe of all that a pack learns of figures: annotated reports in, `figures.npz` and `places.npz` out.

What is learned is first scored on every tenth report, and then learned again from all.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np

from volgens.errors import SettingsError
from volgens.extract.training.annotated import AnnotatedReport, read_annotated, read_layers
from volgens.extract.training.classifier import Sample, learn, samples_of, score
from volgens.extract.training.ranker import Choice, choices_of, learn_choices, score_choices
from volgens.lang.classifier import Classifier
from volgens.lang.ranker import Ranker
from volgens.lang.weights import Arrays, load_network

# One report in so many is kept to score on.
HELD_OUT = 10

Report = Callable[[str], None]


def train_figures(
    reports: Path, out: Path, *, lang: str = "nl", begun: Path | None = None, report: Report = print
) -> None:
    """Train the classifier and the ranker on a folder of annotated reports, write them into the folder `out`.

    `begun`: a folder with weights that go on learning; what it does not hold begins anew. Prints how they do, pass by
    pass, on every tenth report. Raises SettingsError when no figure is there to learn from, or for weights that do not
    fit.
    """
    classifier, ranker = _load(begun, "figures.npz"), _load(begun, "places.npz")
    annotated = read_annotated(reports, lang)
    kept = [each for number, each in enumerate(annotated, 1) if number % HELD_OUT]
    held = annotated[HELD_OUT - 1 :: HELD_OUT]
    samples, choices = _collect(kept, lang)
    if not samples:
        raise SettingsError(f"{reports}: none of its figures could be read; see that they stand in whole sentences")
    tests, places = _collect(held, lang)
    report(f"{len(samples) + len(tests):,} figures of {len(annotated):,} reports; {len(tests):,} to score on")
    out.mkdir(parents=True, exist_ok=True)

    def tell_classifier(number: int, arrays: Arrays) -> None:
        measures, aspects = score(Classifier(arrays), tests)
        report(f"figures, pass {number:>2}  measure {measures:.3f}  aspect {aspects:.3f}")

    def tell_ranker(number: int, arrays: Arrays) -> None:
        report(f"places, pass {number:>2}  place {score_choices(Ranker(arrays), places):.3f}")

    learn(samples, tell_classifier, begun=classifier)
    learn_choices(choices, tell_ranker, begun=ranker)
    report("and from all reports")
    _save(out / "figures.npz", learn([*samples, *tests], lambda *_: None, begun=classifier))
    _save(out / "places.npz", learn_choices([*choices, *places], lambda *_: None, begun=ranker))
    report(f"written to {out}: figures.npz, places.npz")


def _collect(annotated: Sequence[AnnotatedReport], lang: str) -> tuple[list[Sample], list[Choice]]:
    """Return the figures of reports and the options for their places, to learn from or to score on."""
    samples: list[Sample] = []
    choices: list[Choice] = []
    for text, report in read_layers(annotated, lang):
        samples += samples_of(text, report)
        choices += choices_of(text, report)
    return samples, choices


def _load(folder: Path | None, name: str) -> Arrays | None:
    """Return the arrays of a file, None where there is none."""
    return load_network(folder / name, lambda arrays: arrays, "network") if folder is not None else None


def _save(path: Path, arrays: Arrays) -> None:
    """Write arrays beside `path` and then put them in its place."""
    fresh = path.with_name(f"{path.name}.new")
    with fresh.open("wb") as file:
        np.savez_compressed(file, **cast(dict[str, Any], arrays))
    fresh.replace(path)
