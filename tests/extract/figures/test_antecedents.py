"""What a bare number counts where a pronoun stands for the noun."""

import pytest
from tests.counting import grows_in_proportion
from tests.extract.figures.reading import figures_of, layers_of

from volgens.extract.figures.read import read_figures


@pytest.mark.parametrize(
    ("text", "measure", "unit"),
    [
        ("Het plein stond vol tractoren. Het waren er 900, aldus de gemeente.", "vehicles", "vehicle"),
        ("De politie pakte relschoppers op. Volgens de burgemeester waren het er 41.", "arrested", "person"),
        ("De vrachtwagens staan klaar: 34 stuks.", "vehicles", "vehicle"),
        ("Op het plein stonden stakers met vlaggen. De wachter telde er een stuk of 1.100.", "participants", "person"),
    ],
)
def test_pronoun_stands_for_the_noun_of_the_sentence_before(text: str, measure: str, unit: str) -> None:
    """A noun that the sentence before names without a number gives the number its unit and what it measures."""
    (figure,) = figures_of(text)
    assert (figure.measure, figure.unit) == (measure, unit)


def test_what_the_clause_says_itself_comes_first() -> None:
    """The drones that were brought down are no airfields, though those were named last."""
    (figure,) = figures_of("De drones troffen vliegvelden. De luchtafweer haalde er 117 neer.")
    assert figure.measure == "drones_downed"


def test_figures_before_come_first() -> None:
    """Where the sentence before counts, its figure is gone on with."""
    _, figure = figures_of("Op de brug staan 80 tractoren met vlaggen. Gisteren waren het er zestig.")
    assert figure.unit == "vehicle"


def test_many_bare_numbers_take_work_in_proportion() -> None:
    """Where a pronoun stands before each of many numbers, the sentences are not gone through for each anew."""
    layers = {times: layers_of("Bomen vielen om. " + "Het waren er 900, er 14, " * times) for times in (99, 100, 400)}
    assert grows_in_proportion(lambda times: read_figures(layers[times], ()), 100)
