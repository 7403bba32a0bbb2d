"""Finds quotations by their marks, of every kind that Dutch papers use.

Opening and closing marks are paired on one stack a family (double, single), so that one lost mark spoils its own
quotation only. A paragraph ends every quotation, except where the next one repeats the opening mark.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from volgens.extract.annotations import Quotation, Span
from volgens.extract.paragraphs import find_paragraphs
from volgens.lang.pack import Pack

# Four or more in a row are decoration, and match no name here.
MARK = re.compile(r"(?:['\"`’‘]{4,})|(?P<mark>''|``|,,|’’|‘‘|[„“”\"«»‹›‘’‚‛‟'`])")
# '68 and ’90 before punctuation; before a blank it may be a count within single marks, which the pairing decides.
YEAR = re.compile(r"\d\d(?=[,.\-)]|$)")
POSSESSIVE = re.compile(r"[sxzSXZ]['’] ")
WORD = re.compile(r"[^\W\d_]+")
SINGLE = frozenset("‹›‘’‚‛'`")
OPENING = frozenset(["„", "“", "«", "``", ",,", "‘‘", "‟", "‹", "‘", "‚", "‛", "`"])
CLOSING = frozenset(["”", "»", "’’", "›", "’"])
BEFORE_OPENING = frozenset("([{<-–—/:;,=>¿¡…*•|") | OPENING | {'"', "'", "''"}
NEVER_OPENED = frozenset(",;:!?)]}")
AFTER_CLOSING = frozenset(".,;:!?)]}>-–—/…*|") | CLOSING | {'"', "'", "''"}

Part = Literal["opens", "closes", "either"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark at its place, with what its neighbours let it do."""

    span: Span
    family: Literal["double", "single"]
    part: Part
    first: bool  # nothing but other marks stands before it in its paragraph
    curly: bool
    possessive: bool  # "Hans' huis": closes only when no other mark does


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks that belong together; `last` is None for an opening mark that nothing closes."""

    first: Mark
    last: Mark | None


def find_quotations(text: str, pack: Pack) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text in order; those nested in another are left out."""
    paragraphs = find_paragraphs(text)
    marks = tuple(_marks(text, paragraphs, pack.segments.apostrophes))
    starts = [paragraph.start for paragraph in paragraphs]
    found: list[Quotation] = []
    for position, group in groupby(marks, lambda mark: bisect_right(starts, mark.span.start) - 1):
        within = tuple(group)
        pairs = _outermost([*_pairs(within, "double"), *_pairs(within, "single")], paragraphs[position])
        for pair in pairs:
            _add(found, pair, text, paragraphs, position)
    return tuple(one for one in found if one.inner.start < one.inner.end)


def _marks(text: str, paragraphs: tuple[Span, ...], apostrophes: frozenset[str]) -> Iterator[Mark]:
    for paragraph in paragraphs:
        first_until = paragraph.start
        for match in MARK.finditer(text, paragraph.start, paragraph.end):
            span = Span(match.start(), match.end())
            part = _part(text, span, paragraph, apostrophes) if match["mark"] else None
            if part is None:
                continue
            yield _mark(text, span, part, span.start == first_until)
            if span.start == first_until:
                first_until = span.end


def _mark(text: str, span: Span, part: Part, first: bool) -> Mark:
    mark = text[span.start : span.end]
    single = mark in SINGLE
    possessive = single and part == "closes" and POSSESSIVE.match(text, span.start - 1) is not None
    return Mark(span, "single" if single else "double", part, first, mark not in ("'", "`"), possessive)


