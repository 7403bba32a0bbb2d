"""Finds the places that a report names, each with what the gazetteer knows of it.

A capitalised name is a place when the words around it, or around another mention of it, say so; names of countries and
regions need no more. A place without an entry keeps its name and has no coordinates.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from volgens.extract.annotations import PlaceMention, Span
from volgens.extract.places.adjectives import place_of_adjective
from volgens.extract.places.atlas import CITY_INHABITANTS, place_of_area
from volgens.extract.places.candidates import Candidate, find_candidates
from volgens.extract.places.resolve import Surroundings, choose_town, resolve, surroundings_of
from volgens.extract.places.setting import Evidence
from volgens.lang.gazetteer.keys import key_of
from volgens.lang.pack import Pack
from volgens.lang.places import Country, PlaceClass
from volgens.model.claim import Place
from volgens.model.report import Report

# A town as large as this is taken for itself in the middle of a sentence, whatever stands before it.
FAMOUS = 100_000
# Capitals only, and as short as this: rather an abbreviation than a town.
ABBREVIATION = 5


@dataclass(slots=True)
class Gathered:
    """What all mentions of one name say together."""

    evidence: Evidence = Evidence.NONE
    mid_sentence: bool = False
    person: int = 0
    mentions: int = 0
    called: PlaceClass | None = None
    region: PlaceClass | None = None

    def add(self, candidate: Candidate) -> None:
        """Take a mention's setting into account."""
        setting = candidate.setting
        self.mentions += 1
        self.evidence = max(self.evidence, setting.evidence)
        self.mid_sentence |= not candidate.opens
        self.person += setting.evidence is Evidence.PERSON
        if setting.called is not None:
            self.called = self.called or setting.called
            if setting.called.precision == "region":
                self.region = self.region or setting.called


