"""The lexicon of nouns: of which unit a counted noun makes its quantity, by the noun or by a compound's tail.

Nouns stand in the singular; the plural endings of the language, and how a stem's spelling changes before them, are
data of the same file. A noun longer than an entry belongs to it when the entry is its tail, the longest tail winning.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from volgens.errors import PackError
from volgens.lang.entries import check_tables, read_entries, read_table
from volgens.model.vocabulary import UNITS, Unit

SHORTEST_TAIL = 3
SHORTEST_HEAD = 3


@dataclass(frozen=True, slots=True)
class NounEntry:
    """Nouns of one unit: `nouns` also as tails of compounds, `whole` only by themselves, `endings` of unknown nouns."""

    unit: Unit
    nouns: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    capitalised: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plurals:
    """Plural endings, longest first, and the spelling of a stem before them.

    `small`: endings of small single things ("stadje"). `lengthen`: vowels written double in the closed syllable of the
    singular, which only the endings that `open` it write single; `voiced`: pairs of letters, the plural's consonant and
    the singular's ("vf": "dieven", "dief").
    """

    endings: tuple[str, ...]
    small: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    lengthen: tuple[str, ...] = ()
    voiced: tuple[str, ...] = ()

    def singulars(self, noun: str) -> Iterator[str]:
        """Yield the noun itself and every singular that its spelling allows."""
        yield noun
        for ending in self.endings:
            stem = noun.removesuffix(ending)
            if stem != noun and len(stem) > 1:
                yield from self._spellings(stem, ending in self.open)

    def _spellings(self, stem: str, opened: bool) -> Iterator[str]:
        if not opened:
            yield stem
            return
        yield from self._lengthened(stem)  # before the stem itself: "bomen" are trees, not bombs
        yield stem
        if stem[-1] == stem[-2]:
            yield stem[:-1]
        for pair in self.voiced:
            if stem[-1] == pair[0]:
                yield stem[:-1] + pair[1]
                yield from self._lengthened(stem[:-1] + pair[1])

    def _lengthened(self, stem: str) -> Iterator[str]:
        if stem[-2] in self.lengthen:
            yield stem[:-1] + stem[-2] + stem[-1]


@dataclass(frozen=True, slots=True)
class Strangers:
    """Words that are no nouns though they end as one: "helemaal" is no meal, "onderweg" no road."""

    words: tuple[str, ...] = ()


class Nouns:
    """The nouns of a pack; asks are remembered, since texts count the same things again and again."""

    def __init__(self, entries: tuple[NounEntry, ...], plurals: Plurals, strangers: Strangers) -> None:
        self._plurals = plurals
        self._strangers = frozenset(strangers.words)
        self._whole = {noun: each.unit for each in entries for noun in (*each.nouns, *each.whole)}
        self._tails = {noun: each.unit for each in entries for noun in each.nouns}
        self._endings = {ending: each.unit for each in entries for ending in each.endings}
        self._capitalised = {ending: each.unit for each in entries for ending in each.capitalised}
        self.unit_of = lru_cache(maxsize=4096)(self._unit_of)
        self.known = lru_cache(maxsize=4096)(self._known)

    def _known(self, noun: str) -> bool:
        """Tell whether the lists hold the noun, in whatever number, or a tail of it."""
        lower = noun.lower()
        if lower in self._strangers:
            return False
        singulars = tuple(self._plurals.singulars(lower))
        return any(each in self._whole or _tail_of(each, self._tails) for each in singulars)

    def is_singular(self, noun: str) -> bool:
        """Tell whether the lists hold the noun, or a tail of it, as it stands: they hold singulars."""
        lower = noun.lower()
        return lower in self._whole or bool(_tail_of(lower, self._tails))

    def is_plural(self, noun: str) -> bool:
        """Tell whether the noun is a plural of one that the lists hold ("tractoren", though a "toren" is one too)."""
        lower = noun.lower()
        if lower.endswith(self._plurals.small):
            return False
        if any(each in self._whole for each in self._plurals.singulars(lower) if each != lower):
            return True
        return self.known(noun) and not self.is_singular(noun)

    def _unit_of(self, noun: str) -> Unit | None:
        """Return the unit that a counted noun, as it stands in the text, makes; None when nothing tells."""
        lower = noun.lower()
        if lower in self._strangers:
            return None
        singulars = tuple(self._plurals.singulars(lower))
        known = next((self._whole[each] for each in singulars if each in self._whole), None)
        if known:
            return known
        if noun[:1].isupper() and (ending := _ending_of(lower, self._capitalised)):
            return self._capitalised[ending]
        longest = max((_tail_of(each, self._tails) for each in singulars), key=len)
        if longest:
            return self._tails[longest]
        ending = _ending_of(lower, self._endings)
        return self._endings[ending] if ending else None


def load_nouns(path: Path) -> Nouns:
    """Return the noun lexicon of a file; raise PackError for an unknown key or unit."""
    check_tables(path, frozenset({"unit", "plurals", "strangers"}))
    entries = read_entries(path, "unit", NounEntry)
    for number, entry in enumerate(entries, 1):
        if entry.unit not in UNITS:
            raise PackError(f"{path.name}: unit {number}: {entry.unit!r} is none of {', '.join(UNITS)}")
    return Nouns(entries, read_table(path, "plurals", Plurals), read_table(path, "strangers", Strangers))


def _ending_of(noun: str, endings: dict[str, Unit]) -> str:
    """Return the longest ending of a noun that is an entry, "" when none is."""
    return next((noun[start:] for start in range(len(noun)) if noun[start:] in endings), "")


def _tail_of(noun: str, tails: dict[str, Unit]) -> str:
    """Return the longest tail of a noun that is an entry, "" when none is."""
    for start in range(SHORTEST_HEAD, len(noun) - SHORTEST_TAIL + 1):
        if noun[start:] in tails:
            return noun[start:]
    return ""
