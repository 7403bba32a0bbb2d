"""Joins number phrases: intervals, areas of A by B, an earlier and a later value, euros with their cents."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from volgens.extract.quantities.grammar import Grammar, ModifierPhrases
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.number import Number
from volgens.extract.quantities.units import Measured

# How far a verb of change may stand from its "tot", in tokens: a clause, not a sentence.
CLAUSE_BEFORE, CLAUSE_BEHIND = 14, 6
# "Tien, vijftien" is one guess as long as the second number is no more than so many times the first.
GUESS = 1.5
# "Steeg met 8 tot 29" gives an addition and a sum when the second number is at least so many times the first.
STEP = 3
# What changed was before at most so many times what it is now.
FALL = 20
STOPS = frozenset(".;:!?")


@dataclass(frozen=True, slots=True)
class Joined:
    """One or two number phrases read as one. `opened` is the token where an opener ("tussen de") starts."""

    measured: Measured
    interval: bool = False
    opened: int | None = None


def join(tokens: Sequence[Token], measured: Sequence[Measured], grammar: Grammar) -> list[Joined]:
    """Return the number phrases with those joined that belong together, in the order of the text."""
    joined: list[Joined] = []
    at = 0
    while at < len(measured):
        left = measured[at]
        right = measured[at + 1] if at + 1 < len(measured) else None
        pair = _join_pair(tokens, left, right, grammar) if right else None
        if isinstance(pair, Joined):
            joined.append(pair)
            at += 2
            continue
        joined.append(Joined(pair or left))
        at += 1
    return _share_over_changes(tokens, joined, grammar.modifiers)


def _share_over_changes(tokens: Sequence[Token], joined: list[Joined], modifiers: ModifierPhrases) -> list[Joined]:
    """Give the earlier value the later one's unit ("van 5 naar 7 procent"), as in a pair ("12 en 14 jaar")."""
    intervals = modifiers.lexicon.intervals
    for at in range(len(joined) - 2, -1, -1):
        left, right = joined[at].measured, joined[at + 1].measured
        if right.first - left.last != 1:
            continue
        if tokens[left.last].text in intervals.changes:
            joined[at] = replace(joined[at], measured=_share_unit(left, right, changed=True))
        elif tokens[left.last].text in intervals.pairs and left.unit is None and left.number.form == "exact":
            joined[at] = replace(joined[at], measured=replace(left, unit=right.measure))
    return joined


def are_linked(tokens: Sequence[Token], left: Measured, right: Measured, grammar: Grammar) -> bool:
    """Tell whether words that make an interval stand between two numbers, whatever the numbers are."""
    found = grammar.modifiers.joiners.after(tokens, left.last)
    if found and found[0] == right.first:
        return True
    opened = grammar.modifiers.openers.before(tokens, left.first) is not None
    linked = tokens[left.last].text in grammar.modifiers.lexicon.intervals.opened_joiners
    return opened and linked and right.first - left.last == 1


def changes_in_clause(tokens: Sequence[Token], before: int, behind: int, stems: tuple[str, ...]) -> bool:
    """Tell whether a word with one of the stems stands in the clause around tokens `before` to `behind` (half-open)."""
    for at in range(before - 1, max(before - 1 - CLAUSE_BEFORE, -1), -1):
        if tokens[at].text in STOPS:
            break
        if tokens[at].text.startswith(stems):
            return True
    for token in tokens[behind : behind + CLAUSE_BEHIND]:
        if token.kind == "mark":
            break
        if token.text.startswith(stems):
            return True
    return False


def _join_pair(tokens: Sequence[Token], left: Measured, right: Measured, grammar: Grammar) -> Joined | Measured | None:
    """Return both as one, the left one alone with what it takes from the right, or None when they are strangers."""
    words = grammar.modifiers.lexicon.intervals
    elided = left.last < len(tokens) and tokens[left.last].text == "-" and tokens[left.last].glued
    between = left.last + (elided and right.first - left.last > 1 and not tokens[left.last + 1].glued)
    if right.first - between > 3:
        return None
    link = tokens[between].text if right.first > between else ""
    single = right.first - between == 1
    if single and link in words.products:
        return _product(left, right, grammar)
    if cents := _with_cents(tokens, left, right, grammar):
        return cents
    opener = grammar.modifiers.openers.before(tokens, left.first)
    if single and opener and link in words.opened_joiners:
        return _interval(left, right, opener[0])
    if single and link in words.alternatives:
        return _interval(left, right, None) if _is_alternative(left.number, right.number) else None
    if single and link == "," and _is_guess(tokens, left, right):
        return _interval(left, right, None)
    found = grammar.modifiers.joiners.after(tokens, between)
    if not found or found[0] != right.first:
        return None
    if _moves(tokens, left, right, grammar):
        return _share_unit(left, right)
    return _interval(left, right, opener[0] if opener else None)


