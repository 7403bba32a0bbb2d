"""Checking a draft: findings marked in place, each with the claims that it is held against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from pydantic import BaseModel
from starlette.responses import HTMLResponse

from volgens import jobs
from volgens.intake.taken import Refused
from volgens.ledger.reports import find_evidence
from volgens.model.draft import FORMS, Draft, DraftForm
from volgens.model.finding import Answer, Checked, Finding
from volgens.model.reported import Reported
from volgens.web.desk import Desk, OurDesk
from volgens.web.looking import parse_as_of
from volgens.web.marking import Piece, cut
from volgens.web.rendering import render
from volgens.web.visitors import Reader, check_token

__all__ = ["CheckPage", "check_draft", "router"]

router = APIRouter()


class Given(BaseModel):
    """What somebody fills in."""

    text: str = ""
    form: str = "text"
    date: str = ""
    token: str = ""


@dataclass(frozen=True, slots=True)
class CheckPage:
    """The form as it was filled in, and what checking came to; `checked` is None before."""

    text: str = ""
    form: str = "text"
    date: str = ""
    forms: tuple[str, ...] = FORMS
    fault: str = ""
    checked: Checked | None = None
    marked: Sequence[Piece[Any]] = ()
    evidence: Mapping[str, Reported] | None = None


@router.get("/check", response_class=HTMLResponse)
def show(request: Request, _: Reader) -> HTMLResponse:
    """Show the empty form."""
    return render(request, CheckPage(), "check.html")


@router.post("/check", response_class=HTMLResponse)
def check(request: Request, desk: OurDesk, visitor: Reader, given: Annotated[Given, Form()]) -> HTMLResponse:
    """Show what a draft gets wrong; nothing is kept of it."""
    check_token(request, visitor, given.token)
    text = given.text.replace("\r\n", "\n").replace("\r", "\n")
    form = next((one for one in FORMS if one == given.form), FORMS[0])
    shown = CheckPage(text, form, given.date)
    if not text.strip():
        return render(request, shown, "check.html")
    checked = check_draft(desk, text, form, given.date)
    if isinstance(checked, Refused):
        return render(request, CheckPage(text, form, given.date, fault=checked.reason), "check.html", 422)
    marks: list[Finding | Answer] = [
        *checked.findings,
        *(one for one in checked.answers if not _is_found(one, checked)),
    ]
    with desk.store.reading() as connection:
        evidence = find_evidence(connection, {claim for finding in checked.findings for claim in finding.against})
    page = CheckPage(text, form, given.date, checked=checked, marked=cut(text, marks), evidence=evidence)
    return render(request, page, "check.html")


def check_draft(desk: Desk, text: str, form: DraftForm, date: str) -> Checked | Refused:
    """Return what a draft gets wrong against what had been published by a moment, now when none is given."""
    draft = Draft("draft", text, form, parse_as_of(date, desk.settings))
    return next(iter(jobs.check([draft], desk.store, desk.settings)))


def _is_found(answer: Answer, checked: Checked) -> bool:
    return any(one.start < answer.end and answer.start < one.end for one in checked.findings)
