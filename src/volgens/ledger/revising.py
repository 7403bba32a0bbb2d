"""Puts people's decisions on the claims of a reading: corrected bodies, rejected claims, sources that are one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, delete, exists, select

from volgens.ledger import tables
from volgens.ledger.derived import revised

__all__ = ["Mark", "SourceNames", "load_source_names", "revise_claim", "revise_version", "share_of", "still_stands"]

Body = dict[str, Any]
# A decision finds its claim again when their places share this part of the longer of the two.
SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Mark:
    """A decision on a place in a version's text."""

    kind: str
    claim: str
    start: int
    end: int
    decision: str
    value: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SourceNames:
    """What people said of sources: the name that another one stands for, and the party that a name speaks for.

    Both by the name in small letters.
    """

    same: Mapping[str, str] = field(default_factory=dict)
    party: Mapping[str, str] = field(default_factory=dict)


@cache
def still_stands() -> Any:
    """Tell whether no later decision takes a decision of the statement back."""
    later = tables.decisions.alias("later_decision")
    return ~exists().where(later.c.undoes == tables.decisions.c.id)


def load_source_names(connection: Connection) -> SourceNames:
    """Return what the decisions that stand say of sources; a later one outweighs an earlier one."""
    decisions = tables.decisions.c
    statement = select(decisions.kind, decisions.subjects, decisions.value).where(
        decisions.kind.in_(("same-source", "parties")), still_stands()
    )
    same: dict[str, str] = {}
    party: dict[str, str] = {}
    for row in connection.execute(statement.order_by(decisions.id)):
        if row.kind == "same-source":
            one, other = row.subjects
            same[other.lower()] = one
        else:
            party |= {name.lower(): side for side, names in row.value.items() for name in names}
    return SourceNames(same, party)


def revise_version(connection: Connection, version: int, rows: Sequence[Any]) -> dict[int, Body | None]:
    """Return the bodies of a reading's claims as they are to count, by row; None for one that is rejected.

    `rows` have `id` and `body`. What differs from the reading is kept in `revised`, for whoever shows claims.
    """
    connection.execute(delete(revised).where(revised.c.version_id == version))
    marks, names = list(_load_marks(connection, version)), load_source_names(connection)
    found: dict[int, Body | None] = {}
    changes = []
    for row in rows:
        own = [mark for mark in marks if _is_about(mark, row.body)]
        body = revise_claim(row.body, own, names)
        judged = own[-1].decision if own else None
        rejected = judged == "reject"
        found[row.id] = None if rejected else body
        if judged or body != row.body:
            change = {"claim_id": row.id, "version_id": version, "rejected": rejected, "judged": judged, "body": body}
            changes.append(change)
    if changes:
        connection.execute(revised.insert(), changes)
    return found


def revise_claim(body: Body, marks: Iterable[Mark], names: SourceNames) -> Body:
    """Return a claim's body with corrections in the order in which they were made, and its sources by their names."""
    new = {**body, "sources": [_name(source, names) for source in body["sources"]]}
    for mark in marks:
        if mark.decision == "correct":
            new = _correct(new, mark.value)
    return new


def _name(source: Body, names: SourceNames) -> Body:
    called = [name for name in (source["canonical"], source["name"]) if name]
    same = next((names.same[name.lower()] for name in called if name.lower() in names.same), None)
    called += [same] if same else []
    party = next((names.party[name.lower()] for name in reversed(called) if name.lower() in names.party), None)
    return {**source, "canonical": same or source["canonical"], "party": party or source["party"]}


def _correct(body: Body, value: Mapping[str, Any]) -> Body:
    own = {key: each for key, each in value.items() if key not in ("value", "place", "source", "party")}
    if "value" in value:
        own |= {"low": value["value"], "high": value["value"], "corrected": True}
    if "place" in value:
        nowhere = {"geonames": None, "lat": None, "lon": None, "country": None, "precision": None}
        own["place"] = {"name": value["place"], **nowhere} if value["place"] else None
    if "source" in value or "party" in value:
        own["sources"] = _correct_origin(body["sources"], value)
    return {**body, **own}


def _correct_origin(sources: list[Body], value: Mapping[str, Any]) -> list[Body]:
    new = {"name": "", "canonical": None, "party": None, "kind": "unknown", "start": None, "end": None}
    origin = dict(sources[-1]) if sources else new
    if "source" in value:
        origin |= {"name": value["source"], "canonical": value["source"], "start": None, "end": None}
    if "party" in value:
        origin["party"] = value["party"]
    return [*sources[:-1], origin]


def _load_marks(connection: Connection, version: int) -> Iterator[Mark]:
    decided, decisions = tables.decided.c, tables.decisions.c
    statement = (
        select(decided.kind, decided.subject, decided.start, decided.end, decisions.kind.label("decision"))
        .add_columns(decisions.value)
        .join_from(tables.decided, tables.decisions)
        .where(decided.version_id == version, decisions.kind.in_(("accept", "reject", "correct")), still_stands())
    )
    for row in connection.execute(statement.order_by(decisions.id)):
        yield Mark(row.kind, row.subject, row.start, row.end, row.decision, row.value)


def _is_about(mark: Mark, body: Body) -> bool:
    if mark.kind != body["kind"]:
        return False
    if mark.claim == body["id"]:
        return True
    return share_of((mark.start, mark.end), (body["start"], body["end"])) >= SHARED


def share_of(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Return which part of the longer of two stretches both have; negative when they lie apart."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / max(1, one[1] - one[0], other[1] - other[0])
