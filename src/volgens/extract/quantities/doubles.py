"""Units whose name has a second meaning that the clause tells: a "ton" of money or of rubble."""

from collections.abc import Sequence
from dataclasses import replace

from volgens.extract.quantities.grammar import Grammar
from volgens.extract.quantities.intervals import changes_in_clause
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.units import Measured


def settle(tokens: Sequence[Token], measured: Measured, grammar: Grammar) -> Measured:
    """Return a quantity with the other unit of its name where the clause speaks of that one."""
    last = measured.last
    found = grammar.units.doubles.get(tokens[last - 1].text) if last > measured.number.last else None
    if found is None or measured.number.high >= found[0].below:
        return measured
    double, unit = found
    behind = tokens[last] if last < len(tokens) and tokens[last].kind == "word" else None
    if behind is not None and behind.text not in double.after and not behind.text.startswith(double.beside):
        return measured
    told = changes_in_clause(tokens, measured.first, last, double.beside)
    return replace(measured, unit=unit) if told else measured
