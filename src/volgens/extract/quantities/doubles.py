"""Units that the clause tells: a "ton" of money or of rubble, a "miljoen" of euros that are not named."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from volgens.extract.quantities.grammar import Grammar
from volgens.extract.quantities.intervals import STOPS, changes_in_clause
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.units import Measured
from volgens.lang.units import DoubleName, SumWords

# Tokens from a sum to one that goes on with it.
LONGEST_GAP = 8


def settle(text: str, tokens: Sequence[Token], measured: Measured, grammar: Grammar) -> Measured:
    """Return a quantity of a text with the unit that its clause speaks of, where its own name leaves that open."""
    last = tokens[measured.last - 1].text
    if measured.last > measured.number.last:
        double = grammar.units.doubles.get(last)
        if double and measured.number.high < double[0].below and _is_told(tokens, measured, double[0]):
            return replace(measured, unit=double[1])
        return measured
    total = grammar.units.sums.get(last) if measured.unit is None else None
    if total is None or _names_any(text, total[0].unless) or not _is_told(tokens, measured, total[0]):
        return measured
    return replace(measured, unit=total[1])


# A text is asked for each of its sums.
@lru_cache(maxsize=16)
def _names_any(text: str, words: tuple[str, ...]) -> bool:
    lower = text.lower()
    return any(word in lower for word in words)


def share_magnitudes(tokens: Sequence[Token], measured: Sequence[Measured], grammar: Grammar) -> list[Measured]:
    """Return the quantities of a piece, small bare ones that go on with a sum with its unit and magnitude."""
    shared: list[Measured] = []
    for each in measured:
        before = shared[-1] if shared else None
        shared.append(_like(before, each) if before and _goes_on(tokens, before, each, grammar) else each)
    return shared


def _goes_on(tokens: Sequence[Token], before: Measured, each: Measured, grammar: Grammar) -> bool:
    """Tell whether a bare number is one more sum of its sentence: "9 miljard voor wegen en *3* voor spoor"."""
    number, total = each.number, before.number
    money = before.measure is not None and before.measure.kind == "money" and total.scale >= 1e6
    bare = each.unit is None and number.digits and number.plain and number.low < 1000
    words = grammar.units.sums.get(tokens[total.last - 1].text) if money and bare else None
    if words is None or tokens[each.first - 1].text not in words[0].again:
        return False
    between = tokens[before.last : each.first]
    return (
        _ends(tokens, each, words[0])
        and len(between) <= LONGEST_GAP
        and all(token.text not in STOPS for token in between)
    )


def _like(before: Measured, each: Measured) -> Measured:
    scale = before.number.scale
    number = replace(each.number, low=each.number.low * scale, high=each.number.high * scale, scale=scale)
    return replace(each, number=number, unit=before.unit)


def _is_told(tokens: Sequence[Token], measured: Measured, words: DoubleName | SumWords) -> bool:
    """Tell whether the clause has one of the words, and nothing that is counted stands behind the quantity."""
    alone = _ends(tokens, measured, words) or tokens[measured.last].text.startswith(words.beside)
    return alone and changes_in_clause(tokens, measured.first, measured.last, words.beside)


def _ends(tokens: Sequence[Token], measured: Measured, words: DoubleName | SumWords) -> bool:
    """Tell whether no word stands behind a quantity, or one that nothing is counted with."""
    behind = tokens[measured.last] if measured.last < len(tokens) else None
    return behind is None or behind.kind != "word" or behind.text in words.after
