"""What a visitor likes to have kept: the language, light or dark, and up to where changes were seen."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request
from pydantic import BaseModel
from starlette.responses import RedirectResponse

from volgens.ledger.affairs import find_latest_moment
from volgens.web.desk import OurDesk
from volgens.web.translating import LANGUAGES
from volgens.web.visitors import LOOKS, Reader, Whoever, check_token, remember

__all__ = ["local_address", "router"]

router = APIRouter()


class Given(BaseModel):
    """What somebody chooses, and the page to go back to."""

    token: str = ""
    lang: str = ""
    theme: str = ""
    back: str = "/"


@router.post("/looks")
def choose(request: Request, visitor: Whoever, given: Annotated[Given, Form()]) -> RedirectResponse:
    """Keep a language or a theme, and go back to the page."""
    check_token(request, visitor, given.token)
    response = RedirectResponse(local_address(given.back), 303)
    if given.lang in LANGUAGES:
        remember(response, visitor, "lang", given.lang)
    if given.theme in (*LOOKS, "auto"):
        remember(response, visitor, "theme", given.theme)
    return response


@router.post("/seen")
def mark_seen(request: Request, desk: OurDesk, visitor: Reader, token: Annotated[str, Form()] = "") -> RedirectResponse:
    """Keep that all changes up to the newest report were seen."""
    check_token(request, visitor, token)
    with desk.store.reading() as connection:
        latest = find_latest_moment(connection)
    response = RedirectResponse("/", 303)
    if latest:
        remember(response, visitor, "seen", latest.isoformat())
    return response


def local_address(address: str) -> str:
    """Return an address of our own; the front page for one that leads elsewhere."""
    parts = urlsplit(address) if address.isprintable() else None
    # A second slash or a backslash at the start would name another host.
    if parts is None or parts.scheme or parts.netloc or not address.startswith("/") or address[1:2] in ("/", "\\"):
        return "/"
    return address