def _interval(left: Measured, right: Measured, opened: int | None) -> Joined | None:
    left = _share_unit(left, right)
    low, high = left.number, right.number
    unit = right.unit or left.unit
    if left.unit and not right.unit and left.last > low.last:
        return None  # "met 3 procent tot 8,4 miljard": the second number counts something else
    if low.low >= high.high or (left.unit and right.unit and left.unit != right.unit) or high.form != low.form:
        return None
    number = replace(low, last=high.last, high=high.high)
    return Joined(Measured(number, left.first, max(right.last, high.last), unit), interval=True, opened=opened)


def _share_unit(left: Measured, right: Measured, changed: bool = False) -> Measured:
    """Give the left number the unit and the magnitude that only the right one carries ("52 tot 57 miljard dollar").

    What has `changed` may have been more before ("van 65 naar 58 miljoen").
    """
    low, high = left.number, right.number
    if low.scale == 1 < high.scale and low.form == high.form == "exact" and left.unit is None:
        shared = low.low * high.scale < high.low * (FALL if changed else 1) and low.low < 1000
        if shared and (high.scale >= 1e6 or low.digits == high.digits):
            low = replace(low, low=low.low * high.scale, high=low.high * high.scale, scale=high.scale)
    return replace(left, number=low, unit=left.unit or right.unit)


def _product(left: Measured, right: Measured, grammar: Grammar) -> Joined | None:
    """Read "12 bij 40 kilometer" as an area."""
    length = right.measure or left.measure
    square = grammar.units.by_symbol.get(f"{length.symbol}2") if length and length.kind == "length" else None
    if square is None or (left.measure and right.measure and left.measure != right.measure):
        return None
    area = float(f"{left.number.low * right.number.low:.12g}")
    number = replace(left.number, last=right.number.last, low=area, high=area)
    return Joined(Measured(number, left.first, max(right.last, right.number.last), square))


def _with_cents(tokens: Sequence[Token], left: Measured, right: Measured, grammar: Grammar) -> Joined | None:
    """Read "3 euro 50", "20 dollar en 43 cent", "1 meter 78"."""
    unit, joiners = left.measure, grammar.numbers.joining.joiners
    if not unit or unit.factor != 1 or left.number.scale != 1 or left.last == left.number.last:
        return None
    if unit.kind != "money" and (unit.symbol != "m" or grammar.counts(tokens, right.last)):
        return None
    gap = [token.text for token in tokens[left.last : right.first]]
    is_cent = right.measure is not None and right.measure.kind == "money" and right.measure.factor == 0.01
    bare = right.unit is None and right.number.plain and 10 <= right.number.low < 100 and not gap
    if not (bare or (is_cent and (not gap or gap in [[each] for each in joiners]))) or not right.number.low < 100:
        return None
    value = left.number.low + right.number.low / 100
    number = replace(left.number, last=right.number.last, low=value, high=value)
    return Joined(Measured(number, left.first, right.last, unit))


def _is_alternative(left: Number, right: Number) -> bool:
    """Tell "vijf of zes", "200 of 300" from a choice between two unlike numbers."""
    return left.form == right.form == "exact" and left.low < right.low <= left.low * 1.5 + 1


def _is_guess(tokens: Sequence[Token], left: Measured, right: Measured) -> bool:
    """Tell "tien, vijftien mensen", a guess in words, from a list of numbers."""
    low, high = left.number, right.number
    after = tokens[right.last] if right.last < len(tokens) else None
    before = tokens[left.first - 1] if left.first else None
    worded = low.plain and high.plain and not low.digits and not high.digits and left.unit is None
    alone = after is not None and after.kind == "word" and (before is None or before.text != ",")
    return worded and alone and low.low < high.low <= low.low * GUESS


def _moves(tokens: Sequence[Token], left: Measured, right: Measured, grammar: Grammar) -> bool:
    """Tell "steeg van 3 tot 5 procent", two values at two moments, from an interval."""
    words = grammar.modifiers.lexicon.intervals
    before = tokens[left.first - 1].text if left.first else ""
    if before in words.steps and right.unit is None and right.number.low >= left.number.low * STEP:
        return changes_in_clause(tokens, left.first, right.last, grammar.modifiers.lexicon.change.stems)
    if before not in words.sources:
        return False
    if right.last < len(tokens) and tokens[right.last].text in words.changes:
        return False  # "opgeschroefd van 52 tot 57 miljard naar …": an interval moves as a whole
    return changes_in_clause(tokens, left.first, right.last, grammar.modifiers.lexicon.change.stems)
