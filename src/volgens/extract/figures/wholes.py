"""Wholes of which a number is taken: what is said of the part is not said of them."""

from volgens.extract.figures.mention import Mention
from volgens.extract.figures.view import View
from volgens.lang.phrases import QUANTITY

LONGEST_LOOK_AHEAD = 24


def takes_part_from(view: View, position: int) -> bool:
    """Tell whether another number is taken from the quantity ("van de zestig huizen staan er nog …")."""
    counting, texts = view.pack.clauses.counting, view.texts
    definite = position > 1 and (texts[position - 1] in counting.articles or texts[position - 1] in counting.owners)
    if not definite or texts[position - 2] not in counting.of:
        return False
    return QUANTITY in texts[position + 1 : position + 1 + LONGEST_LOOK_AHEAD] or texts[
        position - 3 : position - 2
    ] == (QUANTITY,)


def find_clause_of_part(mention: Mention) -> range:
    """Return the positions of the clause about a part that follows a mention ("…, van wie er twee overleden")."""
    view, start = mention.view, mention.edge + 1
    counting, texts = view.pack.clauses.counting, view.texts
    start += texts[start : start + 1] == (",",)
    pronoun = texts[start : start + 1] and texts[start] in counting.of and texts[start + 1 : start + 2]
    people = pronoun and pronoun[0] in counting.people and pronoun[0] in counting.relatives
    if not people and texts[start : start + 1] != (counting.of_which,):
        return range(0)
    return range(start, texts.index(",", start) if "," in texts[start:] else len(texts))


def is_whole(mention: Mention) -> bool:
    """Tell whether a number is taken from a mention in its own sentence."""
    return takes_part_from(mention.view, mention.position) or bool(find_clause_of_part(mention))
