"""What no report is known about."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule

__all__ = ["unknown"]


@rule("unknown", "UNK001", "note", on=False)
def unknown(held: Held) -> Objection | None:
    """A figure or a statement about which no report is known. Off by default.

    Why it matters
        It may be the paper's own news, or a mistake; the ledger cannot tell. `--also unknown` lists such claims, to be
        looked at once.

    Reported
        - 2026-05-02, Persbureau Noord: Bij de brand in Zutphen zijn twaalf mensen gewond geraakt, meldt de brandweer.

    Flagged
        - De gemeenteraad van Zutphen trekt 2,4 miljoen euro uit voor een nieuw zwembad.

    Better
        - Bij de brand in Zutphen zijn volgens de brandweer twaalf mensen gewond geraakt.

    Stays quiet
        - Bij de brand in Zutphen raakten twaalf mensen gewond, zegt de brandweer.
    """
    if held.claim is None or held.same or held.other:
        return None
    return Objection(held.claim.start, held.claim.end, ())
