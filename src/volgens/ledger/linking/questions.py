"""Which figures answer the same question: assigned report by report in the order of publication.

A report's figures are held against those of earlier reports alone, so that what comes later never changes what came
before: the questions at a moment are those of the end, without what was published since.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby

from volgens.ledger.linking.kinship import STRANGERS, Kinship, aspect_class, clash, months_apart
from volgens.ledger.linking.known import KnownFigure

ENOUGH = 2.0
Order = tuple[datetime, str, str, bool, int]
Weight = tuple[float, Order]
NO_WEIGHT: Weight = (STRANGERS, (datetime.min.replace(tzinfo=UTC), "", "", False, 0))


@dataclass(eq=False)
class Gathered:
    """The figures gathered for one question so far, and a label that tells it from others, where it has one."""

    members: list[KnownFigure] = field(default_factory=list)
    label: int | None = None


def group_figures(figures: Iterable[KnownFigure], kinship: Kinship) -> tuple[tuple[KnownFigure, ...], ...]:
    """Return the figures by question, each in order of publication; the order in which they are given is no matter."""
    threads: list[Gathered] = []
    ordered = sorted(figures, key=lambda known: known.order)
    for _, report in groupby(ordered, key=lambda known: known.order[:3]):
        gather(list(report), threads, kinship)
    return tuple(tuple(sorted(thread.members, key=lambda known: known.order)) for thread in threads)


def gather(figures: Sequence[KnownFigure], threads: list[Gathered], kinship: Kinship) -> None:
    """Give the figures of one report to threads, the surest first; what fits none starts a thread at the end."""
    left = sorted(figures, key=lambda known: (known.figure.start, known.figure.end))
    rows = [_rows_of(thread.members) for thread in threads]
    weights: dict[int, list[Weight | None]] = {
        id(known): [_weigh(known, alike, kinship) for alike in rows] for known in left
    }
    while left:
        known, number = _find_surest(left, weights)
        if number is None:
            known, number = min(left, key=_settles_first), len(threads)
            threads.append(Gathered())
            for other in left:
                weights[id(other)].append(NO_WEIGHT)
        threads[number].members.append(known)
        left.remove(known)
        for other in left:
            weights[id(other)][number] = _weigh_again(weights[id(other)][number], other, threads[number], kinship)


def _find_surest(
    left: Sequence[KnownFigure], weights: dict[int, list[Weight | None]]
) -> tuple[KnownFigure, int | None]:
    """Return the figure and the number of the thread that fit best; no thread when none fits well enough.

    Of threads that fit as well, the one with the most recent of the figure's kin is taken.
    """
    best: tuple[float, int, Order] | None = None
    found: tuple[KnownFigure, int | None] = (left[0], None)
    for known in left:
        for number, weight in enumerate(weights[id(known)]):
            if weight is None or weight[0] < ENOUGH:
                continue
            rank = (weight[0], -known.figure.start, weight[1])
            if best is None or rank > best:
                best, found = rank, (known, number)
    return found


def _rows_of(members: Iterable[KnownFigure]) -> list[list[KnownFigure]]:
    """Return the members of a thread that differ in nothing but their time together, the latest first.

    The same figure is told again by one report after another: this way it is weighed once for all of them.
    """
    rows: dict[Hashable, list[KnownFigure]] = {}
    for member in sorted(members, key=lambda known: known.order, reverse=True):
        rows.setdefault(member.traits, []).append(member)
    return list(rows.values())


def _weigh(one: KnownFigure, rows: Iterable[Sequence[KnownFigure]], kinship: Kinship) -> Weight:
    """Return how well a thread fits a figure, by its member that fits best and, of these, the latest."""
    best = NO_WEIGHT
    for alike in rows:
        weight = kinship.weigh(one, alike[0])
        near = (member for member in alike if not months_apart(one, member))
        if weight >= best[0] and (latest := next(near, None)):
            best = max(best, (weight, latest.order))
    return best


def _weigh_again(before: Weight | None, one: KnownFigure, thread: Gathered, kinship: Kinship) -> Weight | None:
    """Return the weight of a thread for a figure of the same report as its newest member; None when that shuts it."""
    newest = thread.members[-1]
    if before is None or clash(one, newest, kinship.tolerance) or _part_beside_total(one, newest):
        return None
    return max(before, _weigh(one, [[newest]], kinship))


def _settles_first(known: KnownFigure) -> tuple[int, int]:
    """What stands now starts a thread before what is compared to it, and totals before parts."""
    rank = {"total": 0, "increment": 1, "expected": 1, "part": 2, "earlier": 3}
    return rank[known.figure.aspect], known.figure.start


def _part_beside_total(one: KnownFigure, member: KnownFigure) -> bool:
    """A part and the total that it is a part of, in one report, are two questions."""
    aspects = (member.figure.aspect, one.figure.aspect)
    return "part" in aspects and aspects[0] != aspects[1] and aspect_class(member.figure) == aspect_class(one.figure)
