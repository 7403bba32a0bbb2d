"""What is wrong with a draft, and what to write instead, in the words of the language (`findings.toml`)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path
from string import Formatter

from volgens.errors import PackError
from volgens.lang.entries import check_tables, read_table
from volgens.model.finding import Problem

__all__ = ["PIECES", "FindingWords", "load_finding_words"]

# {text} is the draft's; {new}, {who}, {date}, {report} are of the claim that it is held against, {old}, {other}, {then}
# of a second one.
PIECES = frozenset("text new who date report old other then codes".split())


@dataclass(frozen=True, slots=True)
class Messages:
    """One line a problem."""

    outdated_figure: str
    wrong_figure: str
    wrong_source: str
    missing_attribution: str
    dropped_caveat: str
    one_sided: str
    overstated: str
    total_as_increment: str
    plural_source: str
    altered_quotation: str
    unknown: str
    unused_ignore: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What can take the place of the draft's words."""

    newer: str
    as_reported: str
    by_source: str
    attributed: str
    attributed_sentence: str
    with_caveat: str
    with_rival_figure: str
    with_rival: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Pieces: what stands for a report's own voice, a day, the line of one side.

    `ignore` are the words that silence a finding, `several` those that name more than one source.
    """

    unnamed: str
    day: str
    months: tuple[str, ...]
    side: str
    ignore: tuple[str, ...]
    several: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftNotes:
    """What is told of a draft as a whole."""

    nothing_known: str
    empty: str
    too_long: str


@dataclass(frozen=True, slots=True)
class FindingWords:
    """Words findings."""

    messages: Messages
    suggestions: Suggestions
    wording: Wording
    notes: DraftNotes

    def tell(self, problem: Problem, pieces: Mapping[str, str]) -> str:
        """Return the message of a problem."""
        template: str = getattr(self.messages, problem.replace("-", "_"))
        return template.format(**pieces)

    def suggest(self, name: str, pieces: Mapping[str, str]) -> str:
        """Return the suggestion of a name, empty for no name."""
        template: str = getattr(self.suggestions, name) if name else ""
        return template.format(**pieces)

    def name_day(self, moment: datetime) -> str:
        """Return the day of a moment in words."""
        return self.wording.day.format(day=moment.day, month=self.wording.months[moment.month - 1])


def load_finding_words(path: Path) -> FindingWords:
    """Return the wording of findings of a pack; raise PackError for a line that cannot be filled in."""
    check_tables(path, frozenset({"messages", "suggestions", "wording", "notes"}))
    found = FindingWords(
        read_table(path, "messages", Messages),
        read_table(path, "suggestions", Suggestions),
        read_table(path, "wording", Wording),
        read_table(path, "notes", DraftNotes),
    )
    for table in (found.messages, found.suggestions):
        for field in fields(table):
            odd = sorted({piece for _, piece, _, _ in Formatter().parse(getattr(table, field.name)) if piece} - PIECES)
            if odd:
                raise PackError(
                    f"{path.name}: {field.name}: no piece {{{odd[0]}}}; there is {', '.join(sorted(PIECES))}"
                )
    if len(found.wording.months) != 12:
        raise PackError(f"{path.name}: wording: give twelve months")
    return found
