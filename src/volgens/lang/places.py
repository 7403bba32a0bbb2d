"""What a language knows of places: its names of countries, regions and cities, words that tell a place, spellings.

All from one file of the pack. Look-ups go by `key_of`, the form that the gazetteer uses too.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from volgens.lang.entries import check_tables, read_entries, read_table
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.place_entries import (
    AdjectiveRules,
    City,
    Country,
    Endings,
    PlaceClass,
    PlaceWords,
    Reference,
    Region,
)
from volgens.lang.transliteration import Transliteration
from volgens.model.claim import Place

MOST_REMEMBERED = 20_000
TABLES = frozenset(
    {"words", "class", "endings", "adjectives", "transliteration", "country", "region", "city", "reference"}
)


@dataclass(frozen=True)
class PlaceLexicon:
    """All that a pack knows of places, with its look-ups built once."""

    words: PlaceWords
    classes: tuple[PlaceClass, ...]
    endings: Endings
    adjectives: AdjectiveRules
    transliteration: tuple[Transliteration, ...]
    countries: tuple[Country, ...]
    regions: tuple[Region, ...]
    cities: tuple[City, ...]
    back: tuple[Reference, ...]

    @cached_property
    def references(self) -> tuple[tuple[re.Pattern[str], Reference], ...]:
        """Patterns of the phrases that refer back to a place; a name after them makes them none."""
        return tuple(
            (re.compile(rf"\b(?i:{'|'.join(map(re.escape, each.phrases))})\b(?! [A-Z])"), each) for each in self.back
        )

    @cached_property
    def pointing(self) -> re.Pattern[str]:
        """The words that point back to a place: "daar", and "waar" at the head of a clause."""
        relative, words = "|".join(map(re.escape, self.words.relative)), "|".join(map(re.escape, self.words.pointing))
        return re.compile(rf"(?i:(?<=, )(?:{relative})|\b(?:{words}))\b")

    @cached_property
    def named(self) -> dict[str, Country | Region | City]:
        """The pack's own entries by key; a country comes before a city, a city before a region."""
        entries: tuple[Country | Region | City, ...] = (*self.regions, *self.cities, *self.countries)
        return {key_of(name): entry for entry in entries for name in entry.names}

    @cached_property
    def adjectival(self) -> dict[str, Country | Region | City]:
        """The entries by their adjectives, in every inflection, and by their inhabitants."""
        entries: tuple[Country | Region | City, ...] = (*self.cities, *self.regions, *self.countries)
        return {word: entry for entry in entries for word in self._adjectives_of(entry)}

    def _adjectives_of(self, entry: Country | Region | City) -> Iterator[str]:
        for adjective in entry.adjectives:
            for ending, inflected in self.adjectives.inflections:
                if adjective.endswith(ending):
                    yield adjective.removesuffix(ending) + inflected
        if not isinstance(entry, City):
            yield from entry.people

    def country_of(self, code: str) -> Place | None:
        """Return the country of an ISO 3166 code under its usual name; None for one that the pack does not list."""
        entry = self._countries_by_code.get(code)
        return place_of_entry(entry.names[0], entry) if entry is not None else None

    def capital_of(self, code: str) -> str:
        """Return the usual name of the capital of a country by its ISO 3166 code; empty where the pack has none."""
        entry = self._countries_by_code.get(code)
        return entry.capital if entry is not None else ""

    @cached_property
    def _countries_by_code(self) -> dict[str, Country]:
        return {entry.iso: entry for entry in self.countries}

    @cached_property
    def regional(self) -> dict[str, Region]:
        """The regions by key: "provincie Utrecht" is not the city."""
        return {key_of(name): region for region in self.regions for name in region.names}

    @cached_property
    def waters(self) -> frozenset[str]:
        """The names of seas, lakes and rivers."""
        return frozenset(name for region in self.regions if region.water for name in region.names)

    def names_thing(self, word: str) -> bool:
        """Tell whether a noun (lower case) makes the name after it a ship's, firm's, club's or the like."""
        return word in self._named_things or word.endswith(self.words.named_endings)

    @cached_property
    def _named_things(self) -> frozenset[str]:
        return frozenset(self.words.named_things)

    @cached_property
    def superlatives(self) -> frozenset[str]:
        """The words of the file, as a set."""
        return frozenset(self.words.superlatives)

    @cached_property
    def sending(self) -> frozenset[str]:
        """The verbs of the file, as a set."""
        return frozenset(self.words.sending)

    def exact_class(self, phrase: str) -> PlaceClass | None:
        """Return what a phrase of several words ("de staat") calls a place."""
        return self._class_words.get(phrase)

    @cached_property
    def _class_words(self) -> dict[str, PlaceClass]:
        return {word: each for each in self.classes for word in each.words}

    @cached_property
    def _class_endings(self) -> tuple[tuple[str, PlaceClass], ...]:
        return tuple((ending, each) for each in self.classes for ending in each.suffixed)

    @cached_property
    def class_of(self) -> Callable[[str], PlaceClass | None]:
        """Tells what a common noun (lower case) calls a place, also as the last part of a compound; remembered."""
        return lru_cache(maxsize=MOST_REMEMBERED)(self._class_of)

    def _class_of(self, word: str) -> PlaceClass | None:
        if found := self._class_words.get(word):
            return found
        found_by_ending = [each for size in self._ending_sizes if (each := self._by_ending.get(word[-size:]))]
        return min(found_by_ending)[1] if found_by_ending else None

    @cached_property
    def _by_ending(self) -> dict[str, tuple[int, PlaceClass]]:
        """Each ending with its class and its rank in the list: of several that a word has, the first counts."""
        ranked = list(enumerate(self._class_endings))
        return {ending: (rank, each) for rank, (ending, each) in reversed(ranked)}

    @cached_property
    def _ending_sizes(self) -> tuple[int, ...]:
        return tuple(sorted({len(ending) for ending in self._by_ending}))

    @cached_property
    def cautious(self) -> frozenset[str]:
        """The keys of names that are other things as well: places only where the words around them say so."""
        entries: tuple[Country | Region | City, ...] = (*self.regions, *self.cities, *self.countries)
        named = {key_of(name) for entry in entries if entry.cautious for name in entry.names}
        return frozenset(named | {key_of(name) for name in self.words.cautious})

    @cached_property
    def articles(self) -> dict[str, str]:
        """The articles that cautious names take, by key: "de" for "de Waal", which is no place as "Waal"."""
        return {key_of(name): region.article for region in self.regions if region.article for name in region.names}

    @cached_property
    def not_places(self) -> frozenset[str]:
        """The keys of names that follow "in" as places do, and are none."""
        return frozenset(map(key_of, self.words.not_places))

    @cached_property
    def road(self) -> re.Pattern[str]:
        """The number of a road, whole."""
        return re.compile(self.endings.roads)

    def is_street(self, name: str) -> bool:
        """Tell whether a name is a street's, a square's or a road's."""
        is_one = name[:1].isupper() and name.endswith((*self.endings.streets, *self.endings.street_words))
        return is_one or self.road.fullmatch(name) is not None

    @cached_property
    def locatives(self) -> frozenset[str]:
        """The words and phrases that can place what stands before or behind them at a name."""
        return frozenset((*self.words.locative, *self.words.locative_or_not))

    def transliterations(self, country: str, names: Iterable[str]) -> frozenset[str]:
        """Return the language's spellings of native names of a place in a country."""
        tables = [table for table in self.transliteration if country in table.countries]
        return frozenset(spelling for name in names for table in tables for spelling in table.spellings(name))


def place_of_entry(name: str, entry: Country | Region) -> Place:
    """Return the place that a pack's country or region is, under the name that the text uses."""
    if isinstance(entry, Country):
        return Place(name, entry.geonames, entry.lat, entry.lon, entry.iso, "country")
    return Place(name, None, entry.lat, entry.lon, entry.country, entry.precision)


def load_places(path: Path) -> PlaceLexicon:
    """Read a pack's file of places; raise PackError for what is not understood."""
    check_tables(path, TABLES)
    rules = read_table(path, "adjectives", AdjectiveRules)
    return PlaceLexicon(
        words=read_table(path, "words", PlaceWords),
        classes=read_entries(path, "class", PlaceClass),
        endings=read_table(path, "endings", Endings),
        adjectives=rules,
        transliteration=read_entries(path, "transliteration", Transliteration),
        countries=read_entries(path, "country", Country),
        regions=read_entries(path, "region", Region),
        cities=read_entries(path, "city", City),
        back=read_entries(path, "reference", Reference),
    )
