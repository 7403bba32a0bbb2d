"""Which figures answer the same question: assigned report by report in the order of publication."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from volgens.ledger.linking.kinship import STRANGERS, Kinship, aspect_class, clash
from volgens.ledger.linking.known import KnownFigure

ENOUGH = 2.0


@dataclass
class _Thread:
    """The figures gathered for one question so far."""

    members: list[KnownFigure] = field(default_factory=list)

    def weigh(self, one: KnownFigure, kinship: Kinship) -> float:
        if any(clash(one, member, kinship.tolerance) for member in self.members):
            return STRANGERS
        if _part_beside_its_total(one, self.members):
            return STRANGERS
        return max(kinship.weigh(one, member) for member in self.members)


def group_figures(figures: Iterable[KnownFigure], kinship: Kinship) -> tuple[tuple[KnownFigure, ...], ...]:
    """Return the figures by question, each in order of publication; the order in which they are given is no matter."""
    threads: list[_Thread] = []
    ordered = sorted(figures, key=lambda known: known.order)
    for _, report in groupby(ordered, key=lambda known: known.order[:2]):
        _assign(list(report), threads, kinship)
    return tuple(tuple(sorted(thread.members, key=lambda known: known.order)) for thread in threads)


def _assign(figures: Sequence[KnownFigure], threads: list[_Thread], kinship: Kinship) -> None:
    """Give the report's figures to threads, the surest first; what fits none starts its own."""
    left = list(figures)
    while left:
        best, known, thread = max(
            ((thread.weigh(known, kinship), known, thread) for known in left for thread in threads),
            key=lambda row: (row[0], -row[1].figure.start),
            default=(STRANGERS, left[0], None),
        )
        if best < ENOUGH or thread is None:
            known, thread = min(left, key=_settles_first), _Thread()
            threads.append(thread)
        thread.members.append(known)
        left.remove(known)


def _settles_first(known: KnownFigure) -> tuple[int, int]:
    """What stands now starts a thread before what is compared to it, and totals before parts."""
    rank = {"total": 0, "increment": 1, "expected": 1, "part": 2, "earlier": 3}
    return rank[known.figure.aspect], known.figure.start


def _part_beside_its_total(one: KnownFigure, members: Sequence[KnownFigure]) -> bool:
    """A part and the total that it is a part of, in one report, are two questions."""
    return any(
        member.figure.report == one.figure.report
        and "part" in (member.figure.aspect, one.figure.aspect)
        and member.figure.aspect != one.figure.aspect
        and aspect_class(member.figure) == aspect_class(one.figure)
        for member in members
    )
