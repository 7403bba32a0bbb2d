"""Tells results of matches and other paired codes ("3-1", "2-0") from intervals."""

from collections.abc import Sequence

from volgens.extract.annotations import Span
from volgens.extract.quantities.lexer import Token
from volgens.extract.quantities.units import Measured

# Two bare numbers up to this with a dash between them are a result, beyond it an interval.
HIGHEST_SCORE = 10
# No side scores as much: two such numbers are an area code, a season or a mistake, not a result.
HIGHEST_SCORED = 200
_DASHES = frozenset("-–‑")


def find_scores(tokens: Sequence[Token], measured: Sequence[Measured]) -> list[tuple[Span, tuple[int, int]]]:
    """Return the span of each score with the positions of its two numbers."""
    scores = []
    for at in range(len(measured) - 1):
        left, right = measured[at], measured[at + 1]
        if right.first - left.last == 1 and _is_score(tokens, left, right):
            scores.append((Span(tokens[left.first].start, tokens[right.last - 1].end), (at, at + 1)))
    return scores


def _is_score(tokens: Sequence[Token], left: Measured, right: Measured) -> bool:
    dash, behind = tokens[left.last], tokens[right.first]
    if dash.text not in _DASHES or not (dash.glued and behind.glued):
        return False
    single = all(each.number.last - each.number.first == 1 and each.number.digits for each in (left, right))
    if left.unit or right.unit or not single or max(left.number.low, right.number.low) >= HIGHEST_SCORED:
        return False
    return left.number.low >= right.number.low or right.number.low <= HIGHEST_SCORE
