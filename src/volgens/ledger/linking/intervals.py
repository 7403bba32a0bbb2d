"""Interval arithmetic of figures, as linking uses it; it lives with the values themselves."""

from volgens.model.intervals import (
    AREA_IN_HECTARES,
    COUNT,
    LENGTH_IN_METRES,
    Interval,
    bounds_of,
    compatible,
    family_of,
    interval_of,
    same_value,
)

__all__ = [
    "AREA_IN_HECTARES",
    "COUNT",
    "LENGTH_IN_METRES",
    "Interval",
    "bounds_of",
    "compatible",
    "family_of",
    "interval_of",
    "same_value",
]
