"""Adding reports: a pasted text, addresses and files; long work shows how far it is, and can be left meanwhile."""

import json
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath
from typing import Annotated, Any

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Form, HTTPException, Request, UploadFile
from pydantic import BaseModel
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from volgens.intake.addresses import is_address
from volgens.intake.taken import Given
from volgens.web.desk import Desk, OurDesk
from volgens.web.looking import parse_moment_given
from volgens.web.rendering import render, wording_of
from volgens.web.visitors import Editor, check_token
from volgens.web.wording import Wording
from volgens.web.work import Line, Order, Progress

__all__ = ["AddPage", "Pasted", "WorkPage", "order_from", "router"]

router = APIRouter()
MOST_ADDRESSES = 200
# Files keep the ending that tells their form; any other is read by its content.
ENDINGS = frozenset({".txt", ".md", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson"})
WAIT_SECONDS = 15.0
MOST_FOLLOWERS = 200
_WAITING = CapacityLimiter(MOST_FOLLOWERS)


class Pasted(BaseModel):
    """What somebody fills in; every part may be left empty."""

    text: str = ""
    title: str = ""
    publisher: str = ""
    published: str = ""
    lang: str = ""
    addresses: str = ""


class Sent(Pasted):
    """The form as a browser sends it; an empty choice of files is sent as an empty string."""

    token: str = ""
    files: list[UploadFile | str] = []


@dataclass(frozen=True, slots=True)
class AddPage:
    """The form, why it could not be taken, and the work that was given before."""

    given: Pasted
    fault: str
    work: Sequence[Progress]


@dataclass(frozen=True, slots=True)
class WorkPage:
    """One piece of work, with its lines in words."""

    progress: Progress
    lines: Sequence[tuple[Line, str]]
    state: str


@router.get("/add", response_class=HTMLResponse)
def show(request: Request, desk: OurDesk, _: Editor) -> HTMLResponse:
    """Show the form, and the work that was given before."""
    return render(request, AddPage(Pasted(), "", desk.workshop.list()), "add.html")


@router.post("/add", response_class=HTMLResponse)
def add(request: Request, desk: OurDesk, visitor: Editor, given: Annotated[Sent, Form()]) -> Response:
    """Begin to add what is given, and show how far it is."""
    check_token(request, visitor, given.token)
    try:
        order = order_from(desk, given, given.files, visitor.name)
    except ValueError as error:
        fault = wording_of(visitor, desk).say(str(error))
        return render(request, AddPage(given, fault, desk.workshop.list()), "add.html", 422)
    return RedirectResponse(f"/add/{desk.workshop.take(order)}", 303)


@router.get("/add/{work}", response_class=HTMLResponse)
def follow(request: Request, desk: OurDesk, visitor: Editor, work: str) -> HTMLResponse:
    """Show how far a piece of work is."""
    progress, words = _find(desk, work), wording_of(visitor, desk)
    lines = [(line, _tell(line, words)) for line in progress.lines]
    return render(request, WorkPage(progress, lines, _tell_state(progress, words)), "work.html")


@router.get("/add/{work}/events")
def stream(request: Request, desk: OurDesk, visitor: Editor, work: str) -> StreamingResponse:
    """Give what happens in a piece of work as it happens, as server-sent events."""
    progress, words = _find(desk, work), wording_of(visitor, desk)
    # What the page shows already is not told again.
    seen = request.headers.get("last-event-id", request.query_params.get("seen", "0"))
    told = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 8 else 0
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(_tell_all(desk, progress, words, told), media_type="text/event-stream", headers=headers)


async def _tell_all(desk: Desk, progress: Progress, words: Wording, told: int) -> AsyncIterator[str]:
    now: Progress | None = progress
    while now is not None:
        for number, line in enumerate(now.lines[told:], start=told + 1):
            yield _event("line", {"shown": _tell(line, words), "outcome": line.outcome}, number)
        told = max(told, len(now.lines))
        yield _event("progress", {"shown": _tell_state(now, words), "done": told, "total": now.total}, told)
        if now.ended or desk.workshop.closing:
            break
        # Waiting takes none of the places that pages are made in.
        now = await to_thread.run_sync(desk.workshop.wait, now.id, now, WAIT_SECONDS, limiter=_WAITING)
    yield _event("end", {}, told)


def order_from(desk: Desk, given: Pasted, files: Sequence[UploadFile | str], by: str) -> Order:
    """Return the order for what was given; raise ValueError, in words of the interface, when it cannot be meant."""
    addresses = given.addresses.split()
    if len(addresses) > MOST_ADDRESSES:
        raise ValueError("So many addresses at once are not taken; add them in parts.")
    # A path would be read from this machine: nothing but addresses is taken as such.
    if not all(is_address(address) for address in addresses):
        raise ValueError("Addresses begin with http:// or https://.")
    named = [file for file in files if not isinstance(file, str) and file.filename]
    if not (given.text.strip() or addresses or named):
        raise ValueError("There is nothing to add: paste a text, give addresses or choose files.")
    published = _published(desk, given.published)
    folder = Path(tempfile.mkdtemp(prefix="volgens-add-"))
    shown: dict[str, str] = {}
    if given.text.strip():
        shown |= _keep_text(folder, given)
    for number, file in enumerate(named):
        shown |= _keep_file(folder, number, file)
    about = Given(given.lang.strip() or None, published, given.publisher.strip() or None)
    return Order((*shown, *addresses), about, by, shown, folder)


def _published(desk: Desk, text: str) -> datetime | None:
    if not text.strip():
        return None
    moment = parse_moment_given(text, desk.settings)
    if moment is None:
        raise ValueError("The time of publication is no time; give one like 2024-08-22T17:39.")
    return moment


def _keep_text(folder: Path, given: Pasted) -> dict[str, str]:
    path = folder / "pasted.json"
    row = {"text": given.text.replace("\r\n", "\n"), "title": given.title.strip()}
    path.write_text(json.dumps(row) + "\n", "utf-8")
    return {str(path): given.title.strip() or " ".join(given.text.split())[:60]}


def _keep_file(folder: Path, number: int, file: UploadFile) -> dict[str, str]:
    name = PurePath((file.filename or "").replace("\\", "/")).name
    ending = PurePath(name).suffix.lower()
    path = folder / f"file-{number}{ending if ending in ENDINGS else ''}"
    with path.open("wb") as kept:
        while piece := file.file.read(1 << 20):
            kept.write(piece)
    return {str(path): name}


def _find(desk: Desk, work: str) -> Progress:
    progress = desk.workshop.find(work)
    if progress is None:
        raise HTTPException(404, "This work is not known here; what was added is in the ledger.")
    return progress


def _tell(line: Line, words: Wording) -> str:
    if line.outcome == "refused":
        return f"{words.say('refused')}: {line.report}: {line.reason}"
    claims = words.count("one claim", "%(num)d claims", line.claims)
    return f"{words.word(line.outcome)}: {line.report} ({claims})"


def _tell_state(progress: Progress, words: Wording) -> str:
    done = len(progress.lines)
    of = f"{done} / {progress.total}" if progress.total else str(done)
    return f"{words.word(progress.state)}: {of}"


def _event(kind: str, data: dict[str, Any], number: int) -> str:
    return f"id: {number}\nevent: {kind}\ndata: {json.dumps(data)}\n\n"
