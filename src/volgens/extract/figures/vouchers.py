"""Who vouches for a figure: the attribution with the smallest stretch that holds it, or else one that carries on."""

from collections.abc import Iterable, Sequence

from volgens.extract.annotations import Attribution, Span


def find_vouchers(spans: Sequence[Span], attributions: Sequence[Attribution]) -> tuple[Attribution | None, ...]:
    """Return for each stretch, in the order of the text, the attribution that covers it; None for nobody's."""
    scopes = _smallest(spans, ((span, each) for each in attributions for span in each.scope or (each.content,)))
    carries = _smallest(spans, ((span, each) for each in attributions for span in each.carry))
    return tuple(scope or carry for scope, carry in zip(scopes, carries, strict=True))


def _smallest(spans: Sequence[Span], covers: Iterable[tuple[Span, Attribution]]) -> list[Attribution | None]:
    """Return the attribution with the smallest cover of each span, in one sweep over the text."""
    waiting = sorted(covers, key=lambda cover: cover[0].start, reverse=True)
    active: list[tuple[Span, Attribution]] = []
    found: list[Attribution | None] = []
    for span in spans:
        while waiting and waiting[-1][0].start <= span.start:
            active.append(waiting.pop())
        active = [cover for cover in active if cover[0].end > span.start]
        holding = [cover for cover in active if cover[0].covers(span)]
        found.append(min(holding, key=lambda cover: cover[0].end - cover[0].start)[1] if holding else None)
    return found
