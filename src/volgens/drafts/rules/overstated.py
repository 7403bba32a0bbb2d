"""More than the sources say: a bound turned round, or lost."""

from volgens.drafts.held import Counterpart, Held, Objection
from volgens.drafts.rule import rule
from volgens.model.vocabulary import Modifier

__all__ = ["overstated"]

# As alike as the likeliest, or nearly.
NEARLY = 1.0
UP, DOWN = ("over", "at_least"), ("under", "at_most")


@rule("overstated", "FIG003", "warning")
def overstated(held: Held) -> Objection | None:
    """A number that a source bounds, without its bound or with the opposite one.

    Why it matters
        "Up to thirty" is no "over thirty", and "about ninety" no count of ninety. A bound that only gets lost upwards
        ("at least twelve" for "twelve") changes nothing that matters, and a report that says it so makes it right.

    Reported
        - 2026-05-02, Persbureau Noord: Bij de betoging in Zutphen waren volgens de politie hooguit 400 mensen.

    Flagged
        - Bij de betoging in Zutphen waren volgens de politie ruim 400 mensen.

    Better
        - Bij de betoging in Zutphen waren volgens de politie hooguit 400 mensen.

    Stays quiet
        - Bij de betoging in Zutphen waren volgens de politie maximaal 400 mensen.
    """
    figure = held.figure
    if figure is None or not held.same:
        return None
    near = [one for one in held.same if one.likeness >= held.same[0].likeness - NEARLY]
    if any(_holds(figure.modifier, one) for one in near):
        return None
    said = near[0].reported
    return Objection(figure.start, figure.end, (said,), {"new": said.claim.text}, "as_reported")


def _holds(modifier: Modifier, counterpart: Counterpart) -> bool:
    """Tell whether a source's number may be written with a modifier."""
    said = counterpart.figure
    if said.modifier == "between":
        return modifier not in UP or said.low == said.high
    opposite = (modifier in UP and said.modifier in DOWN) or (modifier in DOWN and said.modifier in UP)
    lost = modifier == "exact" and said.modifier in ("about", "at_most")
    return not (opposite or lost)
