"""Interval arithmetic decides what can hold together."""

import pytest
from tests.ledger.linking.making import TOLERANCE, know

from volgens.model.intervals import compatible, same_value


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"low": 10, "high": None, "modifier": "over"}, {"low": 133, "high": 133}, True),
        ({"low": 50, "high": None, "modifier": "at_least"}, {"low": 40, "high": 40}, False),
        ({"low": None, "high": 40, "modifier": "at_most"}, {"low": 93, "high": 93}, False),
        ({"low": 90, "high": 90, "modifier": "about"}, {"low": 93, "high": 93}, True),
        ({"low": 90, "high": 90, "modifier": "about"}, {"low": 120, "high": 120}, False),
        ({"low": 20, "high": 99, "modifier": "vague"}, {"low": 31, "high": 31}, True),
        ({"low": 12, "high": 12}, {"low": 13, "high": 13}, False),
    ],
)
def test_two_figures_can_both_hold_when_their_intervals_meet(one: dict, other: dict, expected: bool) -> None:
    """Open ends reach on, `about` has its tolerance, and vague plurals are wide."""
    figures = know(1, 1, **one).figure, know(2, 1, **other).figure
    assert compatible(*figures, TOLERANCE) is expected
    assert compatible(*reversed(figures), TOLERANCE) is expected


def test_units_of_one_family_compare() -> None:
    """80 square kilometres and 8,000 hectares are one value."""
    one = know(1, 80, unit="km2", measure="area_burned").figure
    other = know(2, 8000, unit="ha", measure="area_burned").figure
    assert same_value(one, other)


def test_modifiers_do_not_make_another_value() -> None:
    """ "ruim 130" repeats "130", but 140 does not."""
    over = know(1, 130, high=None, modifier="over").figure
    assert same_value(over, know(2, 130).figure)
    assert not same_value(over, know(2, 140).figure)
