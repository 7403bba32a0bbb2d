"""A figure that no report gives."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule
from volgens.model.claim import Figure
from volgens.model.intervals import bounds_of, compatible

__all__ = ["wrong_figure"]

TOLERANCE = 0.1
ROUNDED_WITHIN = 0.15


@rule("wrong-figure", "FIG002", "error")
def wrong_figure(held: Held) -> Objection | None:
    """A figure on a question that reports answer, with a value that none of them gives."""
    figure = held.figure
    if figure is None or held.same or not held.other or figure.modifier == "vague":
        return None
    if any(_rounds(figure, one.figure) for one in held.other):
        return None
    nearest = held.other[0].reported
    return Objection(figure.start, figure.end, (nearest,), {"new": nearest.claim.text}, "as_reported")


def _rounds(figure: Figure, said: Figure) -> bool:
    """Tell whether the draft's figure is the reported one in rounder words, or holds beside it."""
    if (figure.modifier == "exact" and said.modifier == "exact") or not compatible(figure, said, TOLERANCE):
        return False
    if said.modifier == "vague":
        return True
    first, second = bounds_of(figure).middle, bounds_of(said).middle
    return abs(first - second) <= ROUNDED_WITHIN * max(abs(first), abs(second))
