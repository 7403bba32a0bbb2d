"""Why claims bear on each other as they do, and why a question stands as it does (`reasons.toml`)."""

from dataclasses import dataclass, fields
from pathlib import Path
from string import Formatter

from volgens.errors import PackError
from volgens.lang.entries import check_tables, read_table

PIECES = frozenset({"who", "other", "new", "old", "count", "why"})


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
class Reasons:
    """Words reasons."""

    relations: RelationReasons
    standings: StandingReasons
    changes: ChangeReasons


def load_reasons(path: Path) -> Reasons:
    """Return the wording of reasons of a pack; raise PackError for one that cannot be filled in."""
    check_tables(path, frozenset({"relations", "standings", "changes"}))
    found = Reasons(
        read_table(path, "relations", RelationReasons),
        read_table(path, "standings", StandingReasons),
        read_table(path, "changes", ChangeReasons),
    )
    for table in (found.relations, found.standings, found.changes):
        for field in fields(table):
            _check_pieces(path, field.name, getattr(table, field.name))
    return found


def _check_pieces(path: Path, name: str, line: str) -> None:
    odd = sorted({piece for _, piece, _, _ in Formatter().parse(line) if piece is not None} - PIECES)
    if odd:
        raise PackError(f"{path.name}: {name}: there is no {{{odd[0]}}}; there is {', '.join(sorted(PIECES))}")
