"""Where earlier reports on the same event placed their figures: what a report leaves unsaid is as a rule there."""

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from volgens.extract.places.buckets import KEPT, TENTHS, late_buckets_of
from volgens.model.background import Background
from volgens.model.claim import Figure, Place
from volgens.model.names import name_key
from volgens.model.vocabulary import Measure

# Ranks count up to this one.
LAST_RANK = 3


class Standing(NamedTuple):
    """How a place stands in what was told before: the tenths of all figures and its rank among their places.

    Further the tenths of the figures of the same measure, and of those in the same country.
    """

    tenths: int
    rank: int
    of_measure: int
    of_country: int


class PlacesBefore:
    """The places of a background laid ready."""

    def __init__(self, background: Background) -> None:
        self._every = Counter(_key(figure.place) for figure in background.figures)
        self._count = len(background.figures)
        self._ranks = {key: rank for rank, (key, _) in enumerate(self._every.most_common(LAST_RANK))}
        self._countries = Counter(figure.place.country for figure in background.figures if figure.place)
        self._of_measure: dict[Measure, Counter[str]] = {}
        for figure in background.figures:
            self._of_measure.setdefault(figure.measure, Counter())[_key(figure.place)] += 1

    def share_of(self, place: Place | None) -> float:
        """Return the share of all figures that were told of a place, or of none."""
        return self._every[_key(place)] / max(1, self._count)

    def standing_of(self, place: Place | None, measure: Measure) -> Standing | None:
        """Return how a place stands, or none at all; None where nothing was told before."""
        if not self._count:
            return None
        key, alike = _key(place), self._of_measure.get(measure, Counter())
        in_country = self._countries[place.country] if place is not None and place.country else 0
        return Standing(
            _tenths(self._every[key], self._count),
            self._ranks.get(key, LAST_RANK),
            _tenths(alike[key], alike.total()),
            _tenths(in_country, self._count),
        )

    def has(self, place: Place | None, same: tuple[Figure, ...], measure: Measure) -> str:
        """Tell whether figures of the same number and measure were told of a place: "True", "False", or "-"."""
        alike = [figure for figure in same if figure.measure == measure]
        return str(any(_key(figure.place) == _key(place) for figure in alike)) if alike else "-"


def _tenths(part: int, whole: int) -> int:
    return TENTHS * part // whole if whole else 0


def _key(place: Place | None) -> str:
    return name_key(place.name) if place is not None else ""


@lru_cache(maxsize=KEPT)
def buckets_of_standing(standing: Standing, kind: str, found: str, here: bool, valued: str) -> tuple[int, ...]:
    """Return the buckets of how an option stands in what was told before.

    `found`: which of the rules' findings it is; `here`: the figure's sentence names it; `valued`: what
    `PlacesBefore.has` tells.
    """
    tenths, rank, of_measure, of_country = standing
    return late_buckets_of(
        *(f"told {tenths}", f"told {tenths} {kind}", f"told {tenths} {found}", f"told {tenths} {here}"),
        *(f"told rank {rank} {kind}", f"told rank {rank} {found} {here}"),
        *(f"told measure {of_measure}", f"told measure {of_measure} {here}"),
        *(f"told country {of_country} {kind}", f"told value {valued}", f"told value {valued} {here}"),
    )
