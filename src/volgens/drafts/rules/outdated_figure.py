"""A figure that has been overtaken."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule

__all__ = ["outdated_figure"]


@rule("outdated-figure", "FIG001", "error")
def outdated_figure(held: Held) -> Objection | None:
    """A figure for which the same side has given a newer one.

    Why it matters
        Readers take a figure for the present one. Another side's different figure is a dispute and replaces nothing;
        a figure that the draft dates itself, or sets beside the newer one, is no fault.

    Reported
        - 2026-05-02, Persbureau Noord: Bij de brand in Zutphen zijn twaalf mensen gewond geraakt, meldt de brandweer.
        - 2026-05-04, De Waldkoerier: Bij de brand in Zutphen zijn negentien mensen gewond geraakt, meldt de brandweer.

    Flagged
        - Bij de brand in Zutphen zijn volgens de brandweer twaalf mensen gewond geraakt.

    Better
        - Bij de brand in Zutphen zijn volgens de brandweer negentien mensen gewond geraakt.

    Stays quiet
        - Het aantal gewonden bij de brand in Zutphen is volgens de brandweer opgelopen van twaalf naar negentien.
    """
    figure = held.figure
    if figure is None or not held.newer or held.best is None:
        return None
    newest = held.newer[0]
    if figure.period and figure.period.end < newest.published.date() and newest.published.date() != figure.period.end:
        said = held.best.claim
        if getattr(said, "period", None) == figure.period:
            return None
    return Objection(
        figure.start, figure.end, (newest, held.best), {"new": newest.claim.text, "old": held.best.claim.text}, "newer"
    )
