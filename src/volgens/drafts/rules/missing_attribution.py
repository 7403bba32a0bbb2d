"""A contested claim in the paper's own voice."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule

__all__ = ["missing_attribution"]

OPEN = ("unverified", "disputed", "denied")
SETTLED = ("asserted", "confirmed")
NEARLY = 1.0
SURE = 0.5


@rule("missing-attribution", "SRC002", "warning")
def missing_attribution(held: Held) -> Objection | None:
    """A claim that is contested, or that one side alone makes, told as a fact.

    Why it matters
        In the paper's own voice a claim becomes the paper's. What a report says in its own voice, and what an
        undisputed source says, may be told without one.

    Reported
        - 2026-05-02, Persbureau Noord: Volgens de vakbond deden 750 mensen mee aan de staking in Zutphen. Het bedrijf
          houdt het op 300 stakers.

    Flagged
        - Aan de staking in Zutphen deden 750 mensen mee.

    Better
        - Aan de staking in Zutphen deden volgens de vakbond 750 mensen mee; het bedrijf houdt het op 300 stakers.

    Stays quiet
        - Volgens de vakbond deden 750 mensen mee aan de staking in Zutphen. Het bedrijf houdt het op 300.
    """
    if held.is_attributed or held.best is None or (held.claim is None and held.same[0].likeness < SURE):
        return None
    near = [one.reported for one in held.same if one.likeness >= held.same[0].likeness - NEARLY]
    if held.figure is None:
        near = near[:1]
    elif any(not one.claim.sources and one.claim.standing in SETTLED for one in near):
        return None
    contested = [one for one in near if one.claim.sources and (one.claim.standing in OPEN or held.rivals)]
    near = [one for one in near if one.claim.sources]
    if not near:
        return None
    one_sided = held.figure is not None and held.asked is not None and held.asked.standing in ("one_sided", "disputed")
    if not contested and not one_sided:
        return None
    said = (contested or near)[0]
    start, end = (held.figure.start, held.figure.end) if held.figure else (held.passage.start, held.passage.end)
    return Objection(start, end, (said, *held.rivals[:1]), {}, "attributed" if held.figure else "attributed_sentence")
