"""The web desk as an application: its pages, what guards them, and what is shown when something goes wrong."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from importlib.metadata import version
from urllib.parse import quote

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import JSONResponse, RedirectResponse, Response

from volgens.errors import UsageError, VolgensError
from volgens.web.api import ROUTERS
from volgens.web.desk import Desk
from volgens.web.guarding import Guard, Limits
from volgens.web.looking import warm
from volgens.web.pages import PAGES
from volgens.web.rendering import render, wording_of
from volgens.web.visitors import BarredError, SignInError, visit

__all__ = ["make_app"]

AT_ONCE = 6
HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})


@dataclass(frozen=True, slots=True)
class FaultPage:
    """What went wrong, and what to do."""

    heading: str
    reason: str


def make_app(desk: Desk, hosts: frozenset[str] = frozenset()) -> FastAPI:
    """Return the application on a desk; `hosts` are names under which it may be addressed beside this machine's."""

    @asynccontextmanager
    async def live(_: FastAPI) -> AsyncIterator[None]:
        # More at once would only take time from each other: the work is the processor's.
        current_default_thread_limiter().total_tokens = AT_ONCE
        # The first visitor of a large ledger should not wait for it to be looked over.
        threading.Thread(target=warm, args=(desk,), daemon=True).start()
        yield
        await run_in_threadpool(desk.close)

    app = FastAPI(
        title="Volgens", version=version("volgens"), docs_url=None, redoc_url=None, openapi_url=None, lifespan=live
    )
    app.state.desk = desk
    for page in PAGES:
        app.include_router(page, include_in_schema=False)
    for router in ROUTERS:
        app.include_router(router)
    for kind in (HTTPException, RequestValidationError, VolgensError, BarredError, SignInError):
        app.add_exception_handler(kind, _explain)
    limits = Limits(HOSTS | hosts | set(desk.settings.web_hosts), desk.settings.upload_bytes)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=4)
    app.add_middleware(Guard, limits=limits)
    return app


async def _explain(request: Request, error: Exception) -> Response:
    """Say what went wrong: in JSON below /api, as a page elsewhere."""
    status, reason = _judge(error)
    if request.url.path.startswith("/api/"):
        headers = error.headers if isinstance(error, HTTPException) else None
        return JSONResponse({"detail": reason}, status, headers)
    if isinstance(error, SignInError) and request.url.path != "/feed.atom":
        return RedirectResponse(f"/sign-in?back={quote(str(error), safe='')}", 303)
    return await run_in_threadpool(_explain_in_page, request, status, reason)


def _explain_in_page(request: Request, status: int, reason: str) -> Response:
    desk: Desk = request.app.state.desk
    words = wording_of(visit(request, desk), desk)
    headings = {
        403: words.say("You may not do this"),
        404: words.say("There is no such page"),
        405: words.say("There is no such page"),
    }
    heading = headings.get(status, words.say("This cannot be done"))
    return render(request, FaultPage(heading, words.say(reason)), "fault.html", status)


def _judge(error: Exception) -> tuple[int, str]:
    match error:
        case SignInError():
            return 401, "sign in first"
        case BarredError():
            return 403, str(error)
        case HTTPException():
            return error.status_code, str(error.detail)
        case RequestValidationError():
            first = error.errors()[0]
            return 422, f"{'.'.join(map(str, first['loc'][1:]))}: {first['msg']}"
        case UsageError():
            return 404, str(error)
        case _:
            return 400, str(error)
