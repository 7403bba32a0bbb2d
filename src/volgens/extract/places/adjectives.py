"""Reads adjectives and inhabitants as the place that they come from: "Russische", "Rotterdamse", "Belgen"."""

from functools import cache

from volgens.extract.places.atlas import atlas_of, place_of_area, place_of_town
from volgens.lang.pack import Pack
from volgens.lang.place_entries import City, Country
from volgens.model.claim import Place

# A town abroad gives its name to an adjective only where the report names the town too.
HOME_INHABITANTS = 15_000
SHORTEST_STEM = 3


def place_of_adjective(word: str, named: frozenset[str], pack: Pack) -> Place | None:
    """Return the place that an adjective or inhabitant is of; `named` are the names of places that the report has."""
    if place := _stated(word, pack):
        return place
    return _derived(word, named, pack)


@cache
def _stated(word: str, pack: Pack) -> Place | None:
    adjectival = pack.places.adjectival
    entry = adjectival.get(word)
    part = False
    if entry is None and "-" in word:
        head, _, rest = word.partition("-")
        entry, part = adjectival.get(rest), True
        if head.lower() not in pack.places.words.compass:
            return None
    if entry is None:
        return None
    if isinstance(entry, City):
        known = atlas_of(pack).find(entry.names[0])
        return place_of_town(entry.names[0], known.towns[0], None) if known.towns else Place(entry.names[0])
    return place_of_area(entry.names[0] if not part else word, entry, part)


def _derived(word: str, named: frozenset[str], pack: Pack) -> Place | None:
    rules = pack.places.adjectives
    for ending, stands_for in (*rules.derived, *rules.people):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < SHORTEST_STEM:
            continue
        name = stem + stands_for
        known = atlas_of(pack).find(name)
        town = next((t for t in known.towns if _is_home(t.country, t.population, pack) or name in named), None)
        if town is not None:
            return place_of_town(name, town, None)
        if known.area is not None and (name in named or isinstance(known.area, Country)):
            return place_of_area(name, known.area)
    return None


def _is_home(country: str, population: int, pack: Pack) -> bool:
    return country in pack.places.words.home and population >= HOME_INHABITANTS
