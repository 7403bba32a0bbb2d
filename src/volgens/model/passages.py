"""Stretches of plain text: the sentence around a place, and the sentences of a whole text; no language is assumed."""

import re
from collections.abc import Iterator

__all__ = ["passage_around", "passage_before", "passages_of"]

FURTHEST = 400
_ENDS = re.compile(r"\n|[.!?…][\"'’”»)\]]*(?=\s+[\"'‘“„«(\[]?[A-ZÀ-Þ0-9]|\s*\n|\s*$)")


def passages_of(text: str) -> Iterator[tuple[int, int]]:
    """Give the half-open offsets of sentences, without the blanks around them; the final mark is part of one."""
    start = 0
    for match in _ENDS.finditer(text):
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def passage_around(text: str, start: int, end: int) -> str:
    """Return the sentence or sentences that a span stands in; of a text without stops, what stands near."""
    first, last = max(0, start - FURTHEST), min(len(text), end + FURTHEST)
    window = text[first:last]
    covered = [(one, other) for one, other in passages_of(window) if one < end - first and other > start - first]
    return window[covered[0][0] : covered[-1][1]] if covered else text[start:end]


def passage_before(text: str, start: int) -> str:
    """Return the sentence before the one that an offset stands in, within its line; empty when there is none."""
    first = max(text.rfind("\n", 0, start) + 1, start - 2 * FURTHEST)
    spans = list(passages_of(text[first : start + FURTHEST]))
    own = next((index for index, (one, other) in enumerate(spans) if one <= start - first < other), 0)
    return text[first + spans[own - 1][0] : first + spans[own - 1][1]] if own else ""


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        yield left, right
