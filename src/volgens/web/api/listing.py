"""Questions, claims, relations and changes, and what became no claim."""

from itertools import islice
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel
from starlette.responses import JSONResponse

from volgens import jobs
from volgens.ledger.changes import find_changes
from volgens.ledger.queries import Selection
from volgens.ledger.state import Viewing
from volgens.model.vocabulary import Measure, Standing
from volgens.model.wire import claim_to_json, unread_to_json
from volgens.model.wire_links import change_to_json, question_to_json, relation_to_json
from volgens.web.api import shapes
from volgens.web.api.asked import Looked, Moment, Name, Then, read_moment
from volgens.web.asking import load_subject
from volgens.web.desk import OurDesk
from volgens.web.looking import find_affairs, find_moves
from volgens.web.visitors import Reader

__all__ = ["router"]

router = APIRouter(prefix="/api", responses=shapes.FAULTS, tags=["ledger"])
Limit = Annotated[int, Query(ge=1, le=1000, description="So many at most.")]


class Wanted(BaseModel):
    """Which claims are wanted: those for which every given field holds."""

    report: Annotated[str, Query(max_length=2000)] = ""
    source: Name = ""
    party: Name = ""
    measure: Measure | None = None
    place: Name = ""
    standing: Standing | None = None
    limit: Limit = 200


@router.get("/questions", response_model=list[shapes.Question])
def list_questions(desk: OurDesk, _: Reader, look: Looked, limit: Limit = 100) -> JSONResponse:
    """The questions that moved last."""
    return JSONResponse([question_to_json(one.question) for one in find_affairs(desk, look).stated[:limit]])


@router.get("/questions/{question}", response_model=shapes.Question)
def show_question(desk: OurDesk, _: Reader, question: str, then: Then) -> JSONResponse:
    """A question by its id or that of one of its claims, as known now or at a moment."""
    subject = load_subject(desk, question, then)
    if subject.stated is None:
        raise HTTPException(404, "nothing had been published on this by then")
    return JSONResponse(question_to_json(subject.stated.question))


@router.get("/questions/{question}/claims", response_model=list[shapes.Figure])
def list_answers(desk: OurDesk, _: Reader, question: str, then: Then) -> JSONResponse:
    """The figures that answer a question, in the order of publication."""
    members = load_subject(desk, question, then).members
    return JSONResponse([claim_to_json(known.figure) for known in members])


@router.get("/questions/{question}/relations", response_model=list[shapes.Relation])
def list_relations(desk: OurDesk, _: Reader, question: str, then: Then) -> JSONResponse:
    """How the claims of a question bear on each other."""
    return JSONResponse([relation_to_json(one) for one in load_subject(desk, question, then).relations])


@router.get("/claims", response_model=list[shapes.Figure | shapes.Statement])
def list_claims(desk: OurDesk, _: Reader, wanted: Annotated[Wanted, Query()]) -> JSONResponse:
    """Claims by what they say and who says it, in the order of publication."""
    selection = Selection(
        report=wanted.report or None,
        source=wanted.source or None,
        party=wanted.party or None,
        measure=wanted.measure,
        place=wanted.place or None,
        standing=wanted.standing,
    )
    found = islice(jobs.claims(desk.store, selection), wanted.limit)
    rows: list[dict[str, Any]] = []
    for kept in found:
        dropped = {"dropped": kept.dropped.isoformat()} if kept.dropped else {}
        rows.append(claim_to_json(kept.claim) | dropped)
    return JSONResponse(rows)


@router.get("/changes", response_model=list[shapes.Change])
def list_changes(desk: OurDesk, _: Reader, since: Moment = "", limit: Limit = 100) -> JSONResponse:
    """What changed since a moment, or in the last days before the newest report; the last first."""
    moment = read_moment(desk, since, "since")
    if moment is None:
        return JSONResponse([change_to_json(one) for one in find_moves(desk)[:limit]])
    with desk.store.reading() as connection:
        found = sorted(find_changes(connection, moment, Viewing()), key=lambda change: change.at, reverse=True)
    return JSONResponse([change_to_json(one) for one in found[:limit]])


@router.get("/unread", response_model=list[shapes.Unread])
def list_unread(
    desk: OurDesk, _: Reader, report: Annotated[str, Query(min_length=1, max_length=2000)], limit: Limit = 200
) -> JSONResponse:
    """The numbers and quotations of a report that became no claim, with the reason."""
    return JSONResponse([unread_to_json(one) for one in islice(jobs.unread(desk.store, report), limit)])
