"""How an attribution gives its content: in quotation marks, in the reporter's words, or both."""

from volgens.extract.annotations import AnnotatedText, Span
from volgens.model.vocabulary import Mode


def mode_of(text: AnnotatedText, content: Span, inside: Span | None) -> Mode:
    """Return direct when all content stands in quotation marks of its own, mixed when a part does, else indirect.

    `inside`: the quotation in which the attribution itself stands; its marks do not count.
    """
    quotations = [one for one in text.quotations if one.inner.overlaps(content) and one.inner != inside]
    if any(one.inner.covers(content) for one in quotations):
        return "direct"
    return "mixed" if quotations else "indirect"
