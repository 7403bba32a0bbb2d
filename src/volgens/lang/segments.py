"""What a pack knows of cutting text: abbreviations, apostrophes, time stamps, datelines, page furniture."""

import re
from dataclasses import dataclass
from pathlib import Path

from volgens.lang.entries import check_tables, compile_pattern, read_entries, read_table

TABLES = frozenset({"apostrophes", "abbreviations", "lines", "furniture"})


@dataclass(frozen=True, slots=True)
class Apostrophes:
    """Shortened words that begin with an apostrophe, without it ("s" for "'s avonds")."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words before a full stop that ends no sentence, in lower case and without that stop."""

    never_final: tuple[str, ...]
    before_number: tuple[str, ...]
    may_end: tuple[str, ...]
    before_letter: tuple[str, ...]
    starters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Patterns of what stands before the first sentence of a line, in groups `stamp` and `dateline`."""

    stamp: str
    dateline: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines that belong to the page and not to the report; `pattern` is matched at the line's start."""

    name: str
    pattern: str
    fires: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentRules:
    """All of `segments.toml`, compiled."""

    apostrophes: frozenset[str]
    never_final: frozenset[str]
    before_number: frozenset[str]
    may_end: frozenset[str]
    before_letter: frozenset[str]
    starters: frozenset[str]
    stamp: re.Pattern[str]
    dateline: re.Pattern[str]
    furniture: re.Pattern[str]
    abbreviations: frozenset[str]


def load_furniture(path: Path) -> tuple[Furniture, ...]:
    """Return the furniture entries with their examples."""
    return read_entries(path, "furniture", Furniture)


def load_segments(path: Path) -> SegmentRules:
    """Return the compiled rules of a pack's `segments.toml`; raise PackError for what cannot be read."""
    check_tables(path, TABLES)
    words = read_table(path, "abbreviations", Abbreviations)
    lines = read_table(path, "lines", Lines)
    furniture = "|".join(f"(?:{entry.pattern})" for entry in load_furniture(path))
    return SegmentRules(
        abbreviations=frozenset((*words.never_final, *words.may_end, *words.before_number)),
        apostrophes=frozenset(read_table(path, "apostrophes", Apostrophes).words),
        never_final=frozenset(words.never_final),
        before_number=frozenset(words.before_number),
        may_end=frozenset(words.may_end),
        before_letter=frozenset(words.before_letter),
        starters=frozenset(words.starters),
        stamp=compile_pattern(lines.stamp, f"{path.name}: stamp"),
        dateline=compile_pattern(lines.dateline, f"{path.name}: dateline"),
        furniture=compile_pattern(furniture, f"{path.name}: furniture"),
    )
