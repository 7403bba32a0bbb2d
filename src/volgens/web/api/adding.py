"""Adding reports, following that work, and the token that changes carry."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, HTTPException, Request
from pydantic import BaseModel, Field
from starlette.responses import JSONResponse

from volgens.web.api import shapes
from volgens.web.desk import OurDesk
from volgens.web.pages.add import Pasted, order_from
from volgens.web.visitors import Editor, Reader, check_token, keep_session
from volgens.web.work import Progress

__all__ = ["router"]

router = APIRouter(prefix="/api", responses=shapes.FAULTS, tags=["adding"])


class ReportGiven(BaseModel):
    """A text with what is known of it, or addresses of pages; or both."""

    text: str = ""
    title: Annotated[str, Field(max_length=500)] = ""
    publisher: Annotated[str, Field(max_length=200)] = ""
    published: Annotated[str, Field(max_length=40)] = ""
    lang: Annotated[str, Field(max_length=20)] = ""
    addresses: Annotated[list[str], Field(max_length=200)] = []


@router.get("/session", response_model=shapes.Session)
def show_session(desk: OurDesk, visitor: Reader) -> JSONResponse:
    """Who one is, and the token for changes; keep the cookie of this answer, for the token belongs to it."""
    response = JSONResponse({"name": visitor.name, "role": visitor.role, "token": visitor.token})
    keep_session(response, visitor, desk)
    return response


@router.post("/reports", response_model=shapes.Work, status_code=202)
def add_reports(request: Request, desk: OurDesk, visitor: Editor, given: ReportGiven) -> JSONResponse:
    """Begin to add reports; the answer's id follows the work."""
    check_token(request, visitor, "")
    pasted = Pasted(
        text=given.text,
        title=given.title,
        publisher=given.publisher,
        published=given.published,
        lang=given.lang,
        addresses=" ".join(given.addresses),
    )
    try:
        order = order_from(desk, pasted, (), visitor.name)
    except ValueError as error:
        raise HTTPException(422, str(error)) from error
    return JSONResponse(_to_json(_find(desk, desk.workshop.take(order))), 202)


@router.get("/work/{work}", response_model=shapes.Work)
def show_work(desk: OurDesk, _: Editor, work: str) -> JSONResponse:
    """How far a piece of work is."""
    return JSONResponse(_to_json(_find(desk, work)))


def _find(desk: OurDesk, work: str) -> Progress:
    progress = desk.workshop.find(work)
    if progress is None:
        raise HTTPException(404, "this work is not known here; what was added is in the ledger")
    return progress


def _to_json(progress: Progress) -> dict[str, object]:
    lines = [asdict(line) for line in progress.lines]
    row = {"id": progress.id, "state": progress.state, "total": progress.total}
    return row | {"lines": lines, "fault": progress.fault}
