"""Totals and what came on top, mixed up."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.likeness import split_stems
from volgens.drafts.rule import rule

__all__ = ["total_as_increment"]

NEARLY = 1.0
COPIED = 0.8
MIXED_UP = {("total", "increment"), ("increment", "total")}


@rule("total-as-increment", "FIG004", "warning")
def total_as_increment(held: Held) -> Objection | None:
    """A total told as what came on top, or the reverse.

    Why it matters
        "Another forty" adds to what was known; forty in all does not. Whoever adds up such a figure, or does not,
        ends up with a number that nobody gave.

    Reported
        - 2026-05-02, Persbureau Noord: In Zutphen zijn nog eens 40 woningen ontruimd, meldt de brandweer.

    Flagged
        - In Zutphen zijn volgens de brandweer in totaal 40 woningen ontruimd.

    Better
        - In Zutphen zijn volgens de brandweer nog eens 40 woningen ontruimd.

    Stays quiet
        - De brandweer heeft in Zutphen nog eens 40 woningen ontruimd.
    """
    figure = held.figure
    if figure is None or not held.same:
        return None
    near = [one for one in held.same if one.likeness >= held.same[0].likeness - NEARLY]
    if _is_copied(held.passage.text, near[0].reported.sentence):
        return None
    if any((figure.aspect, one.figure.aspect) not in MIXED_UP for one in near):
        return None
    return Objection(figure.start, figure.end, (near[0].reported,))


def _is_copied(passage: str, sentence: str) -> bool:
    """Tell whether a sentence is the reported one, or nearly: then it says no other thing, however it was read."""
    first, second = split_stems(passage), split_stems(sentence)
    return len(first & second) >= COPIED * max(1, len(first | second))
