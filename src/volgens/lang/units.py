"""`units.toml`: units that measure, with their factor to the base units of the contract."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from volgens.lang.entries import check_tables, read_entries
from volgens.model.vocabulary import Unit

UnitKind = Literal["plain", "money", "length", "time"]


@dataclass(frozen=True, slots=True)
class MeasuredUnit:
    """A unit by all its names; a value in it is `(value + offset) * factor` in `unit`. `short` names need digits.

    `seconds`: how long a unit of time is; smaller ones add to it ("4 uur en 12 minuten").
    """

    symbol: str
    unit: Unit
    names: tuple[str, ...]
    short: tuple[str, ...] = ()
    factor: float = 1.0
    offset: float = 0.0
    kind: UnitKind = "plain"
    seconds: float = 0.0

    @property
    def stated(self) -> str | None:
        """What is kept as the stated unit; None when the base unit itself was written."""
        return None if self.symbol == self.unit else self.symbol

    def convert(self, value: float) -> float:
        """Return a value of this unit in the base unit, free of binary noise."""
        if self.factor == 1.0 and not self.offset:
            return value
        return float(f"{(value + self.offset) * self.factor:.9g}")


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """Words around a bare number that put it on a scale without a unit name, up to `highest`.

    Behind a word that ends as one of `never` it is another scale's ("zuidwestenwind, kracht 4").
    """

    unit: Unit
    before: tuple[str, ...]
    after: tuple[str, ...]
    highest: float
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubleName:
    """A unit's name that is also that of another, `factor` times the unit of a symbol.

    It is the other with fewer than `below` of it, a word in its clause that begins with one of `beside`, and behind it
    nothing or one of `after`.
    """

    name: str
    symbol: str
    factor: float
    below: float
    beside: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SumWords:
    """Magnitudes that, without a unit, are a sum: what `DoubleName` has as `beside` and `after` tells so.

    Behind words of `again` a small number shares unit and magnitude with the sum before ("9 miljard … en 3 voor …").
    In a text with a word of `unless` the sum is of that currency, and nothing is told.
    """

    names: tuple[str, ...]
    symbol: str
    unless: tuple[str, ...]
    again: tuple[str, ...]
    beside: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitLexicon:
    """All of a pack's units."""

    units: tuple[MeasuredUnit, ...]
    scales: tuple[ScaleWords, ...]
    doubles: tuple[DoubleName, ...]
    sums: tuple[SumWords, ...]


def load_units(path: Path) -> UnitLexicon:
    """Read the units of a pack; raise PackError for what cannot be read."""
    check_tables(path, frozenset({"unit", "scale", "double", "sum"}))
    return UnitLexicon(
        units=read_entries(path, "unit", MeasuredUnit),
        scales=read_entries(path, "scale", ScaleWords),
        doubles=read_entries(path, "double", DoubleName),
        sums=read_entries(path, "sum", SumWords),
    )
