"""What people decide about the reading: listing it, deciding, and taking a decision back."""

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Request
from pydantic import BaseModel, Field
from starlette.responses import JSONResponse

from volgens import jobs
from volgens.errors import UsageError
from volgens.model.decision import Decision, Signature
from volgens.model.wire_decisions import decision_to_json
from volgens.web.api import shapes
from volgens.web.desk import Desk, OurDesk
from volgens.web.visitors import Editor, Reader, check_token

__all__ = ["router"]

router = APIRouter(prefix="/api", responses=shapes.FAULTS, tags=["decisions"])
Name = Annotated[str, Field(max_length=300)]
# The numbers of decisions are those of rows.
LAST_NUMBER = 2**63 - 1


class Judged(BaseModel):
    """A judgement of a claim; a correction says what is right, as {"measure": "killed"}."""

    claim: Name
    kind: shapes.Judgement
    value: dict[str, Name] = {}
    why: Annotated[str, Field(max_length=500)] = ""


class Regrouped(BaseModel):
    """A question that is made one with another, or claims of it that become a question of their own."""

    question: Name
    other: Name = ""
    claims: list[Name] = []
    why: Annotated[str, Field(max_length=500)] = ""


class TakenBack(BaseModel):
    """The number of a decision that is taken back."""

    decision: Annotated[int, Field(ge=1, le=LAST_NUMBER)]
    why: Annotated[str, Field(max_length=500)] = ""


@router.get("/decisions", response_model=list[shapes.Decision])
def list_decisions(desk: OurDesk, _: Reader) -> JSONResponse:
    """All decisions, the oldest first, those taken back too."""
    return JSONResponse([decision_to_json(one) for one in jobs.decisions(desk.store)])


@router.post("/judgements", response_model=shapes.Decision)
def judge(request: Request, desk: OurDesk, visitor: Editor, given: Judged) -> JSONResponse:
    """Accept, reject or correct a claim."""
    check_token(request, visitor, "")
    return _decide(lambda: jobs.judge(desk.store, given.claim, given.kind, given.value, _sign(visitor, given.why)))


@router.post("/regroupings", response_model=shapes.Decision)
def regroup(request: Request, desk: OurDesk, visitor: Editor, given: Regrouped) -> JSONResponse:
    """Merge two questions, or split claims off one."""
    check_token(request, visitor, "")
    return _decide(lambda: _regroup(desk, given, _sign(visitor, given.why)))


@router.post("/undoings", response_model=shapes.Decision)
def undo(request: Request, desk: OurDesk, visitor: Editor, given: TakenBack) -> JSONResponse:
    """Take a decision back."""
    check_token(request, visitor, "")
    return _decide(lambda: jobs.undo(desk.store, given.decision, _sign(visitor, given.why)))


def _regroup(desk: Desk, given: Regrouped, signed: Signature) -> Decision:
    if given.other:
        return jobs.merge(desk.store, given.question, given.other, signed)
    return jobs.split(desk.store, given.question, given.claims, signed)


def _decide(make: Any) -> JSONResponse:
    try:
        return JSONResponse(decision_to_json(make()))
    except UsageError as error:
        raise HTTPException(422, str(error)) from error


def _sign(visitor: Editor, why: str) -> Signature:
    return Signature(visitor.name, why)
