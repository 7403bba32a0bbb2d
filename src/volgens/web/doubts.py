"""What a person should look at: claims that the reading is unsure of, figures that leap, questions that stay open."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from volgens.ledger.linking.known import KnownFigure
from volgens.ledger.linking.stating import name_side
from volgens.ledger.state import Stated
from volgens.model.intervals import bounds_of

__all__ = ["DOUBT_KINDS", "Doubt", "DoubtKind", "find_doubts"]

DoubtKind = Literal["leap", "disputed", "no measure", "no place", "place unknown", "unverified"]
# The ones that matter most come first.
DOUBT_KINDS: tuple[DoubtKind, ...] = get_args(DoubtKind)
LEAP = 10.0
MOST_DOUBTS = 60


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at: a figure, with its question; of a question that stays open it is the latest one."""

    kind: DoubtKind
    stated: Stated
    known: KnownFigure


def find_doubts(stated: Iterable[Stated], decided: Collection[str]) -> list[Doubt]:
    """Return what to look at first, each figure once, without those that people decided on; so many at most."""
    found = [doubt for one in stated for doubt in _doubt(one) if not _is_decided(doubt, decided)]
    found.sort(key=lambda doubt: (DOUBT_KINDS.index(doubt.kind), -doubt.known.published.timestamp()))
    once: dict[str, Doubt] = {}
    for doubt in found:
        once.setdefault(doubt.known.id, doubt)
    return list(once.values())[:MOST_DOUBTS]


def _is_decided(doubt: Doubt, decided: Collection[str]) -> bool:
    return doubt.known.id in decided or doubt.stated.question.id in decided


def _doubt(stated: Stated) -> Iterator[Doubt]:
    question, members = stated.question, stated.thread.members
    latest = next(known for known in members if known.id == question.latest)
    if question.standing in ("disputed", "unverified"):
        yield Doubt("disputed" if question.standing == "disputed" else "unverified", stated, latest)
    before: dict[str, float] = {}
    for known in members:
        value, side = bounds_of(known.figure).middle, name_side(known)
        if _leaps(before.get(side), value):
            yield Doubt("leap", stated, known)
        before[side] = value
        if known.figure.measure == "other":
            yield Doubt("no measure", stated, known)
        elif known.figure.place is None:
            yield Doubt("no place", stated, known)
        elif known.figure.place.lat is None:
            yield Doubt("place unknown", stated, known)


def _leaps(old: float | None, new: float) -> bool:
    if not old or not new:
        return False
    return not 1 / LEAP < new / old < LEAP
