"""Who vouches for a figure: the attribution with the smallest stretch that holds it, or else one that carries on."""

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush

from volgens.extract.annotations import Attribution, Span

# The length of a cover, its turn, the stretch itself and whose it is.
_Cover = tuple[int, int, Span, Attribution]


def find_vouchers(spans: Sequence[Span], attributions: Sequence[Attribution]) -> tuple[Attribution | None, ...]:
    """Return for each stretch, in the order of the text, the attribution that covers it; None for nobody's."""
    scopes = _smallest(spans, ((span, each) for each in attributions for span in each.scope or (each.content,)))
    carries = _smallest(spans, ((span, each) for each in attributions for span in each.carry))
    return tuple(scope or carry for scope, carry in zip(scopes, carries, strict=True))


def _smallest(spans: Sequence[Span], covers: Iterable[tuple[Span, Attribution]]) -> list[Attribution | None]:
    """Return the attribution with the smallest cover of each span, in one sweep over the text.

    The open covers wait in a heap by their length, so that many nested ones cost no search for each span.
    """
    waiting = sorted(covers, key=lambda cover: cover[0].start, reverse=True)
    opened = 0
    active: list[_Cover] = []
    found: list[Attribution | None] = []
    for span in spans:
        while waiting and waiting[-1][0].start <= span.start:
            cover, attribution = waiting.pop()
            heappush(active, (cover.end - cover.start, opened, cover, attribution))
            opened += 1
        found.append(_first_over(span, active))
    return found


def _first_over(span: Span, active: list[_Cover]) -> Attribution | None:
    """Return the attribution of the smallest open cover that holds a span; covers that ended before it are dropped."""
    passed: list[_Cover] = []
    while active and not active[0][2].covers(span):
        each = heappop(active)
        if each[2].end > span.start:
            passed.append(each)  # it ends inside the span, and may hold a later one
    best = active[0][3] if active else None
    for each in passed:
        heappush(active, each)
    return best
