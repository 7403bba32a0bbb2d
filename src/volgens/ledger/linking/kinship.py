"""How likely it is that two figures answer the same question: hard differences first, then what speaks for it."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from volgens.ledger.linking.known import KnownFigure
from volgens.model.claim import Figure, Place
from volgens.model.intervals import COUNT, compatible
from volgens.model.names import name_key, name_words

STRANGERS = -math.inf
NEAR_KILOMETRES = 60.0
KILOMETRES_PER_DEGREE = 111.2
MONTHS_APART_DAYS = 75
LETTERS_OF_NAME = 4
LETTERS_OF_OWN = 6
UNPLACED = 0.5
PART_OF_TOTAL = 1.0
MEASURES_WITH_NOUN = frozenset({"other", "affected", "share", "price", "aid", "vehicles", "beds", "expected"})


@dataclass(frozen=True, slots=True)
class Kinship:
    """What tells kin: the counted groups of the language, and the tolerance of `about`."""

    group_of: Callable[[str | None], str | None]
    tolerance: float

    def weigh(self, one: KnownFigure, other: KnownFigure) -> float:
        """Return how much speaks for the two answering one question; minus infinity when they cannot.

        It goes by their traits alone (`KnownFigure.traits`); whether their times agree is for `months_apart` to say.
        """
        if not _same_kind(one, other):
            return STRANGERS
        parts = (
            weigh_settings(one, other),
            self._weigh_counted(one.figure, other.figure) if one.family == COUNT else 0.5,
            _weigh_values(one, other),
            0.5 if one.speaker == other.speaker else 0.0,
            _weigh_aspects(one.figure, other.figure),
        )
        return sum(parts)

    def _weigh_counted(self, one: Figure, other: Figure) -> float:
        groups = self.group_of(one.counted), self.group_of(other.counted)
        if one.unit == "person" and one.measure not in MEASURES_WITH_NOUN:
            return _weigh_groups(*groups)
        if one.counted is None or other.counted is None:
            return 0.25
        if same_noun(one.counted, other.counted):
            return 1.5
        if one.measure in MEASURES_WITH_NOUN:
            return 0.5 if groups[0] and groups[0] == groups[1] else STRANGERS
        return 0.5


def clash(one: KnownFigure, other: KnownFigure, tolerance: float) -> bool:
    """Tell whether one report means two different things: both said as standing now by one side, and not both true."""
    first, second = one.figure, other.figure
    if one.document != other.document or "earlier" in (first.aspect, second.aspect):
        return False
    if "disputed" in (first.standing, second.standing) and one.speaker != other.speaker:
        return False
    return one.speaker == other.speaker and not compatible(first, second, tolerance)


def weigh_settings(one: KnownFigure, other: KnownFigure) -> float:
    """Return how well two figures agree in place; one without a place goes by what its report is about."""
    first, second = one.figure.place, other.figure.place
    if first and second:
        return weigh_places(first, second)
    around = {name_key(first.name)} if first else one.context
    meets = around & ({name_key(second.name)} if second else other.context)
    return UNPLACED if meets or (not around and not other.context) else STRANGERS


def weigh_places(one: Place, other: Place) -> float:
    """Return how well two places agree: the same, one within or beside the other, or apart."""
    if (one.geonames is not None and one.geonames == other.geonames) or name_words(one.name) == name_words(other.name):
        return 2.0
    first, second = set(name_words(one.name)), set(name_words(other.name))
    if first <= second or second <= first or _shared_start(one.name, other.name):
        return 1.5
    if _named_after(one, other) or _named_after(other, one):
        return 0.75
    distance = kilometres_between(one, other)
    return 0.75 if distance is not None and distance <= NEAR_KILOMETRES else STRANGERS


def kilometres_between(one: Place, other: Place) -> float | None:
    """Return the distance on the equirectangular map, good enough below some hundred kilometres; None if unknown."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    east = (one.lon - other.lon) * math.cos(math.radians((one.lat + other.lat) / 2))
    return KILOMETRES_PER_DEGREE * math.hypot(one.lat - other.lat, east)


def same_noun(one: str, other: str) -> bool:
    """Tell whether two counted nouns name the same thing: equal but for an ending, or one the tail of the other."""
    first, second = _stem(one), _stem(other)
    shorter, longer = sorted((first, second), key=len)
    return first == second or (len(shorter) >= 4 and longer.endswith(shorter))


def _same_kind(one: KnownFigure, other: KnownFigure) -> bool:
    first, second = one.figure, other.figure
    if first.measure != second.measure or one.family != other.family:
        return False
    return aspect_class(first) == aspect_class(second) or "earlier" in (first.aspect, second.aspect)


def _weigh_aspects(one: Figure, other: Figure) -> float:
    """A part can answer what another report gives as the total, but a total does so sooner."""
    aspects = {one.aspect, other.aspect}
    return -PART_OF_TOTAL if "part" in aspects and len(aspects - {"earlier"}) > 1 else 0.0


def aspect_class(figure: Figure) -> str:
    """Return the class of aspects that can answer one question: what stands, what is added, what is to come."""
    return figure.aspect if figure.aspect in ("increment", "expected") else "total"


def months_apart(one: KnownFigure, other: KnownFigure) -> bool:
    """Tell whether two are of other times; what its report dates to a time long before is another event's, too."""
    published = abs((one.published - other.published).days) > MONTHS_APART_DAYS
    return published or abs((one.day - other.day).days) > MONTHS_APART_DAYS


def _weigh_groups(one: str | None, other: str | None) -> float:
    first, second = one or "people", other or "people"
    return 1.0 if first == second else STRANGERS


def _weigh_values(one: KnownFigure, other: KnownFigure) -> float:
    """Values of one question are of one order of magnitude more often than not."""
    if not one.size or not other.size:
        return 0.0
    return max(-1.0, 1.0 - abs(math.log10(one.size / other.size)))


def _named_after(one: Place, other: Place) -> bool:
    """Tell whether a thing that no map has, such as a fire or a road, bears a name of the other place."""
    first = name_words(one.name)[0]
    return one.geonames is None and one.lat is None and len(first) >= LETTERS_OF_OWN and first in name_words(other.name)


def _shared_start(one: str, other: str) -> bool:
    shorter, longer = sorted((one.lower(), other.lower()), key=len)
    return len(shorter) >= LETTERS_OF_NAME and longer.startswith(shorter)


@lru_cache(maxsize=10_000)
def _stem(noun: str) -> str:
    plain = noun.lower()
    for ending in ("en", "s", "n", "e"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 4:
            return plain[: -len(ending)]
    return plain
