"""The words that say how a quantity stands to others: added to a total, part of one, overtaken, or still to come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from volgens.errors import PackError
from volgens.lang.entries import check_tables, read_entries
from volgens.lang.phrases import Match, PhraseBook
from volgens.model.vocabulary import ASPECTS, UNITS, Aspect, Unit


@dataclass(frozen=True, slots=True)
class AspectEntry:
    """One entry: `beside` are phrases about the quantity `#` itself, `words` any word of its clause.

    `reach` is how far a word of the clause may stand, in the cost of `clauses.toml`. A phrase of `unless` silences the
    phrases of its entry that share a word with it. `of`: the units that it is about, none for any; `apart`: those that
    it is never about. `bound`: its words count only where no comma or conjunction parts them from the quantity;
    `nearest`: what follows a quantity only where no other one stands between; `opens`: only where no quantity stands
    right before; `unnamed`: only where no name follows to which the quantity belongs ("tegen 25 procent in Gent").
    """

    aspect: Aspect
    beside: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    reach: float = 1.0
    of: tuple[Unit, ...] = ()
    apart: tuple[Unit, ...] = ()
    bound: bool = False
    nearest: bool = False
    opens: bool = False
    unnamed: bool = False
    fires: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hinting:
    """What a phrase says: its entry, the entry's place in the file, and which of its lists the phrase stands in."""

    entry: AspectEntry
    order: int
    role: Literal["beside", "words", "unless"]


class Aspects:
    """The entries of a pack, with a book to find their phrases; the first entry of the file wins."""

    def __init__(self, entries: tuple[AspectEntry, ...]) -> None:
        self.entries = entries

    @cached_property
    def book(self) -> PhraseBook[Hinting]:
        """All phrases."""
        return PhraseBook(
            (phrase, Hinting(entry, order, role))
            for order, entry in enumerate(self.entries)
            for role, phrases in _lists(entry)
            for phrase in phrases
        )

    def find(self, words: Sequence[str]) -> Iterator[Match[Hinting]]:
        """Yield the phrases in the words of a sentence by their first word, the silenced ones left out."""
        found = list(self.book.find(words))
        silenced = {
            (match.value.order, part) for match in found if match.value.role == "unless" for part in match.parts
        }
        for match in found:
            if match.value.role != "unless" and not any((match.value.order, part) in silenced for part in match.parts):
                yield match


def _lists(entry: AspectEntry) -> tuple[tuple[Literal["beside", "words", "unless"], tuple[str, ...]], ...]:
    return ("beside", entry.beside), ("words", entry.words), ("unless", entry.unless)


def load_aspects(path: Path) -> Aspects:
    """Return the aspect words of a file; raise PackError for an unknown key or aspect."""
    check_tables(path, frozenset({"aspect"}))
    entries = read_entries(path, "aspect", AspectEntry)
    for number, entry in enumerate(entries, 1):
        if entry.aspect not in ASPECTS:
            raise PackError(f"{path.name}: aspect {number}: {entry.aspect!r} is none of {', '.join(ASPECTS)}")
        for unit in (*entry.of, *entry.apart):
            if unit not in UNITS:
                raise PackError(f"{path.name}: aspect {number}: {unit!r} is none of {', '.join(UNITS)}")
    return Aspects(entries)
