"""What came after a reported figure: newer ones on the same question from the same side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from volgens.drafts.held import Counterpart, Held
from volgens.drafts.likeness import Likeness
from volgens.drafts.subjects import Subject, compare_subjects, make_subject, same_number
from volgens.drafts.values import fits
from volgens.drafts.vouching import vouched_alike
from volgens.model.claim import Figure
from volgens.model.intervals import same_value
from volgens.model.reported import Reported

__all__ = ["find_newer"]

# What the newer figure must come to beside the old one and beside the draft's, together.
ENOUGH = 4.3
SAME_THREAD, TOLD_AGAIN, OTHER_SOURCE, OTHER_PLACE, OTHER_ASPECT = 1.0, 2.0, -1.0, -1.0, -0.5
NEARLY = 1.0
CONTESTED = ("disputed", "denied")


@dataclass(frozen=True, slots=True)
class Standing:
    """When the draft's value last stood in a report, and when one last called it earlier; None for never."""

    last: datetime | None
    superseded: datetime | None

    def is_before(self, moment: datetime) -> bool:
        """Tell whether a figure of a moment can take the value's place."""
        after_last = self.last is not None and moment > self.last
        told_since = self.superseded is not None and (self.last is None or self.superseded >= self.last)
        return after_last or (told_since and self.superseded is not None and moment >= self.superseded)


def find_newer(held: Held, subjects: Sequence[tuple[Reported, Subject]], words: Likeness) -> tuple[Reported, ...]:
    """Return the figures that took the place of the one the draft gives; none when it still stands.

    The first is the newest of those that are about as alike as the likeliest.
    """
    figure = held.figure
    if figure is None or figure.aspect == "earlier":
        return ()
    standing, beside = _find_standing(held), {one.reported.sentence for one in held.same if _is_past(one)}
    weighed: list[tuple[float, Reported]] = []
    for one, subject in subjects:
        if subject.figure.aspect == "earlier" or not standing.is_before(one.published):
            continue
        if _is_same(figure, subject.figure):
            continue
        weight = _weigh(held, one, subject, words) + (TOLD_AGAIN if one.sentence in beside else 0.0)
        weighed += [(weight, one)] if weight >= ENOUGH else []
    most = max((weight for weight, _ in weighed), default=0.0)
    likeliest = [one for weight, one in weighed if weight >= most - NEARLY]
    return tuple(sorted(likeliest, key=lambda one: one.published, reverse=True))


def _find_standing(held: Held) -> Standing:
    mine = [one for one in held.same if one.likeness >= held.same[0].likeness - NEARLY]
    return Standing(
        max((one.reported.published for one in mine if not _is_past(one)), default=None),
        max((one.reported.published for one in held.same if _is_past(one)), default=None),
    )


def _is_past(counterpart: Counterpart) -> bool:
    return counterpart.figure.aspect == "earlier"


def _is_same(one: Figure, other: Figure) -> bool:
    return same_number(one, other) or same_value(one, other) or fits(one, other)


def _weigh(held: Held, one: Reported, subject: Subject, words: Likeness) -> float:
    best, figure = held.same[0], held.figure
    assert figure is not None
    old, new = best.figure, subject.figure
    if old.measure != new.measure or _other_days(old, new) or not _may_replace(old, new):
        return 0.0
    own, drafted = (
        make_subject(old, best.reported.sentence, best.reported.before),
        make_subject(figure, held.passage.text, held.passage.before),
    )
    likeness = compare_subjects(own, subject, words) + compare_subjects(drafted, subject, words)
    return likeness + sum(_weigh_circumstances(old, new)) + (SAME_THREAD if one.thread == best.reported.thread else 0.0)


def _weigh_circumstances(old: Figure, new: Figure) -> Iterator[float]:
    if old.sources and new.sources and not vouched_alike(old, new):
        yield OTHER_SOURCE
    if old.place and new.place and old.place.name != new.place.name:
        yield OTHER_PLACE
    if (old.aspect == "part") != (new.aspect == "part"):
        yield OTHER_ASPECT


def _may_replace(old: Figure, new: Figure) -> bool:
    """Another side's figure opens a dispute and replaces nothing."""
    contested = old.standing in CONTESTED or new.standing in CONTESTED
    return not (contested and old.sources and new.sources) or vouched_alike(old, new)


def _other_days(old: Figure, new: Figure) -> bool:
    """Two counts over days apart are each of their own."""
    return old.period is not None and new.period is not None and old.period.end < new.period.start
