"""The state of affairs at a moment: questions and relations among the claims that had been published by then."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from volgens.lang.pack import load_pack
from volgens.ledger.linking.denials import KnownClaim, relate_denials
from volgens.ledger.linking.intervals import family_of
from volgens.ledger.linking.kinship import Kinship, aspect_class
from volgens.ledger.linking.known import KnownFigure, side_of
from volgens.ledger.linking.questions import group_figures
from volgens.ledger.linking.reasoning import explain_relation
from volgens.ledger.linking.relations import relate_increments, relate_question
from volgens.ledger.linking.stating import Thread
from volgens.ledger.queries import KeptClaim, Selection, find_claims
from volgens.model.claim import Claim, Figure
from volgens.model.link import Relation
from volgens.model.question import Question

TOLERANCE = 0.1


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which questions are wanted: those for which every given field holds; names without regard to case."""

    question: str | None = None
    measure: str | None = None
    place: str | None = None
    standing: str | None = None
    as_of: datetime | None = None


def find_questions(connection: Connection, wanted: Wanted) -> Iterator[Question]:
    """Give the wanted questions in the order of their first publication."""
    threads, _ = _gather(connection, wanted.as_of)
    pack = load_pack("nl")
    for thread in threads:
        question = thread.state(pack)
        if _is_wanted(question, wanted):
            yield question


def find_relations(connection: Connection, wanted: Wanted) -> Iterator[Relation]:
    """Give the relations among the claims, in the order of the later claim's publication."""
    threads, known = _gather(connection, wanted.as_of)
    claims = {one.claim.id: one.claim for one in known}
    pack = load_pack("nl")
    relations = [*_relate_figures(threads), *relate_denials(known)]
    order = {id: number for number, id in enumerate(claims)}
    for relation in sorted(relations, key=lambda one: (order[one.source], order[one.target])):
        yield explain_relation(relation, claims, pack.reasons)


def _relate_figures(threads: list[Thread]) -> Iterator[Relation]:
    totals = [known for thread in threads for known in thread.members if aspect_class(known.figure) == "total"]
    for thread in threads:
        yield from relate_question(thread.members, thread.tolerance)
        added = [known for known in thread.members if known.figure.aspect == "increment"]
        for one in added:
            same = [
                total
                for total in totals
                if total.figure.measure == one.figure.measure and family_of(total.figure) == family_of(one.figure)
            ]
            yield from relate_increments([one], same)


def _gather(connection: Connection, as_of: datetime | None) -> tuple[list[Thread], list[KnownClaim]]:
    kept = list(find_claims(connection, Selection(until=as_of, dropped=False)))
    known = [KnownClaim(one.claim, _published(one)) for one in kept]
    figures = [
        KnownFigure(one.claim, _published(one), one.publisher, one.claim.report)
        for one in kept
        if isinstance(one.claim, Figure)
    ]
    groups = group_figures(figures, Kinship(load_pack("nl").groups.group_of, TOLERANCE))
    rivals = find_rivals({one.claim.id: one.claim for one in known}, relate_denials(known))
    for group in groups:
        relations = [one for one in relate_question(group, TOLERANCE) if one.kind == "contradicts"]
        rivals |= find_rivals({known.id: known.figure for known in group}, tuple(relations))
    threads = [Thread(group, rivals, TOLERANCE) for group in groups]
    return sorted(threads, key=lambda thread: thread.members[0].order), known


def find_rivals(claims: Mapping[str, Claim], relations: tuple[Relation, ...]) -> frozenset[str]:
    """Return the parties of claims that deny or contradict each other."""
    found: set[str] = set()
    for relation in relations:
        one, other = side_of(claims[relation.source]), side_of(claims[relation.target])
        if one and other and one != other:
            found |= {one, other}
    return frozenset(found)


def _published(kept: KeptClaim) -> datetime:
    assert kept.published is not None
    return kept.published


def _is_wanted(question: Question, wanted: Wanted) -> bool:
    fields = ((wanted.measure, question.measure), (wanted.standing, question.standing), (wanted.question, question.id))
    if any(given is not None and given != value for given, value in fields):
        return False
    name = question.place.name if question.place else ""
    return wanted.place is None or name.lower() == wanted.place.lower()
