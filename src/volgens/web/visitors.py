"""Who asks: their account and role, language and looks; and whether they may see a page or change something.

Without accounts and without a proxy that names people, whoever reaches the program works here: it then listens to this
machine alone.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Annotated, Any
from urllib.parse import quote, urlsplit

from fastapi import Depends, Request
from starlette.responses import Response

from volgens.web.accounts import Role
from volgens.web.desk import Desk, OurDesk
from volgens.web.sessions import COOKIE, SESSION_SECONDS, Session, is_token, make_token, open_session, pack, unpack
from volgens.web.translating import choose_language

__all__ = [
    "BarredError",
    "Editor",
    "Reader",
    "SignInError",
    "Visitor",
    "Whoever",
    "check_token",
    "keep_session",
    "visit",
]

LOOKS = ("light", "dark")
TOKEN_FIELD = "token"
TOKEN_HEADER = "x-csrf-token"
YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Visitor:
    """One request's visitor; `role` is None for somebody who has not signed in where that is asked."""

    session: Session
    token: str
    name: str
    role: Role | None
    lang: str
    theme: str | None
    seen: datetime | None
    secure: bool
    fresh: bool

    @property
    def edits(self) -> bool:
        """Whether this visitor may change things."""
        return self.role == "editor"


class SignInError(Exception):
    """Nobody is signed in, and somebody must be; holds the address to come back to."""


class BarredError(Exception):
    """This visitor may not do this; holds the reason."""


def visit(request: Request, desk: OurDesk) -> Visitor:
    """Return who asks."""
    session = unpack(request.cookies.get(COOKIE), desk.accounts)
    proxied = _name_by_proxy(request, desk)
    name, role = _identify(desk, session, proxied)
    kept = session or open_session()
    visitor = Visitor(
        session=kept,
        token=make_token(kept, desk.accounts),
        name=name,
        role=role,
        lang=choose_language(request.cookies.get("volgens_lang"), request.headers.get("accept-language", "")),
        theme=next((one for one in LOOKS if request.cookies.get("volgens_theme") == one), None),
        seen=_read_moment(request.cookies.get("volgens_seen")),
        secure=_is_secure(request, desk),
        fresh=session is None,
    )
    request.state.visitor = visitor
    return visitor


def _require_reader(request: Request, visitor: Annotated[Visitor, Depends(visit)]) -> Visitor:
    if visitor.role is None:
        raise SignInError(_return_address(request))
    return visitor


def _require_editor(visitor: Annotated[Visitor, Depends(_require_reader)]) -> Visitor:
    if not visitor.edits:
        raise BarredError("editors alone may do this; you have come in as a reader")
    return visitor


Whoever = Annotated[Visitor, Depends(visit)]
Reader = Annotated[Visitor, Depends(_require_reader)]
Editor = Annotated[Visitor, Depends(_require_editor)]


def check_token(request: Request, visitor: Visitor, given: Any) -> None:
    """Raise BarredError unless a change carries the token of its session and comes from our own pages."""
    token = request.headers.get(TOKEN_HEADER) or (given if isinstance(given, str) else "")
    if visitor.fresh or not is_token(token, visitor.session, request.app.state.desk.accounts):
        raise BarredError("this form was too old, or came from elsewhere; load the page again and repeat it")
    origin = request.headers.get("origin")
    if origin not in (None, "null") and urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower():
        raise BarredError("this came from another site")


def keep_session(response: Response, visitor: Visitor, desk: Desk) -> None:
    """Set the cookie of a session: signed, out of reach of scripts, and not sent along from other sites."""
    value = pack(visitor.session, desk.accounts)
    response.set_cookie(
        COOKIE, value, max_age=SESSION_SECONDS, httponly=True, samesite="lax", secure=visitor.secure, path="/"
    )


def remember(response: Response, visitor: Visitor, name: str, value: str) -> None:
    """Set a cookie with something that this visitor likes to have kept."""
    response.set_cookie(
        f"volgens_{name}", value, max_age=YEAR, httponly=True, samesite="lax", secure=visitor.secure, path="/"
    )


def with_session(visitor: Visitor, session: Session) -> Visitor:
    """Return the visitor in another session."""
    return replace(visitor, session=session)


def _identify(desk: Desk, session: Session | None, proxied: str | None) -> tuple[str, Role | None]:
    if proxied:
        account = desk.accounts.find(proxied)
        return proxied, account.role if account else "reader"
    if session and session.name:
        account = desk.accounts.find(session.name)
        return session.name, account.role if account else None
    return ("", None) if desk.accounts or desk.settings.proxy_header else (desk.user, "editor")


def _name_by_proxy(request: Request, desk: Desk) -> str | None:
    """Return whom the proxy names; its header counts only when the connection comes from the proxy."""
    header = desk.settings.proxy_header
    if not header or not _is_proxy(request, desk):
        return None
    return request.headers.get(header, "").strip()[:80] or None


def _is_proxy(request: Request, desk: Desk) -> bool:
    return request.client is not None and request.client.host in desk.settings.proxy_addresses


def _is_secure(request: Request, desk: Desk) -> bool:
    forwarded = bool(desk.settings.proxy_header) and _is_proxy(request, desk)
    scheme = request.headers.get("x-forwarded-proto", "") if forwarded else ""
    return (scheme or request.url.scheme) == "https"


def _return_address(request: Request) -> str:
    if request.method != "GET":
        return "/"
    return quote(request.url.path) + (f"?{request.url.query}" if request.url.query else "")


def _read_moment(value: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(value or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else None
