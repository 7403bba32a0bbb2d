"""Holding a draft against the ledger."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Request
from pydantic import BaseModel, Field
from starlette.responses import JSONResponse

from volgens.intake.taken import Refused
from volgens.model.draft import DraftForm
from volgens.model.wire_findings import finding_to_json
from volgens.web.api import shapes
from volgens.web.api.asked import read_moment
from volgens.web.desk import OurDesk
from volgens.web.pages.check import check_draft
from volgens.web.visitors import Reader, check_token

__all__ = ["router"]

router = APIRouter(prefix="/api", responses=shapes.FAULTS, tags=["drafts"])


class DraftGiven(BaseModel):
    """A draft: its text, its form, and the moment that it is held against; now when that is empty."""

    text: str
    form: DraftForm = "text"
    date: Annotated[str, Field(max_length=40)] = ""


@router.post("/check", response_model=shapes.Evidence)
def check(request: Request, desk: OurDesk, visitor: Reader, given: DraftGiven) -> JSONResponse:
    """What a draft gets wrong; nothing is kept of it."""
    check_token(request, visitor, "")
    read_moment(desk, given.date, "date")
    checked = check_draft(desk, given.text, given.form, given.date)
    if isinstance(checked, Refused):
        raise HTTPException(422, checked.reason)
    return JSONResponse({"findings": list(map(finding_to_json, checked.findings)), "notes": list(checked.notes)})
