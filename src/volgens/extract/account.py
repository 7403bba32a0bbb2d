"""The account of what became no claim: every number and every quotation, each with its reason."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from volgens.extract.annotations import AnnotatedText, Quotation, Rejected, Span
from volgens.model.claim import Claim
from volgens.model.reading import Unread
from volgens.model.vocabulary import UnreadReason

DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
SCARE_QUOTE_WORDS = 4


def account_for(text: AnnotatedText, claims: tuple[Claim, ...], rejected: tuple[Rejected, ...]) -> tuple[Unread, ...]:
    """Return the numbers and quotations of the text that no claim covers, in the order of the text.

    A reason that a step gave wins; a number that no step spoke of is "not understood".
    """
    figures = _Cover(Span(claim.start, claim.end) for claim in claims if claim.kind == "figure")
    rejected = tuple(one for one in rejected if not figures.covers(one.span))
    seen = _Cover(one.span for one in rejected)
    quantities = [one.span for one in text.quantities]
    digits = [Span(*match.span()) for match in DIGITS.finditer(text.report.text)]
    spoken_of = _Cover(quantities)
    numbers = quantities + [one for one in digits if not spoken_of.covers(one)]
    left = [one for one in numbers if not figures.covers(one) and not seen.covers(one)]
    unread = [(one.span, one.reason) for one in rejected]
    unread += [(span, _reason_for_number(text, span)) for span in left]
    unread += _unread_quotations(text, claims)
    return tuple(_unread(text, span, reason) for span, reason in sorted(set(unread)))


def _unread_quotations(text: AnnotatedText, claims: tuple[Claim, ...]) -> list[tuple[Span, UnreadReason]]:
    statements = _Cover(Span(claim.start, claim.end) for claim in claims if claim.kind == "statement")
    missed = (one for one in text.quotations if not statements.touches(one.inner))
    return [(one.inner, _reason_for_quotation(text, one)) for one in missed if one.inner.start < one.inner.end]


def _reason_for_number(text: AnnotatedText, span: Span) -> UnreadReason:
    for time in text.times:
        if time.span.overlaps(span):
            return "time" if time.kind == "clock" else "date" if time.kind == "period" else time.kind
    if text.report.text[max(0, span.start - 1) : span.start].isalpha():
        return "name"  # "D66", "M23"
    return "furniture" if _role(text, span) == "furniture" else "not understood"


def _reason_for_quotation(text: AnnotatedText, quotation: Quotation) -> UnreadReason:
    role = _role(text, quotation.inner)
    if role == "furniture":
        return "furniture"
    if role == "heading":
        return "title"
    words = text.report.text[quotation.inner.start : quotation.inner.end].split()
    return "scare quotes" if len(words) <= SCARE_QUOTE_WORDS else "not understood"


def _role(text: AnnotatedText, span: Span) -> str:
    sentence = text.sentence_at(span.start)
    return sentence.role if sentence else "prose"


def _unread(text: AnnotatedText, span: Span, reason: UnreadReason) -> Unread:
    return Unread(text.report.id, span.start, span.end, text.report.text[span.start : span.end], reason)


class _Cover:
    """Stretches of text that answer in logarithmic time whether one of them touches or covers another stretch."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._furthest: list[int] = []
        for span in ordered:
            self._furthest.append(max(span.end, self._furthest[-1] if self._furthest else 0))

    def covers(self, span: Span) -> bool:
        """Tell whether one stretch that starts at or before the span reaches past it."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._furthest[before - 1] >= span.end

    def touches(self, span: Span) -> bool:
        """Tell whether a stretch shares a character with the span."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._furthest[before - 1] > span.start
