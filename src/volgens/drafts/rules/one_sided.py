"""One side of a dispute."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule
from volgens.model.reported import Reported
from volgens.model.vocabulary import ANSWERS

__all__ = ["one_sided"]


@rule("one-sided", "SRC004", "warning")
def one_sided(held: Held) -> Objection | None:
    """A disputed claim with its source, but without what the other side says.

    Why it matters
        Where parties give answers that cannot both be so, one of them alone is half of the news.

    Reported
        - 2026-05-02, Persbureau Noord: Volgens de vakbond deden 750 mensen mee aan de staking in Zutphen. Het bedrijf
          houdt het op 300 stakers.

    Flagged
        - Volgens de vakbond deden 750 mensen mee aan de staking in Zutphen.

    Better
        - Volgens de vakbond deden 750 mensen mee aan de staking in Zutphen. Het bedrijf houdt het op 300 stakers.

    Stays quiet
        - Over de staking in Zutphen zijn de partijen het oneens: 750 deelnemers volgens de vakbond, 300 volgens het
          bedrijf.
    """
    claim = held.claim
    if held.statement is not None and held.statement.stance in ANSWERS:  # by itself it tells of another account
        return None
    if claim is None or not held.is_attributed or claim.standing == "denied" or held.best is None:
        return None
    if not held.rivals or any(one.claim.id in held.told and _is_beside(held.rivals[0], one) for one in held.rivals):
        return None
    rival = held.rivals[0]
    template = "with_rival_figure" if rival.claim.kind == "figure" else "with_rival"
    return Objection(held.passage.start, held.passage.end, (held.best, rival), {}, template)


def _is_beside(rival: Reported, one: Reported) -> bool:
    """Tell whether telling of one rival tells of another: they stand in one report, or speak for one side."""
    if rival.claim.report == one.claim.report:
        return rival is one or one.claim.kind == "figure"
    sides = [source.party for claim in (rival.claim, one.claim) for source in claim.sources[-1:]]
    return len(sides) == 2 and sides[0] == sides[1] is not None
