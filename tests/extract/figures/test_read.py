"""Reading figures from a text with its layers."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.counting import grows_in_proportion
from tests.extract.figures.reading import figures_of, layers_of

from volgens.extract.figures.read import read_figures

WORDS = st.sampled_from(
    'vier 12 3,5 miljoen procent van de zijn doden om , . " naar maar niet tussen en euro onder wie een man of '
    "tachtig die ? hoeveel gewond ( 𝟙".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_words_read_and_spans_hold(text: str) -> None:
    """Whatever the order of the words, every quantity becomes one figure or one rejection, with its exact span."""
    layers = layers_of(text)
    figures, rejected = read_figures(layers, ())
    assert len(figures) + len(rejected) == len(layers.quantities)
    assert all(figure.text == text[figure.start : figure.end] for figure in figures)


def test_sources_place_and_period_are_laid_beside() -> None:
    """A figure carries who vouches for it, where and when."""
    (figure,) = figures_of("In Utrecht zijn sinds maandag ruim 300 mensen opgepakt, zegt burgemeester Ada Vermolen.")
    assert (figure.low, figure.high, figure.counted) == (300, None, "mensen")
    assert figure.place is not None
    assert figure.place.name == "Utrecht"
    assert "Vermolen" in figure.sources[-1].name
    assert figure.period is not None


def test_one_of_a_group_is_no_figure() -> None:
    """ "Een van de" picks one out and counts nothing."""
    layers = layers_of("Een van de omstanders belde de politie.")
    figures, _ = read_figures(layers, ())
    assert figures == ()


@pytest.mark.parametrize(
    "text",
    [
        "De politie pakte een jongen van zestien op.",
        "Er viel een vrouw van 83 in het water.",
        "In Ostwier werd een meisje van vijftien meegesleurd.",
        "Hun buurman van 79 is nog niet gevonden.",
        "Zij mist haar neef van zeventien.",
        "De verdachte van 34 zwijgt.",
    ],
)
def test_age_is_no_figure(text: str) -> None:
    """A number after one person and "van" is an age."""
    figures, rejected = read_figures(layers_of(text), ())
    assert figures == ()
    assert all(each.reason == "age" for each in rejected)


def test_many_figures_take_work_in_proportion() -> None:
    """Each figure of a long sentence is told by what stands near it."""
    layers = {times: layers_of("Er vielen 12 doden en 13 gewonden, gisteren 5, " * times) for times in (99, 100, 400)}
    assert grows_in_proportion(lambda times: read_figures(layers[times], ()), 100)
