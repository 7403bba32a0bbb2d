"""How a quantity stands to others: a total, an increment, a part, overtaken, or still to come."""

from volgens.extract.figures.measures import cost
from volgens.extract.figures.mention import Mention
from volgens.extract.figures.view import near
from volgens.model.vocabulary import Aspect

LINKS: frozenset[Aspect] = frozenset(("part", "earlier"))


def judge_aspect(mention: Mention) -> Aspect:
    """Return the aspect that the mention's words say; "total" when they say none."""
    view = mention.view
    best, order = "total", len(view.pack.aspects.entries)
    for index in near(view.hintings, mention.position):
        match = view.hintings[index]
        if match.value.order >= order:
            continue
        if match.value.beside:
            fits = match.target == mention.position
        else:
            fits = cost(mention, match) <= match.value.entry.reach - 1
        if fits:
            best, order = match.value.entry.aspect, match.value.order
    return best
