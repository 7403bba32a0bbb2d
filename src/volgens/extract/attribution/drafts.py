"""An attribution in the making: what is found in one row before its neighbours are known."""

from dataclasses import dataclass

from volgens.extract.annotations import Span
from volgens.extract.attribution.sequences import Row
from volgens.model.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Content:
    """What is attributed: the stretch that stands for it, and all stretches that belong to it."""

    span: Span
    scope: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A cue with its source and content. `mention` is None when nobody is named.

    `relays` stand before the mention in the chain. `content` is None when it stands before the cue's sentence; `back`
    then tells that a pronoun in the sentence stands for it. `carried`: the speaker is whoever spoke before.
    `related`: it stands in a relative clause behind what it attributes, so that nothing around it is its relay alone.
    `therein`: it stands in what was named in the sentence before ("Daarin staat …"), whose speaker it has.
    `borrowed`: it denies or doubts what stands before it, and vouches for nothing in it.
    """

    row: Row
    cue: Span
    lemma: str
    stance: Stance
    mention: Span | None
    content: Content | None
    relays: tuple[Span, ...] = ()
    back: bool = False
    carried: bool = False
    related: bool = False
    therein: bool = False
    borrowed: bool = False


def inner_of(row: Row, index: int) -> Span:
    """Return what stands within the marks of the quotation at an index."""
    quotation = row[index].quotation
    if quotation is None:
        return row.span(index, index + 1)
    return quotation.inner


def whole(row: Row, first: int, end: int) -> Content | None:
    """Return the items from `first` up to `end` as content, without punctuation around them; None when none are left.

    One quotation alone gives what stands within its marks.
    """
    end = min(end, len(row))
    while end > first and row.part(end - 1) == "PUNCT":
        end -= 1
    while first < end and row.part(first) == "PUNCT":
        first += 1
    if first >= end:
        return None
    quotations = [i for i in row.quotations if first <= i < end]
    if quotations and all(row.part(i) in ("QUOTE", "PUNCT") for i in range(first, end)):
        longest = max((inner_of(row, i) for i in quotations), key=lambda span: span.end - span.start)
        return Content(longest, tuple(inner_of(row, i) for i in quotations))
    span = row.span(first, end)
    return Content(span, (span,))
