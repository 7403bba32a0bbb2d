"""Attaches units to number phrases: the unit behind, the currency sign before, the scale around a bare number."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from volgens.extract.quantities.grammar import UnitWords
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.number import Number
from volgens.lang.units import MeasuredUnit, ScaleWords


@dataclass(frozen=True, slots=True)
class Measured:
    """A number phrase with its unit: tokens `first` to `last` (half-open) take in number and unit."""

    number: Number
    first: int
    last: int
    unit: MeasuredUnit | ScaleWords | None = None

    @property
    def measure(self) -> MeasuredUnit | None:
        """The unit that a name or sign gave, if one did."""
        return self.unit if isinstance(self.unit, MeasuredUnit) else None


def measure(tokens: Sequence[Token], number: Number, units: UnitWords, minus: Sequence[str] = ()) -> Measured:
    """Return the number with the unit that stands behind or before it, if one does; `minus` words make degrees cold."""
    behind = _unit_behind(tokens, number, units)
    if behind:
        return _signed(tokens, Measured(number, number.first, *behind), minus)
    signed = units.money.before(tokens, number.first)
    if signed:
        return Measured(number, signed[0], number.last, signed[1])
    scale = _scale_around(tokens, number, units)
    return Measured(number, number.first, number.last, scale)


def _signed(tokens: Sequence[Token], measured: Measured, minus: Sequence[str]) -> Measured:
    """Read "-5 graden" and "min vijf graden"; of other units nothing is counted below zero."""
    number, at = measured.number, measured.first - 1
    if at < 0 or measured.measure is None or measured.measure.unit != "degree":
        return measured
    dash = tokens[at].text in "-−–" and tokens[measured.first].glued and not (tokens[at].glued and at > 0)
    if not dash and tokens[at].text not in minus:
        return measured
    return replace(measured, first=at, number=replace(number, first=at, low=-number.low, high=-number.high))


def _unit_behind(tokens: Sequence[Token], number: Number, units: UnitWords) -> tuple[int, MeasuredUnit] | None:
    at = number.last
    if number.form == "about" and not number.digits and number.last - number.first > 3:
        inner = units.names.after(tokens, number.first + 1)  # "een kilometer of vijf": the unit stands inside
        if inner and inner[0] == number.first + 2:
            return number.last, inner[1]
    if found := units.names.after(tokens, at):
        return found
    if (
        at < len(tokens)
        and number.digits
        and tokens[at].text in units.short
        and not tokens[at].capital
        and not _is_longer(tokens, at)
    ):
        return at + 1, units.short[tokens[at].text]
    return None


def _is_longer(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].glued and tokens[at + 1].text in "-'&/"


def _scale_around(tokens: Sequence[Token], number: Number, units: UnitWords) -> ScaleWords | None:
    if number.form != "exact" or not number.digits:
        return None
    if is_on_another_scale(tokens, number.first, units):
        return None
    found = units.scale_before.before(tokens, number.first) or units.scale_after.after(tokens, number.last)
    return found[1] if found and number.high <= found[1].highest else None


def is_on_another_scale(tokens: Sequence[Token], first: int, units: UnitWords) -> bool:
    """Tell whether a word before a scale's own makes the number at `first` another's: "zuidwestenwind, kracht 4"."""
    led = units.scale_before.before(tokens, first)
    ahead = [token.text for token in tokens[max(0, led[0] - 2) : led[0]] if token.kind == "word"] if led else []
    return led is not None and bool(ahead) and ahead[-1].endswith(led[1].never)
