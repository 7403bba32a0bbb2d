"""What adding came to, and kept claims, as JSON and for people."""

import sys
from typing import TYPE_CHECKING, Any

from volgens.cli.output import make_printable
from volgens.model.wire import claim_to_json

if TYPE_CHECKING:
    from volgens.ledger.keeping import Kept
    from volgens.ledger.queries import KeptClaim

__all__ = ["claim_to_row", "kept_to_json", "print_kept"]


def kept_to_json(kept: "Kept") -> dict[str, Any]:
    """Return what adding a report came to as the contract's object."""
    return {"id": kept.report, "outcome": kept.outcome, "version": kept.version, "claims": kept.claims}


def claim_to_row(kept: "KeptClaim") -> dict[str, Any]:
    """Return a kept claim as the contract's object; `dropped` is there only when a newer version left it out.

    `judged` is there only when a person accepted, rejected or corrected it.
    """
    row = claim_to_json(kept.claim)
    row |= {"dropped": kept.dropped.isoformat()} if kept.dropped else {}
    return row | ({"judged": kept.judged} if kept.judged else {})


def print_kept(kept: "Kept") -> None:
    """Print what adding a report came to, at once: what stands there is kept."""
    claims = "1 claim" if kept.claims == 1 else f"{kept.claims} claims"
    print(f"{kept.outcome:<8} {claims:>11}  {make_printable(kept.report)}")
    sys.stdout.flush()
