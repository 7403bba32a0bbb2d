"""`modifiers.toml`: words that bind a number from before or behind, and words that join numbers into intervals."""

from dataclasses import dataclass
from pathlib import Path

from volgens.lang.entries import check_tables, read_entries, read_table
from volgens.model.vocabulary import Modifier


@dataclass(frozen=True, slots=True)
class ModifierWords:
    """Words that bind a number.

    `firm` ones need a round number or a unit; `outside` ones bind without belonging to the figure's span; a `change`
    one is no bound after a verb of change; an `against` one is none where it sets the number against one before it
    ("58 procent, tegen de 64 procent van …").
    """

    kind: Modifier
    words: tuple[str, ...]
    firm: bool = False
    outside: bool = False
    change: bool = False
    against: bool = False


@dataclass(frozen=True, slots=True)
class Glue:
    """Words that are passed over between a modifier and its number."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IntervalWords:
    """Words that join two numbers."""

    joiners: tuple[str, ...]
    openers: tuple[str, ...]
    opened_joiners: tuple[str, ...]
    alternatives: tuple[str, ...]
    steps: tuple[str, ...]
    products: tuple[str, ...]
    changes: tuple[str, ...]
    pairs: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Stems of verbs of change, of words that only lead up to a "tot", and the particles of those that part."""

    stems: tuple[str, ...]
    leading: tuple[str, ...]
    particles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ModifierLexicon:
    """All of a pack's modifiers."""

    before: tuple[ModifierWords, ...]
    after: tuple[ModifierWords, ...]
    glue: tuple[Glue, ...]
    intervals: IntervalWords
    change: ChangeWords


def load_modifiers(path: Path) -> ModifierLexicon:
    """Read the modifiers of a pack; raise PackError for what cannot be read."""
    check_tables(path, frozenset({"before", "after", "glue", "intervals", "change"}))
    return ModifierLexicon(
        before=read_entries(path, "before", ModifierWords),
        after=read_entries(path, "after", ModifierWords),
        glue=read_entries(path, "glue", Glue),
        intervals=read_table(path, "intervals", IntervalWords),
        change=read_table(path, "change", ChangeWords),
    )
