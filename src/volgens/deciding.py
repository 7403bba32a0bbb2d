"""What people decide about the reading, as the product does it: each decision one transaction, signed, undoable."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from volgens.errors import UsageError

if TYPE_CHECKING:
    from volgens.ledger.store import Store
    from volgens.model.decision import Decision, DecisionKind, Signature

__all__ = ["decisions", "judge", "merge", "read_parties", "same_source", "set_parties", "split", "undo"]


def judge(
    store: "Store", claim: str, kind: "DecisionKind", value: Mapping[str, str], signed: "Signature"
) -> "Decision":
    """Accept, reject or correct a claim; `value` holds what is corrected, as {"measure": "killed", "value": "12"}."""
    from volgens.ledger.deciding import decide_on_claim

    with store.writing() as connection:
        return decide_on_claim(connection, claim, kind, value, signed)


def merge(store: "Store", question: str, other: str, signed: "Signature") -> "Decision":
    """Make two questions one."""
    from volgens.ledger.deciding import merge as merge_questions

    with store.writing() as connection:
        return merge_questions(connection, question, other, signed)


def split(store: "Store", question: str, claims: Sequence[str], signed: "Signature") -> "Decision":
    """Give some claims of a question a question of their own."""
    from volgens.ledger.deciding import split as split_question

    with store.writing() as connection:
        return split_question(connection, question, claims, signed)


def same_source(store: "Store", name: str, other: str, signed: "Signature") -> "Decision":
    """Say that another name is that of the same source; claims by it count as those of the first name."""
    from volgens.ledger.deciding import decide_on_sources

    if name.lower() == other.lower():
        raise UsageError(f"{name!r} and {other!r} are one name; give two")
    with store.writing() as connection:
        return decide_on_sources(connection, "same-source", (name, other), {}, signed)


def set_parties(store: "Store", parties: Mapping[str, list[str]], signed: "Signature") -> "Decision":
    """Say which sources speak for whom in this ledger: the names of sources by party."""
    from volgens.ledger.deciding import decide_on_sources

    with store.writing() as connection:
        return decide_on_sources(connection, "parties", (), parties, signed)


def undo(store: "Store", number: int, signed: "Signature") -> "Decision":
    """Take a decision back."""
    from volgens.ledger.deciding import undo as take_back

    with store.writing() as connection:
        return take_back(connection, number, signed)


def decisions(store: "Store") -> Iterator["Decision"]:
    """List all decisions, oldest first, those taken back too."""
    from volgens.ledger.deciding import find_decisions

    with store.reading() as connection:
        yield from find_decisions(connection)


def read_parties(file: Path) -> dict[str, list[str]]:
    """Return the names of sources by party of a TOML file; raise UsageError for one that says something else.

    The file has one table, `[parties]`, with a list of names a party: `Waldrecht = ["de burgemeester", "Van Dalen"]`.
    """
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: is no TOML: {error}") from error
    found = table.get("parties")
    if set(table) != {"parties"} or not isinstance(found, dict) or not found:
        raise UsageError(f'{file}: has one table, [parties], with lines such as Waldrecht = ["de burgemeester"]')
    for party, names in found.items():
        if not isinstance(names, list) or not names or not all(isinstance(name, str) and name for name in names):
            raise UsageError(f"{file}: {party}: is a list of names of sources")
    _check_once(file, found)
    return found


def _check_once(file: Path, parties: Mapping[str, list[str]]) -> None:
    seen: dict[str, str] = {}
    for party, names in parties.items():
        for name in names:
            other = seen.setdefault(name.lower(), party)
            if other != party:
                raise UsageError(f"{file}: {name!r} stands under both {other} and {party}; a source speaks for one")
