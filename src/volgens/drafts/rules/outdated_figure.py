"""A figure that has been overtaken."""

from volgens.drafts.held import Held, Objection
from volgens.drafts.rule import rule
from volgens.model.claim import Figure
from volgens.model.reported import Reported

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
        - Op 2 mei waren er volgens de brandweer twaalf mensen gewond geraakt bij de brand in Zutphen.
        - Het aantal gewonden bij de brand in Zutphen is volgens de brandweer opgelopen van twaalf naar negentien.
    """
    figure = held.figure
    if figure is None or not held.newer or held.best is None:
        return None
    newest = held.newer[0]
    if _is_dated(figure, held.best, newest):
        return None
    return Objection(figure.start, figure.end, (newest, held.best), {}, "newer")


def _is_dated(figure: Figure, said: Reported, newest: Reported) -> bool:
    """Tell whether the draft gives the days of the old figure: those that its report gives, or those of the report."""
    days = figure.period
    if days is None or days.end >= newest.published.date():
        return False
    return getattr(said.claim, "period", None) == days or days.start <= said.published.date() <= days.end
