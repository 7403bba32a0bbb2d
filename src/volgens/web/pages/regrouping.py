"""Regrouping a question: make it one with another, or give some of its claims one of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form, Request
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response

from volgens import jobs
from volgens.errors import UsageError
from volgens.model.decision import Decision, Signature
from volgens.model.question import Question
from volgens.web.asking import Subject, load_subject
from volgens.web.desk import Desk, OurDesk
from volgens.web.looking import Look, find_affairs
from volgens.web.pages.judging import LONGEST_REASON
from volgens.web.pages.review import decisions_on
from volgens.web.rendering import render, wording_of
from volgens.web.visitors import Editor, check_token

__all__ = ["RegroupingPage", "router"]

router = APIRouter()


class Given(BaseModel):
    """What somebody decides: `other` to merge with, or `claims` to split off."""

    action: str = ""
    other: str = ""
    claims: list[str] = []
    why: str = ""
    token: str = ""


@dataclass(frozen=True, slots=True)
class RegroupingPage:
    """A question with its claims, and others of its measure that it could be one with."""

    subject: Subject
    others: Sequence[Question]
    decisions: Sequence[Decision]
    fault: str = ""


@router.get("/review/question/{question}", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, _: Editor, question: str) -> HTMLResponse:
    """Show a question to regroup."""
    return render(request, _page(desk, question), "regrouping.html")


@router.post("/review/question/{question}", response_class=HTMLResponse)
def regroup(
    request: Request, desk: OurDesk, visitor: Editor, question: str, given: Annotated[Given, Form()]
) -> Response:  # fmt: skip
    """Keep what is decided on a question, under the visitor's name."""
    check_token(request, visitor, given.token)
    signed = Signature(visitor.name, given.why.strip()[:LONGEST_REASON])
    try:
        if given.action == "merge":
            jobs.merge(desk.store, question, given.other.strip(), signed)
        elif given.action == "split":
            jobs.split(desk.store, question, given.claims, signed)
        else:
            raise UsageError("say whether to merge or to split")
    except UsageError as error:
        return render(request, _page(desk, question, wording_of(visitor, desk).say(str(error))), "regrouping.html", 422)
    return RedirectResponse(f"/review/question/{quote(question)}", 303)


def _page(desk: Desk, name: str, fault: str = "") -> RegroupingPage:
    subject = load_subject(desk, name, None)
    question = subject.whole.question
    near = find_affairs(desk, Look(measure=question.measure)).stated
    others = [one.question for one in near if one.question.id != question.id]
    others.sort(key=lambda other: (not _is_same_place(other, question), -other.until.timestamp()))
    return RegroupingPage(subject, others, decisions_on(desk, {question.id, *question.claims}), fault)


def _is_same_place(one: Question, other: Question) -> bool:
    return one.place is not None and other.place is not None and one.place.name == other.place.name
