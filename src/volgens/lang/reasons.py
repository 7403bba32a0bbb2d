"""Why claims bear on each other as they do, and why a question stands as it does (`reasons.toml`)."""

from dataclasses import dataclass, fields
from pathlib import Path
from string import Formatter

from volgens.errors import PackError
from volgens.lang.entries import check_tables, read_table

PIECES = frozenset({"who", "other", "new", "old", "count", "why", "publisher", "when"})
TIMES = frozenset({"day", "month", "year", "hour", "minute"})
MONTHS = 12


@dataclass(frozen=True, slots=True)
class RelationReasons:
    """One line a kind of relation: {who} says {new}, {other} said {old}. `unnamed` is the report's own voice."""

    unnamed: str
    repeats: str
    reprints: str
    updates: str
    corrects: str
    corroborates: str
    contradicts: str
    denies: str
    adds_to: str


@dataclass(frozen=True, slots=True)
class StandingReasons:
    """One line a reason for a question's standing; {count} is how many independent sources there are."""

    agreed: str
    uncontested: str
    one_sided: str
    disputed: str
    called_disputed: str
    unverified: str


@dataclass(frozen=True, slots=True)
class ChangeReasons:
    """One line a kind of change; {why} is the reason for the question's standing."""

    new: str
    moved: str
    disputed: str
    settled: str


@dataclass(frozen=True, slots=True)
class BriefWording:
    """The sentences of a brief: {who} says {new} in what {publisher} published {when}; {why} is a relation's reason.

    `unnamed` is for sources without a name, `contested` for a figure that its own report calls disputed; `moment`
    writes a time.
    """

    said: str
    said_too: str
    unnamed: str
    reported: str
    before: str
    one_sided: str
    disputed: str
    contested: str
    denied: str
    unverified: str
    moment: str
    months: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reasons:
    """Words reasons."""

    relations: RelationReasons
    standings: StandingReasons
    changes: ChangeReasons
    brief: BriefWording


def load_reasons(path: Path) -> Reasons:
    """Return the wording of reasons of a pack; raise PackError for one that cannot be filled in."""
    check_tables(path, frozenset({"relations", "standings", "changes", "brief"}))
    found = Reasons(
        read_table(path, "relations", RelationReasons),
        read_table(path, "standings", StandingReasons),
        read_table(path, "changes", ChangeReasons),
        read_table(path, "brief", BriefWording),
    )
    for table in (found.relations, found.standings, found.changes, found.brief):
        for field in fields(table):
            if isinstance(line := getattr(table, field.name), str):
                _check_pieces(path, field.name, line, TIMES if field.name == "moment" else PIECES)
    if len(found.brief.months) != MONTHS:
        raise PackError(f"{path.name}: months: there are {len(found.brief.months)}; name the {MONTHS} of a year")
    return found


def _check_pieces(path: Path, name: str, line: str, pieces: frozenset[str]) -> None:
    odd = sorted({piece for _, piece, _, _ in Formatter().parse(line) if piece is not None} - pieces)
    if odd:
        raise PackError(f"{path.name}: {name}: there is no {{{odd[0]}}}; there is {', '.join(sorted(pieces))}")
