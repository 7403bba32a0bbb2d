"""The entries of the file about places: what each key means."""

from dataclasses import dataclass

from volgens.model.vocabulary import Precision


@dataclass(frozen=True, slots=True)
class Country:
    """A country: its names, the first the usual one; its middle in degrees."""

    names: tuple[str, ...]
    iso: str
    lat: float
    lon: float
    geonames: int | None = None
    capital: str = ""
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    cautious: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """An area that is no town: a province, an island, a `water`; one beyond a single country has no `country`.

    `article`: a cautious name that takes this one ("de", before a river's) is a place with it, and none without.
    `precision`: "place" for a square, a quarter or a work.
    """

    names: tuple[str, ...]
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    cautious: bool = False
    article: str = ""
    water: bool = False
    precision: Precision = "region"


@dataclass(frozen=True, slots=True)
class City:
    """A city under the language's own names; `place` is the gazetteer's name of it, which has the coordinates."""

    names: tuple[str, ...]
    country: str
    place: str
    adjectives: tuple[str, ...] = ()
    cautious: bool = False


@dataclass(frozen=True, slots=True)
class PlaceClass:
    """Common nouns before or after a name that say what it names; a `facility` is a building or a work.

    `suffixed`: those that also end compounds ("grensstad").
    """

    words: tuple[str, ...]
    precision: Precision
    facility: bool = False
    suffixed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Words around names, all lower case except names; the file says what each list is for."""

    locative: tuple[str, ...]
    locative_or_not: tuple[str, ...]
    beside: tuple[str, ...]
    employing: tuple[str, ...]
    origin: tuple[str, ...]
    bound: tuple[str, ...]
    home_town: str
    belonging: str
    distances: tuple[str, ...]
    place_nouns: tuple[str, ...]
    natural_nouns: tuple[str, ...]
    sites: tuple[str, ...]
    event_nouns: tuple[str, ...]
    determiners: tuple[str, ...]
    articles: tuple[str, ...]
    indefinite: tuple[str, ...]
    neuter_article: str
    joiners: tuple[str, ...]
    wide_joiners: tuple[str, ...]
    compass: tuple[str, ...]
    conjunctions: tuple[str, ...]
    home: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    seated: tuple[str, ...]
    cautious: tuple[str, ...]
    openers: tuple[str, ...]
    kin: tuple[str, ...]
    named_things: tuple[str, ...]
    named_endings: tuple[str, ...]
    not_places: tuple[str, ...]
    counting_verbs: tuple[str, ...]
    bearing: tuple[str, ...]
    bearing_ends: tuple[str, ...]
    describing: tuple[str, ...]
    dwellers: tuple[str, ...]
    demonstratives: tuple[str, ...]
    echoing: tuple[str, ...]
    pointing: tuple[str, ...]
    relative: tuple[str, ...]
    stranded: tuple[str, ...]
    parts: tuple[str, ...]
    partly: tuple[str, ...]
    superlatives: tuple[str, ...]
    whole: tuple[str, ...]
    overall: tuple[str, ...]
    totals: tuple[str, ...]
    presenting: tuple[str, ...]
    notes: tuple[str, ...]
    adding: tuple[str, ...]
    polls: tuple[str, ...]
    tallies: tuple[str, ...]
    sides: tuple[str, ...]
    inside: tuple[str, ...]
    spot_nouns: tuple[str, ...]
    national_nouns: tuple[str, ...]
    neighbours: tuple[str, ...]
    local_bodies: tuple[str, ...]
    domestic_bodies: tuple[str, ...]
    national_bodies: tuple[str, ...]
    happenings: tuple[str, ...]
    comparing: tuple[str, ...]
    giving: tuple[str, ...]
    sending: tuple[str, ...]
    aims: tuple[str, ...]
    beside_others: tuple[str, ...]
    bordering: tuple[str, ...]
    outside: tuple[str, ...]
    between: str
    coasts: tuple[str, ...]
    seated_nouns: tuple[str, ...]
    spots: tuple[str, ...]
    office_joiners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Endings:
    """Endings that make a name of a place, those and the last words that make it a street's, and a road's pattern."""

    hyphenated: tuple[str, ...]
    joined: tuple[str, ...]
    streets: tuple[str, ...]
    street_words: tuple[str, ...]
    roads: str


@dataclass(frozen=True, slots=True)
class AdjectiveRules:
    """How adjectives and inhabitants are made: an ending, and what stands for it in the place's name.

    `inflections`: an ending of an adjective, and what stands for it in another form. `attributive`: how forms end that
    stand before a noun.
    """

    inflections: tuple[tuple[str, str], ...]
    attributive: str
    derived: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """Phrases that refer back to a place of a precision: "het land".

    `home`: to the reader's own ("ons land"). `capital`: to the capital of the country that the report is about; `seat`:
    where its government is not there, to where that is, if the report names it ("voor het parlement").
    `topic`: to where the event is, when that is such a place ("de stad", but not "die stad"). `owned`: to the one named
    last, be it as somebody's office ("burgemeester Smit van Goor" … "in zijn gemeente").
    """

    phrases: tuple[str, ...]
    precision: Precision
    home: bool = False
    capital: bool = False
    seat: bool = False
    topic: bool = False
    owned: bool = False
