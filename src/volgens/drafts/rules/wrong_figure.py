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
    """A figure on a question that reports answer, with a value that none of them gives.

    Why it matters
        Figures change places when they are typed over. A rounded figure with its modifier is right, and so is one that
        some report gives, whoever says it.

    Reported
        - 2026-05-02, Persbureau Noord: Bij de overstroming in Zutphen zijn 3.450 mensen geëvacueerd, meldt de
          brandweer.

    Flagged
        - Bij de overstroming in Zutphen zijn volgens de brandweer 4.350 mensen geëvacueerd.

    Better
        - Bij de overstroming in Zutphen zijn volgens de brandweer 3.450 mensen geëvacueerd.

    Stays quiet
        - Bij de overstroming in Zutphen zijn volgens de brandweer ruim 3.400 mensen geëvacueerd.
    """
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
