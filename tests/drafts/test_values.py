"""Values as people round them."""

import pytest
from tests.factories import make_figure, make_report

from volgens.drafts.values import fits
from volgens.model.claim import Figure
from volgens.model.vocabulary import Modifier


def figure(low: float | None, high: float | None, modifier: Modifier) -> Figure:
    """Return a figure with these ends."""
    return make_figure(make_report("12 gewonden"), "12 gewonden", 12, low=low, high=high, modifier=modifier)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ((130_000, None, "over"), (133_000, 133_000, "exact"), True),
        ((99_000, None, "over"), (107_294, 107_294, "exact"), False),
        ((12, None, "at_least"), (15, 15, "exact"), False),
        ((None, 30, "at_most"), (28, 28, "exact"), True),
        ((None, 3_000, "under"), (2_900, 2_900, "exact"), True),
        ((400, 400, "about"), (430, 430, "exact"), True),
        ((400, 400, "exact"), (430, 430, "exact"), False),
        ((40, 50, "between"), (45, 45, "exact"), True),
        ((20, 99, "vague"), (34, 34, "exact"), True),
        ((0.5, None, "over"), (0.52, 0.52, "exact"), True),
        ((0, 0, "exact"), (None, None, "vague"), True),
    ],
)
def test_a_bound_reaches_as_far_as_it_is_round(
    one: tuple[float | None, float | None, Modifier], other: tuple[float | None, float | None, Modifier], wanted: bool
) -> None:
    """Over 130,000 can be 133,000, and over 99,000 no 107,294."""
    assert fits(figure(*one), figure(*other)) is wanted
    assert fits(figure(*other), figure(*one)) is wanted
