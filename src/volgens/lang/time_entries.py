"""The entries of a pack's `times.toml`: words for days and units, and patterns of what places something in time."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from volgens.lang.entries import read_entries

UnitName = Literal[
    "second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "weekend"
]  # fmt: skip
Means = Literal[
    "date", "days", "numeric date", "weekday", "part of", "month", "season", "night", "today", "calendar", "rolling",
    "weekend", "first of year", "same", "feast",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The closed lists that patterns are built from; weekdays from Monday, months from January, seasons from winter."""

    weekday: tuple[str, ...]
    month: tuple[str, ...]
    short_month: tuple[str, ...]
    other_short_month: tuple[str, ...]
    season: tuple[str, ...]
    other_season: tuple[str, ...]
    day_part: tuple[str, ...]
    night: tuple[str, ...]
    past: tuple[str, ...]
    previous: tuple[str, ...]
    this: tuple[str, ...]
    next: tuple[str, ...]
    that: tuple[str, ...]
    begin: tuple[str, ...]
    middle: tuple[str, ...]
    end: tuple[str, ...]
    first: tuple[str, ...]
    other_number: tuple[str, ...]
    other_joiner: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimeUnit:
    """The words of one unit of time, for one of it and for several; `one` may stand behind any number as well."""

    name: UnitName
    one: tuple[str, ...]
    many: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All words of the unit."""
        return (*self.one, *self.many)


@dataclass(frozen=True, slots=True)
class DayWord:
    """Words for a day counted from publication (0 is that day); with `until` it runs to another one.

    `turns`: said of what is to come, it means the coming night. `not_after`: words before it that make it no day.
    """

    words: tuple[str, ...]
    offset: int
    until: int | None = None
    future: bool = False
    turns: bool = False
    not_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feast:
    """A day of every year: of a month, or so many days after Easter Sunday; `until` so many days after its first."""

    words: tuple[str, ...]
    month: int = 0
    day: int = 0
    easter: int | None = None
    until: int = 0


@dataclass(frozen=True, slots=True)
class MomentPattern:
    """An expression that names a day or a period; `means` says how its groups are resolved."""

    means: Means
    starts: tuple[str, ...]
    pattern: str
    fires: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacingPattern:
    """An expression whose number is no figure: a clock time, an age, a duration that places something in time."""

    kind: Literal["clock", "age", "duration"]
    starts: tuple[str, ...]
    pattern: str
    fires: tuple[str, ...] = ()
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearWords:
    """Words around four digits that make them a year; `verbs` do so at the start of a sentence."""

    always_after: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    verbs: tuple[str, ...]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Joining:
    """Patterns right before a moment (they end in `$`), or between two. `any`: no certain one is meant."""

    any: str
    attributive: str
    starting: str
    since: str
    since_event: str
    between: str
    range_from: str
    until: str
    range_to: str
    together: str
    year_of: str
    night: str
    night_before: str
    night_to: str
    within: str


@dataclass(frozen=True, slots=True)
class PersonWords:
    """Nouns for people, before whose number of years an age is told."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TenseLists:
    """The words and verb endings that tell the direction of a clause, as they stand in the file."""

    future: tuple[str, ...]
    present: tuple[str, ...]
    perfect: tuple[str, ...]
    copula: tuple[str, ...]
    participle: str
    past: tuple[str, ...]
    past_endings: tuple[str, ...]
    not_past: tuple[str, ...]


def load_moments(path: Path) -> tuple[MomentPattern, ...]:
    """Return the patterns of moments with their examples."""
    return read_entries(path, "moment", MomentPattern)


def load_placings(path: Path) -> tuple[PlacingPattern, ...]:
    """Return the patterns of clocks, ages and placing durations with their examples."""
    return read_entries(path, "placing", PlacingPattern)
