"""Cuts a text into paragraphs: lines, and hard-wrapped lines joined again."""

import re
from collections.abc import Iterator
from itertools import pairwise

from volgens.extract.annotations import Span

LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
# A line this long that ends in the middle of a sentence was broken by a margin, not by the writer.
WRAPPED_LINE = 45
# So many lines that plainly go on in lower case make a text a wrapped one, where capitals after a break mean nothing.
WRAPPED_TEXT = 3
SENTENCE_END = ".!?:;…\"”’'»)"


def find_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the non-blank paragraphs of a text without surrounding blanks, in order."""
    lines = list(_lines(text))
    breaks = [_is_wrapped(text, one, two) for one, two in pairwise(lines)]
    wrapped_text = sum(go_on == "surely" for go_on in breaks) >= WRAPPED_TEXT
    paragraphs = lines[:1]
    for line, go_on in zip(lines[1:], breaks, strict=True):
        if go_on == "surely" or (go_on == "maybe" and wrapped_text):
            paragraphs[-1] = Span(paragraphs[-1].start, line.end)
        else:
            paragraphs.append(line)
    return tuple(paragraphs)


def _lines(text: str) -> Iterator[Span]:
    for match in LINE.finditer(text):
        line = match.group()
        bare = line.strip()
        if bare:
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(bare))


def _is_wrapped(text: str, line: Span, after: Span) -> str:
    """Tell whether a line goes on in the next one: "surely", "maybe", or "" when it does not."""
    gap = text[line.end : after.start]
    if line.end - line.start < WRAPPED_LINE or len(gap) > 4 or gap.replace("\r\n", "\n").count("\n") != 1:
        return ""
    if text[line.end - 1] in SENTENCE_END:
        return "maybe"
    return "surely" if text[after.start].islower() else "maybe"
