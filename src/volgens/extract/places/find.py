"""Finds the places that a report names, each with what the gazetteer knows of it.

A capitalised name is a place when the words around it, or around another mention of it, say so; names of countries and
regions need no more. A place without an entry keeps its name and has no coordinates.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from volgens.extract.annotations import PlaceMention
from volgens.extract.places.adjectives import place_of_adjective
from volgens.extract.places.atlas import place_of_area
from volgens.extract.places.candidates import Candidate, find_candidates
from volgens.extract.places.gathered import FAMOUS, PlaceJudge
from volgens.extract.places.resolve import METROPOLIS, Surroundings, choose_town, resolve, surroundings_of
from volgens.extract.places.setting import Evidence
from volgens.extract.places.streets import Named, place_streets
from volgens.lang.pack import Pack
from volgens.lang.place_entries import Country, PlaceClass
from volgens.model.claim import Place
from volgens.model.report import Report

# Small words between a name and the area that it lies in, or an adjective and the name that it goes with.
_WITHIN = re.compile(r",? (?:[^\W\d_A-Z]\w* ){1,3}")
REACH = 60
_MODIFIES = re.compile(r" (?:[^\W\d_A-Z]\w* ){0,2}")


class FoundPlaces(NamedTuple):
    """The places that a report's text names, and those of its title; the spans of the latter are into the title."""

    text: tuple[PlaceMention, ...]
    title: tuple[PlaceMention, ...]


