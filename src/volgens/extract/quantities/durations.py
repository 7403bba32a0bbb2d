"""Durations told in several units: "4 uur, 12 minuten en 6 seconden" is one quantity."""

from collections.abc import Sequence
from dataclasses import replace

from volgens.extract.quantities.grammar import Grammar
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.units import Measured

COMMA = ","


def add_durations(tokens: Sequence[Token], measured: Sequence[Measured], grammar: Grammar) -> list[Measured]:
    """Return the quantities of a piece with every smaller part of a duration added to the larger one before it."""
    added: list[Measured] = []
    smallest = 0.0
    for each in measured:
        length = each.measure.seconds if each.measure else 0.0
        if added and 0 < length < smallest and _continues(tokens, added[-1], each, smallest, grammar):
            added[-1] = _sum(added[-1], each)
        else:
            added.append(each)
        smallest = length
    return added


def _continues(tokens: Sequence[Token], whole: Measured, part: Measured, unit: float, grammar: Grammar) -> bool:
    """Tell whether a part stands right behind a duration and is less than one of its smallest unit so far."""
    gap = [token.text for token in tokens[whole.last : part.first]]
    joined = len(gap) <= 2 and all(text == COMMA or text in grammar.numbers.joining.joiners for text in gap)
    seconds = part.measure.seconds if part.measure else 0.0
    exact = whole.number.form == part.number.form == "exact"
    return joined and exact and part.number.high * seconds < unit


def _sum(whole: Measured, part: Measured) -> Measured:
    """Return both as one, in the unit of the larger."""
    if whole.measure is None or part.measure is None:
        return whole
    more = part.measure.seconds / whole.measure.seconds
    low, high = whole.number.low + part.number.low * more, whole.number.high + part.number.high * more
    number = replace(whole.number, last=part.number.last, low=low, high=high)
    return replace(whole, number=number, last=part.last)
