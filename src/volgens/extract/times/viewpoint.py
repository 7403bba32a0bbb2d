"""The viewpoint of a text, from which its words of time are resolved: its day, its language, what it named before."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal
from unicodedata import combining, normalize

from volgens.extract.annotations import Span
from volgens.extract.quantities.compounds import Compounds
from volgens.extract.times.calendar import Days, shift
from volgens.extract.times.tense import Direction, tense_around
from volgens.lang.times import TimeLexicon

Grain = Literal["day", "night", "week", "month", "year", "span"]
Groups = dict[str, str]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or period of the text; `days` is None where it cannot be told.

    `direction`: "future" and "past" are known, "present" says only that the clause is. `weekday` (Monday is 0) is kept
    for what joins two. `explicit`: it says itself which one it is, as a full date or "last week" does.
    """

    span: Span
    grain: Grain
    days: Days | None
    direction: Direction | None = None
    weekday: int | None = None
    explicit: bool = True


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """What resolving needs beside the expression. `named` keeps the last moments of each grain, for "that day"."""

    text: str
    published: datetime | None
    lexicon: TimeLexicon
    numbers: Compounds
    named: dict[Grain, Days] = field(default_factory=dict)

    @property
    def today(self) -> date | None:
        """The day of publication."""
        return self.published.date() if self.published else None

    @property
    def hour(self) -> int:
        """The hour of publication."""
        return self.published.hour if self.published else 0

    def direction(self, span: Span) -> Direction | None:
        """Tell where the clause around an expression points."""
        return tense_around(self.text, span, self.lexicon.tense)

    def which(self, groups: Groups) -> Direction | None:
        """Tell where an expression itself points ("last", "coming"); None when it does not say."""
        word, words = groups.get("which", "").lower(), self.lexicon.words
        if word in words.past or word in words.previous:
            return "past"
        return "future" if word in words.next else None

    def ahead(self, days: Days | None) -> Direction | None:
        """Return "future" for days that all lie ahead."""
        return "future" if days and self.today and days[0] > self.today else None

    def days_from_today(self, first: int, last: int) -> Days | None:
        """Return the days between two offsets from today."""
        return (shift(self.today, first), shift(self.today, last)) if self.today else None

    def count(self, word: str) -> float | None:
        """Return the number that a word or digits say; None when they say none."""
        plain = word.strip().lower()
        if plain[0].isdigit():
            return float(plain.replace(",", "."))
        number = self.numbers.read(fold(plain))
        return number.low if number else None


def fold(word: str) -> str:
    """Return a word without the marks over its letters."""
    return "".join(one for one in normalize("NFD", word) if not combining(one))
