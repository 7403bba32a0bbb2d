"""A figure that has been overtaken."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule

__all__ = ["outdated_figure"]


@rule("outdated-figure", "FIG001", "error")
def outdated_figure(held: Held) -> Objection | None:
    """A figure for which the same side has given a newer one."""
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
