"""Tells results of matches and other paired codes ("3-1", "2-0") from intervals."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from volgens.extract.annotations import Span
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.units import Measured

# Two bare numbers up to this with a dash between them are a result, beyond it an interval.
HIGHEST_SCORE = 10
# No side scores as much: two such numbers are an area code, a season or a mistake, not a result.
HIGHEST_SCORED = 200
_DASHES = frozenset("-–‑")


def find_scores(
    tokens: Sequence[Token], measured: Sequence[Measured], is_counted: Callable[[str], bool]
) -> list[tuple[Span, tuple[int, int]]]:
    """Return the span of each score with the positions of its two numbers; `is_counted` knows the nouns of figures."""
    pairs = [at for at in range(len(measured) - 1) if _is_pair(tokens, measured[at], measured[at + 1])]
    results = {at for at in pairs if _is_result(measured[at], measured[at + 1])}
    results -= {at for at in results if _counts(tokens, measured[at], measured[at + 1], is_counted)}
    for listed in (pairs, pairs[::-1]):  # "(25-22, 18-25)": what stands in a list with a result is one
        for one, other in pairwise(listed):
            if one in results and abs(one - other) == 2 and _are_listed(tokens, measured, min(one, other)):
                results.add(other)
    return [(_span(tokens, measured[at], measured[at + 1]), (at, at + 1)) for at in sorted(results)]


def _span(tokens: Sequence[Token], left: Measured, right: Measured) -> Span:
    return Span(tokens[left.first].start, tokens[right.last - 1].end)


def _is_pair(tokens: Sequence[Token], left: Measured, right: Measured) -> bool:
    if right.first - left.last != 1:
        return False
    dash, behind = tokens[left.last], tokens[right.first]
    if dash.text not in _DASHES or not (dash.glued and behind.glued):
        return False
    single = all(each.number.last - each.number.first == 1 and each.number.digits for each in (left, right))
    return single and not (left.unit or right.unit) and max(left.number.low, right.number.low) < HIGHEST_SCORED


def _is_result(left: Measured, right: Measured) -> bool:
    return left.number.low >= right.number.low or right.number.low <= HIGHEST_SCORE


def _counts(tokens: Sequence[Token], left: Measured, right: Measured, is_counted: Callable[[str], bool]) -> bool:
    """Tell whether a rising pair counts what follows: "3-5 mensen"."""
    after = tokens[right.last].text if right.last < len(tokens) else ""
    return left.number.low < right.number.low and is_counted(after)


def _are_listed(tokens: Sequence[Token], measured: Sequence[Measured], at: int) -> bool:
    """Tell whether only a comma stands between a pair and the next one."""
    first, second = measured[at + 1], measured[at + 2]
    return [each.text for each in tokens[first.last : second.first]] == [","]
