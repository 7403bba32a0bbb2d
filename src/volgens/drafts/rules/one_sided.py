"""One side of a dispute."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule

__all__ = ["one_sided"]


@rule("one-sided", "SRC004", "warning")
def one_sided(held: Held) -> Objection | None:
    """A disputed claim with its source, but without what the other side says."""
    claim = held.claim
    if claim is None or not claim.sources or claim.standing == "denied" or held.best is None:
        return None
    figures = [one for one in held.rivals if one.claim.kind == "figure"]
    if not held.rivals or any(one.claim.id in held.told for one in (held.rivals[0], *figures)):
        return None
    rival = held.rivals[0]
    return Objection(held.passage.start, held.passage.end, (held.best, rival), {}, "with_rival")
