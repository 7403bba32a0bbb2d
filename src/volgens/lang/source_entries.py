"""The entries of the files about sources: what each key means."""

from dataclasses import dataclass
from typing import Literal

from volgens.model.vocabulary import SourceKind

Determiner = Literal["definite", "indefinite", "pointing", "possessive", "counting"]
Gender = Literal["male", "female", "common", "neuter", "any"]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Function words, particles of names and endings; all lower case, save the portfolios of ministers."""

    definite: tuple[str, ...]
    indefinite: tuple[str, ...]
    pointing: tuple[str, ...]
    possessive: tuple[str, ...]
    counting: tuple[str, ...]
    prepositions: tuple[str, ...]
    belonging: tuple[str, ...]
    relatives: tuple[str, ...]
    conjunctions: tuple[str, ...]
    joiners: tuple[str, ...]
    openers: tuple[str, ...]
    particles: tuple[str, ...]
    surname_openers: tuple[str, ...]
    foreign_joiners: tuple[str, ...]
    organisation_joiners: tuple[str, ...]
    titles: tuple[str, ...]
    female_endings: tuple[str, ...]
    male_words: tuple[str, ...]
    neutral_words: tuple[str, ...]
    neuter_articles: tuple[str, ...]
    plurals: tuple[tuple[str, str], ...]
    neuter_nouns: tuple[str, ...]
    possessive_endings: tuple[str, ...]
    place_adjective_endings: tuple[str, ...]
    anonymity: tuple[str, ...]
    portfolios: tuple[str, ...]
    epithets: tuple[str, ...]
    country_words: tuple[str, ...]
    nobody: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Word beginnings that tell a conflict within a country, a labour conflict, or a war."""

    home: tuple[str, ...]
    labour: tuple[str, ...]
    war: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Pronouns with the genders and the number that they can refer to; `own` is the publisher about itself.

    `latest`: it points at who was named last, not at whom the sentences are about ("Hij nam een advocaat. Die zegt …").
    """

    words: tuple[str, ...]
    genders: tuple[Gender, ...]
    number: Literal["one", "many", "either", "own"]
    latest: bool = False


@dataclass(frozen=True, slots=True)
class SourceNouns:
    """SourceNouns of people or bodies that share a kind; see the file for `speaks_for`, `interest` and `whole`."""

    kind: SourceKind
    nouns: tuple[str, ...]
    speaks_for: bool = False
    interest: str = ""
    side: str = ""
    whole: bool = False
    local: bool = False
    person: bool = False


@dataclass(frozen=True, slots=True)
class Generic:
    """SourceNouns that can mean any recent source of these kinds ("het bedrijf", "de dienst").

    `specific`: only one that the report calls by no other noun ("de bank" is no insurer, "de generaal" no colonel).
    `never`: nor one that it calls by one of these ("de beweging" is no army).
    """

    nouns: tuple[str, ...]
    kinds: tuple[SourceKind, ...]
    specific: bool = False
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kin:
    """Nouns any of which can mean whom another names: "de oefenmeester" the trainer, "de raadsman" the lawyer."""

    nouns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words within proper names that tell what the named body is."""

    kind: SourceKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names of sources; the forms of one source are separated by "|", the fullest first is not required."""

    kind: SourceKind
    names: tuple[str, ...]
    party: str = ""
    interest: str = ""
    person: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """One known source: its names in the pack's order, its kind, the side that it always speaks for."""

    names: tuple[str, ...]
    kind: SourceKind
    party: str = ""
    interest: str = ""
    person: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """A country or region with a government of its own."""

    name: str
    country: str = ""
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FirstNames:
    """First names by gender."""

    female: tuple[str, ...]
    male: tuple[str, ...]
