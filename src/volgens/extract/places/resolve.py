"""Chooses among places of one name: by the countries that the report is about, by size, by what the text calls it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log10

from volgens.extract.places.atlas import CITY_INHABITANTS, Known, atlas_of, place_of_area, place_of_town
from volgens.lang.gazetteer import Entry
from volgens.lang.pack import Pack
from volgens.lang.place_entries import PlaceClass
from volgens.model.claim import Place

# The weights were set by hand: a country that the report names counts as much as a few hundred times the inhabitants.
NAMED_COUNTRY = 2.5
HOME = 1.2
OWN_NAME = 0.7
# What a town at home gains by its own name: "Breukelen" is also what Brooklyn is called in Dutch.
OWN_NAME_AT_HOME = 1.2
PREFERRED = 2.0
# Degrees, and what a town gains by lying so close to others of the report.
NEAR = 1.5
NEIGHBOUR = 1.5
# A place abroad in a country that the report does not name: known only when large.
WELL_KNOWN = 100_000
# And this large under another name than its own.
METROPOLIS = 500_000

# As many anchors as tell where a report is.
ANCHORS = 40
# A place whose whereabouts are certain: name, degrees.
Anchor = tuple[str, float, float]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The countries that a report names, with how often it does, and where its well-known towns are.

    `only`: the words beside a name put it in this country.
    """

    countries: Counter[str]
    home: tuple[str, ...]
    anchors: tuple[Anchor, ...] = ()
    only: str | None = None

    def within(self, country: str) -> "Surroundings":
        """Return the same, for a name that the text puts in one country."""
        return replace(self, only=country)

    def weight(self, country: str) -> float:
        """Return how much a country's places gain."""
        total = sum(self.countries.values())
        share = self.countries[country] / total if total else 0.0
        named = NAMED_COUNTRY + share if self.countries[country] else 0.0
        return max(named, HOME if country in self.home else 0.0)

    def is_near(self, town: Entry) -> bool:
        """Tell whether a town lies close to another that the report names."""
        return any(
            abs(town.lat - lat) + abs(town.lon - lon) < NEAR and town.name != name for name, lat, lon in self.anchors
        )


def surroundings_of(countries: Iterable[str | None], pack: Pack, anchors: Iterable[Anchor] = ()) -> Surroundings:
    """Return the surroundings that mentions of countries and towns make."""
    named = Counter(country for country in countries if country)
    return Surroundings(named, pack.places.words.home, tuple(dict.fromkeys(anchors))[:ANCHORS])


def resolve(name: str, known: Known, called: PlaceClass | None, around: Surroundings, pack: Pack) -> Place:
    """Return the place that a name stands for; without coordinates when nothing that is known fits."""
    if called is not None and called.precision == "region" and (region := atlas_of(pack).region(name)):
        return place_of_area(name, region)
    if known.area is not None:
        return place_of_area(name, known.area, known.part)
    town = choose_town(known, around)
    if town is None:
        return Place(name, country=around.only)
    return place_of_town(name, town, called)


def _is_well_known(town: Entry, known: Known) -> bool:
    """Tell whether a name alone means a town: a large one by its own name, or the only one of some size."""
    if len(known.towns) == 1 and town.population >= CITY_INHABITANTS:
        return True
    return town.population >= (METROPOLIS if town.alias else WELL_KNOWN)


def choose_town(known: Known, around: Surroundings) -> Entry | None:
    """Return the likeliest town of a name, None when none is likely."""

    def likelihood(town: Entry) -> float:
        own = PREFERRED if known.preferred and town is known.towns[0] else 0.0
        gain = OWN_NAME_AT_HOME if town.country in around.home else OWN_NAME
        bonus = gain * (not town.alias) + NEIGHBOUR * around.is_near(town)
        return log10(max(town.population, 100)) + around.weight(town.country) + own + bonus

    if around.only is not None:
        return max((town for town in known.towns if town.country == around.only), key=likelihood, default=None)
    best = max(known.towns, key=likelihood, default=None)
    if best is None or known.preferred or _is_well_known(best, known):
        return best
    return best if around.countries[best.country] or best.country in around.home else None
