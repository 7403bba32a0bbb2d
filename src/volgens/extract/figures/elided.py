"""Numbers whose unit is left out: "36 maanden, de ander *24*" are months too, in days like the former."""

from collections.abc import Sequence
from dataclasses import replace

from volgens.extract.figures.measures import Verdict
from volgens.extract.figures.mention import Judged, Mention


def supply_unit(mention: Mention, verdict: Verdict, earlier: Sequence[Judged]) -> Mention:
    """Return a bare number in the unit that the last figure of its verdict's unit states; others as they are."""
    quantity = mention.quantity
    if verdict.ground != "figure" or quantity.unit is not None or mention.counted is not None:
        return mention
    if verdict.unit == "item":  # "270 liter per minuut … er staat er ook *één* in Lommel": pumps, no litres
        return mention
    stated = next((each.mention.quantity.stated_unit for each in reversed(earlier) if each.unit == verdict.unit), None)
    measured = next((each for each in mention.view.pack.units.units if each.symbol == stated), None)
    if measured is None or measured.unit != verdict.unit:
        return mention
    low, high = (None if end is None else measured.convert(end) for end in (quantity.low, quantity.high))
    return replace(mention, quantity=replace(quantity, low=low, high=high, stated_unit=stated))
