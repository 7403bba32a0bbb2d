"""What came after a reported figure: newer ones on the same question from the same side."""

from collections.abc import Sequence

from volgens.drafts.held import Held
from volgens.drafts.likeness import Likeness
from volgens.drafts.subjects import Subject, compare_subjects, make_subject
from volgens.drafts.vouching import vouched_alike
from volgens.model.intervals import compatible, same_value
from volgens.model.reported import Reported

__all__ = ["find_newer"]

# What the newer figure must come to beside the old one: of the same thread, or of another.
SAME_THREAD, OTHER_THREAD = 1.6, 2.6
TOLERANCE = 0.1


def find_newer(held: Held, subjects: Sequence[tuple[Reported, Subject]], words: Likeness) -> tuple[Reported, ...]:
    """Return the figures that took the place of the one the draft gives, newest first; none when it still stands."""
    figure = held.figure
    if figure is None or figure.aspect == "earlier":
        return ()
    mine = [one.reported for one in held.same if one.likeness >= held.same[0].likeness - 1.0]
    standing = [one for one in mine if one.claim.aspect != "earlier"]  # type: ignore[union-attr]
    superseded = max((one.published for one in mine if one not in standing), default=None)
    last = max((one.published for one in standing), default=None)
    found = []
    for one, subject in subjects:
        other = subject.figure
        if other.aspect == "earlier" or same_value(figure, other) or compatible(figure, other, TOLERANCE):
            continue
        if last is not None and one.published <= last and not (superseded and superseded > last):
            continue
        if last is None and (superseded is None or one.published < superseded):
            continue
        if _follows(held, one, subject, words, told_again=superseded == one.published):
            found.append(one)
    return tuple(found)


def _follows(held: Held, one: Reported, subject: Subject, words: Likeness, *, told_again: bool) -> bool:
    best = held.same[0]
    own = make_subject(best.figure, best.reported.sentence)
    if (own.figure.aspect == "part") != (subject.figure.aspect == "part") and one.thread != best.reported.thread:
        return False
    if own.figure.measure != subject.figure.measure:
        return False
    contested = best.claim.standing in ("disputed", "denied") or one.claim.standing in ("disputed", "denied")
    attributed = own.figure.sources and subject.figure.sources
    if contested and attributed and not vouched_alike(own.figure, subject.figure):
        return False
    least = SAME_THREAD if one.thread == best.reported.thread else OTHER_THREAD
    return compare_subjects(own, subject, words) >= least - (0.6 if told_again else 0.0)
