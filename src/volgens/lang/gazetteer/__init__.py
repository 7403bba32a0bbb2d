"""Places of the world by name, offline: sorted, compressed files that answer one name by reading one block of lines.

A file is a header, the sorted keys that begin each block, and the blocks. A line is a key and an entry, tab-separated;
a name that its key tells is left out. The places are GeoNames' (CC BY 4.0): `build.py` makes the files, README.md
beside it names the source.
"""

import json
import mmap
import struct
import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path

from volgens.errors import PackError
from volgens.lang.gazetteer.keys import key_of

WORLD = Path(__file__).parent / "world.places"
MAGIC = b"VPL1"
LINES_A_BLOCK = 256
# Unpacked blocks in memory, some 15 kB each.
BLOCKS_KEPT = 400


@dataclass(frozen=True, slots=True)
class Entry:
    """A populated place: degrees WGS 84, ISO 3166 country code, GeoNames code of the first-order division, inhabitants.

    `alias`: the name asked for is not the entry's own but another by which it is known.
    """

    geonames: int
    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    population: int
    alias: bool = False


class PlaceFile:
    """One file of places, opened at first use."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @cached_property
    def _content(self) -> mmap.mmap:
        try:
            with self.path.open("rb") as file:
                content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise PackError(
                f"{self.path.name}: {error}; make it with `python -m volgens.lang.gazetteer.build`"
            ) from error
        if content[:4] != MAGIC:
            raise PackError(
                f"{self.path.name}: not a file of places; make it with `python -m volgens.lang.gazetteer.build`"
            )
        return content

    @cached_property
    def _index(self) -> tuple[list[str], list[int]]:
        size = struct.unpack_from("<I", self._content, 4)[0]
        firsts, lengths = json.loads(zlib.decompress(self._content[8 : 8 + size]))
        offsets = [8 + size]
        for length in lengths:
            offsets.append(offsets[-1] + length)
        return firsts, offsets

    def find(self, key: str) -> tuple[Entry, ...]:
        """Return the entries under a key, as `key_of` makes it."""
        firsts, offsets = self._index
        block = bisect_right(firsts, key) - 1
        if block < 0:
            return ()
        return tuple(_entries_under(key, self._read_block(offsets[block], offsets[block + 1])))

    @cached_property
    def _read_block(self) -> Callable[[int, int], str]:
        def read(start: int, end: int) -> str:
            return zlib.decompress(self._content[start:end]).decode("utf-8")

        return lru_cache(maxsize=BLOCKS_KEPT)(read)


class Gazetteer:
    """Several files of places asked as one; answers are kept."""

    def __init__(self, *paths: Path) -> None:
        self._files = tuple(PlaceFile(path) for path in paths)
        self.find = lru_cache(maxsize=20_000)(self._find)

    def _find(self, name: str) -> tuple[Entry, ...]:
        """Return the places that go by a name, own names before aliases, the most populous first."""
        key = key_of(name)
        if not key:
            return ()
        found: dict[int, Entry] = {}
        for entry in sorted(
            (e for file in self._files for e in file.find(key)), key=lambda e: (e.alias, -e.population)
        ):
            found.setdefault(entry.geonames, entry)
        return tuple(found.values())


def _entries_under(key: str, lines: str) -> Iterator[Entry]:
    start = lines.find(f"\n{key}\t")
    while start >= 0:
        end = lines.find("\n", start + 1)
        yield _read_entry(lines[start + 1 : end])
        start = end if lines.startswith(f"\n{key}\t", end) else -1


def _read_entry(line: str) -> Entry:
    key, geonames, name, lat, lon, region, population, alias = line.split("\t")
    country, admin1 = region[:2], region[2:]
    where = (float(lat), float(lon), country, admin1)
    return Entry(int(geonames, 36), name or key.title(), *where, int(population, 36), bool(alias))


def write_places(path: Path, entries: Iterable[tuple[str, Entry]]) -> None:
    """Write a file of places from pairs of key and entry; equal keys always share a block."""
    lines = sorted({(key, -entry.population, _line(key, entry)) for key, entry in entries})
    firsts: list[str] = []
    blocks: list[bytes] = []
    waiting: list[str] = []
    for key, group in groupby(lines, key=lambda line: line[0]):
        if not waiting:
            firsts.append(key)
        waiting.extend(line for _, _, line in group)
        if len(waiting) >= LINES_A_BLOCK:
            blocks.append(_pack(waiting))
            waiting = []
    if waiting:
        blocks.append(_pack(waiting))
    index = zlib.compress(json.dumps([firsts, [len(block) for block in blocks]], ensure_ascii=False).encode(), 9)
    path.write_bytes(MAGIC + struct.pack("<I", len(index)) + index + b"".join(blocks))


def _pack(lines: list[str]) -> bytes:
    return zlib.compress(("\n" + "\n".join(lines) + "\n").encode("utf-8"), 9)


def _line(key: str, entry: Entry) -> str:
    region = entry.country + entry.admin1
    name = "" if entry.name == key.title() else entry.name
    where = (f"{entry.lat:.2f}", f"{entry.lon:.2f}", region, _base36(entry.population), "a" if entry.alias else "")
    return "\t".join((key, _base36(entry.geonames), name, *where))


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"
