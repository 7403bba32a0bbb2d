"""A text cut where marks begin and end, to show what stands where, also where marks lie in each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

from volgens.model.claim import Claim

__all__ = ["Piece", "cut", "paragraphs", "within"]


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Mark = TypeVar("Mark", bound=_Spanned)


@dataclass(frozen=True, slots=True)
class Piece(Generic[Mark]):
    """A stretch of text under the same marks throughout, the shortest first; `begins` are those that start here."""

    text: str
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]


def cut(text: str, marks: Iterable[Mark], span: tuple[int, int] | None = None) -> list[Piece[Mark]]:
    """Return the pieces of a stretch of text, all of it when none is given; together they are the stretch."""
    start, end = span or (0, len(text))
    within = sorted((one for one in marks if one.start < end and start < one.end), key=lambda one: one.end - one.start)
    places = {start, end, *(one.start for one in within), *(one.end for one in within)}
    ordered = sorted(place for place in places if start <= place <= end)
    pieces = []
    for first, last in pairwise(ordered):
        over = tuple(one for one in within if one.start < last and first < one.end)
        begins = tuple(one for one in over if one.start == first or (first == start and one.start < start))
        pieces.append(Piece(text[first:last], over, begins))
    return pieces


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Return the half-open offsets of the paragraphs of a text, without the blanks around them."""
    found, start = [], 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            first = start + line.index(stripped[0])
            found.append((first, first + len(stripped)))
        start += len(line) + 1
    return found


def within(claims: Sequence[Claim], span: tuple[int, int]) -> list[Claim]:
    """Return the claims that begin in a stretch of text."""
    return [claim for claim in claims if span[0] <= claim.start < span[1]]
