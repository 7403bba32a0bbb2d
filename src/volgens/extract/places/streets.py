"""Streets, squares and roads stand for the town that they lie in, where the report tells which.

What is counted on a square is counted in its town: the next report of the same event names the town alone, and a map
knows nothing of the square.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain, pairwise
from typing import NamedTuple

from volgens.extract.annotations import PlaceMention
from volgens.extract.places.atlas import TOWNS
from volgens.lang.pack import Pack
from volgens.model.claim import Place

# From a street's name to the town's, or back: characters, and words besides commas.
REACH = 40
WORDS = 4


class Named(NamedTuple):
    """A stretch of text and the places that it mentions, in order."""

    text: str
    mentions: tuple[PlaceMention, ...]


def place_streets(title: Named, body: Named, pack: Pack) -> tuple[tuple[PlaceMention, ...], tuple[PlaceMention, ...]]:
    """Return the mentions of a report's title and body, those of streets with the place of their town.

    A street lies in the town that is named beside it ("het Kerkplein in Goor"), here or elsewhere in the report, or in
    the only one that the report or its title names. A road runs through many, and lies where it is said to alone. Where
    nothing tells, a street stays a place of its own.
    """
    streets = {one.place for one in (*title.mentions, *body.mentions) if _is_street(one, pack)}
    if not streets:
        return title.mentions, body.mentions
    told = dict(reversed([*chain.from_iterable(_told(named, streets, pack) for named in (title, body))]))
    only = _only((*title.mentions, *body.mentions)) or _only(title.mentions)

    def placed(mention: PlaceMention) -> PlaceMention:
        if mention.place not in streets:
            return mention
        is_road = pack.places.road.fullmatch(mention.place.name) is not None
        town = told.get(mention.place.name, None if is_road else only)
        return replace(mention, place=town) if town is not None else mention

    return tuple(map(placed, title.mentions)), tuple(map(placed, body.mentions))


def _is_street(mention: PlaceMention, pack: Pack) -> bool:
    return not mention.adjective and mention.place.lat is None and pack.places.is_street(mention.place.name)


def _only(mentions: Sequence[PlaceMention]) -> Place | None:
    """The town of mentions that name one alone."""
    places = (one.place for one in mentions if not one.adjective)
    towns = {place.name: place for place in places if place.precision in TOWNS and place.lat is not None}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _told(named: Named, streets: Set[Place], pack: Pack) -> Iterator[tuple[str, Place]]:
    """Yield streets by name, each with the town that is named beside it."""
    for first, second in pairwise(named.mentions):
        gap = named.text[first.span.end : second.span.start]
        if first.place in streets and _is_town(second, streets) and _leads_to_town(gap, second, pack):
            yield first.place.name, second.place
        if second.place in streets and _is_town(first, streets) and _leads_to_street(gap, first, pack):
            yield second.place.name, first.place


def _is_town(mention: PlaceMention, streets: Set[Place]) -> bool:
    return mention.place.precision in TOWNS and mention.place not in streets


def _leads_to_town(gap: str, other: PlaceMention, pack: Pack) -> bool:
    """Tell whether the words from a street to a name place it there: "Kerkplein in het centrum van Goor"."""
    words, lexicon = _words_of(gap), pack.places
    is_led = 0 < len(words) <= WORDS and (words[0] in lexicon.locatives or words[0] == lexicon.words.belonging)
    return is_led and not other.adjective


def _leads_to_street(gap: str, other: PlaceMention, pack: Pack) -> bool:
    """Tell whether the words from a name to a street place it there: "in Goor op het Kerkplein", "het Goorse Plein"."""
    if other.adjective:
        return gap.isspace()
    words, lexicon = _words_of(gap), pack.places
    is_led = 0 < len(words) <= 2 and words[0] in lexicon.locatives
    return is_led and (len(words) == 1 or words[1] in lexicon.words.articles)


def _words_of(gap: str) -> list[str]:
    """The words between two names within a clause; none where they stand too far apart."""
    return gap.strip(" ,(").lower().split() if len(gap) <= REACH and not set(gap) & set(".;:!?\n") else []