class PlaceFinder:
    """Reads the places of a report's title and text together: what one says of a name holds for both."""

    def __init__(self, title: str, text: str, pack: Pack) -> None:
        self._pack = pack
        self._bodies = (title, text)
        self._text = find_candidates(text, pack)
        located = (c.name for c in self._text if not c.known and c.setting.evidence is Evidence.CERTAIN)
        self._title = find_candidates(title, pack, frozenset(located))
        self._all = (*self._title, *self._text)
        self._adjectives = dict(self._find_adjectives())
        countries = {place.country for place in self._adjectives.values()} | {_country_of(c) for c in self._all}
        self._judge = PlaceJudge(self._all, frozenset(countries), pack)
        self._resolved: dict[tuple[str, PlaceClass | None, str | None], Place] = {}
        self._around = self._look_around()

    def mentions(self) -> tuple[PlaceMention, ...]:
        """Return the places of the text, in order."""
        return tuple(self._mention(self._text, self._bodies[1]))

    def title_mentions(self) -> tuple[PlaceMention, ...]:
        """Return the places of the title, in order; spans are into the title."""
        return tuple(self._mention(self._title, self._bodies[0]))

    def _find_adjectives(self) -> Iterator[tuple[str, Place]]:
        named = frozenset(candidate.name for candidate in self._all if candidate.known)
        for candidate in self._all:
            if not candidate.known and (place := place_of_adjective(candidate.name, named, self._pack)):
                yield candidate.name, place

    def _mention(self, candidates: tuple[Candidate, ...], body: str) -> Iterator[PlaceMention]:
        for number, candidate in enumerate(candidates):
            if candidate.name in self._adjectives:
                yield PlaceMention(candidate.span, self._adjectives[candidate.name], adjective=True)
            elif self._judge.is_place(candidate):
                can_lie = candidate.known.area is None and not candidate.facility
                country, certain = self._container(candidates, number, body) if can_lie else (None, False)
                if all(town.country != country for town in candidate.known.towns) and not (
                    certain and self._can_be_elsewhere(candidate)
                ):
                    country = None
                yield PlaceMention(candidate.span, self._resolve(candidate, country))

    @staticmethod
    def _can_be_elsewhere(candidate: Candidate) -> bool:
        """Tell whether a name can be that of a place without an entry, and not of a town that everybody knows."""
        known = candidate.known
        return not known.towns or (not known.preferred and known.towns[0].population < METROPOLIS)

    def _container(self, candidates: tuple[Candidate, ...], number: int, body: str) -> tuple[str | None, bool]:
        """The country that the words beside a town's name put it in, and whether they leave no doubt.

        "De Spaanse stad X" and "X in de provincie Y" do; "X, in Y" can be two places.
        """
        here = candidates[number]
        place = self._adjectives.get(candidates[number - 1].name) if number else None
        if place is not None and place.precision != "city":
            before = body[candidates[number - 1].span.end : here.span.start]
            if len(before) <= REACH and _MODIFIES.fullmatch(before) and self._only_describe(before.split()):
                return place.country, True
        following = candidates[number + 1] if number + 1 < len(candidates) else None
        if following is None or following.setting.relation != "location":
            return None, False
        gap = body[here.span.end : following.span.start]
        if len(gap) > REACH or not _WITHIN.fullmatch(gap):
            return None, False
        town = choose_town(following.known, self._around) if following.setting.called else None
        certain = following.setting.called is not None or not gap.startswith(",")
        return _country_of(following) or (town.country if town else None), certain

    def _only_describe(self, words: list[str]) -> bool:
        """Tell whether words between an adjective and a name go with it: "Spaanse stad X", not "leger heeft X"."""
        ending = self._pack.places.adjectives.attributive
        return all(word.endswith(ending) or self._pack.places.class_of(word) for word in words)

    def _look_around(self) -> Surroundings:
        """Gather the countries that the report names, and the places whose whereabouts are certain."""
        accepted = [c for c in self._all if c.name not in self._adjectives and self._judge.is_place(c)]
        areas = [place_of_area(c.name, c.known.area, c.known.part) for c in accepted if c.known.area is not None]
        countries = [place.country for place in (*self._adjectives.values(), *areas)]
        anchors = [
            (area.name, area.lat, area.lon)
            for area in areas
            if area.precision == "region" and area.lat is not None and area.lon is not None
        ]
        around = surroundings_of(countries, self._pack, anchors)
        known = {c.name: c.whole if c.facility else c.known for c in accepted}.values()
        large = [each for each in known if each.towns and each.towns[0].population >= FAMOUS]
        towns = [town for each in large if (town := choose_town(each, around)) is not None]
        anchors += [(town.name, town.lat, town.lon) for town in towns]
        return surroundings_of((*countries, *(town.country for town in towns)), self._pack, anchors)

    def _resolve(self, candidate: Candidate, country: str | None) -> Place:
        called = candidate.setting.called or self._judge.gathered(candidate).region
        if isinstance(candidate.known.area, Country):
            called = None
        if candidate.facility:
            return self._resolve_facility(candidate)
        key = (candidate.name, called, country)
        if key not in self._resolved:
            around = self._around.within(country) if country else self._around
            self._resolved[key] = resolve(_as_named(candidate.name), candidate.known, called, around, self._pack)
        return self._resolved[key]

    def _resolve_facility(self, candidate: Candidate) -> Place:
        """A work or building has no coordinates, but the country of the place that it is named after."""
        whole = candidate.whole
        town = choose_town(whole, self._around)
        called = self._pack.places.class_of(candidate.name.rpartition(" ")[2].lower())
        country = _country_of(candidate, whole.area) or (town.country if town else None)
        precision = called.precision if called is not None and not called.facility else "place"
        return Place(_as_named(candidate.name), country=country, precision=precision)


def _country_of(candidate: Candidate, area: object = None) -> str | None:
    area = area or candidate.known.area
    return area.iso if isinstance(area, Country) else getattr(area, "country", None)


def _as_named(name: str) -> str:
    """A name in capitals only, as in datelines, is written as names are; an abbreviation stays."""
    return name.title() if name.isupper() and len(name) > 3 else name


def find_places(report: Report, pack: Pack) -> FoundPlaces:
    """Return the places that a report names, adjectives among them, in order."""
    finder = PlaceFinder(report.title, report.text, pack)
    title = Named(report.title, finder.title_mentions())
    title_mentions, mentions = place_streets(title, Named(report.text, finder.mentions()), pack)
    return FoundPlaces(mentions, title_mentions)
