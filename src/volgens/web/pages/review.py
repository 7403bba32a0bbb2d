"""The queue of what people should look at, and who decided what; every decision can be taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, Request
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response

from volgens import jobs
from volgens.errors import UsageError
from volgens.ledger.affairs import find_sentences
from volgens.model.decision import Decision, Signature
from volgens.web.desk import Desk, OurDesk
from volgens.web.doubts import Doubt, find_doubts
from volgens.web.looking import Look, find_affairs
from volgens.web.pages.looks import local_address
from volgens.web.rendering import render, wording_of
from volgens.web.visitors import Editor, check_token

__all__ = ["ReviewPage", "decisions_on", "router"]

router = APIRouter()
MOST_DECISIONS = 50


class Undoing(BaseModel):
    """Which decision is taken back, and the page to go to."""

    number: int = 0
    token: str = ""
    back: str = "/review"


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The queue with the sentences of its claims, and the last decisions."""

    doubts: Sequence[Doubt]
    sentences: dict[str, str]
    decisions: Sequence[Decision]
    fault: str = ""


@router.get("/review", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, _: Editor) -> HTMLResponse:
    """Show the queue."""
    return render(request, _page(desk), "review.html")


@router.post("/review/undo", response_class=HTMLResponse)
def undo(request: Request, desk: OurDesk, visitor: Editor, given: Annotated[Undoing, Form()]) -> Response:
    """Take a decision back."""
    check_token(request, visitor, given.token)
    try:
        jobs.undo(desk.store, given.number, Signature(visitor.name))
    except UsageError as error:
        return render(request, _page(desk, wording_of(visitor, desk).say(str(error))), "review.html", 422)
    return RedirectResponse(local_address(given.back), 303)


def decisions_on(desk: Desk, subjects: Iterable[str]) -> list[Decision]:
    """Return the decisions on claims or questions, the last one first."""
    wanted = set(subjects)
    return [one for one in reversed(list(jobs.decisions(desk.store))) if wanted & set(one.subjects)]


def _page(desk: Desk, fault: str = "") -> ReviewPage:
    decisions = list(jobs.decisions(desk.store))
    decided = {subject for one in decisions if not one.undone for subject in one.subjects}
    doubts = find_doubts(find_affairs(desk, Look()).stated, decided)
    sentences: dict[str, Any] = {}
    with desk.store.reading() as connection:
        for stated in {doubt.stated.number: doubt.stated for doubt in doubts}.values():
            sentences |= find_sentences(connection, stated)
    return ReviewPage(doubts, sentences, decisions[: -MOST_DECISIONS - 1 : -1], fault)
