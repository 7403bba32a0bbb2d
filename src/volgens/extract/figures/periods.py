"""The days over which a figure's count runs: the time expression of its own clause, never the day of announcing."""

from bisect import bisect_left
from collections.abc import Iterator

from volgens.extract.annotations import AnnotatedText, Attribution, Span, TimeExpression
from volgens.extract.figures.mention import Mention
from volgens.model.claim import Period


def period_of(mention: Mention, text: AnnotatedText, attribution: Attribution | None) -> Period | None:
    """Return the period that the mention's sentence tells for it; None when it tells none."""
    view = mention.view
    best, least = None, 3.2
    for time in _times_in(text, view.sentence.span):
        if time.period is None or time.kind not in ("date", "period") or _announces(time, mention, attribution):
            continue
        first, last = view.position(time.span.start), view.position(time.span.end - 1)
        reach = view.between(last, mention.position) if last < mention.position else view.between(mention.last, first)
        if view.clauses[min(first, len(view.words) - 1)] == view.clauses[mention.position] >= 0:
            reach -= 1.0
        if reach < least:
            best, least = time.period, reach
    return best


def _times_in(text: AnnotatedText, span: Span) -> Iterator[TimeExpression]:
    first = bisect_left(text.times, span.start, key=lambda time: time.span.start)
    for time in text.times[first:]:
        if time.span.start >= span.end:
            return
        yield time


def _announces(time: TimeExpression, mention: Mention, attribution: Attribution | None) -> bool:
    """Tell whether a time says when it was said: it stands by the cue, outside the content that holds the figure."""
    if attribution is None:
        return False
    figure = mention.quantity.span
    inside = [span for span in (attribution.content, *attribution.scope) if span.covers(figure)]
    cue = Span(attribution.cue.start, attribution.cue.end)
    if not mention.view.sentence.span.overlaps(cue):
        return False
    return bool(inside) and not any(span.overlaps(time.span) for span in inside)
