"""How an attribution gives its content: in quotation marks, in the reporter's words, or both."""

from volgens.extract.annotations import AnnotatedText, Quotation, Span
from volgens.extract.attribution.sequences import quotations_in
from volgens.model.vocabulary import Mode


def mode_of(text: AnnotatedText, scope: tuple[Span, ...], inside: Quotation | None) -> Mode:
    """Return direct when all that is attributed stands in quotation marks, mixed when a part does, else indirect.

    `inside`: the quotation in which the attribution itself stands; its marks do not count.
    """
    touching = [[one for one in quotations_in(text, span) if one != inside] for span in scope]
    if not any(touching):
        return "indirect"
    quoted = all(any(one.inner.covers(span) for one in here) for span, here in zip(scope, touching, strict=True))
    return "direct" if quoted else "mixed"