def _part(text: str, span: Span, paragraph: Span, apostrophes: frozenset[str]) -> Part | None:
    """Tell what a mark can do here; None for apostrophes, inches and commas."""
    mark = text[span.start : span.end]
    before = text[span.start - 1] if span.start > paragraph.start else " "
    after = text[span.end] if span.end < paragraph.end else " "
    opens = (before.isspace() or before in BEFORE_OPENING) and not (after.isspace() or after in NEVER_OPENED)
    closes = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
    if mark in SINGLE and _is_apostrophe(text, span, before, after, apostrophes):
        return None
    if mark == ",,":
        return "opens" if opens and after not in AFTER_CLOSING else None
    if opens and not closes:
        return None if mark in "'’" and not (after.isalnum() or after in BEFORE_OPENING) else "opens"
    if closes and not opens:
        return "closes"
    if mark in OPENING:
        return "opens"
    if mark in CLOSING:
        return "closes"
    return None if mark in SINGLE else "either"


def _is_apostrophe(text: str, span: Span, before: str, after: str, apostrophes: frozenset[str]) -> bool:
    if before.isalnum() and after.isalnum():
        return True
    if before.isdigit() and after.isspace() and text[span.start] == "'":
        # Feet and minutes; a quotation that ends in a number is closed before punctuation or by a curly mark.
        return True
    if not after.isalnum() or not (before.isspace() or before in BEFORE_OPENING):
        return False
    if after.isdigit():
        return text[span.start] != "‘" and YEAR.match(text, span.end) is not None
    word = WORD.match(text, span.end)
    return word is not None and word.group().lower() in apostrophes and text[word.end() : word.end() + 1] in (" ", "-")


def _pairs(marks: tuple[Mark, ...], family: str) -> Iterator[Pair]:
    """Pair the marks of one family within one paragraph; what stays open is double, or a paragraph's first ‘.

    A double mark whose own partner is lost takes the nearest closing one after it; a lone single mark is no quotation.
    """
    mine = [mark for mark in marks if mark.family == family]
    waiting: list[Mark] = []
    for position, mark in enumerate(mine):
        if mark.part == "opens" or (mark.part == "either" and not waiting):
            waiting.append(mark)
        elif waiting and not (mark.possessive and _closes_later(mine, position)):
            yield Pair(waiting.pop(), mark)
    closings = [mark for mark in mine if mark.part != "opens"] if family == "double" else []
    ends = [mark.span.start for mark in closings]
    for mark in waiting:
        position = bisect_right(ends, mark.span.start)
        if position < len(closings):
            yield Pair(mark, closings[position])
        elif family == "double" or (mark.first and mark.curly):
            yield Pair(mark, None)


def _closes_later(mine: list[Mark], position: int) -> bool:
    """Tell whether two closing marks follow each other: the first is then a possessive ("Hans' huis")."""
    return position + 1 < len(mine) and mine[position + 1].part == "closes"


def _outermost(pairs: list[Pair], paragraph: Span) -> list[Pair]:
    """Return pairs in order without those that begin inside an earlier one."""
    kept: list[Pair] = []
    until = -1
    for pair in sorted(pairs, key=lambda pair: pair.first.span.start):
        if pair.first.span.start >= until:
            kept.append(pair)
            until = pair.last.span.end if pair.last else paragraph.end
    return kept


def _add(found: list[Quotation], pair: Pair, text: str, paragraphs: tuple[Span, ...], position: int) -> None:
    """Append a pair as a quotation, or lengthen the unclosed one that the paragraph before left behind."""
    paragraph = paragraphs[position]
    inner_end, outer_end = (pair.last.span.start, pair.last.span.end) if pair.last else (paragraph.end, paragraph.end)
    start, outer_start = pair.first.span.end, pair.first.span.start
    if pair.first.first and found and not found[-1].closed and position:
        last = found[-1]
        opening = text[last.outer.start : last.outer.start + 1]
        if last.outer.end == paragraphs[position - 1].end and text.startswith(opening, outer_start):
            start, outer_start = last.inner.start, last.outer.start
            found.pop()
    found.append(Quotation(_trimmed(text, start, inner_end), Span(outer_start, outer_end), pair.last is not None))


def _trimmed(text: str, start: int, end: int) -> Span:
    # A quotation over many paragraphs is trimmed once a paragraph: look at its edges only.
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
