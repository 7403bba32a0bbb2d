"""The lexicon of measures: which nouns and which words of a clause say what a quantity is a measure of.

Levels, from the strongest: `decides` (words that outweigh even a telling noun: "gewonden" that "liggen in het
ziekenhuis" are hospitalised), `nouns` (the counted noun says it by itself: "doden"), `totals` (words that name a count:
"dodental"), `words` (what the clause says happened: "zijn omgekomen"), `hints` (a counted noun that says it when
nothing else does: "militairen" are deployed). Among words of one level the nearest to the quantity wins; of equally
near ones, the entry that stands first.
"""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal, cast, get_args

from volgens.errors import PackError
from volgens.lang.entries import check_tables, read_entries
from volgens.lang.phrases import PhraseBook, fits_any
from volgens.model.vocabulary import MEASURES, UNITS, Measure, Unit

Level = Literal["decides", "nouns", "totals", "words", "hints"]
LEVELS: tuple[Level, ...] = get_args(Level)


@dataclass(frozen=True, slots=True)
class MeasureEntry:
    """One entry. `of`: the units that it is about, none for any; `counted`: only with these counted nouns.

    `barred`: never with these nouns; `items`: of things ("item"), only these nouns; `most`: no quantity above it is
    meant, 0 for any; `weak` is added to the cost of its words, for words that mean many things.

    Examples are sentences of one quantity: `fires` must give this measure, `quiet` must give another.
    """

    measure: Measure
    of: tuple[Unit, ...] = ()
    counted: tuple[str, ...] = ()
    barred: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    most: float = 0.0
    weak: float = 0.0
    decides: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    totals: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    fires: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()

    def about(self, unit: Unit | None, noun: str = "") -> bool:
        """Tell whether the entry can be about a quantity of a unit and noun; of an unknown unit it can."""
        if unit is not None and self.of and unit not in self.of:
            return False
        if (self.counted and not fits_any(self.counted, noun)) or fits_any(self.barred, noun):
            return False
        return not (unit == "item" and self.items) or fits_any(self.items, noun)


@dataclass(frozen=True, slots=True)
class UnitDefault:
    """The measure of a quantity in this unit when nothing in its clause says one."""

    unit: Unit
    measure: Measure


@dataclass(frozen=True, slots=True)
class Telling:
    """What a phrase tells: the entry that it stands in, the entry's place in the file, and at which level."""

    entry: MeasureEntry
    order: int
    level: Level

    def about(self, unit: Unit | None, noun: str = "") -> bool:
        """Tell whether the entry can be about a quantity of a unit and noun; of an unknown unit it can."""
        return self.entry.about(unit, noun)


class Measures:
    """The entries of a pack, with books to find their phrases."""

    def __init__(self, entries: tuple[MeasureEntry, ...], defaults: tuple[UnitDefault, ...]) -> None:
        self.entries = entries
        self._defaults = {each.unit: each.measure for each in defaults}
        self.fitting = lru_cache(maxsize=4096)(self._fitting)

    @cached_property
    def clause(self) -> PhraseBook[Telling]:
        """The phrases of clauses: `decides`, `totals` and `words`."""
        return PhraseBook(self._phrases(("decides", "totals", "words")))

    @cached_property
    def counted(self) -> PhraseBook[Telling]:
        """The counted nouns: `nouns` and `hints`."""
        return PhraseBook(self._phrases(("nouns", "hints")))

    @cached_property
    def of_people(self) -> frozenset[Measure]:
        """The measures that people can have, without the one that anything has."""
        return frozenset(each.measure for each in self.entries if "person" in each.of) - {"other"}

    def default(self, unit: Unit) -> Measure:
        """Return the measure of a quantity in this unit when nothing says one."""
        return self._defaults.get(unit, "other")

    def _fitting(self, unit: Unit | None, noun: str = "") -> tuple[Measure, ...]:
        """Return the measures that a quantity in this unit and of this noun can have; of an unknown unit, any.

        Things that no entry names are never killed, wounded or missing, whatever the words around them say.
        """
        if unit is None:
            return MEASURES
        of_unit = [each for each in self.entries if unit in each.of]
        told: set[Measure] = {"other", self.default(unit)} if of_unit else {self.default(unit)}
        for each in of_unit:
            if each.measure not in told and (not noun or each.about(unit, noun)):
                told.add(each.measure)
        return tuple(each for each in MEASURES if each in told)

    def unit_for(self, measure: Measure, unit: Unit, known: Unit | None) -> Unit:
        """Return the unit of a measure: the one that is known, or the one supposed where the measure has it."""
        units = next((each.of for each in self.entries if each.measure == measure), ())
        return unit if known or not units or measure in self.fitting(unit) else units[0]

    def _phrases(self, levels: tuple[Level, ...]) -> list[tuple[str, Telling]]:
        return [
            (phrase, Telling(entry, order, level))
            for order, entry in enumerate(self.entries)
            for level in levels
            for phrase in cast(tuple[str, ...], getattr(entry, level))
        ]


def load_measures(path: Path) -> Measures:
    """Return the measure lexicon of a file; raise PackError for an unknown key, measure or unit."""
    check_tables(path, frozenset({"measure", "default"}))
    entries = read_entries(path, "measure", MeasureEntry)
    defaults = read_entries(path, "default", UnitDefault)
    for number, entry in enumerate(entries, 1):
        _check(entry.measure, MEASURES, f"{path.name}: measure {number}")
        for unit in entry.of:
            _check(unit, UNITS, f"{path.name}: measure {number}")
    for number, default in enumerate(defaults, 1):
        _check(default.measure, MEASURES, f"{path.name}: default {number}")
        _check(default.unit, UNITS, f"{path.name}: default {number}")
    return Measures(entries, defaults)


def _check(value: str, allowed: tuple[str, ...], where: str) -> None:
    if value not in allowed:
        raise PackError(f"{where}: {value!r} is none of {', '.join(allowed)}")
