"""An unverified claim without its caveat."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule

__all__ = ["dropped_caveat"]

CAVEATS = ("unverified", "denied")
NEARLY = 1.0


@rule("dropped-caveat", "SRC003", "warning")
def dropped_caveat(held: Held) -> Objection | None:
    """A claim that reports call unverified, attributed, but told without that."""
    claim = held.claim
    if claim is None or not claim.sources or claim.standing in CAVEATS or held.best is None:
        return None
    near = [one.reported for one in held.same if one.likeness >= held.same[0].likeness - NEARLY]
    if near[0].claim.standing != "unverified" or any(one.claim.standing == "confirmed" for one in near):
        return None
    return Objection(held.passage.start, held.passage.end, (near[0],), {}, "with_caveat")
