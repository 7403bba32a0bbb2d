"""Keys under which figures and reports are found by what can be their kin: two that are kin share at least one.

The reverse does not hold: what shares a key is only looked at.
"""

import hashlib
import math
from collections.abc import Iterable, Iterator
from functools import lru_cache

from volgens.ledger.linking.kinship import KILOMETRES_PER_DEGREE, LETTERS_OF_NAME, NEAR_KILOMETRES
from volgens.ledger.linking.known import KnownFigure
from volgens.model.claim import Place
from volgens.model.intervals import family_of
from volgens.model.names import name_key, name_words

DENIES = "denies"
ABOUT = "about"
AT_ODDS = "at odds"
# Cells of the map in degrees: as wide as the way within which places are near, also far from the equator.
CELL_LATITUDE, CELL_LONGITUDE = 1.0, 2.0
NOWHERE = ""
EVERYWHERE = "*"


@lru_cache(maxsize=100_000)
def make_key(*parts: str) -> int:
    """Return the number, of 64 bits with a sign, that stands for the parts."""
    digest = hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def keys_of(known: KnownFigure) -> frozenset[int]:
    """Return the keys under which a figure is kept."""
    place, what = known.figure.place, (known.figure.measure, family_of(known.figure))
    if place is None:
        return frozenset(make_key(*what, "unplaced", name) for name in known.context or {NOWHERE})
    found = {make_key(*what, "named", start) for start in _starts(place.name)}
    return frozenset(found | {make_key(*what, "cell", *map(str, cell)) for cell in _own_cell(place)})


def keys_to_search(known: KnownFigure) -> frozenset[int]:
    """Return the keys under which a figure's kin are kept."""
    place, what = known.figure.place, (known.figure.measure, family_of(known.figure))
    if place is None:
        found = {make_key(*what, "unplaced", name) for name in known.context or {NOWHERE}}
        return frozenset(found | {make_key(*what, "named", start) for name in known.context for start in _starts(name)})
    found = {make_key(*what, "named", start) for start in _starts(place.name)}
    found |= {make_key(*what, "cell", *map(str, cell)) for cell in _cells_around(place)}
    return frozenset(found | {make_key(*what, "unplaced", name_key(place.name))})


def keys_about(kind: str, names: Iterable[str], party: str = "") -> frozenset[int]:
    """Return the keys of a report: that it is about places, and denies something or has a party at odds there."""
    return frozenset(make_key(kind, name, party) for name in set(names) or {NOWHERE})


def _starts(name: str) -> Iterator[str]:
    for word in name_words(name):
        yield word[:LETTERS_OF_NAME]


def _own_cell(place: Place) -> Iterator[tuple[int, int]]:
    if place.lat is not None and place.lon is not None:
        yield math.floor(place.lat / CELL_LATITUDE), math.floor(place.lon / CELL_LONGITUDE)


def _cells_around(place: Place) -> Iterator[tuple[int, int]]:
    """Give the cells that lie within the way that makes places near; no place is near across the date line."""
    if place.lat is None or place.lon is None:
        return
    north = NEAR_KILOMETRES / KILOMETRES_PER_DEGREE
    east = north / max(0.05, math.cos(math.radians(min(89.0, abs(place.lat) + north))))
    for row in range(
        math.floor((place.lat - north) / CELL_LATITUDE), math.floor((place.lat + north) / CELL_LATITUDE) + 1
    ):
        west = math.floor((place.lon - east) / CELL_LONGITUDE)
        for column in range(west, math.floor((place.lon + east) / CELL_LONGITUDE) + 1):
            yield row, column
