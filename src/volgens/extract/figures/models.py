"""Which figure before a number goes with: the one that "vrijdag waren het er nog 58" takes its measure from."""

from collections.abc import Collection, Sequence

from volgens.extract.figures.mention import Judged, Mention
from volgens.model.vocabulary import MONEY, Unit

MEMORY = 6
NEAR_PRONOUN = 4
# The doubt of sizes so far apart that a bare number can hardly go on with the other.
UNLIKE = 4.0
# Measured, never counted in pieces: of money and areas "er zijn er tien" may still be said.
UNCOUNTED = frozenset(("m", "mm", "cm", "kmh", "degree", "magnitude", "hour", "day", "percent"))


def find_model(
    mention: Mention, earlier: Sequence[Judged], unit: Unit | None, part: bool = False
) -> tuple[Judged | None, float]:
    """Return the figure that a mention continues, the nearest of its unit and about its size, and the doubt of that.

    `part`: it is taken from that figure, which is larger then.
    """
    if part or is_rest(mention):
        larger = [each for each in earlier[-MEMORY:] if _may_be_whole(each, mention)]
        earlier = larger or earlier
    best, least = None, float("inf")
    people, pieces = not unit and _is_of_people(mention), not unit and _is_of_pieces(mention)
    for steps, judged in enumerate(reversed(earlier[-MEMORY:])):
        if unit and judged.unit != unit:
            continue
        if not unit and judged.unit == "percent" and (mention.size > 100 or is_named_share(judged.mention)):
            continue
        if people and judged.unit != "person":
            continue
        if pieces and judged.unit in UNCOUNTED:
            continue
        apart = _apart(mention.size, judged.mention.size)
        if not unit and apart >= UNLIKE:
            continue
        doubt = steps + apart
        if doubt < least:
            best, least = judged, doubt
    return best, least


def _may_be_whole(judged: Judged, mention: Mention) -> bool:
    """Tell whether a mention may be part of what was counted before."""
    return judged.unit not in UNCOUNTED and judged.unit not in MONEY and judged.mention.size > mention.size


def is_named_share(mention: Mention) -> bool:
    """Tell whether a share is told by its name ("de helft"): no bare number goes on with it."""
    return mention.quantity.number.end == mention.quantity.span.end


def is_rest(mention: Mention) -> bool:
    """Tell whether a number is what is left of a larger one ("de overige 23")."""
    at, counting = mention.position, mention.view.pack.clauses.counting
    before = mention.view.texts[max(0, at - 2) : at]
    return len(before) == 2 and before[0] in counting.articles and before[1] in counting.fillers


def _is_of_people(mention: Mention) -> bool:
    """Tell whether a pronoun for people stands by a bare number ("van wie er drie", "vier van hen")."""
    at, people = mention.position, mention.view.pack.clauses.counting.people
    return stands_before(mention, people) or any(text in people for text in mention.view.texts[at + 1 : at + 3])


def _is_of_pieces(mention: Mention) -> bool:
    """Tell whether a noun for anything counted stands by a number, or a pronoun before it ("we vonden er elf")."""
    counting = mention.view.pack.clauses.counting
    return mention.noun in counting.generic or stands_before(mention, counting.pieces)


def stands_before(mention: Mention, words: Collection[str], reach: int = NEAR_PRONOUN) -> bool:
    """Tell whether one of some words stands before a number, at most so many words away."""
    at = mention.position
    return any(text in words for text in mention.view.texts[max(0, at - reach) : at])


def _apart(one: float, other: float) -> float:
    if one <= 0 or other <= 0:
        return 1.0
    ratio = max(one, other) / min(one, other)
    return 0.0 if ratio < 10 else 0.5 if ratio < 100 else 1.5 if ratio < 10_000 else UNLIKE
