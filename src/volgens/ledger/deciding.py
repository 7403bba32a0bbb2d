"""What people decide: kept as rows of its own, put on the reading at once, and taken back without leaving a trace."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, or_, select

from volgens.errors import UsageError
from volgens.ledger import tables
from volgens.ledger.derived import figures, linked
from volgens.ledger.indexing import index_version, thread_anew
from volgens.ledger.regrouping import find_figure_rows
from volgens.ledger.revising import still_stands
from volgens.ledger.selecting import find_thread
from volgens.model.decision import CORRECTABLE, Decision, DecisionKind, Signature
from volgens.model.vocabulary import ASPECTS, MEASURES, MODES, MODIFIERS, STANCES, STANDINGS, UNITS

__all__ = ["decide_on_claim", "decide_on_sources", "find_decisions", "merge", "split", "undo"]

_WORDS: Mapping[str, tuple[str, ...]] = {
    "measure": MEASURES,
    "aspect": ASPECTS,
    "unit": UNITS,
    "modifier": MODIFIERS,
    "standing": STANDINGS,
    "stance": STANCES,
    "mode": MODES,
}
_NUMBERS = ("value", "low", "high")


def decide_on_claim(
    connection: Connection, claim: str, kind: DecisionKind, value: Mapping[str, str], signed: Signature
) -> Decision:
    """Accept, reject or correct a claim.

    Raises UsageError for a claim that is not there, and for a correction that says nothing or something impossible.
    """
    row = _find_claim(connection, claim)
    corrected = _check_correction(row.kind, value) if kind == "correct" else {}
    decision = _add(connection, kind, signed, (claim,), value=corrected)
    _add_places(connection, decision.number, [row])
    index_version(connection, row.version_id)
    return decision


def merge(connection: Connection, question: str, other: str, signed: Signature) -> Decision:
    """Make two questions one; raise UsageError when one is not there, or when they are one already."""
    threads = [find_thread(connection, one) for one in (question, other)]
    if threads[0] == threads[1]:
        raise UsageError(f"{question} and {other} are one question already")
    decision = _add(connection, "merge", signed, (question, other))
    _add_places(connection, decision.number, [_first_of(connection, thread) for thread in threads])
    thread_anew(connection, threads)
    return decision


def split(connection: Connection, question: str, claims: Sequence[str], signed: Signature) -> Decision:
    """Give claims of a question one of their own; raise UsageError for claims that are not its, or all that it has."""
    thread = find_thread(connection, question)
    rows = [_find_claim(connection, claim) for claim in claims]
    held = set(connection.scalars(select(figures.c.claim_id).where(figures.c.thread == thread)))
    strange = [claim for claim, row in zip(claims, rows, strict=True) if row.id not in held]
    if strange:
        raise UsageError(f"{strange[0]} is no claim of {question}; `volgens questions {question} --json` lists them")
    if not rows or held <= {row.id for row in rows}:
        raise UsageError(f"name some, but not all, of the claims of {question}")
    decision = _add(connection, "split", signed, (question, *claims))
    _add_places(connection, decision.number, rows)
    thread_anew(connection, [thread])
    return decision


def decide_on_sources(
    connection: Connection,
    kind: DecisionKind,
    names: Sequence[str],
    value: Mapping[str, list[str]],
    signed: Signature,
) -> Decision:
    """Say that two sources are one, or which sources speak for whom, and read their claims so."""
    decision = _add(connection, kind, signed, names, value=dict(value))
    _index_sources(connection, [*names, *(name for some in value.values() for name in some)])
    return decision


def undo(connection: Connection, number: int, signed: Signature) -> Decision:
    """Take a decision back; raise UsageError when there is no such decision, or none that stands."""
    found = next((one for one in find_decisions(connection) if one.number == number), None)
    if found is None:
        raise UsageError(f"there is no decision {number}; `volgens decisions` lists them")
    if found.undone or found.kind == "undo":
        raise UsageError(f"decision {number} " + ("was taken back before" if found.undone else "is itself an undoing"))
    threads = sorted({row.thread for row in find_figure_rows(connection, number)})
    decision = _add(connection, "undo", signed, (str(number),), undoes=number)
    if found.kind in ("merge", "split"):
        thread_anew(connection, threads)
    elif found.kind in ("same-source", "parties"):
        _index_sources(connection, [*found.subjects, *(name for some in found.value.values() for name in some)])
    else:
        decided = tables.decided.c
        for version in connection.scalars(select(decided.version_id).where(decided.decision_id == number)).all():
            index_version(connection, version)
    return decision


def find_decisions(connection: Connection) -> Iterator[Decision]:
    """Give all decisions in the order in which they were made, those taken back too."""
    columns, stands = tables.decisions.c, still_stands().label("stands")
    for row in connection.execute(select(tables.decisions, stands).order_by(columns.id)).all():
        undone = not row.stands
        yield Decision(row.id, row.kind, tuple(row.subjects), row.who, row.why, row.made, row.value, row.undoes, undone)


def _add(
    connection: Connection, kind: DecisionKind, signed: Signature, subjects: Sequence[str], **more: Any
) -> Decision:
    """Keep a decision; `more` is the `value` that its subjects become, or the number of what it `undoes`."""
    made = datetime.now(UTC)
    row: dict[str, Any] = {"kind": kind, "subjects": list(subjects), "value": {}, "undoes": None, **more}
    row |= {"who": signed.who, "why": signed.why, "made": made}
    statement = tables.decisions.insert().returning(tables.decisions.c.id)
    number = connection.execute(statement, row).scalar_one()
    return Decision(number, kind, tuple(subjects), signed.who, signed.why, made, row["value"], row["undoes"])


def _add_places(connection: Connection, number: int, rows: Iterable[Any]) -> None:
    places = [
        {
            "decision_id": number,
            "subject": row.claim,
            "version_id": row.version_id,
            "kind": row.kind,
            "start": row.start,
            "end": row.end,
        }
        for row in rows
    ]
    connection.execute(tables.decided.insert(), places)


def _find_claim(connection: Connection, claim: str) -> Any:
    own = tables.claims.c
    statement = (
        select(own.id, own.claim, own.kind, own.start, own.end, linked.c.version_id)
        .join_from(tables.claims, linked, linked.c.reading_id == own.reading_id)
        .where(own.claim == claim)
    )
    row = connection.execute(statement).first()
    if row is None:
        raise UsageError(f"there is no claim {claim}; `volgens claims --json` lists them with their ids")
    return row


def _first_of(connection: Connection, thread: int) -> Any:
    first = select(figures.c.claim_id).where(figures.c.thread == thread).order_by(figures.c.at, figures.c.claim_id)
    own = tables.claims.c
    statement = select(own.id, own.claim, own.kind, own.start, own.end, figures.c.version_id)
    row = connection.execute(
        statement.join_from(figures, tables.claims).where(figures.c.claim_id == first.limit(1).scalar_subquery())
    )
    return row.one()


def _index_sources(connection: Connection, names: Sequence[str]) -> None:
    """Index again the versions that have claims by sources of these names, as read or as decided."""
    small = sorted({name.lower() for name in names})
    own = tables.claims.c
    statement = (
        select(linked.c.version_id)
        .join_from(tables.claims, linked, linked.c.reading_id == own.reading_id)
        .where(or_(*(func.lower(own.source) == name for name in small)))
        .distinct()
    )
    for version in connection.scalars(statement).all() if small else ():
        index_version(connection, version)


def _check_correction(kind: str, value: Mapping[str, str]) -> dict[str, Any]:
    """Return a correction with its numbers as numbers; raise UsageError for what cannot be said of such a claim."""
    if not value:
        raise UsageError("a correction says what is right, as value=12 or measure=killed")
    spoken = ("standing", "stance", "mode", "source", "party")
    fitting = [name for name in CORRECTABLE if name in spoken or kind == "figure"]
    fitting = [name for name in fitting if kind == "statement" or name not in ("stance", "mode")]
    found: dict[str, Any] = {}
    for name, text in value.items():
        if name not in fitting:
            raise UsageError(f"a {kind} has no {name!r} to correct; it has {', '.join(fitting)}")
        found[name] = _read_value(name, text)
    return found


def _read_value(name: str, text: str) -> Any:
    if name in _NUMBERS:
        if name != "value" and text in ("", "open"):
            return None
        try:
            return float(text)
        except ValueError as error:
            raise UsageError(f"{name}: {text!r} is no number; give one like 1200 or 2.5") from error
    words = _WORDS.get(name)
    if words and text not in words:
        raise UsageError(f"{name}: there is no {text!r}; there is {', '.join(words)}")
    return text or None
