"""A claim that is given to somebody who did not make it."""

from volgens.drafts.held import Held, Objection, Passage
from volgens.drafts.rule import rule
from volgens.drafts.vouching import vouched_alike
from volgens.model.claim import Claim

__all__ = ["wrong_source"]

NEARLY = 1.5


@rule("wrong-source", "SRC001", "error")
def wrong_source(held: Held) -> Objection | None:
    """A figure or a statement of one source, given to another.

    Why it matters
        Who says so is half of a claim, and the one who is wrongly named will call. Initials, a surname, a role and a
        description count as the source that they stand for, and so does who relayed it.

    Reported
        - 2026-05-02, Persbureau Noord: Bij de betoging in Zutphen waren 750 mensen, meldt de politie.

    Flagged
        - Bij de betoging in Zutphen waren volgens vakbond Zeggenschap 750 mensen.

    Better
        - Bij de betoging in Zutphen waren volgens de politie 750 mensen.

    Stays quiet
        - Bij de betoging in Zutphen waren 750 mensen, zegt een woordvoerder van de politie.
    """
    claim = held.claim
    if claim is None or not claim.sources or not held.same:
        return None
    near = [one.reported for one in held.same if one.likeness >= held.same[0].likeness - NEARLY]
    if not near[0].claim.sources:
        return None
    if any(vouched_alike(claim, one.claim) for one in near):
        return None
    source = _find_named(claim, held.passage)
    if source is None:
        return Objection(claim.start, claim.end, (near[0],))
    return Objection(*source, (near[0],), {}, "by_source")


def _find_named(claim: Claim, passage: Passage) -> tuple[int, int] | None:
    """Return where the source is named in the claim's sentence; None when it is named elsewhere."""
    start, end = claim.sources[-1].start, claim.sources[-1].end
    if start is None or end is None or start < passage.start or end > passage.end:
        return None
    return start, end
