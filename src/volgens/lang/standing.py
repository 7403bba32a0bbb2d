"""The words by which a report presents its claims: notes on verification, hearsay, denials, contrast."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from volgens.lang.entries import check_tables, read_table

# How many letters of a word two contents are compared by.
STEM = 6


@dataclass(frozen=True, slots=True)
class StandingTable:
    """The lists of the file, lower case; the file says what each is for."""

    checking: tuple[str, ...]
    complementisers: tuple[str, ...]
    lacking: tuple[str, ...]
    unchecked: tuple[str, ...]
    other_checks: tuple[str, ...]
    all_of_them: tuple[str, ...]
    conditional: tuple[str, ...]
    perfect: tuple[str, ...]
    supposing: tuple[str, ...]
    empty: tuple[str, ...]
    counts: tuple[str, ...]
    of: tuple[str, ...]
    distancing: tuple[str, ...]
    estimating: tuple[str, ...]
    measured_against: tuple[str, ...]
    verdicts: tuple[str, ...]
    objections: tuple[str, ...]
    answered: tuple[str, ...]
    pointing: tuple[str, ...]
    contrast: tuple[str, ...]
    confirming: tuple[str, ...]


@dataclass(frozen=True)
class StandingWords:
    """The lists as patterns over lower-case text, compiled once."""

    table: StandingTable

    @cached_property
    def checking(self) -> re.Pattern[str]:
        """Words of checking and proof."""
        return _beginnings(self.table.checking)

    @cached_property
    def lacking(self) -> re.Pattern[str]:
        """Words that say that a check or proof is not there."""
        return _whole(self.table.lacking)

    @cached_property
    def complement(self) -> re.Pattern[str]:
        """A word of checking with what it checks after it: "bevestigt dat er niets is" is no note."""
        return re.compile(r"\w+ (?:" + "|".join(map(re.escape, self.table.complementisers)) + r")\b")

    @cached_property
    def unchecked(self) -> re.Pattern[str]:
        """Words that are a note by themselves."""
        return _whole(self.table.unchecked)

    @cached_property
    def other_checks(self) -> re.Pattern[str]:
        """Words of checking that are no note."""
        return _beginnings(self.table.other_checks)

    @cached_property
    def all_of_them(self) -> re.Pattern[str]:
        """Words by which a note is about all accounts just given."""
        return _whole(self.table.all_of_them)

    @cached_property
    def conditional(self) -> re.Pattern[str]:
        """The auxiliary of hearsay."""
        return _whole(self.table.conditional)

    @cached_property
    def perfect(self) -> re.Pattern[str]:
        """The infinitives that make the conditional hearsay."""
        return _whole(self.table.perfect)

    @cached_property
    def empty_stems(self) -> frozenset[str]:
        """The beginnings of the words that tell two contents apart by nothing."""
        return frozenset(word[:STEM] for word in self.table.empty)

    @cached_property
    def supposing(self) -> re.Pattern[str]:
        """The infinitives with which the conditional only supposes."""
        return _whole(self.table.supposing)

    @cached_property
    def counts(self) -> re.Pattern[str]:
        """Nouns for a number: what is denied by one of them is a number."""
        return re.compile(r"\w*(?:" + "|".join(map(re.escape, self.table.counts)) + r")\w{0,3}\b")

    @cached_property
    def pointing(self) -> re.Pattern[str]:
        """Words by which a denied content points at what was said before it."""
        return _whole(self.table.pointing)

    @cached_property
    def measured_against(self) -> re.Pattern[str]:
        """Words by which a figure is measured against another side's."""
        return _whole(self.table.measured_against)

    @cached_property
    def contrast(self) -> re.Pattern[str]:
        """Words by which an account is set against another."""
        return _whole(self.table.contrast)

    @cached_property
    def objections(self) -> re.Pattern[str]:
        """Nouns for what somebody has against something, with what they are about."""
        return re.compile(rf"(?:{'|'.join(map(re.escape, self.table.objections))}) \w+ \w+")

    @cached_property
    def answered(self) -> re.Pattern[str]:
        """Nouns by which a denial calls what it answers."""
        return re.compile(r"\w*(?:" + "|".join(map(re.escape, self.table.answered)) + r")\w{0,8}\b")


def _beginnings(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_any(words))


def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_any(words)}\b")


def _any(words: tuple[str, ...]) -> str:
    """Return the alternatives at the beginning of a word; whole reports are searched, so one letter is asked first."""
    first_letters = re.escape("".join(sorted({word[0] for word in words})))
    return rf"(?=[{first_letters}])\b(?:{'|'.join(map(re.escape, words))})"


def load_standing_words(path: Path) -> StandingWords:
    """Return the standing words of a pack's file."""
    check_tables(path, frozenset({"words"}))
    return StandingWords(read_table(path, "words", StandingTable))
