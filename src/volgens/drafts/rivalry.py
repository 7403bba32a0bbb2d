"""What stands against a reported claim, and whether the draft tells of it."""

from collections.abc import Sequence

from volgens.drafts.held import Held
from volgens.drafts.subjects import same_number
from volgens.drafts.vouching import is_named, may_be_one, origin_of
from volgens.model.claim import Figure, Statement
from volgens.model.intervals import compatible
from volgens.model.reading import Reading
from volgens.model.reported import Reported

__all__ = ["find_rivals", "find_told"]

TOLERANCE = 0.1
NEAR_CHARACTERS = 500
CONTESTED = ("disputed", "denied")


def find_rivals(held: Held, reported: Sequence[Reported]) -> tuple[Reported, ...]:
    """Return what another says against the claim that the draft repeats: in its report, the nearest first."""
    found: list[Reported] = []
    for mine in [one.reported for one in held.same]:
        if mine.claim.standing not in CONTESTED:
            continue
        here = [one for one in reported if one.claim.report == mine.claim.report and _stands_against(mine, one)]
        here.sort(key=lambda one: abs(one.claim.start - mine.claim.start))
        found += [one for one in here if one not in found]
    return tuple(found)


def _stands_against(mine: Reported, one: Reported) -> bool:
    if one.claim.standing not in CONTESTED or abs(one.claim.start - mine.claim.start) > NEAR_CHARACTERS:
        return False
    origin, rival = origin_of(mine.claim), origin_of(one.claim)
    if rival is None or (origin is not None and may_be_one(origin, rival)):
        return False
    if isinstance(mine.claim, Figure) and isinstance(one.claim, Figure):
        return one.claim.unit == mine.claim.unit and not compatible(mine.claim, one.claim, TOLERANCE)
    return isinstance(one.claim, Statement)


def find_told(held: Held, reading: Reading) -> frozenset[str]:
    """Return the ids of rivals that the draft tells of: it gives their number, or names their source nearby."""
    start = max(0, held.passage.start - NEAR_CHARACTERS // 2)
    around = reading.report.text[start : held.passage.end + NEAR_CHARACTERS // 2]
    figures = [one for one in reading.claims if isinstance(one, Figure)]
    return frozenset(rival.claim.id for rival in held.rivals if _is_told(rival, figures, around))


def _is_told(rival: Reported, figures: Sequence[Figure], around: str) -> bool:
    claim, origin = rival.claim, origin_of(rival.claim)
    if isinstance(claim, Figure) and any(same_number(claim, one) for one in figures if one.measure == claim.measure):
        return True
    return origin is not None and is_named(origin, around)
