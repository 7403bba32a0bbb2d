"""The words that say how a quantity stands to others: added to a total, part of one, overtaken, or still to come."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from volgens.errors import PackError
from volgens.lang.entries import check_tables, read_entries
from volgens.lang.phrases import PhraseBook
from volgens.model.vocabulary import ASPECTS, Aspect


@dataclass(frozen=True, slots=True)
class AspectEntry:
    """One entry: `beside` are phrases about the quantity `#` itself, `words` any word of its clause.

    `reach` is how far a word of the clause may stand, in the cost of `clauses.toml`.
    """

    aspect: Aspect
    beside: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    reach: float = 2.0
    fires: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hinting:
    """What a phrase says: its entry, the entry's place in the file, and whether it is about the quantity itself."""

    entry: AspectEntry
    order: int
    beside: bool


class Aspects:
    """The entries of a pack, with a book to find their phrases; the first entry of the file wins."""

    def __init__(self, entries: tuple[AspectEntry, ...]) -> None:
        self.entries = entries

    @cached_property
    def book(self) -> PhraseBook[Hinting]:
        """All phrases."""
        return PhraseBook(
            (phrase, Hinting(entry, order, beside))
            for order, entry in enumerate(self.entries)
            for beside, phrases in ((True, entry.beside), (False, entry.words))
            for phrase in phrases
        )


def load_aspects(path: Path) -> Aspects:
    """Return the aspect words of a file; raise PackError for an unknown key or aspect."""
    check_tables(path, frozenset({"aspect"}))
    entries = read_entries(path, "aspect", AspectEntry)
    for number, entry in enumerate(entries, 1):
        if entry.aspect not in ASPECTS:
            raise PackError(f"{path.name}: aspect {number}: {entry.aspect!r} is none of {', '.join(ASPECTS)}")
    return Aspects(entries)