class PlaceFinder:
    """Reads the places of a report's title and text together: what one says of a name holds for both."""

    def __init__(self, title: str, text: str, pack: Pack) -> None:
        self._pack = pack
        self._title = find_candidates(title, pack)
        self._text = find_candidates(text, pack)
        self._gathered: dict[str, Gathered] = {}
        for candidate in (*self._title, *self._text):
            self._gathered.setdefault(key_of(candidate.name), Gathered()).add(candidate)
        self._surnames = frozenset(self._find_surnames())
        named = frozenset(c.name for c in (*self._title, *self._text) if c.known)
        self._adjectives = {
            c.name: place
            for c in (*self._title, *self._text)
            if not c.known and (place := place_of_adjective(c.name, named, pack))
        }
        areas = (c.known.area for c in (*self._title, *self._text) if c.known.area is not None)
        countries = (area.iso if isinstance(area, Country) else area.country for area in areas)
        self._countries = frozenset((*countries, *(place.country for place in self._adjectives.values())))
        self._around = self._look_around()

    def mentions(self) -> tuple[PlaceMention, ...]:
        """Return the places of the text, in order."""
        return tuple(self._mention(self._text))

    def title_places(self) -> tuple[Place, ...]:
        """Return the places of the title, in order."""
        return tuple(mention.place for mention in self._mention(self._title) if not mention.adjective)

    def _mention(self, candidates: tuple[Candidate, ...]) -> Iterator[PlaceMention]:
        for candidate in candidates:
            if candidate.name in self._adjectives:
                yield PlaceMention(candidate.span, self._adjectives[candidate.name], adjective=True)
            elif self._is_place(candidate):
                yield PlaceMention(candidate.span, self._resolve(candidate))

    def _find_surnames(self) -> Iterator[str]:
        """Yield the last words of names that are persons': known first names, or a role before them."""
        first_names = self._pack.sources.genders_of_names
        for candidate in (*self._title, *self._text):
            words = candidate.name.split()
            if len(words) > 1 and not candidate.known:
                if words[0] in first_names or candidate.setting.evidence is Evidence.PERSON:
                    yield key_of(words[-1])
                elif (role := self._pack.sources.find_noun(words[0])) and role.entry.person:
                    yield key_of(words[-1])

    def _is_place(self, candidate: Candidate) -> bool:
        key = key_of(candidate.name)
        gathered = self._gathered[key]
        here = candidate.setting
        lexicon = self._pack.places
        if not key or key in lexicon.not_places or here.evidence is Evidence.PERSON and here.called is None:
            return candidate.known.area is not None and key not in lexicon.cautious
        if here.called is not None and len(key) > 1:
            return True
        if key in self._surnames:
            return False
        if candidate.facility:
            return gathered.evidence >= Evidence.LIKELY or self._is_named_by_part(candidate.name)
        if candidate.known.area is not None:
            return key not in lexicon.cautious or gathered.evidence >= Evidence.LIKELY
        if candidate.known.towns:
            return self._is_town(candidate, key, gathered)
        return self._is_unknown_place(candidate, gathered)

    def _is_named_by_part(self, name: str) -> bool:
        """Tell whether a compound's last part makes it a place whatever stands before it ("Maple-brand")."""
        return name.rpartition("-")[2] in self._pack.places.endings.hyphenated

    def _is_town(self, candidate: Candidate, key: str, gathered: Gathered) -> bool:
        if candidate.setting.article:
            return False
        if candidate.name.isupper() and len(candidate.name) <= ABBREVIATION and not candidate.opens:
            return gathered.evidence is Evidence.CERTAIN
        if gathered.evidence is Evidence.CERTAIN or gathered.called is not None:
            return gathered.person * 2 <= gathered.mentions
        famous = candidate.known.preferred or candidate.known.towns[0].population >= FAMOUS
        if not famous and not gathered.person and self._fits_countries(candidate, gathered):
            return key not in self._pack.places.cautious
        if key in self._pack.places.cautious or not famous:
            return gathered.evidence >= Evidence.LIKELY and not gathered.person and key not in self._pack.places.cautious
        return gathered.mid_sentence or gathered.evidence >= Evidence.LIKELY or candidate.known.preferred

    def _fits_countries(self, candidate: Candidate, gathered: Gathered) -> bool:
        """Tell whether a town lies in a country that the report names, and stands in the middle of a sentence."""
        town = candidate.known.towns[0]
        if not gathered.mid_sentence:
            return False
        if gathered.evidence >= Evidence.POSSIBLE and town.country in self._pack.places.words.home:
            return True
        return town.population >= CITY_INHABITANTS and town.country in self._countries

    def _is_unknown_place(self, candidate: Candidate, gathered: Gathered) -> bool:
        """A name that nothing knows: only after words that places alone follow, and never an abbreviation."""
        if gathered.called is not None:
            return True
        name = candidate.name
        if candidate.setting.article or (name[-1].islower() and "-" in name and name.rpartition("-")[2].islower()):
            return False
        enough = Evidence.LIKELY if name.split()[0] in self._pack.places.words.prefixes else Evidence.CERTAIN
        strict = gathered.evidence >= enough and not gathered.person and gathered.mid_sentence
        return strict and not name.isupper() and not any(c.isdigit() for c in name) and len(name) > 2 and not self._is_body(name)

    def _is_body(self, name: str) -> bool:
        words = name.replace("-", " ").split()
        return any(self._pack.sources.find_noun(word) for word in words) or words[0] in self._pack.sources.genders_of_names

    def _look_around(self) -> Surroundings:
        """Gather the countries that the report names, and the places whose whereabouts are certain."""
        accepted = [c for c in (*self._title, *self._text) if c.name not in self._adjectives and self._is_place(c)]
        areas = [place_of_area(c.name, c.known.area, c.known.part) for c in accepted if c.known.area is not None]
        countries = [place.country for place in (*self._adjectives.values(), *areas)]
        anchors = [(a.name, a.lat, a.lon) for a in areas if a.precision == "region" and a.lat is not None and a.lon is not None]
        around = surroundings_of(countries, self._pack, anchors)
        large = [c.known for c in accepted if c.known.towns and c.known.towns[0].population >= FAMOUS]
        towns = [town for known in large if (town := choose_town(known, around)) is not None]
        anchors += [(town.name, town.lat, town.lon) for town in towns]
        return surroundings_of((*countries, *(town.country for town in towns)), self._pack, anchors)

    def _resolve(self, candidate: Candidate) -> Place:
        return self._resolved(candidate, self._around)

    def _resolved(self, candidate: Candidate, around: Surroundings) -> Place:
        gathered = self._gathered[key_of(candidate.name)]
        called = candidate.setting.called or gathered.region
        if isinstance(candidate.known.area, Country):
            called = None
        name = _as_named(candidate.name)
        return resolve(name, candidate.known, called, around, self._pack)


def _as_named(name: str) -> str:
    """A name in capitals only, as in datelines, is written as names are; an abbreviation stays."""
    return name.title() if name.isupper() and len(name) > 3 else name


@lru_cache(maxsize=8)
def _finder(title: str, text: str, pack: Pack) -> PlaceFinder:
    return PlaceFinder(title, text, pack)


def find_places(report: Report, pack: Pack) -> tuple[PlaceMention, ...]:
    """Return the places that a report's text names, adjectives among them, in order."""
    return _finder(report.title, report.text, pack).mentions()


def find_title_places(report: Report, pack: Pack) -> tuple[Place, ...]:
    """Return the places that a report's title names, in order; adjectives are left out."""
    return _finder(report.title, report.text, pack).title_places()
