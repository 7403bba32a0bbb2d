"""An unverified claim without its caveat."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule

__all__ = ["dropped_caveat"]

CAVEATS = ("unverified", "denied")
NEARLY = 1.0


@rule("dropped-caveat", "SRC003", "warning")
def dropped_caveat(held: Held) -> Objection | None:
    """A claim that reports call unverified, attributed, but told without that.

    Why it matters
        A source alone does not tell readers that nobody could check it.

    Reported
        - 2026-05-02, Persbureau Noord: Volgens het leger zijn bij Zutphen 14 soldaten gesneuveld. Dat aantal is niet
          onafhankelijk te verifiëren.

    Flagged
        - Volgens het leger zijn bij Zutphen 14 soldaten gesneuveld.

    Better
        - Volgens het leger zijn bij Zutphen 14 soldaten gesneuveld, wat niet te controleren is.

    Stays quiet
        - Het leger zegt dat bij Zutphen 14 soldaten zijn gesneuveld. Dat is niet onafhankelijk te verifiëren.
    """
    claim = held.claim
    if claim is None or not held.is_attributed or claim.standing in CAVEATS or held.best is None:
        return None
    near = [one.reported for one in held.same if one.likeness >= held.same[0].likeness - NEARLY]
    if near[0].claim.standing != "unverified" or any(one.claim.standing == "confirmed" for one in near):
        return None
    return Objection(held.passage.start, held.passage.end, (near[0],), {}, "with_caveat")
