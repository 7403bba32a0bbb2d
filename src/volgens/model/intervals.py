"""Interval arithmetic: whether two figures can both hold, and whether they say the same."""

import math
from dataclasses import dataclass

from volgens.model.claim import Figure

AREA_IN_HECTARES = {"ha": 1.0, "km2": 100.0}
LENGTH_IN_METRES = {"km": 1000.0, "m": 1.0, "cm": 0.01, "mm": 0.001}
FAMILIES = {
    **dict.fromkeys(AREA_IN_HECTARES, "area"),
    **dict.fromkeys(LENGTH_IN_METRES, "length"),
    "EUR": "EUR",
    "USD": "USD",
    "percent": "percent",
    "kmh": "kmh",
    "degree": "degree",
    "magnitude": "magnitude",
    "hour": "hour",
    "day": "day",
}
COUNT = "count"
EQUAL_WITHIN = 0.005
ROUNDED_WITHIN = 0.02


@dataclass(frozen=True, slots=True)
class Interval:
    """The values that a figure allows, ends included, in the base unit of its family; open ends are infinite."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Tell whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    @property
    def middle(self) -> float:
        """One value to stand for the interval: its middle, or its finite end."""
        ends = [end for end in (self.low, self.high) if math.isfinite(end)]
        return sum(ends) / len(ends) if ends else 0.0


def family_of(figure: Figure) -> str:
    """Return the family of units within which values compare; all counted things are one family."""
    return FAMILIES.get(figure.unit, COUNT)


def bounds_of(figure: Figure) -> Interval:
    """Return the ends that a figure states, in the base unit of its family."""
    factor = AREA_IN_HECTARES.get(figure.unit, LENGTH_IN_METRES.get(figure.unit, 1.0))
    low = -math.inf if figure.low is None else figure.low * factor
    high = math.inf if figure.high is None else figure.high * factor
    return Interval(low, high)


def interval_of(figure: Figure, tolerance: float) -> Interval:
    """Return the values that a figure allows; `about` N is N plus or minus the share `tolerance`."""
    stated = bounds_of(figure)
    spread = tolerance if figure.modifier == "about" else EQUAL_WITHIN
    return Interval(stated.low - abs(stated.low) * spread, stated.high + abs(stated.high) * spread)


def compatible(one: Figure, other: Figure, tolerance: float) -> bool:
    """Tell whether the two figures can both hold."""
    return interval_of(one, tolerance).meets(interval_of(other, tolerance))


def same_value(one: Figure, other: Figure) -> bool:
    """Tell whether the two name the same number, whatever their modifiers ("ruim 130" and "130" do)."""
    first, second = bounds_of(one).middle, bounds_of(other).middle
    rounded = "about" in (one.modifier, other.modifier) or one.unit != other.unit
    within = ROUNDED_WITHIN if rounded else EQUAL_WITHIN
    return abs(first - second) <= within * max(abs(first), abs(second))
