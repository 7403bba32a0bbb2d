"""What is known under a name: the pack's own countries, regions and cities, then the gazetteer."""

from dataclasses import dataclass
from functools import cache, lru_cache

from volgens.lang.gazetteer import Entry
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.pack import Pack
from volgens.lang.place_entries import City, Country, PlaceClass, Region
from volgens.lang.places import place_of_entry
from volgens.model.claim import Place
from volgens.model.vocabulary import Precision

CITY_INHABITANTS = 20_000
# The precisions of towns and villages.
TOWNS: tuple[Precision, ...] = ("city", "place")
# A capital as large as this is what its name stands for, wherever else there is a town of that name.
CAPITAL_INHABITANTS = 100_000


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that goes by a name: at most one of the pack's areas, and towns, the pack's own choice first.

    `preferred`: the pack names the first town itself. `part`: a part of an area, told by a compass word before it.
    """

    area: Country | Region | None = None
    towns: tuple[Entry, ...] = ()
    preferred: bool = False
    part: bool = False

    def __bool__(self) -> bool:
        return self.area is not None or bool(self.towns)


UNKNOWN = Known()


class Atlas:
    """Looks names up for one pack, and keeps the answers."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self.find = lru_cache(maxsize=20_000)(self._find)

    def _find(self, name: str) -> Known:
        """Return what goes by a name as a text writes it."""
        key = key_of(name)
        entry = self._pack.places.named.get(key)
        if isinstance(entry, City):
            own = tuple(e for e in self._pack.gazetteer.find(entry.place) if e.country == entry.country)[:1]
            others = tuple(e for e in self._pack.gazetteer.find(name) if not own or e.geonames != own[0].geonames)
            return Known(towns=own + others, preferred=bool(own))
        if entry is not None:
            return Known(entry)
        if towns := self._pack.gazetteer.find(name):
            seats = tuple(each for each in towns if self._is_capital(each, key))
            return Known(towns=(*seats, *(each for each in towns if each not in seats)), preferred=bool(seats))
        return self._find_part(name)

    def _is_capital(self, town: Entry, key: str) -> bool:
        """Tell whether a town is the capital that its name first stands for: Islamabad is not the one in Bangladesh."""
        named = key_of(self._pack.places.capital_of(town.country)) == key
        return named and not town.alias and town.population >= CAPITAL_INHABITANTS

    def _find_part(self, name: str) -> Known:
        if "- " in name and " " not in name.partition("- ")[0]:  # "Noord- en Zuid-Kivu" is in what its last name is in
            last = self.find(name.split()[-1])
            return Known(last.area, part=True) if last.area else UNKNOWN
        head, hyphen, rest = name.partition("-")
        if hyphen and head.lower() in self._pack.places.words.compass and rest[:1].isupper():
            whole = self._pack.places.named.get(key_of(rest))
            if isinstance(whole, Country | Region):
                return Known(whole, part=True)
        return UNKNOWN

    def region(self, name: str) -> Region | None:
        """Return the pack's region of a name, also where the bare name means the city."""
        return self._pack.places.regional.get(key_of(name))


@cache
def atlas_of(pack: Pack) -> Atlas:
    """Return the atlas of a pack, made once."""
    return Atlas(pack)


def place_of_area(name: str, area: Country | Region, part: bool = False) -> Place:
    """Return a country or region as a place; a part of one has no coordinates of its own."""
    whole = place_of_entry(name, area)
    return Place(name, None, None, None, whole.country, "region") if part else whole


def place_of_town(name: str, town: Entry, called: PlaceClass | None) -> Place:
    """Return a town as a place; a region that shares its name stands where the town does."""
    precision: Precision = "city" if town.population >= CITY_INHABITANTS else "place"
    if called is not None and not called.facility and called.precision != "place":
        precision = called.precision
    return Place(name, town.geonames, town.lat, town.lon, town.country, precision)
