"""Values as people round them: how far a number in words reaches."""

import math
from decimal import Decimal

from volgens.model.claim import Figure
from volgens.model.intervals import Interval, bounds_of, interval_of

__all__ = ["fits", "reach_of"]

TOLERANCE = 0.1
# "Over 130" says that it is less than 140: a bound reaches as far as the place value of its last digit that counts.
_DIGITS = 12


def reach_of(figure: Figure) -> Interval:
    """Return the values that a figure is used for; a bound is open no further than its own roundness."""
    stated = interval_of(figure, TOLERANCE)
    bounds = bounds_of(figure)
    if math.isinf(stated.high) and math.isfinite(bounds.low):
        return Interval(stated.low, bounds.low + _roundness(bounds.low))
    if math.isinf(stated.low) and math.isfinite(bounds.high):
        return Interval(bounds.high - _roundness(bounds.high), stated.high)
    return stated


def fits(one: Figure, other: Figure) -> bool:
    """Tell whether two figures can be one value, as people round them."""
    return reach_of(one).meets(reach_of(other))


def _roundness(value: float) -> float:
    """Return the place value of the last digit that is no zero: 10,000 of 130,000, and 1 of 43."""
    if not value or not math.isfinite(value):
        return 0.0
    exponent = Decimal(f"{value:.{_DIGITS}g}").normalize().as_tuple().exponent
    return 10.0 ** int(exponent)
