"""How lately places were named before a figure, and how far the figure before it is."""

import pytest
from tests.extract.figures.reading import layers_of

from volgens.extract.annotations import AnnotatedText
from volgens.extract.places.keeping import assigner_of
from volgens.extract.places.recency import FIRST, NOT_BACK, Gap, Lookback, Recency, buckets_of_recency

TEXT = """In Goma zijn twaalf mensen omgekomen. In Bukavu raakten acht mensen gewond.

In Goma worden nog drie mensen vermist, en in Beni vier. Er zijn negen arrestaties.

Het waren er elf."""


def lookback_of(text: AnnotatedText) -> Lookback:
    """Return what looks back over the names of a text."""
    return Lookback(text, assigner_of(text).named.located)


@pytest.mark.parametrize(
    ("last", "figure", "gap"),
    [
        ("twaalf", "acht", Gap("next", 1)),
        ("drie", "vier", Gap("same", 1)),
        ("drie", "negen", Gap("next", 1)),
        ("acht", "drie", Gap("next paragraph", 1)),
        ("twaalf", "elf", Gap("later paragraph", 2)),
    ],
)
def test_gap_between_figures(last: str, figure: str, gap: Gap) -> None:
    """In sentences or paragraphs, with the names between; more than two are as two."""
    assert lookback_of(layers_of(TEXT)).gap(TEXT.index(last), TEXT.index(figure)) == gap


def test_the_first_figure_has_none_before_it() -> None:
    """Whatever its place."""
    assert lookback_of(layers_of(TEXT)).gap(None, TEXT.index("twaalf")) == FIRST


def test_places_are_counted_back_from_the_figure() -> None:
    """Each once, where it was named last, and the first of the paragraph leads."""
    found = lookback_of(layers_of(TEXT)).recencies(TEXT.index("negen"))
    assert found == {
        "Beni": Recency(0, 0, 0),
        "Goma": Recency(1, 1, 0, leads=True),
        "Bukavu": Recency(2, 2, 1),
    }


def test_places_behind_the_figure_are_not_counted() -> None:
    """Only what was read before it."""
    assert set(lookback_of(layers_of(TEXT)).recencies(TEXT.index("acht"))) == {"Goma", "Bukavu"}
    assert buckets_of_recency(None, "city") != buckets_of_recency(Recency(0, 0, 0), "city")


def test_only_sentences_before_are_further_back() -> None:
    """A place that the figure's own sentence names for the first time is not back."""
    text = layers_of(TEXT)
    located = assigner_of(text).named.located
    goma, bukavu = located[0], located[1]
    sentence = text.sentence_at(TEXT.index("acht"))
    lookback = lookback_of(text)
    assert lookback.further_back(bukavu.place, [bukavu], sentence) == NOT_BACK
    assert lookback.further_back(goma.place, [goma], sentence) != NOT_BACK
    assert lookback.further_back(goma.place, [goma], None) == NOT_BACK
