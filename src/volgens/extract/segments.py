"""Cuts a report into sentences and tells prose from headings and page furniture.

Invariant: spans are in order, share no character, and lie within one paragraph; time stamps of live blogs are
furniture of their own, datelines lie outside every sentence.
"""

import re
from collections.abc import Iterator

from volgens.extract.annotations import Quotation, Role, Sentence, Span
from volgens.extract.boundaries import find_boundaries
from volgens.extract.paragraphs import find_paragraphs
from volgens.lang.pack import Pack
from volgens.lang.segments import SegmentRules

# A heading is short; a longer line without a full stop is a sentence whose stop was forgotten.
HEADING_WORDS = 11
HEADING_LENGTH = 80
# Furniture patterns look at the beginning of a line only, so that a line of any length costs the same.
FURNITURE_LENGTH = 400
BULLET = re.compile(r"[-–—•*·▪◦►●]+[ \t]+(?=\S)")
PUNCTUATED = re.compile(r"[.!?…:;,][\"”’'»)\]]*$")
QUESTION = re.compile(r"[^.!?…]{1,60}\?[\"”’'»]?")


def find_sentences(text: str, quotations: tuple[Quotation, ...], pack: Pack) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order, headings and page furniture among them with their role."""
    openings = frozenset(one.outer.start for one in quotations)
    paragraphs = find_paragraphs(text)
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs):
        before_prose = number + 1 < len(paragraphs)
        for span, role in _cut(text, paragraph, before_prose, openings, pack.segments):
            if span.start < span.end:
                found.append(Sentence(len(found), number, span, role))
    return tuple(found)


def _cut(
    text: str, paragraph: Span, before_prose: bool, openings: frozenset[int], rules: SegmentRules
) -> Iterator[tuple[Span, Role]]:
    """Yield the sentences of one paragraph with their roles."""
    stamp = rules.stamp.match(text, paragraph.start, paragraph.end)
    start = paragraph.start
    if stamp is not None:
        yield _trimmed(text, stamp.start("stamp"), stamp.end("stamp")), "furniture"
        start = stamp.end()
        before_prose = before_prose or start < paragraph.end
    rest = _trimmed(text, start, paragraph.end)
    if rest.start == rest.end:
        return
    if rules.furniture.match(text[rest.start : min(rest.end, rest.start + FURNITURE_LENGTH)]):
        yield rest, "furniture"
        return
    if _is_heading(text[rest.start : min(rest.end, rest.start + HEADING_LENGTH + 1)], before_prose):
        yield rest, "heading"
        return
    for lead in (rules.dateline, BULLET):
        if match := lead.match(text, rest.start, rest.end):
            rest = _trimmed(text, match.end(), rest.end)
    start = rest.start
    for end in find_boundaries(text, rest, openings, rules):
        yield _trimmed(text, start, end), "prose"
        start = end
    yield _trimmed(text, start, rest.end), "prose"


def _is_heading(line: str, before_prose: bool) -> bool:
    """Tell whether a line stands above others: short, and with the punctuation of no sentence."""
    if not before_prose or len(line) > HEADING_LENGTH or len(line.split()) > HEADING_WORDS or BULLET.match(line):
        return False
    return PUNCTUATED.search(line) is None or QUESTION.fullmatch(line) is not None


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
