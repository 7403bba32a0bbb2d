"""One side of a dispute."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule

__all__ = ["one_sided"]


@rule("one-sided", "SRC004", "warning")
def one_sided(held: Held) -> Objection | None:
    """A disputed claim with its source, but without what the other side says."""
    claim = held.claim
    if claim is None or not claim.sources or claim.standing in ("disputed", "denied") or held.best is None:
        return None
    if held.best.claim.standing not in ("disputed", "denied"):
        return None
    if not held.rivals or held.told:
        return None
    rival = held.rivals[0]
    return Objection(held.passage.start, held.passage.end, (held.best, rival), {}, "with_rival")
