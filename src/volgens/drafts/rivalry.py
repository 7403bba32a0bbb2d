"""What stands against a reported claim, and whether the draft tells of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from volgens.drafts.held import Held
from volgens.drafts.subjects import same_number
from volgens.drafts.values import fits
from volgens.drafts.vouching import is_named, is_one, origin_of
from volgens.model.claim import Claim, Figure, Statement
from volgens.model.intervals import family_of
from volgens.model.question import Question
from volgens.model.reading import Reading
from volgens.model.reported import Reported
from volgens.model.vocabulary import ANSWERS

__all__ = ["CONTESTED", "find_rivals", "find_told"]

NEAR_CHARACTERS = 500
CONTESTED = ("disputed", "denied")
NEARLY, NEARLY_SAID = 1.0, 0.15
ELIDED_CHARACTERS = 150
SIDES_WITHIN = timedelta(days=10)


def find_rivals(held: Held, reported: Sequence[Reported]) -> tuple[Reported, ...]:
    """Return what others say against the claim that the draft repeats: in its report the nearest first, then elsewhere.

    A report sets it against another figure of the same thing, against another account, or against a denial.
    """
    by_id = {one.claim.id: one for one in reported}
    found: list[Reported] = []
    best = held.same[0]
    least = best.likeness - (NEARLY if held.figure else NEARLY_SAID)
    near = [one.reported for one in held.same if one.likeness >= least]
    for mine in [one for one in near if one.thread == best.reported.thread]:
        here = [one for one in reported if one.claim.report == mine.claim.report]
        against = [one for one in here if _stands_against(mine, one)] + list(_find_denials(mine, here))
        against.sort(key=lambda one: abs(one.claim.start - mine.claim.start))
        found += [one for one in against if one not in found]
    sides = _find_other_sides(held, by_id, held.asked) if held.asked else ()
    return (*found, *(one for one in sides if one not in found))


def find_told(held: Held, reading: Reading) -> frozenset[str]:
    """Return the ids of rivals that the draft tells of: it gives their number, or names their source nearby."""
    start = max(0, held.passage.start - NEAR_CHARACTERS // 2)
    around = reading.report.text[start : held.passage.end + NEAR_CHARACTERS // 2]
    figures = [one for one in reading.claims if isinstance(one, Figure)]
    if any(_sets_beside(held, one) for one in figures):
        return frozenset(rival.claim.id for rival in held.rivals)
    return frozenset(rival.claim.id for rival in held.rivals if _is_told(rival, figures, around))


def _sets_beside(held: Held, one: Figure) -> bool:
    """Tell whether the sentence gives another source's figure of the same: then it shows that sources differ."""
    mine = held.figure
    if mine is None or one is mine or not held.passage.start <= one.start < held.passage.end:
        return False
    return _is_same_count(mine, one) and not fits(mine, one) and bool(mine.sources) and _is_other_source(mine, one)


def _is_told(rival: Reported, figures: Sequence[Figure], around: str) -> bool:
    claim, origin = rival.claim, origin_of(rival.claim)
    if isinstance(claim, Figure) and any(same_number(claim, one) for one in figures if one.measure == claim.measure):
        return True
    return origin is not None and is_named(origin, around)


def _stands_against(mine: Reported, one: Reported) -> bool:
    if abs(one.claim.start - mine.claim.start) > NEAR_CHARACTERS or not _is_other_source(mine.claim, one.claim):
        return False
    contested = mine.claim.standing in CONTESTED and one.claim.standing in CONTESTED
    if isinstance(mine.claim, Figure):
        if not isinstance(one.claim, Figure) or fits(mine.claim, one.claim):
            return False
        alike = _is_same_count(mine.claim, one.claim) and (contested or mine.thread == one.thread)
        return alike or _is_compared(mine.claim, one.claim)
    return contested and one.claim.end > mine.claim.start and not _overlap(mine, one)


def _is_same_count(mine: Figure, one: Figure) -> bool:
    """Tell whether two figures count the same at once: none is an addition or of another time."""
    alike = mine.measure == one.measure and family_of(mine) == family_of(one)
    return alike and mine.aspect == one.aspect and mine.aspect in ("total", "part", "expected")


def _is_compared(mine: Figure, one: Figure) -> bool:
    """Tell whether a figure right after another one leaves its noun to that: "twelve wounded …; others say twenty"."""
    if one.counted or not mine.counted or one.unit != mine.unit or one.aspect != "total":
        return False
    return mine.aspect == one.aspect and mine.end <= one.start <= mine.end + ELIDED_CHARACTERS


def _find_denials(mine: Reported, here: Sequence[Reported]) -> Iterator[Reported]:
    """Give what denies or doubts a claim further on in its report."""
    statements = sorted((one for one in here if isinstance(one.claim, Statement)), key=lambda one: one.claim.start)
    for index, one in enumerate(statements):
        assert isinstance(one.claim, Statement)
        if one.claim.stance not in ANSWERS or one.claim.start < mine.claim.start:
            continue
        if one.claim.start - mine.claim.start <= NEAR_CHARACTERS and _answers(one, mine, statements[:index]):
            yield one


def _answers(denial: Reported, mine: Reported, before: Sequence[Reported]) -> bool:
    """Tell whether a denial answers a claim: between the two only its own source speaks on."""
    origin = origin_of(mine.claim)
    for one in reversed([other for other in before if _is_other_source(other.claim, denial.claim)]):
        if _overlap(one, mine):
            return True
        speaker = origin_of(one.claim)
        if origin is None or speaker is None or not is_one(origin, speaker):
            return False
    return False


def _overlap(one: Reported, other: Reported) -> bool:
    return one.sentence == other.sentence or (one.claim.start < other.claim.end and other.claim.start < one.claim.end)


def _find_other_sides(held: Held, by_id: Mapping[str, Reported], asked: Question) -> Iterator[Reported]:
    """Give the figures of other sides to a disputed question that are about what the draft is about."""
    best = held.same[0].claim
    if asked.standing != "disputed" or not isinstance(best, Figure):
        return
    alike = {one.claim.id for one in held.other}
    for side in asked.sides:
        one = by_id.get(side.claim)
        if (
            one is None
            or side.claim not in alike
            or not isinstance(one.claim, Figure)
            or not _is_other_source(best, one.claim)
        ):
            continue
        near = abs(one.published - held.same[0].reported.published) <= SIDES_WITHIN and _same_place(best, one.claim)
        if near and not fits(best, one.claim) and best.aspect == one.claim.aspect:
            yield one


def _same_place(one: Figure, other: Figure) -> bool:
    return one.place is None or other.place is None or one.place.name == other.place.name


def _is_other_source(mine: Claim, one: Claim) -> bool:
    origin, rival = origin_of(mine), origin_of(one)
    return rival is not None and (origin is None or not is_one(origin, rival))
