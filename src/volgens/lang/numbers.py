"""`numbers.toml`: the parts that number words are built from, and the words for wide intervals and shares."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from volgens.lang.entries import check_tables, read_entries, read_table

NumberRole = Literal["zero", "digit", "teen", "ten", "hundred", "thousand", "mixed"]


@dataclass(frozen=True, slots=True)
class NumberWord:
    """One part of number words; `role` says where in a compound it may stand ("mixed" stands alone: one and a half)."""

    text: str
    value: float
    role: NumberRole


@dataclass(frozen=True, slots=True)
class Magnitude:
    """Words that multiply the number before them; `glued` ones only right behind digits."""

    names: tuple[str, ...]
    value: float
    glued: bool = False


@dataclass(frozen=True, slots=True)
class VagueNumber:
    """The plural of a number word, a wide interval."""

    names: tuple[str, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Quantifier:
    """Words such as "several" that belong to a vague plural, and make a bare hundred vague."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fraction:
    """Words that name a share, in percent."""

    words: tuple[str, ...]
    percent: float


@dataclass(frozen=True, slots=True)
class IrregularOrdinal:
    """An ordinal that no suffix makes."""

    text: str
    value: int


@dataclass(frozen=True, slots=True)
class Joining:
    """How the language joins number words into one."""

    joiners: tuple[str, ...]
    articles: tuple[str, ...]
    half: tuple[str, ...]
    ordinal_suffixes: tuple[str, ...]
    ordinal_marks: tuple[str, ...]
    denominator_plural: str
    collective_suffix: str
    share_joiners: tuple[str, ...]
    share_articles: tuple[str, ...]
    approximate_joiner: str
    minus: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NumberLexicon:
    """All of a pack's number words."""

    words: tuple[NumberWord, ...]
    magnitudes: tuple[Magnitude, ...]
    vague: tuple[VagueNumber, ...]
    quantifiers: tuple[Quantifier, ...]
    fractions: tuple[Fraction, ...]
    ordinals: tuple[IrregularOrdinal, ...]
    joining: Joining


def load_numbers(path: Path) -> NumberLexicon:
    """Read the number words of a pack; raise PackError for what cannot be read."""
    check_tables(path, frozenset({"word", "magnitude", "vague", "quantifier", "fraction", "ordinal", "joining"}))
    return NumberLexicon(
        words=read_entries(path, "word", NumberWord),
        magnitudes=read_entries(path, "magnitude", Magnitude),
        vague=read_entries(path, "vague", VagueNumber),
        quantifiers=read_entries(path, "quantifier", Quantifier),
        fractions=read_entries(path, "fraction", Fraction),
        ordinals=read_entries(path, "ordinal", IrregularOrdinal),
        joining=read_table(path, "joining", Joining),
    )
