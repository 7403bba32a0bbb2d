"""Signing in and out."""

from dataclasses import dataclass
from math import ceil
from typing import Annotated

from fastapi import APIRouter, Form, Request
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response

from volgens.web.desk import OurDesk
from volgens.web.pages.looks import local_address
from volgens.web.rendering import render, wording_of
from volgens.web.sessions import close_session, open_session
from volgens.web.visitors import Whoever, check_token, keep_session, with_session

__all__ = ["EntrancePage", "router"]

router = APIRouter()
FAILURES_OF_NAME = 5
FAILURES_FROM_ADDRESS = 20


class Given(BaseModel):
    """What somebody fills in."""

    name: str = ""
    password: str = ""
    token: str = ""
    back: str = "/"


@dataclass(frozen=True, slots=True)
class EntrancePage:
    """The form, the page to go to afterwards, and why the last attempt failed."""

    back: str
    name: str = ""
    fault: str = ""


@router.get("/sign-in", response_class=HTMLResponse)
def show(request: Request, visitor: Whoever, back: str = "/") -> Response:
    """Show the form; who has come in already goes on."""
    if visitor.role is not None:
        return RedirectResponse(local_address(back), 303)
    return render(request, EntrancePage(local_address(back)), "entrance.html")


@router.post("/sign-in", response_class=HTMLResponse)
def sign_in(request: Request, desk: OurDesk, visitor: Whoever, given: Annotated[Given, Form()]) -> Response:
    """Open a session for an account; few failures are let through in a while."""
    check_token(request, visitor, given.token)
    words, back = wording_of(visitor, desk), local_address(given.back)
    address = request.client.host if request.client else ""
    limits = {f"name {given.name}": FAILURES_OF_NAME, f"address {address}": FAILURES_FROM_ADDRESS}
    wait = desk.attempts.wait(limits)
    if wait:
        fault = words.say("Too many attempts. Try again in {count} minutes.").format(count=ceil(wait / 60))
        refused = render(request, EntrancePage(back, given.name, fault), "entrance.html", 429)
        refused.headers["Retry-After"] = str(ceil(wait))
        return refused
    # Counted before the password is tried, so that many at once are no way round.
    desk.attempts.fail(limits)
    account = desk.accounts.verify(given.name, given.password)
    if account is None:
        fault = words.say("This name and password do not belong together.")
        return render(request, EntrancePage(back, given.name, fault), "entrance.html", 403)
    desk.attempts.clear(f"name {given.name}")
    response = RedirectResponse(back, 303)
    keep_session(response, with_session(visitor, open_session(account)), desk)
    return response


@router.post("/sign-out")
def sign_out(request: Request, desk: OurDesk, visitor: Whoever, token: Annotated[str, Form()] = "") -> RedirectResponse:
    """Leave: the session of this browser becomes nobody's."""
    check_token(request, visitor, token)
    response = RedirectResponse("/", 303)
    keep_session(response, with_session(visitor, close_session()), desk)
    return response
