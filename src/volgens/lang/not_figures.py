"""`not_figures.toml`: the words around a number that show it to be a name, an address, an idiom, no quantity."""

from dataclasses import dataclass
from pathlib import Path

from volgens.lang.entries import check_tables, read_entries, read_table
from volgens.model.vocabulary import UnreadReason


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """Words that give a number beside them, or within them, its reason for being no figure."""

    reason: UnreadReason
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberVerb:
    """A verb form that looks like a number word; it is the verb `before` some words, or `after` some.

    Behind words of `never` it is the number all the same ("tegenover acht een week eerder").
    """

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddressWords:
    """Endings of street names."""

    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassifierWords:
    """Numbers that sort: in nouns with N of something, before compounds of a unit, after a noun cut short."""

    owners: tuple[str, ...]
    preposition: str
    compounds: tuple[str, ...]
    elision: tuple[str, ...]
    rates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearWords:
    """Words before a four-digit number that make it a year, and those that never stand before one.

    Of nouns in the singular only `singular` ones are counted. Behind `until` it is one unless something in the clause
    rises or falls so far.
    """

    before: tuple[str, ...]
    until: tuple[str, ...]
    singular: tuple[str, ...]
    never: tuple[str, ...]
    first: int
    last: int
    common_first: int
    common_last: int


@dataclass(frozen=True, slots=True)
class ClockWords:
    """Words before a number of hours that make it a time of the day."""

    before: tuple[str, ...]
    unit: str


@dataclass(frozen=True, slots=True)
class ShareWords:
    """Words around "a third" that show a share, where others would make it an ordinal.

    Behind `without` it needs no article before `of` ("zo'n kwart van").
    """

    after: tuple[str, ...]
    before: tuple[str, ...]
    without: tuple[str, ...]
    of: str


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What has a title that stands behind it in quotation marks, and articles that begin a name."""

    works: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotFigures:
    """All of a pack's signs that a number is no figure."""

    heads: tuple[ReasonWords, ...]
    tails: tuple[ReasonWords, ...]
    idioms: tuple[ReasonWords, ...]
    verbs: tuple[NumberVerb, ...]
    address: AddressWords
    classifier: ClassifierWords
    year: YearWords
    clock: ClockWords
    share: ShareWords
    title: TitleWords


def load_not_figures(path: Path) -> NotFigures:
    """Read a pack's signs of non-figures; raise PackError for what cannot be read."""
    tables = {"head", "tail", "idiom", "verb", "address", "classifier", "year", "clock", "share", "title"}
    check_tables(path, frozenset(tables))
    return NotFigures(
        heads=read_entries(path, "head", ReasonWords),
        tails=read_entries(path, "tail", ReasonWords),
        idioms=read_entries(path, "idiom", ReasonWords),
        verbs=read_entries(path, "verb", NumberVerb),
        address=read_table(path, "address", AddressWords),
        classifier=read_table(path, "classifier", ClassifierWords),
        year=read_table(path, "year", YearWords),
        clock=read_table(path, "clock", ClockWords),
        share=read_table(path, "share", ShareWords),
        title=read_table(path, "title", TitleWords),
    )
